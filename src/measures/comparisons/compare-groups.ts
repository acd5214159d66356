import { ArgumentError } from "../../issues/argument-error.js";
import { requireConfidence } from "../../statistics/confidence-level.js";
import {
	adjustForMultipleComparisons,
	type MultipleComparisonMethod,
} from "../../statistics/multiple-comparisons.js";
import { type Comparator, comparedGroups } from "./comparator.js";
import { compareOne, type SingleComparison, type SingleTest } from "./compare-one.js";
import { comparisonInWords, summaryInWords } from "./comparison-words.js";
import { figureKind } from "./counted.js";
import type { ComparisonTest, GroupComparison, GroupComparisons } from "./group-comparison.js";
import { basisOf, type ShownResult } from "./shown-result.js";

/** Whom to compare with, and how. */
export interface CompareOptions {
	readonly comparator: Comparator;
	/** Which groups to compare; those of the comparator's level if left out, else the broad ones where there are any. */
	readonly level?: "upper" | "detail";
	/** How p-values are adjusted for the number of groups compared; `holm` if left out, `none` for not at all. */
	readonly multiplicity?: MultipleComparisonMethod | "none";
	/** Confidence level of all limits, above 0 and below 1; 0.95 if left out. */
	readonly confidence?: number;
}

/**
 * Compares the groups of a result with a comparator: how many times as high, how much higher, whether the group is over-
 * or under-represented, whether chance could explain it after allowing for how many groups were looked at, and what
 * people of unknown ethnicity leave open.
 *
 * The groups compared stand beside each other and hold none of each other's people: the broad ones or the detailed ones.
 * A broad comparator can be set against the detailed groups (`level: "detail"`) of other broad groups, not of its own.
 *
 * Rates have ratios with limits on the logarithmic scale (exact for a count of 0), differences by `mover-exact` and exact
 * tests given the total; shares have Koopman's ratios, Newcombe's differences and Fisher's exact test. Against
 * `everybody` the ratio is the representation index, the difference is that from everybody else times their share of the
 * people, and the test is the one against everybody else, since a group has the figure of everybody exactly where it has
 * that of everybody else. Medians are not compared. Crude figures do not allow for age and sex.
 *
 * Events are taken as independent: where few people have many, limits are too narrow and p-values too small.
 *
 * @param result - of `measure` or `measurePublished`, or one of the results that `release` or `alreadyPublic` returned.
 * From a released result everything is worked out from its printed numbers alone: what is hidden stays hidden, with
 * status `suppressed`.
 * @returns one comparison per group, the comparator itself left out, in the result's order.
 * @throws {@link ArgumentError} for a comparator that is no named group of the result, or a confidence outside the range.
 *
 * @example
 * ```ts
 * import { compareGroups, measurePublished, publishedDetentions } from "pcref/measures";
 *
 * const result = measurePublished(publishedDetentions("2023/24"), { comparator: "White" });
 * const { groups, family } = compareGroups(result, { comparator: { kind: "group", label: "White" } });
 * family; // => { tests: 4, method: "holm" }
 * const black = groups.find(({ label }) => label === "Black or Black British");
 * black?.reading; // => "higher"
 * black?.text.slice(0, 72); // => "Black or Black British: 239.0 per 100,000 residents, 3.44 times (95% lim"
 * ```
 */
export function compareGroups(
	result: ShownResult,
	{ comparator, level, multiplicity = "holm", confidence = 0.95 }: CompareOptions,
): GroupComparisons {
	requireConfidence(confidence);
	if (confidence === 1) throw new ArgumentError("confidence", "must be below 1");
	const { groups, reference } = comparedGroups(result, {
		comparator,
		...(level === undefined ? {} : { level }),
	});
	const kind = figureKind(result);
	const task = { result, comparator, reference, kind, confidence };
	const single = groups.filter((group) => group !== reference).map((group) => compareOne(group, task));
	const pValues = single.map(({ test }) => (test.status === "ok" ? test.pValue : null));
	const adjusted =
		multiplicity === "none" ? pValues : adjustForMultipleComparisons({ pValues, method: multiplicity });
	const compared = single.map((one, place): GroupComparison => {
		const test = adjustedTest(one.test, adjusted[place] ?? null);
		const known = { ...one, test, reading: readingOf({ ...one, test }, confidence) };
		return { ...known, text: comparisonInWords(known, task) };
	});
	return {
		...basisOf(result),
		comparator,
		kind,
		reference: reference?.crudeRate ?? null,
		family: { tests: pValues.filter((p) => p !== null).length, method: multiplicity },
		confidence,
		groups: compared,
		text: summaryInWords(compared, task),
	};
}

function adjustedTest(test: SingleTest, adjustedPValue: number | null): ComparisonTest {
	const { status, method } = test;
	if (status !== "ok") return { status, reason: test.reason, method };
	return { status, pValue: test.pValue, adjustedPValue: adjustedPValue ?? test.pValue, method };
}

function readingOf(
	{ test, difference }: Pick<SingleComparison, "difference"> & { readonly test: ComparisonTest },
	confidence: number,
): GroupComparison["reading"] {
	if (test.status !== "ok" || difference.status !== "ok") return "not-compared";
	if (test.adjustedPValue >= 1 - confidence) return "not-clear";
	return difference.value > 0 ? "higher" : "lower";
}
