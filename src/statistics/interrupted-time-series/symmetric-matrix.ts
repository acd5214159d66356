/** A square matrix, row by row. */
export type Matrix = readonly (readonly number[])[];

/**
 * The inverse of a symmetric positive definite matrix by Cholesky's method, its columns first brought to one scale.
 *
 * @returns null where the matrix is, within rounding, not of full rank.
 */
export function invertSymmetric(matrix: Matrix): Matrix | null {
	const scale = matrix.map((row, index) => Math.sqrt(row[index] ?? 0));
	if (scale.some((each) => !(each > 0 && Number.isFinite(each)))) return null;
	const size = matrix.length;
	const at = (row: number, column: number) =>
		(matrix[row]?.[column] ?? 0) / ((scale[row] ?? 1) * (scale[column] ?? 1));
	const lower: number[][] = [];
	for (let row = 0; row < size; row++) {
		const found: number[] = [];
		for (let column = 0; column < row; column++) {
			found.push(
				(at(row, column) - dot(found, lower[column] ?? [], column)) / (lower[column]?.[column] ?? 1),
			);
		}
		const pivot = at(row, row) - dot(found, found, row);
		if (!(pivot > 1e-12)) return null;
		lower.push([...found, Math.sqrt(pivot)]);
	}
	// Columns of the inverse of the lower triangle.
	const inverse = Array.from({ length: size }, (_, column) => {
		const solved: number[] = [];
		for (let row = 0; row < size; row++) {
			const unit = row === column ? 1 : 0;
			solved.push((unit - dot(lower[row] ?? [], solved, row)) / (lower[row]?.[row] ?? 1));
		}
		return solved;
	});
	return inverse.map((one, row) =>
		inverse.map((other, column) => dot(one, other, size) / ((scale[row] ?? 1) * (scale[column] ?? 1))),
	);
}

/** The product of a matrix and a vector. */
export function times(matrix: Matrix, vector: readonly number[]): readonly number[] {
	return matrix.map((row) => dot(row, vector, row.length));
}

/** The sum of the products of the first `length` numbers. */
export function dot(one: readonly number[], other: readonly number[], length: number): number {
	let sum = 0;
	for (let index = 0; index < length; index++) sum += (one[index] ?? 0) * (other[index] ?? 0);
	return sum;
}

/** The sum over rows of weight x (row times itself transposed). */
export function crossProducts(rows: Matrix, weights: readonly number[]): Matrix {
	const size = rows[0]?.length ?? 0;
	const sums = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
	rows.forEach((row, index) => {
		const weight = weights[index] ?? 0;
		sums.forEach((line, one) => {
			for (let other = 0; other < size; other++) {
				line[other] = (line[other] ?? 0) + weight * (row[one] ?? 0) * (row[other] ?? 0);
			}
		});
	});
	return sums;
}
