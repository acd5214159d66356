import { controlChart } from "../charts/control-chart.js";
import type { ControlChartData, SeriesChartPoint } from "../charts/series-data.js";
import type { Released } from "../disclosure/released.js";
import type { Trend, TrendFigure } from "../measures/trends/trend.js";
import { cellsOfTable } from "./cells.js";
import { chartFigure } from "./chart-figure.js";
import { dataTable } from "./data-table.js";
import { unitOfFigure, unrounded } from "./figure-words.js";
import { formatDate } from "./format-date.js";
import { formatNumber } from "./format-number.js";
import { type Html, html } from "./html.js";
import { periodLabel } from "./period-label.js";
import type { ResultFamily } from "./result-families.js";
import { type MomentOfChange, type TrendsOfFamily, trendsOf } from "./trends-of-family.js";

type Followed = Extract<Trend, { readonly status: "ok" }>;

/** So many periods with a figure make a control chart worth drawing. */
const fewestForChart = 5;

/** A measure over time: what changed, control charts of the gaps and of the groups, and all figures as tables. */
export async function trendSection({
	family,
	stamp,
	id,
	moments,
}: {
	readonly family: ResultFamily;
	readonly stamp: Released["disclosure"]["stamp"];
	/** Start of the ids on the page. */
	readonly id: string;
	readonly moments: readonly MomentOfChange[];
}): Promise<Html | null> {
	const trends = trendsOf(family, moments);
	if (trends === null) return null;
	const followed = (list: readonly Trend[]) =>
		list.flatMap((trend) => (trend.status === "ok" ? [trend] : []));
	const [groups, gaps] = [followed(trends.groups), followed(trends.gaps)];
	const refused = [...trends.groups, ...trends.gaps].find(({ status }) => status === "not-comparable");
	if (refused !== undefined) {
		return html`<h3>Over time</h3>
<p>${refused.text.map((sentence) => sentence.replace(/^[^:]*: no series/, "No series"))}</p>`;
	}
	const first = groups[0] ?? gaps[0];
	if (first === undefined) return null;
	const charts = async (list: readonly Followed[], part: string) =>
		Promise.all(
			list.flatMap((trend, place) =>
				isDrawable(trend) ? [figure({ trend, family, stamp, id: `${id}-${part}-${place + 1}` })] : [],
			),
		);
	const [ofGaps, ofGroups] = [await charts(gaps, "gap"), await charts(groups, "trend")];
	return html`<h3>Over time</h3>
<p>${periodLabel(first.points[0]?.period ?? first.period)} to ${periodLabel(first.points.at(-1)?.period ?? first.period)}, ${figureInWords(first, family)}.</p>
<ul>${sentencesOf(groups, gaps).map((sentence) => html`<li>${sentence}</li>`)}${changesInWords(trends).map((sentence) => html`<li>${sentence}</li>`)}</ul>
${ofGroups.length + ofGaps.length === 0 ? html`<p>Control charts are drawn from ${fewestForChart} periods with a figure on.</p>` : chartReading}
${ofGaps}
${ofGroups.length === 0 ? null : html`<details><summary>Charts of each group by itself</summary>${ofGroups}</details>`}
${tableOf(groups, { id: `${id}-over-time`, summary: "Figures of each group over time", caption: `Each period, ${figureInWords(first, family)}` })}
${gaps.length === 0 ? null : tableOf(gaps, { id: `${id}-gaps`, summary: "Ratios over time", caption: "Each period, ratio to the comparator" })}`;
}

const chartReading = html`<p class="aside">Solid lines are the mean and dashed lines the limits of usual variation (XmR). Points outside it, or in a run that chance
would hardly make, have a shape of their own. Limits begin anew after a break.</p>`;

function isDrawable({ points, chart }: Followed): boolean {
	return (
		chart.status === "ok" &&
		points.filter(({ estimate }) => estimate.status === "ok").length >= fewestForChart
	);
}

const figures: Readonly<Record<TrendFigure, string>> = {
	count: "count",
	"crude-rate": "figure",
	"published-standardised-rate": "age and sex standardised rate as published, per 100,000 residents",
	ratio: "ratio",
	difference: "difference",
	"published-standardised-ratio": "ratio of standardised rates as published",
};

function figureInWords({ figure, definition }: Followed, { main }: ResultFamily): string {
	if (figure === "crude-rate") return unitOfFigure(main);
	return figures[figure].replace("100,000", formatNumber(definition.per));
}

/** What the trends say; breaks and gaps in the series, which all share, once. */
function sentencesOf(groups: readonly Followed[], gaps: readonly Followed[]): readonly string[] {
	const all = [...gaps, ...groups];
	const shared = all.flatMap(({ text }) => text.filter((sentence) => /^(Break|No result)/.test(sentence)));
	const undrawn = all.filter((trend) => !isDrawable(trend)).map(({ label }) => label);
	return [
		...new Set(shared.map(readable)),
		...all.filter(isDrawable).map(changeInWords),
		...(undrawn.length === 0
			? []
			: [
					`Fewer than ${fewestForChart} periods with a figure, so that no change can be told: ${undrawn.join("; ")}.`,
				]),
	];
}

