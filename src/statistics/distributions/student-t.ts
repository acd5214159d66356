import { betaPoint } from "./beta-quantile.js";
import { betaTails } from "./beta-tails.js";
import type { Tail } from "./gamma-quantile.js";
import type { Tails } from "./gamma-tails.js";

/**
 * Both tails of Student's t distribution at a point, by the beta distribution of `t^2 / (t^2 + degrees of freedom)`.
 *
 * @returns both tails, each with its own digits; `NaN` for degrees of freedom not above 0.
 *
 * @example
 * ```ts
 * import { studentTTails } from "pcref/statistics";
 *
 * studentTTails({ degreesOfFreedom: 4, t: 0 }); // => { lower: 0.5, upper: 0.5 }
 * ```
 */
export function studentTTails({
	degreesOfFreedom,
	t,
}: {
	readonly degreesOfFreedom: number;
	readonly t: number;
}): Tails {
	const ratio = (t / degreesOfFreedom) * t;
	const both = betaTails({
		alpha: degreesOfFreedom / 2,
		beta: 0.5,
		x: 1 / (1 + ratio),
		complement: ratio === Number.POSITIVE_INFINITY ? 1 : ratio / (1 + ratio),
	}).lower;
	return t < 0 ? { lower: both / 2, upper: 1 - both / 2 } : { lower: 1 - both / 2, upper: both / 2 };
}

/**
 * The point of Student's t distribution that has a given probability below it (`tail: "lower"`) or above it
 * (`tail: "upper"`). Relative error below 1e-11 for 1 to 1e9 degrees of freedom and probabilities from 1e-150 up.
 *
 * @returns the quantile; infinite at a probability of 0 or 1; `NaN` for degrees of freedom not above 0 or a probability
 * outside 0 to 1.
 *
 * @example
 * ```ts
 * import { studentTQuantile } from "pcref/statistics";
 *
 * studentTQuantile({ degreesOfFreedom: 4, probability: 0.5, tail: "lower" }); // => 0
 * ```
 */
export function studentTQuantile({
	degreesOfFreedom,
	probability,
	tail,
}: {
	readonly degreesOfFreedom: number;
	readonly probability: number;
	readonly tail: Tail;
}): number {
	if (!(degreesOfFreedom > 0 && probability >= 0 && probability <= 1)) return Number.NaN;
	if (probability === 0.5) return 0;
	const nearEnd = probability < 0.5;
	const { x, complement } = betaPoint({
		alpha: degreesOfFreedom / 2,
		beta: 0.5,
		probability: 2 * (nearEnd ? probability : 1 - probability),
		tail: "lower",
	});
	const size = Math.sqrt(degreesOfFreedom) * Math.sqrt(complement / x);
	return nearEnd === (tail === "lower") ? -size : size;
}
