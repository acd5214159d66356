import { gammaTails, type Tails } from "./gamma-tails.js";

/**
 * Both tails of the Poisson distribution: of `count` or fewer events (`lower`), and of more (`upper`). A fractional
 * count interpolates through the gamma distribution.
 *
 * @returns both tails, each with its own digits; `NaN` for a negative count or mean.
 *
 * @example
 * ```ts
 * import { poissonTails } from "pcref/statistics";
 *
 * poissonTails({ count: 3, mean: 0 }); // => { lower: 1, upper: 0 }
 * ```
 */
export function poissonTails({ count, mean }: { readonly count: number; readonly mean: number }): Tails {
	if (!(count >= 0)) return { lower: Number.NaN, upper: Number.NaN };
	const { lower, upper } = gammaTails({ shape: count + 1, x: mean });
	return { lower: upper, upper: lower };
}
