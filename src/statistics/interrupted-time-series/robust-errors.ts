import { crossProducts, dot, type Matrix, times } from "./symmetric-matrix.js";

/**
 * Standard errors that do not rest on the model's variance, from the contributions of the points to the score.
 *
 * With `lag` 0 they allow for any variance of the single points (H. White, 1980, Econometrica 48, 817-838). With more
 * they allow for neighbours up to so far apart to be alike too, weighted by Bartlett's kernel, without prewhitening or
 * small-sample factor (W. K. Newey and K. D. West, 1987, Econometrica 55, 703-708).
 */
export function robustErrors({
	rows,
	residuals,
	covariance,
	lag,
}: {
	readonly rows: Matrix;
	/** Count less fitted count. */
	readonly residuals: readonly number[];
	readonly covariance: Matrix;
	readonly lag: number;
}): readonly number[] {
	const scores = rows.map((row, index) => row.map((term) => term * (residuals[index] ?? 0)));
	const meat = crossProducts(
		scores,
		scores.map(() => 1),
	).map((line) => [...line]);
	for (let distance = 1; distance <= lag; distance++) {
		const weight = 1 - distance / (lag + 1);
		for (let index = distance; index < scores.length; index++) {
			const here = scores[index] ?? [];
			const there = scores[index - distance] ?? [];
			meat.forEach((line, one) => {
				for (let other = 0; other < line.length; other++) {
					const product = (here[one] ?? 0) * (there[other] ?? 0) + (there[one] ?? 0) * (here[other] ?? 0);
					line[other] = (line[other] ?? 0) + weight * product;
				}
			});
		}
	}
	return covariance.map((line) => {
		const product = times(meat, line);
		return Math.sqrt(Math.max(0, dot(line, product, line.length)));
	});
}
