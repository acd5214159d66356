import type { Improvement } from "../../statistics/control-charts/xmr-icons.js";
import { ratioOfPublishedRates } from "../../statistics/ratio-of-published-rates.js";
import type { BridgeId } from "../comparisons/bridges.js";
import { countedOf, figureKind } from "../comparisons/counted.js";
import type { ShownEstimate, ShownGroup, ShownResult } from "../comparisons/shown-result.js";
import { differenceOf, ratioOf } from "../comparisons/two-groups.js";
import { requireGroup, withoutSeries } from "./group-trend.js";
import { seriesOf } from "./series.js";
import { chartOf, positionsFrom, type Trend, type TrendFigure, trendInWords } from "./trend.js";

/** How the gap between two groups is measured. */
export type GapFigure = Extract<TrendFigure, "ratio" | "difference" | "published-standardised-ratio">;

/**
 * Is the gap between two groups changing? An XmR chart of the ratio, or the difference, of their figures over a series
 * of results. Whether both figures fall and the gap stays, or one alone falls, only this shows.
 *
 * The gap narrows towards 1 (a ratio) or 0 (a difference); a chart whose figures lie on both sides of that has no better
 * direction. A ratio and a difference can move in opposite directions: show both. The chart knows nothing of the limits
 * of the single figures, which are wide where groups are small.
 *
 * @param results - in any order, exact or released, see `seriesOf`.
 * @param options.group - label of the group.
 * @param options.comparator - label of the group that it is compared with, a comparator and no norm.
 * @param options.figure - `ratio` of crude figures if left out.
 * @param options.startAt - days from which on new limits are right.
 * @param options.bridges - as for `seriesOf`.
 * @returns points and chart; `not-comparable` with reasons where the results are no series.
 * @throws {@link ArgumentError} for a group or comparator that is in none of the results.
 *
 * @example
 * ```ts
 * import { gapTrend, measurePublished, publishedDetentions, publishedDetentionYears } from "pcref/measures";
 *
 * const years = publishedDetentionYears.map((year) => measurePublished(publishedDetentions(year), { comparator: null }));
 * const gap = gapTrend(years, { group: "Black or Black British", comparator: "White", figure: "published-standardised-ratio" });
 * const last = gap.status === "ok" ? gap.points.at(-1)?.estimate : undefined;
 * last?.status === "ok" && last.value.toFixed(2); // => "3.99"
 * ```
 */
export function gapTrend(
	results: readonly ShownResult[],
	{
		group,
		comparator,
		figure = "ratio",
		startAt = [],
		bridges = [],
	}: {
		readonly group: string;
		readonly comparator: string;
		readonly figure?: GapFigure;
		readonly startAt?: readonly string[];
		readonly bridges?: readonly BridgeId[];
	},
): Trend {
	const label = `${group} against ${comparator}`;
	const series = seriesOf(results, { bridges });
	if (series.status === "not-comparable") return withoutSeries(series, label);
	requireGroup(results, group);
	requireGroup(results, comparator, "comparator");
	const points = series.points.map(({ period, result }) => ({
		period,
		estimate: gapIn(result, { group, comparator, figure }),
	}));
	const estimates = points.map(({ estimate }) => estimate);
	const improvement = narrowing(estimates, figure === "difference" ? 0 : 1);
	const chart = chartOf({
		estimates,
		improvement,
		startAt: [...series.breaks.map(({ at }) => at), ...positionsFrom(startAt, series.points)],
		target: undefined,
	});
	return {
		...series,
		label,
		figure,
		points,
		improvement,
		chart,
		text: trendInWords({ ...series, label, chart, points }),
	};
}

function gapIn(
	result: ShownResult | null,
	{
		group,
		comparator,
		figure,
	}: { readonly group: string; readonly comparator: string; readonly figure: GapFigure },
): ShownEstimate {
	const none = (reason: string): ShownEstimate => ({ status: "undefined", reason, method: figure });
	if (result === null) return none("no result was given for the period");
	const [own, other] = [group, comparator].map((name) => result.groups.find(({ label }) => label === name));
	if (own === undefined || other === undefined) return none("the result lacks one of the two groups");
	if (figure === "published-standardised-ratio") return printedRatio(own, other);
	const kind = figureKind(result);
	if (kind === "median") return none("medians are not compared");
	const [counted, reference] = [countedOf(own), countedOf(other)];
	if (counted.status !== "ok") return { ...counted, method: figure };
	if (reference.status !== "ok") return { ...reference, method: figure };
	const two = { group: counted.value, reference: reference.value, kind, confidence: 0.95 };
	return figure === "ratio" ? ratioOf(two) : differenceOf({ ...two, per: result.definition.per });
}

function printedRatio(own: ShownGroup, other: ShownGroup): ShownEstimate {
	const [rate, reference] = [own, other].map(({ published }) =>
		published.find(({ statistic }) => statistic === "standardised-rate"),
	);
	if (rate === undefined || reference === undefined) {
		return {
			status: "undefined",
			reason: "one of the two standardised rates is not published",
			method: "log",
		};
	}
	return ratioOfPublishedRates({
		value: rate.value,
		halfWidth: rate.halfWidth,
		referenceValue: reference.value,
		referenceHalfWidth: reference.halfWidth,
	});
}

/** Which way the gap narrows; neutral where figures lie on both sides of no gap. */
function narrowing(estimates: readonly ShownEstimate[], noGap: number): Improvement {
	const values = estimates.flatMap((estimate) => (estimate.status === "ok" ? [estimate.value] : []));
	if (values.length > 0 && values.every((value) => value > noGap)) return "decrease";
	return values.length > 0 && values.every((value) => value < noGap) ? "increase" : "neutral";
}
