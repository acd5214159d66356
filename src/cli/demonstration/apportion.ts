/**
 * Divides a whole number into whole parts that are as near as can be to the given weights and add up to it: the
 * method of largest remainders. Nothing is left to chance, so that a pattern shows in few people as in many.
 *
 * @param total - what is divided.
 * @param weights - one for each part, not negative; at least one above 0.
 */
export function apportion(total: number, weights: readonly number[]): readonly number[] {
	const whole = weights.reduce((sum, weight) => sum + weight, 0);
	const exact = weights.map((weight) => (total * weight) / whole);
	const parts = exact.map(Math.floor);
	const left = total - parts.reduce((sum, part) => sum + part, 0);
	const byRemainder = exact
		.map((part, index) => ({ index, remainder: part - Math.floor(part) }))
		.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
	for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
	return parts;
}
