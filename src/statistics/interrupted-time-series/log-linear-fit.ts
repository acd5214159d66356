import { crossProducts, dot, invertSymmetric, type Matrix, times } from "./symmetric-matrix.js";

/** A model of expected counts, `exp(offset + row x coefficients)`. */
export interface LogLinearFit {
	readonly coefficients: readonly number[];
	readonly fitted: readonly number[];
	/** The inverse of the information: variances and covariances if the variance is as the model says. */
	readonly covariance: Matrix;
}

export interface Data {
	readonly counts: readonly number[];
	/** Logarithm of what the expected count is proportional to. */
	readonly offset: readonly number[];
	readonly rows: Matrix;
}

/** Above what series need: with a small theta the last digits come slowly. */
const mostRounds = 200;

/** After so many halvings a step is below the last digit. */
const mostHalvings = 60;

/**
 * Fits by maximum likelihood, with iteratively reweighted least squares. The variance of a count is
 * `mean + mean^2 / theta`; an infinite theta is the Poisson model. A step that would make the counts less likely is
 * halved until it does not.
 *
 * @param start - coefficients to begin with; those of the counts themselves if left out.
 * @returns null where the columns are not independent, or no finite coefficients are best.
 *
 * Source: P. McCullagh and J. A. Nelder (1989), Generalized Linear Models, second edition, section 2.5.
 */
export function fitLogLinear(
	{ counts, offset, rows }: Data,
	theta: number,
	start: readonly number[] | null = null,
): LogLinearFit | null {
	let before = start;
	let fitted = before === null ? counts.map((count) => count + 0.1) : expected({ offset, rows }, before);
	let likelihood = before === null ? Number.NEGATIVE_INFINITY : kernel(counts, fitted, theta);
	for (let round = 0; round < mostRounds; round++) {
		const weights = weightsAt(fitted, theta);
		const covariance = invertSymmetric(crossProducts(rows, weights));
		if (covariance === null) return null;
		const working = fitted.map(
			(mean, index) => Math.log(mean) - (offset[index] ?? 0) + ((counts[index] ?? 0) - mean) / mean,
		);
		let coefficients = times(covariance, weightedSums(rows, weights, working));
		fitted = expected({ offset, rows }, coefficients);
		let next = kernel(counts, fitted, theta);
		for (let halving = 0; before !== null && halving < mostHalvings; halving++) {
			if (next >= likelihood - 1e-12 * Math.abs(likelihood) || settled(before, coefficients)) break;
			coefficients = halfway(before, coefficients);
			fitted = expected({ offset, rows }, coefficients);
			next = kernel(counts, fitted, theta);
		}
		if (fitted.some((mean) => !(mean > 0 && Number.isFinite(mean)))) return null;
		if (before !== null && settled(before, coefficients)) {
			const last = invertSymmetric(crossProducts(rows, weightsAt(fitted, theta)));
			return last === null ? null : { coefficients, fitted, covariance: last };
		}
		before = coefficients;
		likelihood = next;
	}
	return null;
}

function weightsAt(fitted: readonly number[], theta: number): readonly number[] {
	return fitted.map((mean) => mean / (1 + mean / theta));
}

function halfway(from: readonly number[], to: readonly number[]): readonly number[] {
	return to.map((coefficient, term) => ((from[term] ?? 0) + coefficient) / 2);
}

/** The log-likelihood less what does not depend on the coefficients. */
function kernel(counts: readonly number[], fitted: readonly number[], theta: number): number {
	let sum = 0;
	counts.forEach((count, index) => {
		const mean = fitted[index] ?? 0;
		const shrunk = theta === Number.POSITIVE_INFINITY ? mean : theta * Math.log1p(mean / theta);
		sum += (count === 0 ? 0 : count * (Math.log(mean) - Math.log1p(mean / theta))) - shrunk;
	});
	return sum;
}

/** Expected counts under given coefficients. */
export function expected(
	{ offset, rows }: Pick<Data, "offset" | "rows">,
	coefficients: readonly number[],
): readonly number[] {
	return rows.map((row, index) => Math.exp((offset[index] ?? 0) + dot(row, coefficients, row.length)));
}

function weightedSums(
	rows: Matrix,
	weights: readonly number[],
	values: readonly number[],
): readonly number[] {
	const size = rows[0]?.length ?? 0;
	const sums = Array.from({ length: size }, () => 0);
	rows.forEach((row, index) => {
		const share = (weights[index] ?? 0) * (values[index] ?? 0);
		for (let term = 0; term < size; term++) sums[term] = (sums[term] ?? 0) + share * (row[term] ?? 0);
	});
	return sums;
}

function settled(before: readonly number[], after: readonly number[]): boolean {
	return after.every(
		(coefficient, term) => Math.abs(coefficient - (before[term] ?? 0)) < 1e-11 * (1 + Math.abs(coefficient)),
	);
}
