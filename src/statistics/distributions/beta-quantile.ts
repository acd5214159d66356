import { betaFactor, betaTails } from "./beta-tails.js";
import type { Tail } from "./gamma-quantile.js";
import { normalQuantile } from "./normal-quantile.js";

/**
 * The point of the beta distribution that has a given probability below it (`tail: "lower"`) or above it
 * (`tail: "upper"`). Relative error below 1e-11 for parameters up to 1e9.
 *
 * @returns the quantile, from 0 to 1; `NaN` for a parameter not above 0 or a probability outside 0 to 1.
 *
 * @example
 * ```ts
 * import { betaQuantile } from "pcref/statistics";
 *
 * betaQuantile({ alpha: 3, beta: 3, probability: 1, tail: "upper" }); // => 0
 * ```
 */
export function betaQuantile(options: {
	readonly alpha: number;
	readonly beta: number;
	readonly probability: number;
	readonly tail: Tail;
}): number {
	return betaPoint(options).x;
}

/**
 * The quantile with its complement, each with all its digits.
 *
 * Newton's method on the logarithm of the smaller tail as a function of the log-odds of the point, where it is concave.
 */
export function betaPoint({
	alpha,
	beta,
	probability,
	tail,
}: {
	readonly alpha: number;
	readonly beta: number;
	readonly probability: number;
	readonly tail: Tail;
}): { readonly x: number; readonly complement: number } {
	if (!(alpha > 0 && beta > 0 && probability >= 0 && probability <= 1)) {
		return { x: Number.NaN, complement: Number.NaN };
	}
	const lower = tail === "lower" ? probability : 1 - probability;
	const upper = tail === "upper" ? probability : 1 - probability;
	if (lower === 0) return { x: 0, complement: 1 };
	if (upper === 0) return { x: 1, complement: 0 };
	const useLower = lower <= upper;
	const logTarget = Math.log(useLower ? lower : upper);
	const deviate = useLower ? normalQuantile(lower) : -normalQuantile(upper);
	let logOdds = Math.log(alpha / beta) + deviate * Math.sqrt(1 / alpha + 1 / beta);
	let below = Number.NEGATIVE_INFINITY;
	let above = Number.POSITIVE_INFINITY;
	let previousSize = Number.POSITIVE_INFINITY;
	for (let round = 0; round < 200; round += 1) {
		const point = pointAt(logOdds);
		const tails = betaTails({ alpha, beta, ...point });
		const reached = useLower ? tails.lower : tails.upper;
		const excess = Math.log(reached) - logTarget;
		if (excess > 0 === useLower) above = logOdds;
		else below = logOdds;
		const step = (excess * reached) / betaFactor({ alpha, beta, ...point });
		const newton = useLower ? logOdds - step : logOdds + step;
		const size = Math.abs(step);
		if (size < 1e-16 || (size < 1e-8 && size >= previousSize)) return pointAt(newton);
		previousSize = size;
		if (size < 1e-8 || (newton > below && newton < above)) logOdds = newton;
		else if (below === Number.NEGATIVE_INFINITY) logOdds = above - 1 - Math.abs(above);
		else if (above === Number.POSITIVE_INFINITY) logOdds = below + 1 + Math.abs(below);
		else logOdds = (below + above) / 2;
	}
	return pointAt(logOdds);
}

function pointAt(logOdds: number): { readonly x: number; readonly complement: number } {
	return { x: 1 / (1 + Math.exp(-logOdds)), complement: 1 / (1 + Math.exp(logOdds)) };
}
