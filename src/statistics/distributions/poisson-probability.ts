import { logGamma, logGammaOnePlus, stirlingError } from "./log-gamma.js";

/**
 * The probability of exactly `count` events where `mean` are expected, `mean^count exp(-mean) / Gamma(count + 1)`.
 * A fractional count gives the same formula, which is also the leading factor of the incomplete gamma function.
 *
 * Source: the saddle-point form of C. Loader (2000), "Fast and accurate computation of binomial probabilities".
 *
 * @returns a probability; 0 where it is below the smallest number.
 *
 * @example
 * ```ts
 * import { poissonProbability } from "pcref/statistics";
 *
 * poissonProbability({ count: 0, mean: 1 }); // => Math.exp(-1)
 * ```
 */
export function poissonProbability({
	count,
	mean,
}: {
	readonly count: number;
	readonly mean: number;
}): number {
	if (!(count >= 0 && mean >= 0)) return Number.NaN;
	if (mean === 0) return count === 0 ? 1 : 0;
	if (mean === Number.POSITIVE_INFINITY) return 0;
	if (count < 1) return Math.exp(count * Math.log(mean) - mean - logGammaOnePlus(count));
	if (count < 10) return Math.exp(count * Math.log(mean) - mean - logGamma(count + 1));
	return Math.exp(-deviance(count, mean) - stirlingError(count)) / Math.sqrt(2 * Math.PI * count);
}

/** `mean - count - count ln(mean / count)`, half the Poisson deviance, without cancellation where the two are close. */
export function deviance(count: number, mean: number): number {
	const difference = mean - count;
	const ratio = difference / (mean + count);
	if (Math.abs(ratio) >= 0.35) return difference - count * Math.log(mean / count);
	const square = ratio * ratio;
	let sum = 0;
	let term = ratio * square;
	for (let k = 3; Math.abs(term) > Math.abs(sum) * 1e-17; k += 2) {
		sum += term / k;
		term *= square;
	}
	return difference * ratio - 2 * count * sum;
}
