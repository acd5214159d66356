import { requireAboveZero, requireNotNegative } from "../statistics/argument-checks.js";

/** What happens to a number exactly half way between two: up, or to the even multiple. */
export type Halves = "up" | "to-even";

/**
 * The count as it may be published: nothing if it is small, otherwise rounded.
 *
 * This judges one count alone. In a table a hidden count can be worked out from the others: use {@link release} for
 * results, {@link suppressList} or {@link suppressTable} for counts.
 *
 * @param options.count - 0 or more.
 * @param options.threshold - counts under this are hidden; 5 if left out.
 * @param options.base - other counts are rounded to the nearest multiple of this; 5 if left out, 1 for no rounding.
 * @param options.zeros - `hidden` (if left out) treats 0 as a small number; `shown` publishes it.
 * @param options.halves - `to-even` if left out. The two differ for weighted counts and for even bases only.
 * @returns the number to print, or null where none may be.
 * @throws {@link ArgumentError} for a count that is negative or not finite, a negative threshold, or a base not above 0.
 *
 * Source: NHS England, Mental Health Act statistics, publication code (September 2025): its Python rounds halves to
 * even, its SQL up.
 *
 * @example
 * ```ts
 * import { publishableCount } from "pcref/disclosure";
 *
 * publishableCount({ count: 8 }); // => 10
 * publishableCount({ count: 4 }); // => null
 * ```
 */
export function publishableCount({
	count,
	threshold = 5,
	base = 5,
	zeros = "hidden",
	halves = "to-even",
}: {
	readonly count: number;
	readonly threshold?: number;
	readonly base?: number;
	readonly zeros?: "hidden" | "shown";
	readonly halves?: Halves;
}): number | null {
	requireNotNegative("count", count);
	requireNotNegative("threshold", threshold);
	requireAboveZero("base", base);
	if (isSmall({ count, threshold, zeros })) return null;
	return round(count / base, halves) * base;
}

/** Whether the rule hides a count. */
export function isSmall({
	count,
	threshold,
	zeros,
}: {
	readonly count: number;
	readonly threshold: number;
	readonly zeros: "hidden" | "shown";
}): boolean {
	return count < threshold && !(count === 0 && zeros === "shown");
}

/** Rounds a number of 0 or more to a whole one. */
export function round(value: number, halves: Halves): number {
	const below = Math.floor(value);
	const rest = value - below;
	if (rest !== 0.5) return rest < 0.5 ? below : below + 1;
	return halves === "up" || below % 2 === 1 ? below + 1 : below;
}
