import type { Provenance } from "../reference/standing.js";
import { nhsEnglandAccountabilityBlog, northStaffordshirePage, nottinghamshirePage } from "./sources.js";

/** Our id of a national competency. */
export type CompetencyId =
	| "cultural-awareness"
	| "staff-knowledge-and-awareness"
	| "partnership-working"
	| "co-production"
	| "workforce"
	| "co-learning";

/** One of the six areas in which an organisation has to become competent. */
export interface Competency {
	readonly id: CompetencyId;
	/** The official label. */
	readonly label: string;
	/** What is known of the official definition, retold in our words; null where none of it was recovered. */
	readonly definition: {
		readonly text: string;
		readonly complete: boolean;
		readonly provenance: Provenance;
	} | null;
	/** What we take the label to cover, so that people can work with it. Not the framework's text. */
	readonly scope: { readonly text: string; readonly provenance: Provenance };
	/** Standing of the label. */
	readonly provenance: Provenance;
}

const provenance: Provenance = {
	status: "official",
	source: [nhsEnglandAccountabilityBlog, nottinghamshirePage, northStaffordshirePage].join("; "),
	note: "That there are six is NHS England's; the labels were read on two trusts' pages that restate them.",
};

function scope(text: string): Competency["scope"] {
	return {
		text,
		provenance: {
			status: "inferred",
			source: "This project, from the label and from what trusts report doing under it",
			note: "To be replaced by the framework's own definition when it is recovered.",
		},
	};
}

/**
 * The six national organisational competencies, in the order in which trusts restate them.
 *
 * A trust agrees with its communities which of them come first and may add its own; nothing here is a rating
 * scale, and no national one was found. Of the official definitions only the opening of the first was recovered:
 * `definition` is null for the others, and every `scope` is ours and marked `inferred`.
 *
 * @example
 * ```ts
 * import { nationalCompetencies } from "pcref";
 *
 * nationalCompetencies.length; // => 6
 * nationalCompetencies.filter((competency) => competency.definition !== null); // => [{ label: "Cultural awareness", definition: { complete: false } }]
 * ```
 */
export const nationalCompetencies: readonly Competency[] = [
	{
		id: "cultural-awareness",
		label: "Cultural awareness",
		definition: {
			text: "Knowing what the different cultures in the area the trust serves need, and being aware of that and sensitive to it.",
			complete: false,
			provenance: {
				status: "official",
				source: nottinghamshirePage,
				note: "Only the opening was recovered, from a trust's page that restates the national text.",
			},
		},
		scope: scope(
			"Faith, language, food, family and people's own explanations of distress show in assessment, care planning and surroundings.",
		),
		provenance,
	},
	{
		id: "staff-knowledge-and-awareness",
		label: "Staff knowledge and awareness",
		definition: null,
		scope: scope(
			"What staff know about racism, racial trauma, the inequality in their own figures and the communities they serve; training and reflective practice.",
		),
		provenance,
	},
	{
		id: "partnership-working",
		label: "Partnership working",
		definition: null,
		scope: scope(
			"Work as equals, with resources, with voluntary and community organisations, police, local authorities, primary care and faith bodies.",
		),
		provenance,
	},
	{
		id: "co-production",
		label: "Co-production",
		definition: null,
		scope: scope(
			"Racialised patients, carers and communities share power over how services are designed, run and reviewed.",
		),
		provenance,
	},
	{
		id: "workforce",
		label: "Workforce",
		definition: null,
		scope: scope("A representative workforce, fair treatment of staff and anti-racist leadership."),
		provenance,
	},
	{
		id: "co-learning",
		label: "Co-learning",
		definition: null,
		scope: scope(
			"The trust and its communities learn together from figures, feedback and incidents, and share it with other trusts.",
		),
		provenance,
	},
];
