import { groupBy } from "../group-by.js";

/** Which of two comes first: negative, positive, or 0 for a tie. */
export type Comparison<T> = (left: T, right: T) => number;

interface SortKey<T> {
	readonly key: (item: T) => string | number | null;
	readonly order: "ascending" | "descending";
	readonly nulls: "first" | "last";
}

/** Compares by one key, null before or after everything else whatever the order. */
function by<T>({ key, order, nulls }: SortKey<T>): Comparison<T> {
	const absentFirst = nulls === "first" ? -1 : 1;
	const smallerFirst = order === "ascending" ? -1 : 1;
	return (left, right) => {
		const [a, b] = [key(left), key(right)];
		if (a === b) return 0;
		if (a === null) return absentFirst;
		if (b === null) return -absentFirst;
		return a < b ? smallerFirst : -smallerFirst;
	};
}

/** Smallest first, absent values before everything: how the national engine sorts upwards. */
export const ascending = <T>(key: SortKey<T>["key"]): Comparison<T> =>
	by({ key, order: "ascending", nulls: "first" });

/** Greatest first, absent values after everything: how the national engine sorts downwards. */
export const descending = <T>(key: SortKey<T>["key"]): Comparison<T> =>
	by({ key, order: "descending", nulls: "last" });

/** Items of which the condition holds come first. */
export const first = <T>(condition: (item: T) => boolean): Comparison<T> =>
	ascending((item) => (condition(item) ? 0 : 1));

/** A dense rank: the items in order, those that tie together in one group. */
export function denseRank<T>(
	items: readonly T[],
	comparisons: readonly Comparison<T>[],
): readonly (readonly T[])[] {
	const compare: Comparison<T> = (left, right) => {
		for (const comparison of comparisons) {
			const result = comparison(left, right);
			if (result !== 0) return result;
		}
		return 0;
	};
	const ranks: T[][] = [];
	for (const item of items.toSorted(compare)) {
		const rank = ranks.at(-1);
		if (rank?.[0] !== undefined && compare(rank[0], item) === 0) rank.push(item);
		else ranks.push([item]);
	}
	return ranks;
}

/** The items that tie for the first place of each group. */
export function firstOfEach<T>(
	items: readonly T[],
	{ group, order }: { readonly group: (item: T) => string; readonly order: readonly Comparison<T>[] },
): readonly T[] {
	return [...groupBy(items, group).values()].flatMap((members) => denseRank(members, order)[0] ?? []);
}

/** Several parts as one key that no other parts give. */
export const keyOf = (...parts: readonly (string | number | null)[]): string => JSON.stringify(parts);
