import { ArgumentError } from "../../issues/argument-error.js";
import type { Improvement } from "../../statistics/control-charts/xmr-icons.js";
import type { BridgeId } from "../comparisons/bridges.js";
import type { ShownEstimate, ShownGroup, ShownResult } from "../comparisons/shown-result.js";
import { seriesOf } from "./series.js";
import { chartOf, positionsFrom, type Trend, type TrendFigure, trendInWords } from "./trend.js";

/** The figure of one group that is followed. */
export type GroupTrendFigure = Extract<TrendFigure, "count" | "crude-rate" | "published-standardised-rate">;

/**
 * Is the figure of a group changing, or is this how it always goes up and down? An XmR chart with the rules and icons of
 * Making Data Count over a series of results, with new limits after every break of the series.
 *
 * Crude rates follow the population; counts do not. For shares and rates with changing denominators, or of small groups,
 * points with few people jump: see `attributeChart`. Two charts set beside each other do not tell whether the gap
 * between two groups changed: see {@link gapTrend}.
 *
 * @param results - in any order, exact or released, see `seriesOf`.
 * @param options.group - label of the group; `All` for everybody.
 * @param options.figure - `crude-rate` if left out.
 * @param options.startAt - days from which on new limits are right, because something is known to have changed.
 * @param options.target - for the assurance icon.
 * @param options.bridges - as for `seriesOf`.
 * @returns points and chart; `not-comparable` with reasons where the results are no series.
 * @throws {@link ArgumentError} for a group that is in none of the results.
 *
 * @example
 * ```ts
 * import { groupTrend, measurePublished, publishedDetentions, publishedDetentionYears } from "pcref/measures";
 *
 * const years = publishedDetentionYears.map((year) => measurePublished(publishedDetentions(year), { comparator: null }));
 * const trend = groupTrend(years, { group: "Black or Black British", figure: "published-standardised-rate" });
 * trend.status === "ok" && trend.chart.status === "ok" && trend.chart.segments.map(({ start }) => start); // => [0, 6]
 * ```
 */
export function groupTrend(
	results: readonly ShownResult[],
	{
		group,
		figure = "crude-rate",
		startAt = [],
		target,
		bridges = [],
	}: {
		readonly group: string;
		readonly figure?: GroupTrendFigure;
		readonly startAt?: readonly string[];
		readonly target?: number;
		readonly bridges?: readonly BridgeId[];
	},
): Trend {
	const series = seriesOf(results, { bridges });
	if (series.status === "not-comparable") return withoutSeries(series, group);
	requireGroup(results, group);
	const points = series.points.map(({ period, result }) => ({
		period,
		estimate: estimateOf(
			result?.groups.find(({ label }) => label === group),
			{ figure, result },
		),
	}));
	const improvement = improvementOf(series.definition.direction);
	const chart = chartOf({
		estimates: points.map(({ estimate }) => estimate),
		improvement,
		startAt: [...series.breaks.map(({ at }) => at), ...positionsFrom(startAt, series.points)],
		target,
	});
	return {
		...series,
		label: group,
		figure,
		points,
		improvement,
		chart,
		text: trendInWords({ ...series, label: group, chart, points }),
	};
}

/** What is said where results are no series. */
export function withoutSeries(
	series: Extract<ReturnType<typeof seriesOf>, { readonly status: "not-comparable" }>,
	label: string,
): Extract<Trend, { readonly status: "not-comparable" }> {
	const reasons = series.reasons.map(({ text }) => text).join("; ");
	return { ...series, text: [`${label}: no series: ${reasons}.`] };
}

/** @throws ArgumentError where no result has a group of this label. */
export function requireGroup(results: readonly ShownResult[], group: string, argument = "group"): void {
	if (!results.some(({ groups }) => groups.some(({ label }) => label === group))) {
		throw new ArgumentError(argument, `must be a group of the results, but is ${group}`);
	}
}

/** The figure of a group in one result, or why there is none. */
export function estimateOf(
	group: ShownGroup | undefined,
	{ figure, result }: { readonly figure: GroupTrendFigure; readonly result: ShownResult | null },
): ShownEstimate {
	const none = (reason: string): ShownEstimate => ({ status: "undefined", reason, method: figure });
	if (result === null) return none("no result was given for the period");
	if (group === undefined) return none("the result has no such group");
	if (figure === "crude-rate") return group.crudeRate;
	if (figure === "count") {
		const { count } = group;
		if (count.status !== "ok") return { ...count, method: "count" };
		return { status: "ok", value: count.value, lower: null, upper: null, confidence: 0.95, method: "count" };
	}
	const printed = group.published.find(({ statistic }) => statistic === "standardised-rate");
	if (printed === undefined) return none("no standardised rate is published");
	const { value, halfWidth } = printed;
	return {
		status: "ok",
		value,
		lower: halfWidth === null ? null : value - halfWidth,
		upper: halfWidth === null ? null : value + halfWidth,
		confidence: 0.95,
		method: "published",
	};
}

function improvementOf(direction: ShownResult["definition"]["direction"]): Improvement {
	if (direction === "context") return "neutral";
	return direction === "higher-is-better" ? "increase" : "decrease";
}