/** Whether the last figure is outside its usual variation, where there are periods enough since the last break to tell. */
function changeInWords(trend: Followed): string {
	const { label, chart, text } = trend;
	const last = chart.status === "ok" ? chart.segments.at(-1) : undefined;
	if (last !== undefined && last.points < fewestForChart) {
		return `${label}: ${last.points} ${last.points === 1 ? "period" : "periods"} since the last break, too few to tell a change from usual variation.`;
	}
	const own = text.filter((sentence) => sentence.startsWith(label) || sentence.startsWith("The limits rest"));
	return readable(own.join(" "));
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Days in words. */
function readable(sentence: string): string {
	return sentence.replaceAll(/\d{4}-\d\d-\d\d/g, formatDate);
}

function changesInWords({ changes }: TrendsOfFamily): readonly string[] {
	const fitted = changes.filter(({ change }) => change.status === "ok");
	const not = changes.filter(({ change }) => change.status !== "ok");
	const reasons = [
		...new Set(
			not.map(({ moment, change }) => {
				const why =
					change.status === "not-comparable"
						? change.reasons.map(({ text }) => text).join("; ")
						: change.status === "ok"
							? ""
							: change.reason;
				return `Before and after ${formatDate(moment.from)}, when ${moment.what}: not worked out, because ${readable(why).replace(/\.$/, "")}.`;
			}),
		),
	];
	return [...fitted.flatMap(({ change }) => change.text.map(readable)), ...reasons];
}

async function figure({
	trend,
	family: { main },
	stamp,
	id,
}: {
	readonly trend: Followed;
	readonly family: ResultFamily;
	readonly stamp: string | null;
	readonly id: string;
}): Promise<Html> {
	const data = chartData(trend, {
		stamp,
		synthetic: main.synthetic,
		unit: figureInWords(trend, { main, series: [] }),
	});
	return chartFigure({
		specification: controlChart(data),
		title: data.title,
		note: changeInWords(trend),
		table: null,
		id,
	});
}

const marks: Readonly<Record<string, SeriesChartPoint["mark"]>> = {
	"common-cause": "usual",
	improvement: "better",
	concern: "worse",
	high: "signal",
	low: "signal",
};

function chartData(
	{ label, figure: followed, points, chart, breaks, definition, subject }: Followed,
	{
		stamp,
		synthetic,
		unit,
	}: { readonly stamp: string | null; readonly synthetic: boolean; readonly unit: string },
): ControlChartData {
	const decimals = followed === "ratio" || followed === "published-standardised-ratio" ? 2 : 1;
	const isRatio = decimals === 2;
	const stamps = [...(synthetic ? ["Synthetic data"] : []), ...(stamp === null ? [] : [stamp])];
	const shown = points.map(({ period, estimate }) =>
		estimate.status === "ok"
			? `${periodLabel(period)}: ${formatNumber(estimate.value, decimals)}`
			: `${periodLabel(period)}: none`,
	);
	const placed = chart.status === "ok" ? chart : { points: [], segments: [] };
	return {
		title: `${definition.title}: ${label}, ${subject.name}`,
		description: `${unit}. ${shown.join("; ")}.`,
		valueTitle: isRatio
			? "Ratio"
			: capitalised(
					followed === "crude-rate"
						? unit
						: followed === "count"
							? "count"
							: `rate per ${formatNumber(definition.per)}`,
				),
		points: points.map(({ period, estimate }, place) => ({
			label: periodLabel(period),
			value: estimate.status === "ok" ? estimate.value : null,
			mark: isFew(placed.segments[placed.points[place]?.segment ?? 0])
				? "usual"
				: (marks[placed.points[place]?.variation ?? ""] ?? "usual"),
		})),
		stretches: placed.segments.map((stretch) => ({
			start: stretch.start,
			points: stretch.points,
			centre: stretch.centre,
			lower: isFew(stretch) ? null : stretch.lower,
			upper: isFew(stretch) ? null : stretch.upper,
		})),
		breaks: breaks.map(({ at }) => ({ at, label: "Break: other denominators" })),
		...(isRatio ? { reference: { value: 1, label: "Same rate" } } : {}),
		...(stamps.length === 0 ? {} : { stamp: stamps.join(". ") }),
	};
}

/** Limits of very few points would say more than is known. */
function isFew(stretch: { readonly points: number } | undefined): boolean {
	return stretch !== undefined && stretch.points < fewestForChart;
}

/** All figures: a row for each period, a column for each group; a row of its own where the series breaks. */
function tableOf(
	trends: readonly Followed[],
	{ id, summary, caption }: { readonly id: string; readonly summary: string; readonly caption: string },
): Html {
	const cells = cellsOfTable();
	const [first] = trends;
	const rows = (first?.points ?? []).map(({ period }, place) => {
		const isBreak = first?.breaks.some(({ at }) => at === place) === true;
		return {
			heading: isBreak ? html`<strong>Break.</strong> ${periodLabel(period)}` : periodLabel(period),
			cells: trends.map(({ points, figure: followed }) => {
				const estimate = points[place]?.estimate;
				return estimate === undefined
					? cells.blank("no result")
					: cells.estimate(unrounded(valueAlone(estimate)), {
							decimals: followed === "count" ? 0 : followed.endsWith("ratio") ? 2 : 1,
						});
			}),
		};
	});
	return html`<details><summary>${summary}</summary>${dataTable({
		id,
		caption,
		columns: [{ heading: "Period" }, ...trends.map(({ label }) => ({ heading: label, numeric: true }))],
		rows,
		notes: cells.notes(),
	})}</details>`;
}

/** Limits of each period would make the table too wide; they are in the tidy CSV. */
function valueAlone(
	estimate: Followed["points"][number]["estimate"],
): Followed["points"][number]["estimate"] {
	return estimate.status === "ok" ? { ...estimate, lower: null, upper: null } : estimate;
}
