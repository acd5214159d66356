import type { KnownEthnicCategoryCode } from "../ethnicity/nhs-ethnic-category-2001.js";
import type { Population, PopulationCell, Sex } from "../population.js";
import { mentalHealthActAnnualCode } from "../sources.js";

const ageBands = ["15 and under", "16 to 17", "18 to 34", "35 to 49", "50 to 64", "65 and over"] as const;

type Row = readonly [code: KnownEthnicCategoryCode, sex: Sex, counts: readonly number[]];

const rows: readonly Row[] = [
	["A", "1", [3_799_054, 530_358, 4_311_597, 4_440_589, 4_168_191, 3_520_290]],
	["A", "2", [3_610_458, 502_460, 4_244_922, 4_509_455, 4_224_893, 4_416_969]],
	["B", "1", [15_192, 2_248, 44_525, 56_867, 60_984, 67_777]],
	["B", "2", [14_436, 2_013, 42_821, 54_648, 64_399, 91_091]],
	["C", "1", [190_601, 17_699, 485_535, 285_921, 113_095, 60_339]],
	["C", "2", [181_821, 17_358, 545_995, 302_357, 138_498, 90_791]],
	["D", "1", [93_236, 11_148, 59_018, 26_903, 9_743, 6_081]],
	["D", "2", [91_058, 10_602, 62_312, 29_056, 10_077, 6_382]],
	["E", "1", [40_363, 2_939, 20_309, 11_593, 4_312, 1_279]],
	["E", "2", [39_217, 2_765, 20_139, 12_051, 4_960, 1_623]],
	["F", "1", [80_656, 6_954, 47_744, 22_544, 8_678, 4_399]],
	["F", "2", [76_980, 6_660, 42_510, 21_998, 8_888, 4_697]],
	["G", "1", [59_842, 5_053, 40_093, 20_575, 8_064, 4_138]],
	["G", "2", [57_398, 5_146, 44_235, 23_247, 9_964, 5_250]],
	["H", "1", [137_740, 15_887, 243_075, 156_124, 103_127, 54_348]],
	["H", "2", [130_285, 15_038, 221_775, 152_751, 105_773, 59_779]],
	["J", "1", [186_811, 18_818, 186_317, 104_364, 48_264, 25_219]],
	["J", "2", [179_706, 17_988, 175_872, 97_501, 47_717, 23_705]],
	["K", "1", [77_007, 7_791, 74_267, 44_232, 13_311, 8_643]],
	["K", "2", [74_740, 7_471, 72_796, 34_145, 14_494, 7_617]],
	["L", "1", [95_737, 12_300, 131_171, 101_262, 41_840, 17_025]],
	["L", "2", [89_728, 10_138, 132_559, 115_066, 51_912, 20_664]],
	["M", "1", [52_502, 7_884, 60_389, 74_305, 41_901, 37_760]],
	["M", "2", [50_781, 7_850, 70_021, 89_157, 53_986, 44_480]],
	["N", "1", [148_662, 15_794, 139_703, 119_515, 39_182, 10_500]],
	["N", "2", [146_613, 16_099, 157_829, 130_281, 40_322, 13_241]],
	["P", "1", [53_858, 5_235, 35_863, 32_101, 9_299, 3_732]],
	["P", "2", [52_165, 4_890, 32_241, 32_632, 10_979, 4_862]],
	["R", "1", [24_374, 5_375, 86_103, 33_691, 20_630, 8_951]],
	["R", "2", [24_026, 5_333, 93_008, 41_398, 26_290, 10_324]],
	["S", "1", [34_370, 4_818, 64_247, 42_809, 20_573, 8_275]],
	["S", "2", [32_937, 4_039, 49_845, 36_809, 19_187, 9_524]],
];

/**
 * The residents of England in Census 2011 by NHS ethnic category, sex and the six age bands of the Mental Health Act
 * statistics: the counts behind its rates from 2016/17 to 2021/22. Later rates are divided by {@link englandCensus2021}
 * and are not to be joined to these.
 *
 * Sums of the 21 age bands of the census table. Two census groups that no NHS code names are not in it: see `caveats`.
 *
 * @example
 * ```ts
 * import { englandCensus2011 } from "pcref/reference";
 *
 * englandCensus2011.cells.length; // => 192
 * const black = englandCensus2011.cells.filter(({ group }) => ["M", "N", "P"].includes(group.code));
 * black.reduce((sum, { count }) => sum + count, 0); // => 1_846_614
 * ```
 */
export const englandCensus2011: Population = {
	id: "england-census-2011",
	title: "Residents of England by ethnic category, sex and age, Census 2011",
	basis: "resident-population",
	vintage: "Census 2011",
	geography: { code: "E92000001", name: "England" },
	scheme: "nhs-ethnic-category-2001",
	ageScheme: "mha-annual",
	cells: rows.flatMap(([code, sex, counts]) =>
		counts.map((count, band): PopulationCell => {
			const group = { scheme: "nhs-ethnic-category-2001", code };
			return { group, sex, ageBand: ageBands[band] ?? "", count };
		}),
	),
	caveats: [
		"Gypsy or Irish Traveller (54,895 people, under White in the census) and Arab (220,985, under Other) have no NHS code and are left out.",
		"Chinese people are under Asian in the census and under Other Ethnic Groups in NHS data.",
		"Residents on 27 March 2011: rates of later years are divided by people of that day.",
	],
	provenance: {
		status: "derived",
		source: `ONS, Census 2011 LC2101EW, as carried in ${mentalHealthActAnnualCode}`,
		edition: "Census 2011",
		note: "Sums of 21 age bands over the six bands of the Mental Health Act statistics.",
	},
	synthetic: false,
};
