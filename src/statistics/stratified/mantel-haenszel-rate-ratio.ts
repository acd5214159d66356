import { requireConfidence } from "../confidence-level.js";
import type { RatioEstimate } from "../two-groups/ratio-estimate.js";
import type { TwoRates } from "../two-groups/two-rates.js";
import { mantelHaenszelRatio } from "./mantel-haenszel-ratio.js";
import { comparingRates, sumOver } from "./strata.js";

/**
 * How many times as high one group's rate is as a reference group's, within strata such as age bands: the Mantel-Haenszel
 * rate ratio. It weights the strata by what they can tell, where a directly standardised ratio weights them by a standard
 * population.
 *
 * It takes the ratio to be the same in every stratum; {@link rateRatioHomogeneityTest} asks whether it is.
 *
 * Formula: `R / S`, `R = sum(x1 t2 / T)`, `S = sum(x2 t1 / T)`; limits on the logarithmic scale with the variance
 * `sum(m t1 t2 / T^2) / (R S)`, `m = x1 + x2`.
 *
 * @param options.strata - at least one pair of rates; one that holds only one of the groups adds nothing.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @returns the ratio and its limits. Undefined where the reference has no events in any stratum that compares the two
 * groups. A ratio of 0 has no upper limit.
 * @throws {@link ArgumentError} for an empty list, a negative or non-finite number, or a confidence outside the range.
 *
 * Source: S. Greenland and J. M. Robins (1985), "Estimation of a common effect parameter from sparse follow-up data",
 * Biometrics 41, 55-68.
 *
 * @example
 * ```ts
 * import { mantelHaenszelRateRatio } from "pcref/statistics";
 *
 * const young = { count: 20, population: 1000, referenceCount: 10, referencePopulation: 1000 };
 * const old = { count: 60, population: 500, referenceCount: 30, referencePopulation: 500 };
 * mantelHaenszelRateRatio({ strata: [young, old] }); // => { status: "ok", value: 2, method: "mantel-haenszel" }
 * ```
 */
export function mantelHaenszelRateRatio({
	strata,
	confidence = 0.95,
}: {
	readonly strata: readonly TwoRates[];
	readonly confidence?: number;
}): RatioEstimate {
	requireConfidence(confidence);
	const used = comparingRates(strata);
	const part = (s: TwoRates): number => s.population / (s.population + s.referencePopulation);
	const referencePart = (s: TwoRates): number =>
		s.referencePopulation / (s.population + s.referencePopulation);
	const numerator = sumOver(used, (s) => s.count * referencePart(s));
	const denominator = sumOver(used, (s) => s.referenceCount * part(s));
	const spread = sumOver(used, (s) => (s.count + s.referenceCount) * part(s) * referencePart(s));
	return mantelHaenszelRatio({
		numerator,
		denominator,
		logVariance: spread / numerator / denominator,
		confidence,
	});
}
