/** The same numbers from 0 to 1 every time (mulberry32). */
export function randomNumbers(seed = 20240401) {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/**
 * Picks values as often as their weights say. A table of 4,096 places: weights below a 4,096th of the whole still get one.
 *
 * @param weights values and how often each comes, such as `{ A: 81, "": 4 }`.
 */
export function weighted(random, weights) {
	const entries = weights instanceof Map ? [...weights] : Object.entries(weights);
	const whole = entries.reduce((sum, [, weight]) => sum + weight, 0);
	const places = entries.flatMap(([value, weight]) =>
		Array.from({ length: Math.max(1, Math.round((4096 * weight) / whole)) }, () => value),
	);
	return () => places[Math.floor(random() * places.length)];
}
