import { rootBetween } from "../bracketed-root.js";
import { digamma } from "../distributions/digamma.js";
import { type Data, fitLogLinear, type LogLinearFit } from "./log-linear-fit.js";

/** A fit whose variance is `mean + mean^2 / theta`. */
export interface NegativeBinomialFit extends LogLinearFit {
	readonly theta: number;
}

/** Above this, the counts vary no more than the Poisson model says, for any practical purpose. */
const largestTheta = 1e4;

/**
 * Fits coefficients and theta by maximum likelihood, in turns.
 *
 * @returns `no-overdispersion` where there is no more variation than in the Poisson model, `not-settled` where no best
 * fit was found.
 *
 * Source: J. F. Lawless (1987), "Negative binomial and mixed Poisson regression", Canadian Journal of Statistics 15,
 * 209-225.
 */
export function fitNegativeBinomial(
	data: Data,
	poisson: LogLinearFit,
): NegativeBinomialFit | "no-overdispersion" | "not-settled" {
	let fit = poisson;
	let theta = Number.POSITIVE_INFINITY;
	for (let round = 0; round < 200; round++) {
		const next = bestTheta(data.counts, fit.fitted);
		if (next === null) return "no-overdispersion";
		const refitted = fitLogLinear(data, next, fit.coefficients);
		if (refitted === null) return "not-settled";
		const settled = Math.abs(next - theta) <= 1e-11 * next;
		fit = refitted;
		theta = next;
		if (settled) return { ...fit, theta };
	}
	return "not-settled";
}

function bestTheta(counts: readonly number[], fitted: readonly number[]): number | null {
	const slope = (logTheta: number) => slopeOfLogLikelihood(counts, fitted, Math.exp(logTheta));
	const top = Math.log(largestTheta);
	if (slope(top) >= 0) return null;
	return Math.exp(rootBetween({ of: slope, from: Math.log(1e-8), to: top }));
}

/** The derivative of the log-likelihood by theta. */
function slopeOfLogLikelihood(counts: readonly number[], fitted: readonly number[], theta: number): number {
	let sum = 0;
	counts.forEach((count, index) => {
		const mean = fitted[index] ?? 0;
		sum += digammaDifference(theta, count) - Math.log1p(mean / theta) + (mean - count) / (mean + theta);
	});
	return sum;
}

/** digamma(x + steps) - digamma(x), as the sum it is for whole numbers of steps. */
function digammaDifference(x: number, steps: number): number {
	if (!Number.isInteger(steps) || steps > 1000) return digamma(x + steps) - digamma(x);
	let sum = 0;
	for (let step = 0; step < steps; step++) sum += 1 / (x + step);
	return sum;
}
