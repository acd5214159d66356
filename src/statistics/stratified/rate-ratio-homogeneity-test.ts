import type { TestResult } from "../two-groups/test-result.js";
import type { TwoRates } from "../two-groups/two-rates.js";
import { type HomogeneityMethod, homogeneity } from "./homogeneity.js";
import { mantelHaenszelRateRatio } from "./mantel-haenszel-rate-ratio.js";
import { comparingRates } from "./strata.js";

/**
 * The test of the hypothesis that the rate ratio of two groups is the same in every stratum: whether
 * {@link mantelHaenszelRateRatio} may stand for them all.
 *
 * Formula: `sum((x - E)^2 / V)`, `E = m p` and `V = m p (1 - p)` of the group's count given the stratum's events `m`, with
 * the group's share of them `p` by the common ratio; `tarone` subtracts `(sum(x - E))^2 / sum(V)`.
 *
 * @param options.strata - at least one pair of rates; one without events or with only one of the groups adds nothing.
 * @param options.method - `tarone` if left out.
 * @returns statistic, degrees of freedom (strata used less 1) and p-value. Undefined with fewer than two such strata, or
 * where the common ratio is 0 or undefined.
 * @throws {@link ArgumentError} for an empty list, or a negative or non-finite number.
 *
 * Source: N. E. Breslow and N. E. Day (1987), Statistical Methods in Cancer Research, volume II, IARC, pages 110-112.
 *
 * @example
 * ```ts
 * import { rateRatioHomogeneityTest } from "pcref/statistics";
 *
 * const stratum = { count: 20, population: 1000, referenceCount: 10, referencePopulation: 1000 };
 * rateRatioHomogeneityTest({ strata: [stratum, stratum] }); // => { degreesOfFreedom: 1 }
 * ```
 */
export function rateRatioHomogeneityTest({
	strata,
	method = "tarone",
}: {
	readonly strata: readonly TwoRates[];
	readonly method?: HomogeneityMethod;
}): TestResult {
	const used = comparingRates(strata).filter(({ count, referenceCount }) => count + referenceCount > 0);
	const common = mantelHaenszelRateRatio({ strata });
	if (common.status === "undefined") return { status: "undefined", reason: common.reason, method };
	return homogeneity({
		method,
		common: common.value,
		parts: used.map(({ count, population, referenceCount, referencePopulation }) => {
			const odds = common.value * (population / referencePopulation);
			const expected = ((count + referenceCount) * odds) / (1 + odds);
			return { distance: count - expected, variance: expected / (1 + odds) };
		}),
	});
}
