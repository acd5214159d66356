import { ArgumentError } from "../../issues/argument-error.js";
import { requireFinite, requireOneOf, requireWhole } from "../argument-checks.js";
import type { Screening } from "./average-moving-range.js";
import type { PointPlace } from "./signals.js";
import {
	type Assurance,
	assuranceOf,
	type Improvement,
	labelPoint,
	type SpecialCause,
	type Variation,
} from "./xmr-icons.js";
import { findSignals, placePoints, type XmrLimits, type XmrSignals, xmrLimits } from "./xmr-segment.js";

/** A point of an XmR chart. */
export interface XmrPoint extends PointPlace {
	/** Position of its segment. */
	readonly segment: number;
	/** All signals it is part of. */
	readonly signals: XmrSignals;
	/** The one signal it is labelled by; null for common cause variation. */
	readonly specialCause: SpecialCause | null;
	readonly variation: Variation;
}

/** A stretch of points with limits of their own. */
export interface XmrSegment extends XmrLimits {
	/** Position of its first point. */
	readonly start: number;
	/** Points in it, with or without a value. */
	readonly points: number;
	/** Fewer than 13 points: the limits can still move a lot. */
	readonly provisional: boolean;
}

/** An XmR chart in numbers. */
export type XmrChart =
	| {
			readonly status: "ok";
			readonly points: readonly XmrPoint[];
			readonly segments: readonly XmrSegment[];
			/** Variation of the last point; null where the last segment has too few points for an icon. */
			readonly variation: Variation | null;
			/** Of the last segment; null without a target, without limits, or where neither way is better. */
			readonly assurance: Assurance | null;
	  }
	| { readonly status: "undefined"; readonly reason: string };

/**
 * Is a monthly figure really changing, or is this how it always goes up and down? An XmR chart, also called a process
 * behaviour chart, with the rules and icons of the NHS programme Making Data Count.
 *
 * Within each segment the centre is the mean and the limits are `centre -/+ 2.66` times the average moving range. A
 * point is a signal if it lies outside the limits, in a trend, among two of three near a limit, or in a shift; where it
 * is several, the first of these labels it. The variation icon is that of the last point, the assurance icon compares
 * the target with the limits of the last segment.
 *
 * The order of the values matters, so they must be equally spaced in time. For percentages with very different
 * denominators use {@link attributeChart} with `p-prime`: an XmR chart does not see that a denominator changed.
 *
 * @param options.values - in time order; null where a value is missing, which also breaks runs.
 * @param options.improvement - `increase` or `decrease` is better, or `neutral`.
 * @param options.target - for the assurance icon.
 * @param options.rebaseAt - positions, from 0, at which a new segment starts: where the process is known to have changed.
 * @param options.fixAfter - limits are made of the first so many points of each segment; of all if left out.
 * @param options.screening - `screened` (if left out) leaves moving ranges of 3.267 times the average or more out of the
 * limits, once; `none` uses all, as the Making Data Count workbook does.
 * @param options.shiftPoints - points on one side that make a shift; 7 if left out. Six and eight are in use too.
 * @param options.trendPoints - points that make a trend; 7 if left out. Six is in use too.
 * @param options.twoOfThree - `beyond` (if left out) counts points outside the limits too, as Making Data Count has done
 * since November 2023; `between` does not, as NHSRplotthedots.
 * @param options.targetOnLimit - what a target exactly on a limit is: `hit-or-miss` if left out, or `consistent`.
 * @param options.conflict - a point with signals both ways is labelled by the `first-signal` if left out, or as an
 * `improvement`.
 * @param options.minimumPointsForIcons - no icons where the last segment has fewer points; 1 if left out.
 * @param options.compat - `nhsrplotthedots` lets screening leave no moving range, or only ranges of 0. The limits are
 * then missing or lie on the centre line, which is a defect of that package.
 * @returns points, segments and icons. Undefined where a segment has no value. Limits are null where no two neighbours
 * have a value.
 * @throws {@link ArgumentError} for an empty list, a value that is not finite, `rebaseAt` that is not ascending within
 * the points, or a number of points that is not a whole number of 2 or more.
 *
 * Source: W. A. Shewhart's charts as set out by D. J. Wheeler (2000), Understanding Variation; NHS England, Making Data
 * Count; NHSRplotthedots 0.2.2 for the order of labels and for screening.
 *
 * @example
 * ```ts
 * import { xmrChart } from "pcref/statistics";
 *
 * const values = [12, 14, 13, 15, 12, 13, 14, 12, 13, 14, 13, 12, 14, 25];
 * const chart = xmrChart({ values, improvement: "decrease", target: 5 });
 * chart; // => { status: "ok", variation: "concern", assurance: "fail" }
 * ```
 */
