import { rateLimits } from "./rate-limits.js";
import type { WeightedSumMethod } from "./standardisation-method.js";
import { type StandardisedRate, standardisedRate, undefinedRate } from "./standardised-rate.js";
import type { WeightedSums } from "./weighted-sums.js";

/** The rate that sums over all strata make, or undefined where there are too few events. */
export function weightedRate({
	method,
	sums,
	per,
	confidence,
	minimumEvents,
}: {
	readonly method: WeightedSumMethod;
	readonly sums: WeightedSums;
	readonly per: number;
	readonly confidence: number;
	readonly minimumEvents: number;
}): StandardisedRate {
	if (sums.events < minimumEvents) {
		return undefinedRate(method, `there are fewer than ${minimumEvents} events`);
	}
	const { lower, upper } = rateLimits({ method, sums, confidence });
	return standardisedRate({
		value: sums.rate * per,
		lower: lower === null ? null : lower * per,
		upper: upper === null ? null : upper * per,
		standardError: Math.sqrt(sums.variance) * per,
		confidence,
		method,
		per,
	});
}
