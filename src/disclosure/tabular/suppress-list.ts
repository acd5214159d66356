import { requireNotNegative } from "../../statistics/argument-checks.js";
import { isSmall } from "../publishable-count.js";
import { requireWholeCounts } from "./require-table.js";

/** Which counts of a list to hide, and what a reader can still work out about them. */
export interface ListSuppression {
	/** Positions of the small counts. */
	readonly primary: readonly number[];
	/** Positions of counts hidden to protect them. */
	readonly secondary: readonly number[];
	/** What the hidden counts add up to, which a published total tells. */
	readonly hiddenSum: number;
	/** What each hidden count may be, as far as a reader knows; in order of position. */
	readonly ranges: readonly { readonly position: number; readonly lower: number; readonly upper: number }[];
}

/**
 * Hides the small counts of a list, and with a published total as many more, the smallest first, as it takes that no
 * small count can be had by subtraction.
 *
 * One hidden count is the total less the others, so a second is hidden. Hidden counts that add up to less than the
 * threshold are all known to be small, and if they add up to 0, are all known; so a further one is hidden, unless
 * `smallSums` is `left`.
 *
 * @param options.counts - whole numbers that add up to the total.
 * @param options.threshold - counts under this are small; 5 if left out.
 * @param options.zeros - `hidden` (if left out) treats 0 as small; `shown` leaves it.
 * @param options.totalPublished - whether readers know the total, exactly; true if left out.
 * @param options.smallSums - `protected` (if left out) or `left`.
 * @returns positions of what to hide, from 0. Of equal counts the first is hidden. Where all counts are hidden and there
 * is only one, its range is the count itself: then the total has to be hidden too.
 * @throws {@link ArgumentError} for a count that is not a whole number of 0 or more, or a negative threshold.
 *
 * Source: Office for National Statistics, guidance on disclosure control for tables (secondary suppression).
 *
 * @example
 * ```ts
 * import { suppressList } from "pcref/disclosure";
 *
 * suppressList({ counts: [120, 1, 33, 85] }); // => { primary: [1], secondary: [2], hiddenSum: 34 }
 * ```
 */
export function suppressList({
	counts,
	threshold = 5,
	zeros = "hidden",
	totalPublished = true,
	smallSums = "protected",
}: {
	readonly counts: readonly number[];
	readonly threshold?: number;
	readonly zeros?: "hidden" | "shown";
	readonly totalPublished?: boolean;
	readonly smallSums?: "protected" | "left";
}): ListSuppression {
	requireWholeCounts("counts", counts);
	requireNotNegative("threshold", threshold);
	const positions = [...counts.keys()];
	const countAt = (position: number) => counts[position] ?? 0;
	const primary = positions.filter((position) => isSmall({ count: countAt(position), threshold, zeros }));
	const shown = positions
		.filter((position) => !primary.includes(position))
		.sort((one, other) => countAt(one) - countAt(other));
	const hidden = [...primary];
	const sum = () => hidden.reduce((total, position) => total + countAt(position), 0);
	while (
		totalPublished &&
		(hidden.length === 1 || (hidden.length > 0 && smallSums === "protected" && sum() < threshold))
	) {
		const next = shown.shift();
		if (next === undefined) break;
		hidden.push(next);
	}
	const secondary = hidden.slice(primary.length).sort((one, other) => one - other);
	const hiddenSum = sum();
	const range = !totalPublished
		? { lower: zeros === "shown" ? 1 : 0, upper: Math.max(0, Math.ceil(threshold) - 1) }
		: { lower: hidden.length === 1 ? hiddenSum : 0, upper: hiddenSum };
	return {
		primary,
		secondary,
		hiddenSum,
		ranges: hidden.sort((one, other) => one - other).map((position) => ({ position, ...range })),
	};
}