export function xmrChart({
	values,
	improvement,
	target,
	rebaseAt = [],
	fixAfter = Number.MAX_SAFE_INTEGER,
	screening = "screened",
	shiftPoints = 7,
	trendPoints = 7,
	twoOfThree = "beyond",
	targetOnLimit = "hit-or-miss",
	conflict = "first-signal",
	minimumPointsForIcons = 1,
	compat,
}: {
	readonly values: readonly (number | null)[];
	readonly improvement: Improvement;
	readonly target?: number;
	readonly rebaseAt?: readonly number[];
	readonly fixAfter?: number;
	readonly screening?: "screened" | "none";
	readonly shiftPoints?: number;
	readonly trendPoints?: number;
	readonly twoOfThree?: "between" | "beyond";
	readonly targetOnLimit?: "hit-or-miss" | "consistent";
	readonly conflict?: "first-signal" | "improvement";
	readonly minimumPointsForIcons?: number;
	readonly compat?: "nhsrplotthedots";
}): XmrChart {
	requireValues(values);
	requireOneOf("improvement", improvement, ["increase", "decrease", "neutral"]);
	if (target !== undefined) requireFinite("target", target);
	for (const [argument, points] of Object.entries({ fixAfter, shiftPoints, trendPoints })) {
		requireWhole(argument, points, 2);
	}
	requireWhole("minimumPointsForIcons", minimumPointsForIcons, 1);
	const starts = requireStarts(rebaseAt, values.length);
	const strictness: Screening =
		screening === "screened" && compat === "nhsrplotthedots" ? "keep-none" : screening;
	const points: XmrPoint[] = [];
	const segments: XmrSegment[] = [];
	for (const [segment, start] of starts.entries()) {
		const own = values.slice(start, starts[segment + 1]);
		const limits = xmrLimits({ values: own, fixAfter, screening: strictness });
		if (limits === null) return { status: "undefined", reason: `segment ${segment + 1} has no value` };
		segments.push({ ...limits, start, points: own.length, provisional: own.length < 13 });
		const places = placePoints(own, limits);
		const signals = findSignals(places, { shiftPoints, trendPoints, twoOfThree });
		for (const [index, place] of places.entries()) {
			const found = signals[index];
			if (found === undefined) continue;
			points.push({
				...place,
				segment,
				signals: found,
				...labelPoint({ signals: found, improvement, conflict }),
			});
		}
	}
	const last = segments.at(-1);
	const icons = last !== undefined && last.points >= minimumPointsForIcons;
	return {
		status: "ok",
		points,
		segments,
		variation: icons ? (points.at(-1)?.variation ?? null) : null,
		assurance: icons ? assuranceOf({ limits: last, target, improvement, targetOnLimit }) : null,
	};
}

function requireValues(values: readonly (number | null)[]): void {
	if (values.length === 0) throw new ArgumentError("values", "must not be empty");
	values.forEach((value, index) => {
		if (value !== null && !Number.isFinite(value)) {
			throw new ArgumentError(`values[${index}]`, `must be a finite number or null, but is ${value}`);
		}
	});
}

/** Where the segments start: at 0, and where the chart is rebased. */
function requireStarts(rebaseAt: readonly number[], points: number): readonly number[] {
	let before = 0;
	for (const start of rebaseAt) {
		if (!(Number.isInteger(start) && start > before && start < points)) {
			throw new ArgumentError(
				"rebaseAt",
				`must be ascending positions from 1 to ${points - 1}, but has ${start} after ${before}`,
			);
		}
		before = start;
	}
	return [0, ...rebaseAt];
}
