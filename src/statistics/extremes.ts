/** The smallest of any number of values, where spreading them as arguments would overflow the stack; Infinity of none. */
export function least(values: readonly number[]): number {
	return values.reduce((smallest, value) => Math.min(smallest, value), Number.POSITIVE_INFINITY);
}

/** The largest, likewise; -Infinity of none. */
export function most(values: readonly number[]): number {
	return values.reduce((largest, value) => Math.max(largest, value), Number.NEGATIVE_INFINITY);
}
