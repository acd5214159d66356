import { logGamma } from "../distributions/log-gamma.js";
import { deviance as halfDeviance } from "../distributions/poisson-probability.js";

/** Twice the distance of the counts from the fit, in log-likelihood of the Poisson model. */
export function poissonDeviance(counts: readonly number[], fitted: readonly number[]): number {
	return sumOver(counts, fitted, (count, mean) => 2 * (count === 0 ? mean : halfDeviance(count, mean)));
}

export function poissonLogLikelihood(counts: readonly number[], fitted: readonly number[]): number {
	return sumOver(counts, fitted, (count, mean) => count * Math.log(mean) - mean - logGamma(count + 1));
}

export function negativeBinomialLogLikelihood(
	counts: readonly number[],
	fitted: readonly number[],
	theta: number,
): number {
	return sumOver(
		counts,
		fitted,
		(count, mean) =>
			logGamma(theta + count) -
			logGamma(theta) -
			logGamma(count + 1) +
			count * Math.log(mean / (mean + theta)) -
			theta * Math.log1p(mean / theta),
	);
}

/** Residuals over their standard deviations in the model. */
export function pearsonResiduals(
	counts: readonly number[],
	fitted: readonly number[],
	theta: number,
): readonly number[] {
	return counts.map((count, index) => {
		const mean = fitted[index] ?? 0;
		return (count - mean) / Math.sqrt(mean * (1 + mean / theta));
	});
}

/**
 * Whether neighbours are alike: near 2 if not, near 0 if they are, near 4 if they alternate. Null where all are 0.
 *
 * Source: J. Durbin and G. S. Watson (1950), Biometrika 37, 409-428, on Pearson residuals.
 */
export function durbinWatson(residuals: readonly number[]): number | null {
	let steps = 0;
	let squares = 0;
	residuals.forEach((residual, index) => {
		squares += residual * residual;
		if (index > 0) steps += (residual - (residuals[index - 1] ?? 0)) ** 2;
	});
	return squares === 0 ? null : steps / squares;
}

function sumOver(
	counts: readonly number[],
	fitted: readonly number[],
	of: (count: number, mean: number) => number,
): number {
	return counts.reduce((sum, count, index) => sum + of(count, fitted[index] ?? 0), 0);
}
