import * as z from "zod";
import { syntheticOrganisation } from "../../reference/organisations/synthetic-organisation.js";
import type { Immutable } from "../immutable.js";
import { OrganisationCode } from "../organisation-code.js";
import { PlainText } from "../plain-text.js";
import { Judgement } from "./judgement.js";

/**
 * How far an organisation meets one organisational standard: the judgement that stands now, and those before it.
 *
 * The standard is one of {@link organisationalStandards} or one of the organisation's own. A judgement is somebody's
 * view on a named scale; it is not evidence, and {@link assessReadiness} does not take it for any. Whether scale,
 * level, standard and evidence exist, and whether the dates run forwards, is for {@link checkAssessments}. Unknown
 * keys are an issue.
 *
 * @example
 * ```ts
 * import { StandardAssessment, standardAssessmentExample } from "pcref";
 *
 * StandardAssessment.parse(standardAssessmentExample); // => { standard: "R-FB-2", scale: "plan-progress", level: "some-issues" }
 * StandardAssessment.safeParse({ ...standardAssessmentExample, on: "2025-02-30" }).success; // => false
 * ```
 */
export const StandardAssessment = z
	.strictObject({
		schemaVersion: z.literal("1").meta({ description: "Version of this schema." }),
		id: PlainText.meta({ description: "Id of the assessment." }),
		organisation: OrganisationCode.meta({ description: "The organisation that was assessed." }),
		standard: PlainText.meta({
			description: "Id of the organisational standard, a built-in one or one of the organisation's own.",
		}),
		...Judgement.shape,
		history: z.array(Judgement).meta({ description: "Earlier judgements, oldest first." }),
	})
	.meta({ description: "How far an organisation meets one organisational standard." });

/** How far an organisation meets one organisational standard. */
export type StandardAssessment = Immutable<z.infer<typeof StandardAssessment>>;

/**
 * A made-up assessment of an organisational standard, for trying things out. Nothing in it is about a real
 * organisation.
 *
 * @example
 * ```ts
 * import { perspectiveOf, standardAssessmentExample } from "pcref";
 *
 * perspectiveOf(standardAssessmentExample); // => "community"
 * ```
 */
export const standardAssessmentExample: StandardAssessment = {
	schemaVersion: "1",
	id: "SA-R-FB-2",
	organisation: { scheme: "ods", code: syntheticOrganisation.code },
	standard: "R-FB-2",
	on: "2025-03-11",
	scale: "plan-progress",
	level: "some-issues",
	rationale:
		"Most people who agreed to be contacted were told what came of it; few responses were published.",
	evidence: [],
	assessedBy: [
		{ constituency: "patient", people: 5 },
		{ constituency: "carer", who: "Carers' council", people: 6 },
	],
	agreement: { status: "agreed", on: "2025-03-11", with: "Carers' council" },
	history: [],
};
