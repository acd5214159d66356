import type { CodedValue } from "../coded-value.js";
import { mentalHealthActAnnualCode, mhsdsMonthlyCode } from "../sources.js";
import type { Provenance } from "../standing.js";
import type { Census2021EthnicGroupCode } from "./census-2021-ethnic-group.js";
import type { EthnicCategoryCode } from "./nhs-ethnic-category-2001.js";

/** The two lists that can be mapped onto each other. */
export type EthnicityScheme = "nhs-ethnic-category-2001" | "census-2021-ethnic-group";

/**
 * One row of the mapping. `relation` says how the two codes correspond:
 *
 * - `exact`: the same group;
 * - `exact-different-parent`: the same group, which stands under another heading, so upper groups do not correspond;
 * - `broader`: the source group may hold people for whom the target list has a group of their own;
 * - `no-equivalent`: the target list has no such group;
 * - `not-a-group`: not stated or not known.
 */
export type EthnicityCorrespondence =
	| {
			readonly from: CodedValue<EthnicityScheme>;
			readonly to: CodedValue<EthnicityScheme>;
			readonly relation: "exact" | "exact-different-parent" | "broader";
	  }
	| {
			readonly from: CodedValue<EthnicityScheme>;
			readonly to: null;
			readonly relation: "no-equivalent";
			/** Where people of this group would have had to be counted: an inference of ours, in no official map. */
			readonly fallback: CodedValue<EthnicityScheme>;
	  }
	| { readonly from: CodedValue<EthnicityScheme>; readonly to: null; readonly relation: "not-a-group" };

const census = (code: Census2021EthnicGroupCode) => ({ scheme: "census-2021-ethnic-group", code }) as const;
const nhs = (code: EthnicCategoryCode) => ({ scheme: "nhs-ethnic-category-2001", code }) as const;

/** Where the mapping comes from; the fallbacks are not part of it. */
export const ethnicityMappingProvenance: Provenance = {
	status: "official",
	source: `${mentalHealthActAnnualCode}; ${mhsdsMonthlyCode}`,
	note: "The exact rows are those of NHS England production code. The fallbacks are inferred.",
};

/**
 * The mapping in both directions, from every code of either list; {@link mapEthnicity} looks a code up.
 *
 * @example
 * ```ts
 * import { ethnicityCorrespondences } from "pcref/reference";
 *
 * ethnicityCorrespondences.filter(({ relation }) => relation === "no-equivalent").map(({ from }) => from.code); // => ["15", "16", "18"]
 * ```
 */
export const ethnicityCorrespondences: readonly EthnicityCorrespondence[] = [
	{ from: census("1"), to: nhs("K"), relation: "exact" },
	{ from: census("2"), to: nhs("R"), relation: "exact-different-parent" },
	{ from: census("3"), to: nhs("H"), relation: "exact" },
	{ from: census("4"), to: nhs("J"), relation: "exact" },
	{ from: census("5"), to: nhs("L"), relation: "exact" },
	{ from: census("6"), to: nhs("N"), relation: "exact" },
	{ from: census("7"), to: nhs("M"), relation: "exact" },
	{ from: census("8"), to: nhs("P"), relation: "exact" },
	{ from: census("9"), to: nhs("F"), relation: "exact" },
	{ from: census("10"), to: nhs("E"), relation: "exact" },
	{ from: census("11"), to: nhs("D"), relation: "exact" },
	{ from: census("12"), to: nhs("G"), relation: "exact" },
	{ from: census("13"), to: nhs("A"), relation: "exact" },
	{ from: census("14"), to: nhs("B"), relation: "exact" },
	{ from: census("15"), to: null, relation: "no-equivalent", fallback: nhs("C") },
	{ from: census("16"), to: null, relation: "no-equivalent", fallback: nhs("C") },
	{ from: census("17"), to: nhs("C"), relation: "exact" },
	{ from: census("18"), to: null, relation: "no-equivalent", fallback: nhs("S") },
	{ from: census("19"), to: nhs("S"), relation: "exact" },
	{ from: nhs("K"), to: census("1"), relation: "exact" },
	{ from: nhs("R"), to: census("2"), relation: "exact-different-parent" },
	{ from: nhs("H"), to: census("3"), relation: "exact" },
	{ from: nhs("J"), to: census("4"), relation: "exact" },
	{ from: nhs("L"), to: census("5"), relation: "exact" },
	{ from: nhs("N"), to: census("6"), relation: "exact" },
	{ from: nhs("M"), to: census("7"), relation: "exact" },
	{ from: nhs("P"), to: census("8"), relation: "exact" },
	{ from: nhs("F"), to: census("9"), relation: "exact" },
	{ from: nhs("E"), to: census("10"), relation: "exact" },
	{ from: nhs("D"), to: census("11"), relation: "exact" },
	{ from: nhs("G"), to: census("12"), relation: "exact" },
	{ from: nhs("A"), to: census("13"), relation: "exact" },
	{ from: nhs("B"), to: census("14"), relation: "exact" },
	{ from: nhs("C"), to: census("17"), relation: "broader" },
	{ from: nhs("S"), to: census("19"), relation: "broader" },
	{ from: nhs("Z"), to: null, relation: "not-a-group" },
	{ from: nhs("99"), to: null, relation: "not-a-group" },
];

