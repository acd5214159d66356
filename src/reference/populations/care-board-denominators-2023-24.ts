import type { Provenance } from "../standing.js";
import type { DerivedDenominator } from "./derived-denominator.js";

/**
 * A group that the Mental Health Act statistics print rates of by integrated care board; `Everybody` for the rate of
 * all detentions, whatever the ethnicity.
 */
export type CareBoardGroup =
	| "Everybody"
	| "White"
	| "Mixed"
	| "Asian or Asian British"
	| "Black or Black British"
	| "Other Ethnic Groups";

/** Least and greatest number of residents that give every printed rate of the board and group. */
type Range = readonly [lower: number, upper: number];

const ranges: Readonly<Record<string, Readonly<Partial<Record<CareBoardGroup, Range>>>>> = {
	QE1: {
		Everybody: [1_736_614, 1_737_532],
		White: [1_506_850, 1_508_462],
		Mixed: [26_498, 26_513],
		"Asian or Asian British": [160_643, 160_726],
		"Black or Black British": [10_637, 10_640],
		"Other Ethnic Groups": [12_460, 12_461],
	},
	QF7: {
		Everybody: [1_392_098, 1_392_265],
		White: [1_205_847, 1_206_434],
		Mixed: [30_457, 30_464],
		"Asian or Asian British": [79_097, 79_155],
		"Black or Black British": [33_960, 33_964],
		"Other Ethnic Groups": [25_413, 25_429],
	},
	QGH: {
		Everybody: [797_721, 798_258],
		White: [746_721, 747_826],
		Mixed: [13_141, 13_175],
		"Asian or Asian British": [20_733, 20_761],
		"Black or Black British": [4_721, 4_722],
		"Other Ethnic Groups": [4_373, 4_376],
	},
	QH8: {
		Everybody: [1_209_373, 1_210_191],
		White: [1_064_121, 1_065_088],
		Mixed: [29_616, 29_638],
		"Asian or Asian British": [49_567, 49_652],
		"Black or Black British": [45_367, 45_385],
		"Other Ethnic Groups": [10_588, 10_598],
	},
	QHG: {
		Everybody: [1_015_162, 1_015_873],
		White: [720_001, 720_306],
		Mixed: [38_930, 38_933],
		"Asian or Asian British": [152_762, 152_855],
		"Black or Black British": [67_614, 67_639],
		"Other Ethnic Groups": [19_373, 19_387],
	},
	QHL: {
		Everybody: [1_374_925, 1_375_464],
		White: [734_138, 734_360],
		Mixed: [62_712, 62_726],
		"Asian or Asian British": [379_242, 379_329],
		"Black or Black British": [129_702, 129_735],
		"Other Ethnic Groups": [55_211, 55_248],
	},
	QHM: {
		Everybody: [3_005_465, 3_006_306],
		White: [2_774_830, 2_775_144],
		Mixed: [35_619, 35_623],
		"Asian or Asian British": [101_084, 101_167],
		"Black or Black British": [27_346, 27_347],
		"Other Ethnic Groups": [27_501, 27_506],
	},
	QJ2: {
		Everybody: [1_066_500, 1_067_524],
		White: [957_362, 958_904],
		Mixed: [20_398, 20_418],
		"Asian or Asian British": [52_563, 52_592],
		"Black or Black British": [14_567, 14_570],
		"Other Ethnic Groups": [10_311, 10_311],
	},
	QJG: {
		Everybody: [997_009, 997_830],
		White: [904_943, 905_923],
		Mixed: [24_381, 24_400],
		"Asian or Asian British": [27_914, 27_952],
		"Black or Black British": [17_328, 17_331],
		"Other Ethnic Groups": [9_977, 9_983],
	},
	QJK: {
		Everybody: [1_231_191, 1_232_876],
		White: [1_164_857, 1_165_217],
		Mixed: [17_700, 17_714],
		"Asian or Asian British": [20_041, 20_120],
		"Black or Black British": [5_723, 5_724],
		"Other Ethnic Groups": [7_085, 7_087],
	},
	QJM: {
		Everybody: [775_380, 775_937],
		White: [737_135, 737_628],
		Mixed: [10_194, 10_198],
		"Asian or Asian British": [11_919, 11_947],
		"Black or Black British": [4_358, 4_361],
	},
	QK1: {
		Everybody: [1_136_213, 1_136_738],
		White: [812_944, 813_008],
		Mixed: [30_139, 30_150],
		"Asian or Asian British": [218_580, 218_712],
		"Black or Black British": [37_189, 37_216],
		"Other Ethnic Groups": [22_871, 22_883],
	},
	QKK: {
		Everybody: [1_795_688, 1_796_923],
		White: [1_078_152, 1_078_787],
		Mixed: [115_719, 115_830],
		"Asian or Asian British": [170_269, 170_380],
		"Black or Black British": [349_689, 349_744],
		"Other Ethnic Groups": [77_314, 77_330],
	},
	QKS: {
		Everybody: [1_874_273, 1_876_584],
		White: [1_643_060, 1_645_207],
		Mixed: [44_621, 44_665],
		"Asian or Asian British": [86_394, 86_526],
		"Black or Black British": [56_729, 56_743],
		"Other Ethnic Groups": [23_274, 23_282],
	},
	QM7: {
		Everybody: [1_504_514, 1_506_565],
		White: [1_238_178, 1_239_157],
		Mixed: [54_645, 54_674],
		"Asian or Asian British": [119_905, 120_068],
		"Black or Black British": [55_087, 55_096],
		"Other Ethnic Groups": [30_249, 30_263],
	},
	QMF: {
		Everybody: [2_028_170, 2_028_278],
		White: [923_867, 924_675],
		Mixed: [99_579, 99_651],
		"Asian or Asian British": [601_151, 601_503],
		"Black or Black British": [274_926, 274_993],
		"Other Ethnic Groups": [98_154, 98_185],
	},
	QMJ: {
		Everybody: [1_416_235, 1_416_850],
		White: [806_970, 807_147],
		Mixed: [89_182, 89_241],
		"Asian or Asian British": [195_584, 195_744],
		"Black or Black British": [185_223, 185_273],
		"Other Ethnic Groups": [133_186, 133_238],
	},
	QMM: {
		Everybody: [1_041_793, 1_042_253],
		White: [980_124, 981_067],
		Mixed: [16_495, 16_508],
		"Asian or Asian British": [20_223, 20_263],
		"Black or Black British": [8_799, 8_800],
		"Other Ethnic Groups": [6_909, 6_910],
	},
	QNC: {
		Everybody: [1_145_603, 1_146_278],
		White: [1_035_857, 1_036_383],
		Mixed: [21_160, 21_167],
		"Asian or Asian British": [54_483, 54_495],
		"Black or Black British": [13_733, 13_740],
		"Other Ethnic Groups": [9_120, 9_128],
	},
	QNQ: {
		Everybody: [773_110, 774_125],
		White: [566_372, 566_473],
		Mixed: [23_678, 23_715],
		"Asian or Asian British": [132_159, 132_450],
		"Black or Black British": [22_587, 22_598],
		"Other Ethnic Groups": [19_475, 19_493],
	},
	QNX: {
		Everybody: [1_720_842, 1_721_194],
		White: [1_545_852, 1_546_099],
		Mixed: [46_205, 46_224],
		"Asian or Asian British": [63_052, 63_091],
		"Black or Black British": [21_383, 21_387],
		"Other Ethnic Groups": [22_213, 22_232],
	},
	QOC: {
		Everybody: [516_029, 516_129],
		White: [476_191, 476_581],
		Mixed: [8_704, 8_707],
		"Asian or Asian British": [14_379, 14_388],
		"Other Ethnic Groups": [3_073, 3_074],
	},
	QOP: {
		Everybody: [2_910_833, 2_912_250],
		White: [2_190_660, 2_192_090],
		Mixed: [86_494, 86_526],
		"Asian or Asian British": [389_295, 389_483],
		"Black or Black British": [134_090, 134_149],
		"Other Ethnic Groups": [66_951, 66_971],
	},
	QOQ: {
		Everybody: [1_712_936, 1_714_836],
		White: [1_617_344, 1_617_742],
		Mixed: [21_020, 21_030],
		"Asian or Asian British": [34_218, 34_275],
		"Black or Black British": [11_302, 11_305],
		"Other Ethnic Groups": [13_257, 13_259],
	},
	QOX: {
		Everybody: [953_327, 955_120],
		White: [855_615, 856_031],
		Mixed: [20_598, 20_618],
		"Asian or Asian British": [44_445, 44_576],
		"Black or Black British": [13_861, 13_879],
		"Other Ethnic Groups": [8_715, 8_718],
	},
	QPM: {
		Everybody: [792_394, 792_540],
		White: [690_209, 690_690],
		Mixed: [20_295, 20_299],
		"Asian or Asian British": [35_150, 35_186],
		"Black or Black British": [31_679, 31_695],
		"Other Ethnic Groups": [7_663, 7_663],
	},
	QR1: {
		Everybody: [652_386, 652_849],
		White: [600_273, 600_667],
		Mixed: [14_155, 14_157],
		"Asian or Asian British": [18_439, 18_461],
		"Black or Black British": [7_775, 7_777],
		"Other Ethnic Groups": [4_377, 4_380],
	},
	QRL: {
		Everybody: [1_841_764, 1_843_137],
		White: [1_665_117, 1_668_219],
		Mixed: [37_454, 37_488],
		"Asian or Asian British": [77_221, 77_369],
		"Black or Black British": [26_167, 26_189],
		"Other Ethnic Groups": [17_747, 17_761],
	},
	QRV: {
		Everybody: [2_115_678, 2_116_291],
		White: [964_867, 965_779],
		Mixed: [108_259, 108_265],
		"Asian or Asian British": [618_680, 619_396],
		"Black or Black British": [213_078, 213_087],
		"Other Ethnic Groups": [186_667, 186_681],
	},
	QSL: {
		Everybody: [576_442, 577_427],
		White: [550_459, 552_147],
	},
	QT1: {
		Everybody: [1_163_018, 1_163_542],
		White: [980_545, 980_735],
		Mixed: [36_167, 36_175],
		"Asian or Asian British": [72_690, 72_747],
		"Black or Black British": [42_132, 42_139],
		"Other Ethnic Groups": [16_740, 16_742],
	},
	QT6: {
		Everybody: [577_368, 578_073],
		White: [553_680, 554_156],
		"Other Ethnic Groups": [6_065, 6_071],
	},
	QU9: {
		Everybody: [1_801_638, 1_802_773],
		White: [1_466_966, 1_468_428],
		Mixed: [60_293, 60_331],
		"Asian or Asian British": [174_030, 174_326],
		"Black or Black British": [47_742, 47_761],
		"Other Ethnic Groups": [29_056, 29_083],
	},
	QUA: {
		Everybody: [1_222_541, 1_223_021],
		White: [832_626, 834_042],
		Mixed: [47_215, 47_225],
		"Asian or Asian British": [223_933, 224_215],
		"Black or Black British": [75_591, 75_606],
		"Other Ethnic Groups": [33_473, 33_519],
	},
	QUE: {
		Everybody: [927_071, 927_835],
		White: [781_894, 782_608],
		Mixed: [27_435, 27_510],
		"Asian or Asian British": [71_048, 71_174],
		"Black or Black British": [18_710, 18_744],
		"Other Ethnic Groups": [14_933, 14_936],
	},
	QUY: {
		Everybody: [992_623, 993_071],
		White: [855_058, 856_192],
		Mixed: [32_037, 32_065],
		"Asian or Asian British": [45_611, 45_714],
		"Black or Black British": [33_568, 33_581],
		"Other Ethnic Groups": [12_900, 12_903],
	},
	QVV: {
		Everybody: [784_781, 785_525],
		White: [733_813, 734_312],
		Mixed: [15_520, 15_535],
		"Black or Black British": [5_298, 5_298],
		"Other Ethnic Groups": [7_138, 7_147],
	},
	QWE: {
		Everybody: [1_509_195, 1_509_343],
		White: [955_415, 956_228],
		Mixed: [92_880, 92_983],
		"Asian or Asian British": [230_967, 231_075],
		"Black or Black British": [165_267, 165_289],
		"Other Ethnic Groups": [61_390, 61_394],
	},
	QWO: {
		Everybody: [2_429_320, 2_430_939],
		White: [1_850_221, 1_850_899],
		Mixed: [65_417, 65_454],
		"Asian or Asian British": [373_533, 373_831],
		"Black or Black British": [72_333, 72_349],
		"Other Ethnic Groups": [40_405, 40_439],
	},
	QWU: {
		Everybody: [963_140, 963_222],
		White: [757_856, 758_556],
		Mixed: [25_266, 25_273],
		"Asian or Asian British": [101_181, 101_317],
		"Black or Black British": [38_735, 38_740],
		"Other Ethnic Groups": [18_928, 18_951],
	},
	QXU: {
		Everybody: [1_058_296, 1_058_965],
		White: [901_127, 901_916],
		Mixed: [36_541, 36_563],
		"Asian or Asian British": [81_467, 81_490],
		"Black or Black British": [18_789, 18_805],
		"Other Ethnic Groups": [18_019, 18_034],
	},
	QYG: {
		Everybody: [2_550_336, 2_551_566],
		White: [2_340_967, 2_343_558],
		Mixed: [47_962, 47_978],
		"Asian or Asian British": [69_391, 69_498],
		"Black or Black British": [28_566, 28_576],
		"Other Ethnic Groups": [29_569, 29_571],
	},
};

