import { expectedCells } from "../two-groups/expected-cells.js";
import type { TestResult } from "../two-groups/test-result.js";
import type { TwoShares } from "../two-groups/two-shares.js";
import { type HomogeneityMethod, homogeneity } from "./homogeneity.js";
import { mantelHaenszelOddsRatio } from "./mantel-haenszel-odds-ratio.js";
import { comparingShares } from "./strata.js";

/**
 * The Breslow-Day test of the hypothesis that the odds ratio of two groups is the same in every stratum, such as every age
 * band: whether {@link mantelHaenszelOddsRatio} may stand for them all. It needs strata that are not too small.
 *
 * Formula: `sum((x - E)^2 / V)`, `E` the count that the common odds ratio gives in the stratum, `1 / V` the sum of the
 * inverses of its four cells; `tarone` subtracts `(sum(x - E))^2 / sum(V)`.
 *
 * @param options.strata - at least one table of two groups; one in which the odds ratio cannot differ adds nothing.
 * @param options.method - `tarone` if left out.
 * @returns statistic, degrees of freedom (strata used less 1) and p-value. Undefined with fewer than two such strata, or
 * where the common odds ratio is 0 or undefined.
 * @throws {@link ArgumentError} for an empty list, a negative or non-finite number, or a count above its total.
 *
 * Source: N. E. Breslow and N. E. Day (1980), Statistical Methods in Cancer Research, volume I, IARC, page 142;
 * R. E. Tarone (1985), "On heterogeneity tests based on efficient scores", Biometrika 72, 91-95.
 *
 * @example
 * ```ts
 * import { oddsRatioHomogeneityTest } from "pcref/statistics";
 *
 * const stratum = { count: 30, total: 40, referenceCount: 10, referenceTotal: 40 };
 * oddsRatioHomogeneityTest({ strata: [stratum, stratum] }); // => { degreesOfFreedom: 1 }
 * oddsRatioHomogeneityTest({ strata: [stratum] }).status; // => "undefined"
 * ```
 */
export function oddsRatioHomogeneityTest({
	strata,
	method = "tarone",
}: {
	readonly strata: readonly TwoShares[];
	readonly method?: HomogeneityMethod;
}): TestResult {
	const used = comparingShares(strata).filter(({ count, total, referenceCount, referenceTotal }) => {
		const events = count + referenceCount;
		return events > 0 && events < total + referenceTotal;
	});
	const common = mantelHaenszelOddsRatio({ strata });
	if (common.status === "undefined") return { status: "undefined", reason: common.reason, method };
	return homogeneity({
		method,
		common: common.value,
		parts: used.map((stratum) => expectedCells(stratum, Math.log(common.value))),
	});
}
