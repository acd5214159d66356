import { rootBetween } from "../bracketed-root.js";
import { gammaTails } from "../distributions/gamma-tails.js";
import { exactPoissonLimits } from "../distributions/poisson-limits.js";
import { poissonProbability } from "../distributions/poisson-probability.js";

/**
 * The mid-P limits of a Poisson mean: as the exact ones, with only half the probability of `count` itself in the tail.
 * They lie within the exact limits.
 */
export function midPPoissonLimits({
	count,
	tailProbability,
}: {
	readonly count: number;
	readonly tailProbability: number;
}): { readonly lower: number; readonly upper: number } {
	if (tailProbability === 0) return { lower: 0, upper: Number.POSITIVE_INFINITY };
	const logTarget = Math.log(tailProbability);
	if (count === 0) return { lower: 0, upper: -(logTarget + Math.LN2) };
	const exact = exactPoissonLimits({ count, tailProbability });
	const limit = (tailAt: (mean: number) => number): number =>
		Math.exp(
			rootBetween({
				of: (logMean) => {
					const mean = Math.exp(logMean);
					return Math.log(tailAt(mean) + poissonProbability({ count, mean }) / 2) - logTarget;
				},
				from: Math.log(Math.max(exact.lower, Number.MIN_VALUE)),
				to: Math.log(exact.upper),
				precision: 1e-17,
			}),
		);
	return {
		lower: limit((mean) => gammaTails({ shape: count + 1, x: mean }).lower),
		upper: limit((mean) => gammaTails({ shape: count, x: mean }).upper),
	};
}
