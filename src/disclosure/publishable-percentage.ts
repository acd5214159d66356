import { requireNotNegative } from "../statistics/argument-checks.js";
import { type Halves, isSmall, round } from "./publishable-count.js";

/**
 * A percentage as it may be published: nothing if the count above or below the line is small, otherwise to the nearest
 * whole per cent.
 *
 * A percentage of a published denominator tells its numerator, within the rounding; of a denominator under 100 it tells
 * it exactly. Round the counts first ({@link publishableCount}) where that matters.
 *
 * @param options.numerator - 0 or more.
 * @param options.denominator - 0 or more.
 * @param options.threshold - counts under this hide the percentage; 5 if left out.
 * @param options.zeros - `hidden` (if left out) treats a numerator of 0 as a small number; `shown` gives 0 per cent.
 * @param options.halves - `to-even` if left out, or `up`.
 * @returns the number to print, or null where none may be, also where the denominator is 0.
 * @throws {@link ArgumentError} for a number that is negative or not finite.
 *
 * Source: NHS England, Mental Health Act statistics, publication code (September 2025).
 *
 * @example
 * ```ts
 * import { publishablePercentage } from "pcref/disclosure";
 *
 * publishablePercentage({ numerator: 12, denominator: 87 }); // => 14
 * publishablePercentage({ numerator: 3, denominator: 50 }); // => null
 * ```
 */
export function publishablePercentage({
	numerator,
	denominator,
	threshold = 5,
	zeros = "hidden",
	halves = "to-even",
}: {
	readonly numerator: number;
	readonly denominator: number;
	readonly threshold?: number;
	readonly zeros?: "hidden" | "shown";
	readonly halves?: Halves;
}): number | null {
	requireNotNegative("numerator", numerator);
	requireNotNegative("denominator", denominator);
	requireNotNegative("threshold", threshold);
	if (denominator === 0 || denominator < threshold || isSmall({ count: numerator, threshold, zeros }))
		return null;
	return round((100 * numerator) / denominator, halves);
}
