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

/**
 * Fits by maximum likelihood, with iteratively reweighted least squares. The variance of a count is
 * `mean + mean^2 / theta`; an infinite theta is the Poisson model.
 *
 * @returns null where the columns are not independent, or no finite coefficients are best.
 *
 * Source: P. McCullagh and J. A. Nelder (1989), Generalized Linear Models, second edition, section 2.5.
 */
export function fitLogLinear(
	{ counts, offset, rows }: Data,
	theta: number,
	start: readonly number[] = counts.map((count) => count + 0.1),
): LogLinearFit | null {
	let fitted = start;
	let before: readonly number[] | null = null;
	for (let round = 0; round < 100; round++) {
		const weights = fitted.map((mean) => mean / (1 + mean / theta));
		const covariance = invertSymmetric(crossProducts(rows, weights));
		if (covariance === null) return null;
		const working = fitted.map(
			(mean, index) => Math.log(mean) - (offset[index] ?? 0) + ((counts[index] ?? 0) - mean) / mean,
		);
		const coefficients = times(covariance, weightedSums(rows, weights, working));
		fitted = expected({ offset, rows }, coefficients);
		if (fitted.some((mean) => !(mean > 0 && Number.isFinite(mean)))) return null;
		if (before !== null && settled(before, coefficients)) {
			const last = invertSymmetric(
				crossProducts(
					rows,
					fitted.map((mean) => mean / (1 + mean / theta)),
				),
			);
			return last === null ? null : { coefficients, fitted, covariance: last };
		}
		before = coefficients;
	}
	return null;
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
