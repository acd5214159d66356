import { requireConfidence } from "../confidence-level.js";
import type { RatioEstimate } from "../two-groups/ratio-estimate.js";
import type { TwoShares } from "../two-groups/two-shares.js";
import { mantelHaenszelRatio } from "./mantel-haenszel-ratio.js";
import { comparingShares } from "./strata.js";

/**
 * How many times as high one group's odds are as a reference group's, within strata such as age bands: the
 * Mantel-Haenszel odds ratio, one number for all strata.
 *
 * It takes the odds ratio to be the same in every stratum; {@link oddsRatioHomogeneityTest} asks whether it is.
 *
 * Formula: `sum(a d / N) / sum(b c / N)`; limits on the logarithmic scale with the variance of Robins, Breslow and
 * Greenland, which is right for few large strata and for many small ones.
 *
 * @param options.strata - at least one table of two groups; one that holds only one of the groups adds nothing.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @returns the odds ratio and its limits. Undefined where its denominator is 0. A ratio of 0 has no upper limit.
 * @throws {@link ArgumentError} for an empty list, a negative or non-finite number, a count above its total, or a
 * confidence outside the range.
 *
 * Source: N. Mantel and W. Haenszel (1959), Journal of the National Cancer Institute 22, 719-748; J. Robins, N. Breslow,
 * S. Greenland (1986), "Estimators of the Mantel-Haenszel variance consistent in both sparse data and large-strata
 * limiting models", Biometrics 42, 311-323.
 *
 * @example
 * ```ts
 * import { mantelHaenszelOddsRatio } from "pcref/statistics";
 *
 * const young = { count: 10, total: 40, referenceCount: 10, referenceTotal: 100 };
 * const old = { count: 20, total: 40, referenceCount: 25, referenceTotal: 100 };
 * mantelHaenszelOddsRatio({ strata: [young, old] }); // => { status: "ok", value: 3, method: "mantel-haenszel" }
 * ```
 */
export function mantelHaenszelOddsRatio({
	strata,
	confidence = 0.95,
}: {
	readonly strata: readonly TwoShares[];
	readonly confidence?: number;
}): RatioEstimate {
	requireConfidence(confidence);
	let [numerator, denominator, ofNumerator, ofBoth, ofDenominator] = [0, 0, 0, 0, 0];
	for (const { count, total, referenceCount, referenceTotal } of comparingShares(strata)) {
		const people = total + referenceTotal;
		const others = total - count;
		const referenceOthers = referenceTotal - referenceCount;
		const agreeing = (count + referenceOthers) / people;
		const differing = (others + referenceCount) / people;
		const up = count * (referenceOthers / people);
		const down = others * (referenceCount / people);
		numerator += up;
		denominator += down;
		ofNumerator += agreeing * up;
		ofBoth += agreeing * down + differing * up;
		ofDenominator += differing * down;
	}
	return mantelHaenszelRatio({
		numerator,
		denominator,
		logVariance:
			(ofNumerator / numerator / numerator +
				ofBoth / numerator / denominator +
				ofDenominator / denominator / denominator) /
			2,
		confidence,
	});
}
