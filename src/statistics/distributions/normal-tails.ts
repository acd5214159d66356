import { scaledComplementaryErrorFunction } from "./error-function.js";
import type { Tails } from "./gamma-tails.js";

/**
 * Both tails of the standard normal distribution at a point, each with its own digits: relative error below 1e-14,
 * down to 1e-300.
 *
 * Source: W. J. Cody (1969), "Rational Chebyshev approximations for the error function", Mathematics of Computation
 * 23, 631-637.
 *
 * @example
 * ```ts
 * import { normalTails } from "pcref/statistics";
 *
 * normalTails(0); // => { lower: 0.5, upper: 0.5 }
 * ```
 */
export function normalTails(z: number): Tails {
	const size = Math.abs(z);
	// exp(-z^2 / 2) in two factors, the first with an exact square.
	const coarse = Math.trunc(size * 16) / 16;
	const density = Math.exp((-coarse * coarse) / 2) * Math.exp((-(size - coarse) * (size + coarse)) / 2);
	const tail = size > 40 ? 0 : (density * scaledComplementaryErrorFunction(size * Math.SQRT1_2)) / 2;
	return z < 0 ? { lower: tail, upper: 1 - tail } : { lower: 1 - tail, upper: tail };
}
