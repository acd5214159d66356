import { requireNotNegative } from "./argument-checks.js";
import { normalDeviate, requireConfidence, tailProbability } from "./confidence-level.js";
import type { Estimate } from "./estimate.js";
import { finiteEstimate } from "./finite-estimate.js";
import { logRatio } from "./log-ratio.js";

/**
 * How many times as high one group's crude rate is as a reference group's. 1 is equal rates.
 *
 * Limits are Wald's on the logarithmic scale, `exp(ln ratio -/+ z sqrt(1/count + 1/referenceCount))`. They do not exist
 * for a count of 0; then, unless the method `log` is asked for, the exact limits given the total of both counts are
 * used, which are simple there: 0 and `(a^(-1/referenceCount) - 1) referencePopulation / population`, `a` the tail
 * probability. `method` in the result says which: `log` or `exact`. Below about 5 events in either group the
 * log limits are rough.
 *
 * @param options.count - events of the group, 0 or more.
 * @param options.population - people of the group, 0 or more.
 * @param options.referenceCount - events of the group it is compared with.
 * @param options.referencePopulation - people of the group it is compared with.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @param options.method - `log` for nothing else, even at 0 events: the ratio is then 0, from 0, without upper limit.
 * @returns the ratio and its limits. Undefined where a population or the reference's count is 0.
 * @throws {@link ArgumentError} for a negative or non-finite number or a confidence outside the range.
 *
 * Source: K. J. Rothman, S. Greenland, T. L. Lash (2008), Modern Epidemiology, third edition, chapter 14; exact limits:
 * C. J. Clopper and E. S. Pearson (1934), Biometrika 26, 404-413, given the total.
 *
 * @example
 * ```ts
 * import { rateRatio } from "pcref/statistics";
 *
 * rateRatio({ count: 30, population: 1000, referenceCount: 20, referencePopulation: 2000 }); // => { status: "ok", value: 3, method: "log" }
 * rateRatio({ count: 3, population: 1000, referenceCount: 0, referencePopulation: 2000 }).status; // => "undefined"
 * ```
 */
export function rateRatio({
	count,
	population,
	referenceCount,
	referencePopulation,
	confidence = 0.95,
	method,
}: {
	readonly count: number;
	readonly population: number;
	readonly referenceCount: number;
	readonly referencePopulation: number;
	readonly confidence?: number;
	readonly method?: "log";
}): Estimate {
	requireNotNegative("count", count);
	requireNotNegative("population", population);
	requireNotNegative("referenceCount", referenceCount);
	requireNotNegative("referencePopulation", referencePopulation);
	requireConfidence(confidence);
	const reason =
		population === 0
			? "the population is 0"
			: referencePopulation === 0
				? "the reference population is 0"
				: referenceCount === 0
					? "the reference count is 0"
					: null;
	if (reason !== null) return { status: "undefined", reason, method: method ?? "log" };
	if (count === 0 && method === undefined) {
		const upper =
			(Math.expm1(-Math.log(tailProbability(confidence)) / referenceCount) / population) *
			referencePopulation;
		return finiteEstimate({ value: 0, lower: 0, upper, confidence, method: "exact" });
	}
	return logRatio({
		ratio: (count / population) * (referencePopulation / referenceCount),
		logStandardError: Math.sqrt(1 / count + 1 / referenceCount),
		deviate: normalDeviate(confidence),
		confidence,
	});
}
