import { mentalHealthActAnnualDenominator } from "../../src/measures/mental-health-act/annual-denominator.js";
import type { PublishedFigures, PublishedRow } from "../../src/measures/published-figures.js";

/**
 * Mental Health Act Statistics, Annual Figures 2023-24, England, by ethnic group: NHS England, under the Open Government
 * Licence v3.0. Each row: code (none for upper groups), label, count, population, crude rate, standardised rate and
 * half-width of its interval, all as printed; populations of Census 2021 as the rates imply them.
 */
type Row = readonly [
	code: string | null,
	label: string,
	count: number,
	population: number,
	crude: number,
	standardised: number | null,
	halfWidth: number | null,
];

export const publishedTables: Readonly<Record<string, readonly Row[]>> = {
	"All detentions": [
		[null, "White", 31_735, 45_684_263, 69.5, 68.4, 0.7],
		["A", "British", 28_317, 41_540_791, 68.2, 67.8, 0.8],
		["B", "Irish", 370, 494_251, 74.9, 67.3, 7.0],
		["C", "Any Other White background", 3_048, 3_585_003, 85.0, 93.5, 4.2],
		[null, "Mixed", 1_935, 1_669_378, 115.9, 177.1, 10.7],
		["D", "White and Black Caribbean", 582, 499_310, 116.6, 172.4, 20.4],
		["E", "White and Black African", 252, 241_528, 104.3, 140.4, 21.7],
		["F", "White and Asian", 245, 474_190, 51.7, 75.8, 11.9],
		["G", "Any Other Mixed background", 856, 454_350, 188.4, 283.1, 25.0],
		[null, "Asian or Asian British", 3_993, 4_995_227, 79.9, 82.5, 2.8],
		["H", "Indian", 1_015, 1_843_238, 55.1, 56.7, 3.7],
		["J", "Pakistani", 1_214, 1_570_285, 77.3, 82.6, 5.3],
		["K", "Bangladeshi", 533, 629_567, 84.7, 92.9, 10.0],
		["L", "Any Other Asian background", 1_231, 952_137, 129.3, 128.3, 8.1],
		[null, "Black or Black British", 5_693, 2_381_724, 239.0, 242.3, 6.9],
		["M", "Caribbean", 1_518, 619_419, 245.1, 230.0, 11.7],
		["N", "African", 2_556, 1_468_474, 174.1, 172.6, 8.4],
		["P", "Any Other Black background", 1_619, 293_831, 551.0, 740.6, 40.3],
		[null, "Other Ethnic Groups", 2_169, 1_660_318, 130.6, 129.4, 6.0],
		["R", "Chinese", 237, 431_165, 55.0, 54.6, 7.8],
		["S", "Any Other Ethnic Group", 1_932, 908_950, 212.6, 210.4, 10.2],
		[null, "All", 45_525, 56_390_910, 80.7, null, null],
	],
	"Uses of CTOs": [
		[null, "White", 3_163, 45_684_263, 6.9, 6.9, 0.2],
		["A", "British", 2_724, 41_540_791, 6.6, 6.7, 0.3],
		["B", "Irish", 40, 494_251, 8.1, 6.9, 2.3],
		["C", "Any Other White background", 399, 3_585_003, 11.1, 11.8, 1.5],
		[null, "Mixed", 279, 1_669_378, 16.7, 25.3, 3.8],
		["D", "White and Black Caribbean", 105, 499_310, 21.0, 33.4, 9.1],
		["E", "White and Black African", 41, 241_528, 17.0, 26.5, 9.7],
		["F", "White and Asian", 33, 474_190, 7.0, 8.9, 3.5],
		["G", "Any Other Mixed background", 100, 454_350, 22.0, 30.9, 7.6],
		[null, "Asian or Asian British", 520, 4_995_227, 10.4, 10.6, 1.0],
		["H", "Indian", 104, 1_843_238, 5.6, 5.6, 1.1],
		["J", "Pakistani", 186, 1_570_285, 11.8, 13.0, 2.1],
		["K", "Bangladeshi", 89, 629_567, 14.1, 15.6, 4.3],
		["L", "Any Other Asian background", 141, 952_137, 14.8, 15.2, 2.8],
		[null, "Black or Black British", 1_122, 2_381_724, 47.1, 48.8, 3.2],
		["M", "Caribbean", 385, 619_419, 62.2, 59.1, 6.0],
		["N", "African", 423, 1_468_474, 28.8, 30.3, 3.8],
		["P", "Any Other Black background", 314, 293_831, 106.9, 139.3, 16.6],
		[null, "Other Ethnic Groups", 292, 1_660_318, 17.6, 17.2, 2.2],
		["R", "Chinese", 27, 431_165, 6.3, 6.6, 2.8],
		["S", "Any Other Ethnic Group", 265, 908_950, 29.2, 28.4, 3.7],
		[null, "All", 5_376, 56_390_910, 9.5, null, null],
	],
	"Short term orders: Section 136": [
		[null, "White", 10_483, 45_684_263, 22.9, 23.7, 0.4],
		["A", "British", 9_670, 41_540_791, 23.3, 25.0, 0.5],
		["B", "Irish", 94, 494_251, 19.0, 20.5, 4.2],
		["C", "Any Other White background", 719, 3_585_003, 20.1, 16.3, 1.3],
		[null, "Mixed", 550, 1_669_378, 32.9, 37.7, 3.8],
		["D", "White and Black Caribbean", 170, 499_310, 34.0, 35.7, 6.7],
		["E", "White and Black African", 54, 241_528, 22.4, 22.5, 6.1],
		["F", "White and Asian", 57, 474_190, 12.0, 12.6, 3.6],
		["G", "Any Other Mixed background", 269, 454_350, 59.2, 67.5, 9.6],
		[null, "Asian or Asian British", 766, 4_995_227, 15.3, 14.0, 1.0],
		["H", "Indian", 173, 1_843_238, 9.4, 8.4, 1.3],
		["J", "Pakistani", 281, 1_570_285, 17.9, 17.6, 2.2],
		["K", "Bangladeshi", 82, 629_567, 13.0, 11.7, 2.8],
		["L", "Any Other Asian background", 230, 952_137, 24.2, 20.9, 2.8],
		[null, "Black or Black British", 896, 2_381_724, 37.6, 34.6, 2.3],
		["M", "Caribbean", 251, 619_419, 40.5, 37.5, 4.7],
		["N", "African", 389, 1_468_474, 26.5, 23.4, 2.6],
		["P", "Any Other Black background", 256, 293_831, 87.1, 107.1, 13.2],
		[null, "Other Ethnic Groups", 461, 1_660_318, 27.8, 23.5, 2.2],
		["R", "Chinese", 38, 431_165, 8.8, 7.5, 2.5],
		["S", "Any Other Ethnic Group", 423, 908_950, 46.5, 40.3, 3.9],
		[null, "All", 13_156, 56_390_910, 23.3, null, null],
	],
	"Discharges following detention": [
		[null, "White", 22_601, 45_684_263, 49.5, 48.8, 0.6],
		["A", "British", 20_080, 41_540_791, 48.3, 48.3, 0.7],
		["B", "Irish", 275, 494_251, 55.6, 50.0, 6.0],
		["C", "Any Other White background", 2_246, 3_585_003, 62.6, 66.7, 3.5],
		[null, "Mixed", 1_372, 1_669_378, 82.2, 122.0, 8.6],
		["D", "White and Black Caribbean", 400, 499_310, 80.1, 117.5, 16.9],
		["E", "White and Black African", 178, 241_528, 73.7, 98.0, 17.7],
		["F", "White and Asian", 180, 474_190, 38.0, 54.3, 9.6],
		["G", "Any Other Mixed background", 614, 454_350, 135.1, 195.0, 20.1],
		[null, "Asian or Asian British", 2_940, 4_995_227, 58.9, 60.2, 2.4],
		["H", "Indian", 755, 1_843_238, 41.0, 41.9, 3.1],
		["J", "Pakistani", 882, 1_570_285, 56.2, 59.0, 4.4],
		["K", "Bangladeshi", 395, 629_567, 62.7, 66.8, 8.3],
		["L", "Any Other Asian background", 908, 952_137, 95.4, 93.9, 6.9],
		[null, "Black or Black British", 4_132, 2_381_724, 173.5, 173.3, 5.7],
		["M", "Caribbean", 1_050, 619_419, 169.5, 158.8, 9.7],
		["N", "African", 1_885, 1_468_474, 128.4, 125.9, 7.0],
		["P", "Any Other Black background", 1_197, 293_831, 407.4, 542.7, 34.1],
		[null, "Other Ethnic Groups", 1_624, 1_660_318, 97.8, 95.2, 5.1],
		["R", "Chinese", 178, 431_165, 41.3, 39.0, 6.4],
		["S", "Any Other Ethnic Group", 1_446, 908_950, 159.1, 155.5, 8.7],
		[null, "All", 32_669, 56_390_910, 57.9, null, null],
	],
};

/** One of the tables as a reader of the publication returns it, in the order printed above. */
export function publishedFigures(measure: string): PublishedFigures {
	return {
		measure,
		period: { start: "2023-04-01", end: "2024-03-31" },
		subject: { kind: "country", code: "E92000001", name: "England" },
		classification: {
			id: "nhs-upper-mha-annual",
			title: "Mental Health Act annual statistics, high-level groups",
		},
		rows: (publishedTables[measure] ?? []).map(
			([code, label, count, population, crude, standardised, halfWidth]): PublishedRow => ({
				group:
					code === null
						? { scheme: "nhs-upper-mha-annual", code: label }
						: { scheme: "nhs-ethnic-category-2001", code },
				label,
				level: label === "All" ? "total" : code === null ? "upper" : "detail",
				count,
				population,
				crudeRate: { value: crude, decimals: 1 },
				standardisedRate: standardised === null ? null : { value: standardised, decimals: 1 },
				halfWidth,
			}),
		),
		denominator: mentalHealthActAnnualDenominator,
		restrictions: [],
		provenance: {
			status: "official",
			source: "NHS England, Mental Health Act Statistics, Annual Figures 2023-24",
		},
		synthetic: false,
	};
}
