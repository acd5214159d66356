import { requireNotNegative, requireOneOf } from "./argument-checks.js";
import { normalDeviate, requireConfidence, tailProbability } from "./confidence-level.js";
import { gammaQuantile } from "./distributions/gamma-quantile.js";
import { byarPoissonLimits, exactPoissonLimits } from "./distributions/poisson-limits.js";
import type { Estimate } from "./estimate.js";
import { finiteEstimate } from "./finite-estimate.js";
import { midPPoissonLimits } from "./intervals/mid-p-poisson-limits.js";

/** How the limits of a count of events are found. */
export type PoissonMethod = "exact" | "byar" | "mid-p" | "score" | "jeffreys";

/**
 * Limits of the number of events that would be expected, given the number that happened.
 *
 * Unless a method is asked for, the limits are exact below 10 events and Byar's from 10, the convention of English
 * public health; `method` in the result says which was used.
 *
 * - `exact` (Garwood): never too narrow, and so on average somewhat too wide.
 * - `byar`: its closed form, within 0.2 per cent of it from 10 events.
 * - `mid-p`: counts half of the probability of what was seen; right on average. At a confidence below about 0.1 it need
 *   not contain a small count.
 * - `score`: `x + z^2 / 2 -/+ z sqrt(x + z^2 / 4)`.
 * - `jeffreys`: quantiles of the gamma distribution of shape `x + 1/2`. For no events its lower limit is above 0.
 *
 * @param options.count - events, 0 or more; a weighted count may be fractional.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @param options.method - by the number of events if left out.
 * @returns the count with its limits. With `byar` asked for at one or two events and a high confidence, the formula's
 * lower limit can be just below 0 and is returned as it is. At confidence 1 limits without a bound are null.
 * @throws {@link ArgumentError} for a negative or non-finite count or a confidence outside the range.
 *
 * Source: Association of Public Health Observatories, Technical Briefing 3 (2008); F. Garwood (1936) Biometrika 28,
 * 437-442; N. E. Breslow and N. E. Day (1987), Statistical Methods in Cancer Research, volume II, page 69; G. R. Cohen
 * and S.-Y. Yang (1994), "Mid-P confidence intervals for the Poisson expectation", Statistics in Medicine 13,
 * 2189-2203; T. T. Cai (2005), "One-sided confidence intervals in discrete distributions", Journal of Statistical
 * Planning and Inference 131, 63-88.
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
	requireOneOf("method", method, ["exact", "byar", "mid-p", "score", "jeffreys"]);
	requireConfidence(confidence);
	return finiteEstimate({ value: count, ...limitsBy(method, { count, confidence }), confidence, method });
}

function limitsBy(
	method: PoissonMethod,
	{ count, confidence }: { readonly count: number; readonly confidence: number },
): { readonly lower: number; readonly upper: number } {
	const probability = tailProbability(confidence);
	switch (method) {
		case "exact":
			return exactPoissonLimits({ count, tailProbability: probability });
		case "byar":
			return byarPoissonLimits({ count, deviate: normalDeviate(confidence) });
		case "mid-p":
			return midPPoissonLimits({ count, tailProbability: probability });
		case "score":
			return scoreLimits(count, normalDeviate(confidence));
		case "jeffreys":
			return {
				lower: gammaQuantile({ shape: count + 0.5, probability, tail: "lower" }),
				upper: gammaQuantile({ shape: count + 0.5, probability, tail: "upper" }),
			};
	}
}

function scoreLimits(count: number, deviate: number): { readonly lower: number; readonly upper: number } {
	const square = deviate * deviate;
	const upper = count + square / 2 + deviate * Math.sqrt(count + square / 4);
	// The product of the two limits is count^2.
	return { lower: count === 0 ? 0 : Math.min(count, count * (count / upper)), upper: Math.max(count, upper) };
}
