import * as z from "zod";
import { syntheticOrganisation } from "../../reference/organisations/synthetic-organisation.js";
import type { Immutable } from "../immutable.js";
import { OrganisationCode } from "../organisation-code.js";
import { PlainText } from "../plain-text.js";
import { ProvenanceSchema } from "../provenance.js";

/**
 * A competency that an organisation and its communities have added to the six national ones.
 *
 * Its id must not be that of a national competency, so that nothing of a trust's own is taken for national; that
 * is an issue of {@link checkAssessments}. Unknown keys are an issue.
 *
 * @example
 * ```ts
 * import { LocalCompetency, localCompetencyExample } from "pcref";
 *
 * LocalCompetency.parse(localCompetencyExample); // => { id: "our-faith-partners", provenance: { status: "local" } }
 * LocalCompetency.safeParse({ ...localCompetencyExample, provenance: { status: "official", source: "us" } }).success; // => false
 * ```
 */
export const LocalCompetency = z
	.strictObject({
		schemaVersion: z.literal("1").meta({ description: "Version of this schema." }),
		id: PlainText.meta({ description: "Id of the competency, other than those of the national ones." }),
		organisation: OrganisationCode.meta({ description: "The organisation whose competency it is." }),
		label: PlainText.meta({ description: "Name of the competency." }),
		definition: PlainText.meta({ description: "What the organisation has to be able to do." }),
		agreedWith: z.array(PlainText).meta({
			description: "The communities and groups with whom it was agreed; empty where none took part.",
		}),
		provenance: ProvenanceSchema.extend({
			status: z.literal("local").meta({ description: "A trust's own competency is always local." }),
		}).meta({ description: "Where it was decided." }),
	})
	.meta({ description: "A competency that an organisation has added to the six national ones." });

/** A competency that an organisation and its communities have added to the six national ones. */
export type LocalCompetency = Immutable<z.infer<typeof LocalCompetency>>;

/**
 * A made-up competency of a trust's own, for trying things out.
 *
 * @example
 * ```ts
 * import { localCompetencyExample } from "pcref";
 *
 * localCompetencyExample.label; // => "Working with faith communities"
 * ```
 */
export const localCompetencyExample: LocalCompetency = {
	schemaVersion: "1",
	id: "our-faith-partners",
	organisation: { scheme: "ods", code: syntheticOrganisation.code },
	label: "Working with faith communities",
	definition: "Ward teams know whom to ask in each faith community of the area, and ask them.",
	agreedWith: ["Mereford Community Forum (fictional)"],
	provenance: { status: "local", source: "Priorities meeting, 14 February 2024" },
};
