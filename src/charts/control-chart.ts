import {
	type ChartLayer,
	type ChartScale,
	type ChartSpecification,
	chartColours,
	chartFrame,
} from "./chart-frame.js";
import type { ControlChartData, SeriesChartPoint } from "./series-data.js";

const height = 240;

/** Signals differ in shape as well as in colour. */
const marks: Readonly<Record<SeriesChartPoint["mark"], { readonly shape: string; readonly colour: string }>> =
	{
		usual: { shape: "circle", colour: chartColours.line },
		signal: { shape: "diamond", colour: "#7B3294" },
		better: { shape: "triangle-up", colour: chartColours.mark },
		worse: { shape: "triangle-down", colour: "#B34700" },
	};

const names: Readonly<Record<SeriesChartPoint["mark"], string>> = {
	usual: "usual variation",
	signal: "outside usual variation",
	better: "outside, better",
	worse: "outside, worse",
};

/**
 * A chart of a figure over time (XmR, or process behaviour chart): its points in order, for each stretch a centre line
 * and limits, a line with words wherever figures before and after are not comparable. Points outside the usual variation
 * have a shape and a colour of their own. No line is drawn across a break, or over a point without a value.
 *
 * @param data What to draw; limits are those of `xmrChart` of `pcref/statistics`, or any others.
 * @returns A Vega-Lite 6 specification: plain JSON that {@link renderSvg} or any Vega-Lite program can draw.
 *
 * @example
 * ```ts
 * import { controlChart } from "pcref/charts";
 *
 * const chart = controlChart({
 * 	title: "Detentions per 100,000 people",
 * 	description: "Three months: 12, 14 and 13.",
 * 	valueTitle: "Detentions per 100,000 people",
 * 	points: [
 * 		{ label: "April 2024", value: 12, mark: "usual" },
 * 		{ label: "May 2024", value: 14, mark: "usual" },
 * 		{ label: "June 2024", value: 13, mark: "usual" },
 * 	],
 * 	stretches: [{ start: 0, points: 3, centre: 13, lower: 9.01, upper: 16.99 }],
 * 	breaks: [],
 * });
 * chart.height; // => 240
 * ```
 */
export function controlChart(data: ControlChartData): ChartSpecification {
	const { points, stretches, breaks, reference } = data;
	const starts = [...new Set([...stretches.map(({ start }) => start), ...breaks.map(({ at }) => at)])];
	const rows = points.map((point, at) => ({
		at,
		label: point.label,
		value: point.value,
		mark: names[point.mark],
		// A line joins neighbours of one stretch that both have a value.
		part: joinedWith(points, at, starts),
	}));
	const values = [
		...points.flatMap(({ value }) => (value === null ? [] : [value])),
		...stretches.flatMap(({ lower, upper }) => [lower, upper].filter((limit) => limit !== null)),
		...(reference === undefined ? [] : [reference.value]),
	];
	const [least, most] = [Math.min(...values), Math.max(...values)];
	const room = (most - least || Math.abs(most) || 1) * 0.08;
	const isPositive = points.every(({ value }) => value === null || value >= 0);
	const scale: ChartScale =
		values.length === 0
			? { domain: [0, 1], nice: false }
			: {
					domain: [isPositive ? Math.max(0, least - room) : least - room, most + room],
					nice: false,
					clamp: true,
				};
	const every = Math.ceil(points.length / 9);
	const places: ChartScale = { domain: [-0.5, Math.max(points.length, 1) - 0.5], nice: false };
	const marked = rows.flatMap(({ at }) => (at % every === 0 ? [at] : []));
	const x = (field: string) =>
		({
			field,
			type: "quantitative",
			title: null,
			scale: places,
			axis: {
				grid: false,
				values: marked,
				labelExpr: `[${points.map(({ label }) => JSON.stringify(label)).join(", ")}][datum.value]`,
			},
		}) satisfies NonNullable<ChartLayer["encoding"]>["x"];
	const y = (field: string) =>
		({
			field,
			type: "quantitative",
			title: data.valueTitle,
			scale,
			axis: { tickCount: 5 },
		}) satisfies NonNullable<ChartLayer["encoding"]>["y"];
	const limits = stretches.map(({ start, points: length, centre, lower, upper }) => ({
		from: start - 0.5,
		to: start + length - 0.5,
		centre,
		lower,
		upper,
	}));
	const limitLine = (field: "centre" | "lower" | "upper"): ChartLayer => ({
		data: { values: limits },
		transform: [{ filter: `datum.${field} !== null` }],
		mark: {
			type: "rule",
			color: chartColours.line,
			strokeWidth: field === "centre" ? 1.5 : 1,
			...(field === "centre" ? {} : { strokeDash: [6, 4] }),
		},
		encoding: { x: x("from"), x2: { field: "to" }, y: y(field) },
	});
	return chartFrame({
		data,
		height,
		rows,
		layers: [
			limitLine("lower"),
			limitLine("upper"),
			limitLine("centre"),
			...breaks.flatMap(({ at, label }): readonly ChartLayer[] => [
				{
					data: { values: [{ at: at - 0.5 }] },
					mark: { type: "rule", color: chartColours.stamp, strokeWidth: 1.5, strokeDash: [2, 2] },
					encoding: { x: x("at") },
				},
				{
					data: { values: [{ at: at - 0.5, label }] },
					mark: {
						type: "text",
						align: at > points.length / 2 ? "right" : "left",
						baseline: "bottom",
						dx: at > points.length / 2 ? -4 : 4,
						dy: -2,
						y: 0,
						color: chartColours.stamp,
					},
					encoding: { x: x("at"), text: { field: "label", type: "nominal" } },
				},
			]),
			...(reference === undefined
				? []
				: [
						{
							data: { values: [{ ...reference }] },
							mark: { type: "rule", color: chartColours.mark, strokeWidth: 1.5, strokeDash: [8, 3, 2, 3] },
							encoding: { y: y("value") },
						} as ChartLayer,
						{
							data: { values: [{ ...reference, at: -0.5 }] },
							mark: {
								type: "text",
								align: "left",
								baseline: "bottom",
								dx: 4,
								dy: -2,
								color: chartColours.mark,
							},
							encoding: { x: x("at"), y: y("value"), text: { field: "label", type: "nominal" } },
						} as ChartLayer,
					]),
			{
				transform: [{ filter: "datum.value !== null" }],
				mark: { type: "line", color: chartColours.line, strokeWidth: 1.5 },
				encoding: { x: x("at"), y: y("value"), detail: { field: "part", type: "nominal" } },
			},
			{
				transform: [{ filter: "datum.value !== null" }],
				mark: { type: "point", filled: true, opacity: 1, size: 70 },
				encoding: {
					x: x("at"),
					y: y("value"),
					shape: {
						field: "mark",
						type: "nominal",
						title: null,
						scale: {
							domain: Object.values(names),
							range: Object.values(marks).map(({ shape }) => shape),
						},
						legend: { orient: "bottom", columns: 4, labelFontSize: 12, labelLimit: 0 },
					},
					color: {
						field: "mark",
						type: "nominal",
						title: null,
						scale: {
							domain: Object.values(names),
							range: Object.values(marks).map(({ colour }) => colour),
						},
						legend: { orient: "bottom", columns: 4, labelFontSize: 12, labelLimit: 0 },
					},
				},
			},
		],
	});
}

/** A number that neighbours joined by a line share. */
function joinedWith(points: readonly SeriesChartPoint[], at: number, starts: readonly number[]): number {
	let first = at;
	while (first > 0 && !starts.includes(first) && points[first - 1]?.value != null) first--;
	return first;
}
