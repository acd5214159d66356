/**
 * The derivative of the logarithm of the gamma function at a positive number, with an absolute error near 1e-15.
 *
 * Source: NIST Digital Library of Mathematical Functions, 5.5.2 (recurrence) and 5.11.2 (asymptotic series).
 */
export function digamma(x: number): number {
	let shifted = x;
	let sum = 0;
	while (shifted < 10) {
		sum -= 1 / shifted;
		shifted += 1;
	}
	const square = 1 / (shifted * shifted);
	let series = 0;
	for (const coefficient of coefficients) series = (series + coefficient) * square;
	return sum + Math.log(shifted) - 0.5 / shifted - series;
}

// B(2k) / (2k), k = 7 to 1.
const coefficients = [1 / 12, -691 / 32760, 1 / 132, -1 / 240, 1 / 252, -1 / 120, 1 / 12];
