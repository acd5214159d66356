import { type XmrChart, xmrChart } from "../../statistics/control-charts/xmr-chart.js";
import type { Improvement, Variation } from "../../statistics/control-charts/xmr-icons.js";
import type { ReportingPeriod } from "../../tables/validated-submission.js";
import type { Incomparability } from "../comparisons/comparability.js";
import type { ShownEstimate } from "../comparisons/shown-result.js";
import type { SeriesBasis, SeriesPoint } from "./series.js";

/** A figure in one period, or why there is none. */
export interface TrendPoint {
	readonly period: ReportingPeriod;
	/** Why there is no figure: no result, a hidden count, or none that is defined. */
	readonly estimate: ShownEstimate;
}

/** A figure over time with its control chart, or the reasons why there is no series. */
export type Trend =
	| (SeriesBasis & {
			readonly status: "ok";
			/** The group, or the two groups whose gap it is. */
			readonly label: string;
			/** What is followed. */
			readonly figure: TrendFigure;
			readonly points: readonly TrendPoint[];
			/** Which way is better, or narrows the gap. */
			readonly improvement: Improvement;
			/** Limits, signals and icons; new limits begin at each break. */
			readonly chart: XmrChart;
			/** In plain English. */
			readonly text: readonly string[];
	  })
	| {
			readonly status: "not-comparable";
			readonly reasons: readonly Incomparability[];
			readonly text: readonly string[];
	  };

/** What is followed over time. */
export type TrendFigure =
	| "count"
	| "crude-rate"
	| "published-standardised-rate"
	| "ratio"
	| "difference"
	| "published-standardised-ratio";

/** The chart of a series, new limits from each of `startAt` on. */
export function chartOf({
	estimates,
	improvement,
	startAt,
	target,
}: {
	readonly estimates: readonly ShownEstimate[];
	readonly improvement: Improvement;
	readonly startAt: readonly number[];
	readonly target: number | undefined;
}): XmrChart {
	return xmrChart({
		values: estimates.map((estimate) => (estimate.status === "ok" ? estimate.value : null)),
		improvement,
		rebaseAt: [...new Set(startAt)].toSorted((a, b) => a - b),
		...(target === undefined ? {} : { target }),
	});
}

/** Positions of the first points on or after each day, where that is neither the first point nor after the last. */
export function positionsFrom(days: readonly string[], points: readonly SeriesPoint[]): readonly number[] {
	return days
		.map((day) => points.findIndex(({ period }) => period.start >= day))
		.filter((position) => position > 0);
}

const variations: { readonly [Kind in Variation]: string } = {
	"common-cause": "went up and down as it usually does: these figures do not show a clear change",
	improvement: "is outside its usual variation, in the better direction",
	concern: "is outside its usual variation, in the worse direction",
	high: "is above its usual variation",
	low: "is below its usual variation",
};

/** What a chart shows, in plain English. */
export function trendInWords({
	label,
	chart,
	points,
	breaks,
	missing,
}: {
	readonly label: string;
	readonly chart: XmrChart;
	readonly points: readonly TrendPoint[];
} & Pick<SeriesBasis, "breaks" | "missing">): readonly string[] {
	const without = points.filter(({ estimate }) => estimate.status !== "ok").length - missing.length;
	return [
		...(chart.status === "undefined"
			? [`${label}: no chart, because ${chart.reason}.`]
			: chartInWords(label, chart, points)),
		...breaks.map(({ text }) => `${text} Figures before and after are not compared.`),
		...(missing.length === 0
			? []
			: [`No result was given for ${missing.map(({ start, end }) => `${start} to ${end}`).join(", ")}.`]),
		...(without === 0
			? []
			: [`${without} of ${points.length} periods have no figure, or one that is hidden.`]),
	];
}

function chartInWords(
	label: string,
	chart: Extract<XmrChart, { readonly status: "ok" }>,
	points: readonly TrendPoint[],
): readonly string[] {
	const last = points.findLastIndex(({ estimate }) => estimate.status === "ok");
	const variation = chart.points[last]?.variation;
	const period = points[last]?.period;
	const segment = chart.segments.at(-1);
	return [
		...(variation === undefined || period === undefined
			? []
			: [`${label}, ${period.start} to ${period.end}: the figure ${variations[variation]}.`]),
		...(segment?.provisional === true
			? [`The limits rest on ${segment.points} points and can still move: 13 or more are better.`]
			: []),
	];
}
