import { requireConfidence } from "../confidence-level.js";
import type { RatioEstimate } from "../two-groups/ratio-estimate.js";
import type { TwoShares } from "../two-groups/two-shares.js";
import { mantelHaenszelRatio } from "./mantel-haenszel-ratio.js";
import { comparingShares, sumOver } from "./strata.js";

/**
 * How many times as large one group's share is as a reference group's, within strata such as age bands: the
 * Mantel-Haenszel ratio, one number for all strata.
 *
 * It takes the ratio to be the same in every stratum. Where it is not, one number hides that: show the strata.
 *
 * Formula: `R / S`, `R = sum(x1 n2 / N)`, `S = sum(x2 n1 / N)`; limits on the logarithmic scale with the variance
 * `sum((n1 n2 m - x1 x2 N) / N^2) / (R S)`, `m = x1 + x2`.
 *
 * @param options.strata - at least one table of two groups; one that holds only one of the groups adds nothing.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @returns the ratio and its limits. Undefined where nobody of the reference has it in any stratum that compares the two
 * groups. A ratio of 0 has no upper limit.
 * @throws {@link ArgumentError} for an empty list, a negative or non-finite number, a count above its total, or a
 * confidence outside the range.
 *
 * Source: N. Mantel and W. Haenszel (1959), Journal of the National Cancer Institute 22, 719-748; S. Greenland and
 * J. M. Robins (1985), "Estimation of a common effect parameter from sparse follow-up data", Biometrics 41, 55-68.
 *
 * @example
 * ```ts
 * import { mantelHaenszelRiskRatio } from "pcref/statistics";
 *
 * const young = { count: 10, total: 100, referenceCount: 5, referenceTotal: 100 };
 * const old = { count: 40, total: 100, referenceCount: 20, referenceTotal: 100 };
 * mantelHaenszelRiskRatio({ strata: [young, old] }); // => { status: "ok", value: 2, method: "mantel-haenszel" }
 * ```
 */
export function mantelHaenszelRiskRatio({
	strata,
	confidence = 0.95,
}: {
	readonly strata: readonly TwoShares[];
	readonly confidence?: number;
}): RatioEstimate {
	requireConfidence(confidence);
	const used = comparingShares(strata);
	const numerator = sumOver(used, (s) => s.count * (s.referenceTotal / (s.total + s.referenceTotal)));
	const denominator = sumOver(used, (s) => s.referenceCount * (s.total / (s.total + s.referenceTotal)));
	const spread = sumOver(used, ({ count, total, referenceCount, referenceTotal }) => {
		const people = total + referenceTotal;
		return (
			(total / people) * (referenceTotal / people) * (count + referenceCount) -
			(count / people) * referenceCount
		);
	});
	return mantelHaenszelRatio({
		numerator,
		denominator,
		logVariance: Math.max(0, spread / numerator / denominator),
		confidence,
	});
}
