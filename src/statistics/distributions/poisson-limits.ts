import { gammaQuantile } from "./gamma-quantile.js";

/** Two limits of an expected number of events. */
interface Limits {
	readonly lower: number;
	readonly upper: number;
}

/**
 * The exact limits of a Poisson mean: the means at which `count` or more, and `count` or fewer, events have the given
 * tail probability. A fractional count interpolates through the gamma distribution.
 *
 * Source: F. Garwood (1936), "Fiducial limits for the Poisson distribution", Biometrika 28, 437-442.
 */
export function exactPoissonLimits({
	count,
	tailProbability,
}: {
	readonly count: number;
	readonly tailProbability: number;
}): Limits {
	return {
		lower: gammaQuantile({ shape: count, probability: tailProbability, tail: "lower" }),
		upper: gammaQuantile({ shape: count + 1, probability: tailProbability, tail: "upper" }),
	};
}

/**
 * Byar's approximation to the exact limits, within 0.2 per cent of them from 10 events. The lower limit is 0 for no
 * events; for one or two events and a high confidence the formula can give a number just below 0.
 *
 * Source: N. E. Breslow and N. E. Day (1987), Statistical Methods in Cancer Research, volume II, IARC, page 69.
 */
export function byarPoissonLimits({
	count,
	deviate,
}: {
	readonly count: number;
	readonly deviate: number;
}): Limits {
	return { lower: byarPoissonLower(count, deviate), upper: byarPoissonUpper(count, deviate) };
}

/** The lower of {@link byarPoissonLimits}, for columns of counts. */
export function byarPoissonLower(count: number, deviate: number): number {
	if (count === 0) return 0;
	const root = 1 - 1 / (9 * count) - deviate / (3 * Math.sqrt(count));
	return count * root * root * root;
}

/** The upper of {@link byarPoissonLimits}, for columns of counts. */
export function byarPoissonUpper(count: number, deviate: number): number {
	const next = count + 1;
	const root = 1 - 1 / (9 * next) + deviate / (3 * Math.sqrt(next));
	return next * root * root * root;
}