/** What these denominators are and are not. */
export const careBoardDenominators2023To24Provenance: Provenance = {
	status: "derived",
	source:
		"NHS England, Mental Health Act Statistics, Annual Figures 2023-24: rounded counts and rates by integrated care board",
	edition: "2023/24",
	note: "Worked back from the printed rates, which the publication works out from the rounded counts. Numerators have Chinese people in Other Ethnic Groups, these denominators in Asian or Asian British, so the rates of these two groups do not fit their people.",
};

/**
 * The residents that a rate of an integrated care board was divided by in the Mental Health Act statistics of 2023/24,
 * as far as the printed figures tell: one number that gives every rate printed of the board and group, and the range of
 * those that do. The publication does not print its denominators.
 *
 * @param board - code of an integrated care board, such as `QMF`.
 * @param group - a printed group, or `Everybody`.
 * @returns null where no rate is printed, as of groups whose counts are all hidden.
 *
 * @example
 * ```ts
 * import { careBoardDenominator2023To24 } from "pcref/reference";
 *
 * careBoardDenominator2023To24("QGH", "Black or Black British"); // => { lower: 4721, upper: 4722, value: 4721 }
 * careBoardDenominator2023To24("QSL", "Mixed"); // => null
 * ```
 */
export function careBoardDenominator2023To24(
	board: string,
	group: CareBoardGroup,
): DerivedDenominator | null {
	const range = Object.hasOwn(ranges, board) ? ranges[board]?.[group] : undefined;
	if (range === undefined) return null;
	const [lower, upper] = range;
	return { lower, upper, value: Math.floor((lower + upper) / 2) };
}
