import { average } from "../average.js";
import { finiteOrNull } from "../finite-estimate.js";
import { averageMovingRange, type Screening } from "./average-moving-range.js";
import { type Direction, directionOf, type PointPlace, shifts, trends, twoOfThree } from "./signals.js";

/** Rules by which points are signals. */
export interface XmrRules {
	readonly shiftPoints: number;
	readonly trendPoints: number;
	readonly twoOfThree: "between" | "beyond";
}

/** Centre line and limits of one segment; limits are null where no two neighbours have a value. */
export interface XmrLimits {
	readonly centre: number;
	readonly lower: number | null;
	readonly upper: number | null;
	readonly averageMovingRange: number | null;
}

/** The directions of the signals that a point is part of. */
export interface XmrSignals {
	/** Outside the limits. */
	readonly astronomical: Direction;
	readonly trend: Direction;
	readonly twoOfThree: Direction;
	readonly shift: Direction;
}

/** Limits from the first `fixAfter` points; null where none of these has a value. */
export function xmrLimits({
	values,
	fixAfter,
	screening,
}: {
	readonly values: readonly (number | null)[];
	readonly fixAfter: number;
	readonly screening: Screening;
}): XmrLimits | null {
	const used = values.slice(0, fixAfter);
	const centre = average(used.filter((value) => value !== null));
	if (centre === null) return null;
	const range = finiteOrNull(averageMovingRange(used, screening));
	return {
		centre,
		lower: range === null ? null : finiteOrNull(centre - 2.66 * range),
		upper: range === null ? null : finiteOrNull(centre + 2.66 * range),
		averageMovingRange: range,
	};
}

/** Where each point lies. */
export function placePoints(
	values: readonly (number | null)[],
	{ centre, lower, upper, averageMovingRange }: XmrLimits,
): readonly PointPlace[] {
	return values.map((value) => {
		if (value === null) return { value, side: null, outside: null, nearLimit: null };
		const side = directionOf(value - centre);
		if (lower === null || upper === null || averageMovingRange === null) {
			return { value, side, outside: null, nearLimit: null };
		}
		const outside = value < lower || value > upper;
		const near = ((2 * 2.66) / 3) * averageMovingRange;
		return { value, side, outside, nearLimit: !outside && (value < centre - near || value > centre + near) };
	});
}

/** The signals of each point. */
export function findSignals(points: readonly PointPlace[], rules: XmrRules): readonly XmrSignals[] {
	const trend = trends(points, rules.trendPoints);
	const two = twoOfThree(points, rules.twoOfThree);
	const shift = shifts(points, rules.shiftPoints);
	return points.map(({ outside, side }, index) => ({
		astronomical: outside === true ? (side ?? 0) : 0,
		trend: trend[index] ?? 0,
		twoOfThree: two[index] ?? 0,
		shift: shift[index] ?? 0,
	}));
}
