import { gammaQuantile, type Tail } from "./gamma-quantile.js";
import { gammaTails, type Tails } from "./gamma-tails.js";

/**
 * Both tails of the chi-square distribution at a point: the gamma distribution of half the degrees of freedom at half
 * the point.
 *
 * @example
 * ```ts
 * import { chiSquareTails } from "pcref/statistics";
 *
 * chiSquareTails({ degreesOfFreedom: 3, x: 0 }); // => { lower: 0, upper: 1 }
 * ```
 */
export function chiSquareTails({
	degreesOfFreedom,
	x,
}: {
	readonly degreesOfFreedom: number;
	readonly x: number;
}): Tails {
	return gammaTails({ shape: degreesOfFreedom / 2, x: x / 2 });
}

/**
 * The point of the chi-square distribution that has a given probability below (`tail: "lower"`) or above it
 * (`tail: "upper"`).
 *
 * @example
 * ```ts
 * import { chiSquareQuantile } from "pcref/statistics";
 *
 * chiSquareQuantile({ degreesOfFreedom: 3, probability: 0, tail: "lower" }); // => 0
 * ```
 */
export function chiSquareQuantile({
	degreesOfFreedom,
	probability,
	tail,
}: {
	readonly degreesOfFreedom: number;
	readonly probability: number;
	readonly tail: Tail;
}): number {
	return 2 * gammaQuantile({ shape: degreesOfFreedom / 2, probability, tail });
}
