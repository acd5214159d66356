import { normalDeviate, tailProbability } from "../confidence-level.js";
import { betaQuantile } from "../distributions/beta-quantile.js";
import { gammaQuantile, type Tail } from "../distributions/gamma-quantile.js";
import { dobsonLower, dobsonUpper } from "./dobson-limits.js";
import type { WeightedSumMethod } from "./standardisation-method.js";
import type { WeightedSums } from "./weighted-sums.js";

/** Limits of a directly standardised rate per person. */
interface Limits {
	readonly lower: number | null;
	readonly upper: number | null;
}

/**
 * Finds the limits. They are null where the method has none. A quantile limit on the wrong side of the rate, which a
 * skewed distribution has at a confidence near 0, is the rate itself.
 */
export function rateLimits({
	method,
	sums,
	confidence,
}: {
	readonly method: WeightedSumMethod;
	readonly sums: WeightedSums;
	readonly confidence: number;
}): Limits {
	const { rate, variance, strata } = sums;
	const probability = tailProbability(confidence);
	switch (method) {
		case "dobson": {
			if (sums.events === 0) return { lower: 0, upper: null };
			const deviate = normalDeviate(confidence);
			return { lower: dobsonLower(sums, deviate), upper: dobsonUpper(sums, deviate) };
		}
		case "fay-feuer": {
			const more = sums.largestWeight;
			return about(rate, {
				lower: gammaPoint({ mean: rate, variance, probability, tail: "lower" }),
				upper: gammaPoint({
					mean: rate + more,
					variance: variance + more * more,
					probability,
					tail: "upper",
				}),
			});
		}
		case "tiwari":
			return about(rate, {
				lower: gammaPoint({ mean: rate, variance, probability, tail: "lower" }),
				upper: gammaPoint({
					mean: rate + sums.weights / strata,
					variance: variance + sums.squaredWeights / strata,
					probability,
					tail: "upper",
				}),
			});
		case "beta":
			return about(rate, betaLimits({ mean: rate, variance, probability }));
		case "normal": {
			const spread = normalDeviate(confidence) * Math.sqrt(variance);
			return { lower: rate - spread, upper: rate + spread };
		}
	}
}

function about(rate: number, { lower, upper }: Limits): Limits {
	return {
		lower: lower === null ? null : Math.min(rate, lower),
		upper: upper === null ? null : Math.max(rate, upper),
	};
}

/** The point of the gamma distribution with this mean and variance. */
function gammaPoint({
	mean,
	variance,
	probability,
	tail,
}: {
	readonly mean: number;
	readonly variance: number;
	readonly probability: number;
	readonly tail: Tail;
}): number {
	if (mean === 0) return 0;
	return (variance / mean) * gammaQuantile({ shape: (mean / variance) * mean, probability, tail });
}

/** The points of the beta distribution with this mean and variance, which exists only if mean (1 - mean) is above it. */
function betaLimits({
	mean,
	variance,
	probability,
}: {
	readonly mean: number;
	readonly variance: number;
	readonly probability: number;
}): Limits {
	if (mean === 0) return { lower: 0, upper: null };
	const size = (mean * (1 - mean)) / variance - 1;
	if (!(size > 0)) return { lower: null, upper: null };
	const shape = { alpha: mean * size, beta: (1 - mean) * size, probability };
	return {
		lower: betaQuantile({ ...shape, tail: "lower" }),
		upper: betaQuantile({ ...shape, tail: "upper" }),
	};
}
