import type { CodeList, CodeListEntry } from "../code-list.js";
import { mentalHealthActAnnualCode, mhsdsMonthlyCode } from "../sources.js";

/** A letter of the national episode logic. There is no I or O. */
export type DetentionCategoryCode =
	| "A"
	| "B"
	| "C"
	| "D"
	| "E"
	| "F"
	| "G"
	| "H"
	| "J"
	| "K"
	| "L"
	| "M"
	| "N"
	| "P";

/** What one Mental Health Act episode turned out to be when its neighbours in the hospital spell were looked at. */
export interface DetentionCategory extends CodeListEntry {
	readonly code: DetentionCategoryCode;
	/** Counted in "All detentions". */
	readonly countsAsDetention: boolean;
	/** Counted among short-term orders; section 136 is category E with legal status 20. */
	readonly countsAsShortTermOrder: boolean;
}

/**
 * The categories that the national statistics give to Mental Health Act episodes, from the ordered legal statuses
 * of the first linked hospital spell. "All detentions" are the distinct episodes in A, B, C, D or P.
 *
 * One episode can carry more than one category, so published parts may sum to more than their total: in 2023/24
 * 34,665 + 12,435 + 3,272 + 109 = 50,481 against 50,437.
 *
 * @example
 * ```ts
 * import { detentionCategories } from "pcref/reference";
 *
 * detentionCategories.codes.filter((category) => category.countsAsDetention).map(({ code }) => code); // => ["A", "B", "C", "D", "P"]
 * ```
 */
export const detentionCategories: CodeList<DetentionCategory, "mha-detention-category"> = {
	scheme: "mha-detention-category",
	title: "Mental Health Act episode categories of the national statistics",
	provenance: {
		status: "official",
		source: `${mentalHealthActAnnualCode}; ${mhsdsMonthlyCode}`,
		edition: "Annual code of 2025-09-04",
		note: "The letters are the publication's; the labels are ours for what its code does.",
	},
	codes: [
		{
			code: "A",
			label: "Detention on admission to hospital",
			countsAsDetention: true,
			countsAsShortTermOrder: false,
		},
		{
			code: "B",
			label: "Detention following admission (informal to section 2 or 3, or after section 4, 5(2) or 5(4))",
			countsAsDetention: true,
			countsAsShortTermOrder: false,
		},
		{
			code: "C",
			label: "Detention following use of a place of safety order (section 135 or 136)",
			countsAsDetention: true,
			countsAsShortTermOrder: false,
		},
		{
			code: "D",
			label:
				"Detention following revocation of a community treatment order (or recall from conditional discharge)",
			countsAsDetention: true,
			countsAsShortTermOrder: false,
		},
		{
			code: "E",
			label: "Place of safety order (section 135 or 136) itself",
			countsAsDetention: false,
			countsAsShortTermOrder: true,
		},
		{
			code: "F",
			label: "Other short-term order (section 4, 5(2) or 5(4))",
			countsAsDetention: false,
			countsAsShortTermOrder: true,
		},
		{ code: "G", label: "Renewal", countsAsDetention: false, countsAsShortTermOrder: false },
		{
			code: "H",
			label: "Transfer on section between providers",
			countsAsDetention: false,
			countsAsShortTermOrder: false,
		},
		{
			code: "J",
			label: "Section 5(2) following section 5(4)",
			countsAsDetention: false,
			countsAsShortTermOrder: false,
		},
		{
			code: "K",
			label: "Section 37 following section 35",
			countsAsDetention: false,
			countsAsShortTermOrder: false,
		},
		{
			code: "L",
			label: "Section 3 following section 2",
			countsAsDetention: false,
			countsAsShortTermOrder: false,
		},
		{ code: "M", label: "Guardianship", countsAsDetention: false, countsAsShortTermOrder: false },
		{ code: "N", label: "Inconsistent value", countsAsDetention: false, countsAsShortTermOrder: false },
		{
			code: "P",
			label: "Criminal justice admission (Part III on admission)",
			countsAsDetention: true,
			countsAsShortTermOrder: false,
		},
	],
};