/** What became of a mapped code. `lossy` is true where the target says something the source did not. */
export type EthnicityMappingResult =
	| {
			readonly status: "mapped";
			readonly from: CodedValue;
			readonly value: CodedValue<EthnicityScheme>;
			readonly relation: "exact" | "exact-different-parent" | "broader" | "inferred-fallback";
			readonly lossy: boolean;
	  }
	| { readonly status: "unmapped"; readonly from: CodedValue; readonly reason: string };

/**
 * Maps a code of one ethnicity list to the other and says what is lost on the way.
 *
 * Gypsy or Irish Traveller, Roma and Arab have no NHS code and stay unmapped, unless `allowInferredFallback` sends
 * them to `C` or `S`; the result then says so in `relation` and is lossy. In the other direction `C` may hold Gypsy
 * or Irish Traveller and Roma people, and `S` Arab people, so both are `broader` and lossy.
 *
 * @param options.value The code to map.
 * @param options.to The list wanted.
 * @param options.allowInferredFallback Whether a group without an equivalent may be put where its people would have
 * had to be counted; false unless stated.
 * @returns The code in the other list, its relation to the source and the source itself; or why there is none.
 *
 * @example
 * ```ts
 * import { mapEthnicity } from "pcref/reference";
 *
 * const roma = { scheme: "census-2021-ethnic-group", code: "16" };
 * mapEthnicity({ value: roma, to: "nhs-ethnic-category-2001" }); // => { status: "unmapped", reason: "nhs-ethnic-category-2001 has no group for code 16 of census-2021-ethnic-group" }
 * mapEthnicity({ value: roma, to: "nhs-ethnic-category-2001", allowInferredFallback: true }); // => { status: "mapped", value: { scheme: "nhs-ethnic-category-2001", code: "C" }, relation: "inferred-fallback", lossy: true }
 * mapEthnicity({ value: { scheme: "nhs-ethnic-category-2001", code: "M" }, to: "census-2021-ethnic-group" }); // => { value: { code: "7" }, relation: "exact", lossy: false }
 * ```
 */
export function mapEthnicity(options: {
	readonly value: CodedValue;
	readonly to: EthnicityScheme;
	readonly allowInferredFallback?: boolean;
}): EthnicityMappingResult {
	const { value: from, to, allowInferredFallback = false } = options;
	if (from.scheme === to) return { status: "unmapped", from, reason: `the code is already of ${to}` };
	const row = ethnicityCorrespondences.find(
		(candidate) => candidate.from.scheme === from.scheme && candidate.from.code === from.code,
	);
	if (row === undefined) {
		return { status: "unmapped", from, reason: `code ${from.code} of ${from.scheme} is in neither list` };
	}
	switch (row.relation) {
		case "not-a-group":
			return { status: "unmapped", from, reason: `code ${from.code} of ${from.scheme} names no group` };
		case "no-equivalent":
			return allowInferredFallback
				? { status: "mapped", from, value: row.fallback, relation: "inferred-fallback", lossy: true }
				: { status: "unmapped", from, reason: `${to} has no group for code ${from.code} of ${from.scheme}` };
		default:
			return {
				status: "mapped",
				from,
				value: row.to,
				relation: row.relation,
				lossy: row.relation === "broader",
			};
	}
}
