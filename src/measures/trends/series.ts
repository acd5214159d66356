import { daysIn } from "../../tables/calendar-date.js";
import type { ReportingPeriod } from "../../tables/validated-submission.js";
import type { BridgeId } from "../comparisons/bridges.js";
import { comparability, type Incomparability } from "../comparisons/comparability.js";
import { monthsIn, monthsLater } from "../comparisons/period-length.js";
import { basisOf, type ComparisonBasis, type ShownResult } from "../comparisons/shown-result.js";

/** A point of a series; a period without a result is there too, so that points stay equally far apart. */
export interface SeriesPoint {
	readonly period: ReportingPeriod;
	/** Null where no result of the period was given. */
	readonly result: ShownResult | null;
}

/** Where figures before and after are not comparable. */
export interface SeriesBreak {
	/** Position of the first point after it. */
	readonly at: number;
	/** First day of that point. */
	readonly from: string;
	readonly text: string;
}

/** The basis that all points of a series share: all but the period, and of the last point what may change. */
export type SeriesBasis = ComparisonBasis & {
	/** How many months each point covers. */
	readonly months: number;
	readonly breaks: readonly SeriesBreak[];
	/** Periods between the first and the last that no result was given for. */
	readonly missing: readonly ReportingPeriod[];
};

/** Results of one measure and place in time order, or the reasons why they are no series. */
export type ResultSeries =
	| ({ readonly status: "ok"; readonly points: readonly SeriesPoint[] } & SeriesBasis)
	| { readonly status: "not-comparable"; readonly reasons: readonly Incomparability[] };

/**
 * Puts results of one measure and place in time order, whatever order they come in: months, quarters or years.
 *
 * Periods without a result become points without one. Where the populations of two neighbours were counted at different
 * times, the series has a break, and nothing is worked out across it: as between 2021/22 and 2022/23 in the published
 * detentions, whose denominators changed from Census 2011 to Census 2021.
 *
 * @param results - at least one, exact or released, see `compareGroups`.
 * @param options.bridges - `successive-estimates` where populations of the same series of estimates are no break.
 * @returns the series. `not-comparable` with reasons where the results are of different measures, places, roll-ups,
 * denominators or lengths, where periods overlap, or where none was given.
 *
 * @example
 * ```ts
 * import { measurePublished, publishedDetentions, publishedDetentionYears, seriesOf } from "pcref/measures";
 *
 * const years = publishedDetentionYears.map((year) => measurePublished(publishedDetentions(year), { comparator: null }));
 * const series = seriesOf(years);
 * series.status === "ok" && series.points.length; // => 9
 * series.status === "ok" && series.breaks.map(({ at, from }) => [at, from]); // => [[6, "2022-04-01"]]
 * ```
 */
export function seriesOf(
	results: readonly ShownResult[],
	{ bridges = [] }: { readonly bridges?: readonly BridgeId[] } = {},
): ResultSeries {
	const ordered = results.toSorted((a, b) => (a.period.start < b.period.start ? -1 : 1));
	const [first] = ordered;
	const last = ordered.at(-1);
	if (first === undefined || last === undefined) {
		return { status: "not-comparable", reasons: [{ aspect: "measure", text: "no result was given" }] };
	}
	const allowed = bridges.filter((id) => id === "successive-estimates");
	const neighbours = ordered.slice(1).map((right, place) => {
		const left = ordered[place] ?? right;
		const found = comparability(left, right, { bridges: allowed });
		return { left, right, reasons: found.status === "comparable" ? [] : found.reasons };
	});
	const months = monthsIn(first.period);
	const refused = [
		...neighbours.flatMap(({ reasons }) => reasons.filter(({ aspect }) => aspect !== "vintage")),
		...neighbours.flatMap(({ left, right }) => placeReasons(left, right)),
		...spacingReasons(ordered, months),
	];
	if (refused.length > 0) return { status: "not-comparable", reasons: distinct(refused) };
	const points = filled(ordered, months);
	const breaks = neighbours.flatMap(({ right, reasons }): readonly SeriesBreak[] => {
		const [vintage] = reasons;
		const from = right.period.start;
		const at = points.findIndex(({ period }) => period.start === from);
		return vintage === undefined ? [] : [{ at, from, text: `Break at ${from}: ${vintage.text}.` }];
	});
	const missing = points.flatMap(({ period, result }) => (result === null ? [period] : []));
	return {
		status: "ok",
		points,
		...basisOf(last),
		period: { start: first.period.start, end: last.period.end },
		counts: ordered.some((result) => basisOf(result).counts === "rounded") ? "rounded" : basisOf(last).counts,
		months,
		breaks,
		missing,
	};
}

function placeReasons(left: ShownResult, right: ShownResult): readonly Incomparability[] {
	const same = left.subject.kind === right.subject.kind && left.subject.code === right.subject.code;
	return same
		? []
		: [
				{
					aspect: "place",
					text: `they are of different places: ${left.subject.name} and ${right.subject.name}`,
				},
			];
}

function spacingReasons(ordered: readonly ShownResult[], months: number): readonly Incomparability[] {
	const start = ordered[0]?.period.start ?? "";
	const apart = ordered.map(({ period }) => monthsIn({ start, end: period.start }) - 1);
	const onTheFirst = ordered.every(({ period }) => period.start.endsWith("-01"));
	return onTheFirst && apart.every((distance) => distance % months === 0)
		? []
		: [
				{
					aspect: "spacing",
					text: "their periods do not all begin on the first of a month and follow each other at equal distances",
				},
			];
}

/** Every period from the first to the last, with its result where there is one. */
function filled(ordered: readonly ShownResult[], months: number): readonly SeriesPoint[] {
	const points: SeriesPoint[] = [];
	for (const result of ordered) {
		let next = points.length === 0 ? result.period.start : nextStart(points, months);
		while (next < result.period.start) {
			points.push({ period: { start: next, end: endOf(next, months) }, result: null });
			next = nextStart(points, months);
		}
		points.push({ period: result.period, result });
	}
	return points;
}

function nextStart(points: readonly SeriesPoint[], months: number): string {
	return monthsLater(points.at(-1)?.period.start ?? "", months);
}

/** The last day of so many months from a first of a month. */
function endOf(start: string, months: number): string {
	const month = monthsLater(start, months - 1).slice(0, 7);
	return `${month}-${daysIn(Number(month.slice(5)), Number(month.slice(0, 4)))}`;
}

function distinct(reasons: readonly Incomparability[]): readonly Incomparability[] {
	return [...new Map(reasons.map((reason) => [reason.text, reason])).values()];
}
