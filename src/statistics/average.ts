/**
 * The mean, without the error of a plain sum: of equal values it is exactly that value, so that none of them lies on
 * one side of it. Null where there is none.
 *
 * Source: A. Neumaier (1974), "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54, 39-51,
 * and a second pass over what is left.
 */
export function average(values: readonly number[]): number | null {
	if (values.length === 0) return null;
	const mean = compensatedSum(values) / values.length;
	return mean + compensatedSum(values.map((value) => value - mean)) / values.length;
}

/** The sum with its rounding errors carried along. */
export function compensatedSum(values: readonly number[]): number {
	let sum = 0;
	let lost = 0;
	for (const value of values) {
		const next = sum + value;
		lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
		sum = next;
	}
	return sum + lost;
}
