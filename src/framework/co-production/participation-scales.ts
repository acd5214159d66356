import type { CodeList, CodeListEntry } from "../../reference/code-list.js";

/** One level of a scale of participation. */
export interface ParticipationScaleLevel extends CodeListEntry {
	/** The part of the scale that it stands in, where the authors divide it. */
	readonly section?: string;
}

/**
 * Two scales of participation in common use, each from the least participation to the most. Neither is PCREF's:
 * no national PCREF scale was found, and a trust may name a scale of its own instead.
 *
 * @example
 * ```ts
 * import { participationScales } from "pcref";
 *
 * participationScales.map(({ scheme }) => scheme); // => ["tlap-ladder-of-co-production", "arnstein-1969"]
 * participationScales[0]?.codes.at(-1); // => { code: "7", label: "Co-production" }
 * ```
 */
export const participationScales: readonly CodeList<ParticipationScaleLevel>[] = [
	{
		scheme: "tlap-ladder-of-co-production",
		title: "Ladder of co-production",
		provenance: {
			status: "commentary",
			source:
				"Think Local Act Personal and National Co-production Advisory Group (https://www.thinklocalactpersonal.org.uk/Latest/Co-production-The-ladder-of-co-production/), steps as restated by Norfolk County Council (https://www.norfolk.gov.uk/article/39266/What-do-we-mean-by-co-production)",
			note: "Made for health and social care, not for PCREF. The authors ask to be named where it is used.",
		},
		codes: [
			{ code: "1", label: "Coercion" },
			{ code: "2", label: "Educating" },
			{ code: "3", label: "Informing" },
			{ code: "4", label: "Consultation" },
			{ code: "5", label: "Engagement" },
			{ code: "6", label: "Co-design" },
			{ code: "7", label: "Co-production" },
		],
	},
	{
		scheme: "arnstein-1969",
		title: "Ladder of citizen participation",
		provenance: {
			status: "commentary",
			source:
				"S. R. Arnstein, A Ladder of Citizen Participation, Journal of the American Institute of Planners 35(4), 1969, 216 to 224; rungs as restated by the Open University (https://www.open.edu/openlearn/mod/oucontent/view.php?id=21024)",
			note: "Written about city planning in the United States, not for PCREF.",
		},
		codes: [
			{ code: "1", label: "Manipulation", section: "Non-participation" },
			{ code: "2", label: "Therapy", section: "Non-participation" },
			{ code: "3", label: "Informing", section: "Tokenism" },
			{ code: "4", label: "Consultation", section: "Tokenism" },
			{ code: "5", label: "Placation", section: "Tokenism" },
			{ code: "6", label: "Partnership", section: "Citizen power" },
			{ code: "7", label: "Delegated power", section: "Citizen power" },
			{ code: "8", label: "Citizen control", section: "Citizen power" },
		],
	},
];
