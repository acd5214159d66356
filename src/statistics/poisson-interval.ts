import { requireNotNegative } from "./argument-checks.js";
import { normalDeviate, requireConfidence, tailProbability } from "./confidence-level.js";
import { byarPoissonLimits, exactPoissonLimits } from "./distributions/poisson-limits.js";
import type { Estimate } from "./estimate.js";
import { finiteEstimate } from "./finite-estimate.js";

/** How the limits of a count of events are found. */
export type PoissonMethod = "exact" | "byar";

/**
 * Limits of the number of events that would be expected, given the number that happened.
 *
 * Unless a method is asked for, the limits are exact below 10 events and Byar's from 10, the convention of English
 * public health; `method` in the result says which was used.
 *
 * @param options.count - events, 0 or more; a weighted count may be fractional.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @param options.method - `exact` (Garwood) or `byar`.
 * @returns the count with its limits. With `byar` asked for at one or two events and a high confidence, the formula's
 * lower limit can be just below 0 and is returned as it is. At confidence 1 limits without a bound are null.
 * @throws {@link ArgumentError} for a negative or non-finite count or a confidence outside the range.
 *
 * Source: Association of Public Health Observatories, Technical Briefing 3 (2008); F. Garwood (1936) Biometrika 28,
 * 437-442; N. E. Breslow and N. E. Day (1987), Statistical Methods in Cancer Research, volume II, page 69.
 *
 * @example
 * ```ts
 * import { poissonInterval } from "pcref/statistics";
 *
 * const { method } = poissonInterval({ count: 4 });
 * method; // => "exact"
 * ```
 */
export function poissonInterval({
	count,
	confidence = 0.95,
	method = count < 10 ? "exact" : "byar",
}: {
	readonly count: number;
	readonly confidence?: number;
	readonly method?: PoissonMethod;
}): Estimate {
	requireNotNegative("count", count);
	requireConfidence(confidence);
	const limits =
		method === "exact"
			? exactPoissonLimits({ count, tailProbability: tailProbability(confidence) })
			: byarPoissonLimits({ count, deviate: normalDeviate(confidence) });
	return finiteEstimate({ value: count, ...limits, confidence, method });
}
