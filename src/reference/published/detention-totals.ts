import type { Provenance } from "../standing.js";

/** All detentions in England in one year. */
export interface DetentionTotal {
	/** Financial year, such as `2023/24`. */
	readonly year: string;
	/** Of the mental health services data set; null where the split was not found. */
	readonly mentalHealth: number | null;
	/** Of acute hospitals, from the emergency care data set; null where the split was not found. */
	readonly acute: number | null;
	readonly total: number;
}

/**
 * All detentions under the Mental Health Act in England by year, whatever the ethnicity. Years are not fully comparable:
 * more providers submit in some than in others. Of the 24 providers that can be compared, 24,604, 23,207, 21,411 and
 * 21,955 were counted from 2020/21 to 2023/24.
 *
 * @example
 * ```ts
 * import { detentionTotals } from "pcref/reference";
 *
 * detentionTotals.at(-1); // => { year: "2023/24", mentalHealth: 50437, acute: 2021, total: 52458 }
 * ```
 */
export const detentionTotals: readonly DetentionTotal[] = [
	{ year: "2016/17", mentalHealth: null, acute: null, total: 45_864 },
	{ year: "2020/21", mentalHealth: 51_759, acute: 1_480, total: 53_239 },
	{ year: "2021/22", mentalHealth: 51_128, acute: 2_209, total: 53_337 },
	{ year: "2022/23", mentalHealth: 49_163, acute: 2_149, total: 51_312 },
	{ year: "2023/24", mentalHealth: 50_437, acute: 2_021, total: 52_458 },
];

/** Where the totals were read. */
export const detentionTotalsProvenance: Provenance = {
	status: "official",
	source:
		"NHS England and NHS Digital, Mental Health Act Statistics, Annual Figures: text of the publication, and the data file of 2023-24",
};
