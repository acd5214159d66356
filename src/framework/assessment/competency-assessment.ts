import * as z from "zod";
import { syntheticOrganisation } from "../../reference/organisations/synthetic-organisation.js";
import type { Immutable } from "../immutable.js";
import { OrganisationCode } from "../organisation-code.js";
import { PlainText } from "../plain-text.js";
import { Judgement } from "./judgement.js";

/**
 * How far an organisation has come with one competency: the judgement that stands now, and those before it.
 *
 * The competency is one of {@link nationalCompetencies} or one of the organisation's own, see
 * {@link LocalCompetency}. The scale is named, and is never a national PCREF scale: none was found. Whether scale,
 * level, competency and evidence exist, and whether the dates run forwards, is for {@link checkAssessments}.
 * Unknown keys are an issue.
 *
 * @example
 * ```ts
 * import { CompetencyAssessment, competencyAssessmentExample } from "pcref";
 *
 * const assessment = CompetencyAssessment.parse(competencyAssessmentExample);
 * assessment; // => { competency: "co-production", scale: "eds-2022-outcome", level: "2", agreement: { status: "partly-agreed" } }
 * CompetencyAssessment.safeParse({ ...assessment, assessedBy: [] }).success; // => false
 * ```
 */
export const CompetencyAssessment = z
	.strictObject({
		schemaVersion: z.literal("1").meta({ description: "Version of this schema." }),
		id: PlainText.meta({ description: "Id of the assessment." }),
		organisation: OrganisationCode.meta({ description: "The organisation that was assessed." }),
		competency: PlainText.meta({
			description: "Id of the competency, a national one or one of the organisation's own.",
		}),
		...Judgement.shape,
		history: z.array(Judgement).meta({ description: "Earlier judgements, oldest first." }),
	})
	.meta({ description: "How far an organisation has come with one competency." });

/** How far an organisation has come with one competency. */
export type CompetencyAssessment = Immutable<z.infer<typeof CompetencyAssessment>>;

/**
 * A made-up assessment of a competency, for trying things out. Nothing in it is about a real organisation.
 *
 * @example
 * ```ts
 * import { competencyAssessmentExample } from "pcref";
 *
 * competencyAssessmentExample.history.map((judgement) => judgement.on); // => ["2024-03-12"]
 * ```
 */
export const competencyAssessmentExample: CompetencyAssessment = {
	schemaVersion: "1",
	id: "CA-4",
	organisation: { scheme: "ods", code: syntheticOrganisation.code },
	competency: "co-production",
	on: "2025-03-11",
	scale: "eds-2022-outcome",
	level: "2",
	rationale:
		"Community partners lead two of five priorities and are paid; service design still starts without them.",
	evidence: ["E-7"],
	assessedBy: [
		{ constituency: "staff", who: "Programme team", people: 4 },
		{ constituency: "carer", who: "Carers' council", people: 6 },
		{ constituency: "community", who: "Mereford Community Forum (fictional)", people: 9 },
	],
	agreement: {
		status: "partly-agreed",
		on: "2025-03-11",
		with: "Mereford Community Forum (fictional)",
		disagreement: "The forum sees developing: it was asked about designs that were already drawn.",
	},
	history: [
		{
			on: "2024-03-12",
			scale: "eds-2022-outcome",
			level: "1",
			rationale: "One event was held after the plan was written.",
			evidence: [],
			assessedBy: [{ constituency: "staff", who: "Programme team", people: 3 }],
			agreement: { status: "not-asked" },
		},
	],
};
