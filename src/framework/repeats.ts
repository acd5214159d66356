import { shownId } from "./shown-text.js";

/** A value of a list that stood in it before: where, and the value made safe to print. */
export interface Repeat {
	readonly index: number;
	readonly first: number;
	readonly value: string;
}

/** The values of a list that stand in it more than once, each time but the first. */
export function repeats(values: readonly string[]): readonly Repeat[] {
	const firsts = new Map<string, number>();
	return values.flatMap((value, index) => {
		const first = firsts.get(value);
		if (first !== undefined) return [{ index, first, value: shownId(value) }];
		firsts.set(value, index);
		return [];
	});
}
