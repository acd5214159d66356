import {
	type ChartLayer,
	type ChartScale,
	type ChartSpecification,
	chartColours,
	chartFrame,
} from "./chart-frame.js";

/** One organisation, ward or team on a funnel. */
export interface FunnelChartPoint {
	readonly label: string;
	/** What its count is divided by: where it stands along the axis. */
	readonly denominator: number;
	readonly value: number;
	/** Outside the outermost limits or not. */
	readonly position: "high" | "within" | "low";
	/** Limits at its place, the innermost first; null where there are none. */
	readonly limits: readonly { readonly lower: number | null; readonly upper: number | null }[];
}

/** Everything a funnel chart needs, with nothing about PCREF in it. */
export interface FunnelChartData {
	readonly title: string;
	/** What the chart shows in one or two sentences, for people who cannot see it. */
	readonly description: string;
	/** Title of the value axis with its unit. */
	readonly valueTitle: string;
	/** Title of the axis of the denominators. */
	readonly denominatorTitle: string;
	readonly average: { readonly value: number; readonly label: string };
	/** Names of the limits, the innermost first: `95%`, `99.8%`. */
	readonly limitNames: readonly string[];
	readonly points: readonly FunnelChartPoint[];
	/** Printed across the chart. */
	readonly stamp?: string;
}

const height = 340;

/**
 * A funnel chart: each organisation by what its figure is divided by, the average of all as a line, and limits that are
 * wide for small organisations and narrow for large ones. Those outside the outermost limits have a shape and a colour of
 * their own and their name beside them.
 *
 * @param data What to draw; figures and limits are those of `organisationFunnel` of `pcref/measures`, or any others.
 * @returns A Vega-Lite 6 specification: plain JSON that {@link renderSvg} or any Vega-Lite program can draw.
 *
 * @example
 * ```ts
 * import { funnelChart } from "pcref/charts";
 *
 * const limits = [{ lower: 5, upper: 15 }];
 * const chart = funnelChart({
 * 	title: "Detentions by care board",
 * 	description: "Two care boards: one within the limits, one above.",
 * 	valueTitle: "Detentions per 100,000 people",
 * 	denominatorTitle: "Residents",
 * 	average: { value: 10, label: "Average 10.0" },
 * 	limitNames: ["99.8%"],
 * 	points: [
 * 		{ label: "First", denominator: 1000, value: 9, position: "within", limits },
 * 		{ label: "Second", denominator: 2000, value: 21, position: "high", limits },
 * 	],
 * });
 * chart.height; // => 340
 * ```
 */
export function funnelChart(data: FunnelChartData): ChartSpecification {
	const { points, average, limitNames } = data;
	const most = Math.max(...points.map(({ denominator }) => denominator), 1);
	const top = Math.max(...points.map(({ value }) => value), average.value);
	const scale: ChartScale = { domain: [0, top * 1.2 || 1], nice: false, clamp: true };
	const along: ChartScale = { domain: [0, most * 1.08], nice: false };
	const x = {
		field: "denominator",
		type: "quantitative",
		title: data.denominatorTitle,
		scale: along,
		axis: { tickCount: 5, format: "," },
	} as const;
	const y = (field: string) =>
		({ field, type: "quantitative", title: data.valueTitle, scale, axis: { tickCount: 6 } }) as const;
	const lines = limitNames.flatMap((name, place): readonly ChartLayer[] =>
		(["lower", "upper"] as const).map((side) => ({
			data: {
				values: points
					.flatMap(({ denominator, limits }) => {
						const value = limits[place]?.[side] ?? null;
						return value === null ? [] : [{ denominator, value, name: `${name} limits` }];
					})
					.toSorted((a, b) => a.denominator - b.denominator),
			},
			mark: {
				type: "line",
				color: chartColours.line,
				strokeWidth: 1.25,
				...(place === limitNames.length - 1 ? {} : { strokeDash: [5, 4] }),
			},
			encoding: { x, y: y("value") },
		})),
	);
	const outside = { filter: "datum.position !== 'within'" };
	return chartFrame({
		data,
		height,
		rows: points.map(({ limits: _, ...point }) => point),
		layers: [
			...lines,
			{
				data: { values: [{ value: average.value }] },
				mark: { type: "rule", color: chartColours.mark, strokeWidth: 1.5 },
				encoding: { y: y("value") },
			},
			{
				data: { values: [{ value: average.value, denominator: most * 1.08, label: average.label }] },
				mark: { type: "text", align: "right", baseline: "bottom", dy: -3, color: chartColours.mark },
				encoding: { x, y: y("value"), text: { field: "label", type: "nominal" } },
			},
			{
				transform: [{ filter: "datum.position === 'within'" }],
				mark: { type: "point", filled: true, opacity: 0.9, size: 60, color: chartColours.line },
				encoding: { x, y: y("value") },
			},
			{
				transform: [outside],
				mark: { type: "point", filled: true, opacity: 1, size: 90, shape: "diamond", color: "#B34700" },
				encoding: { x, y: y("value") },
			},
		],
	});
}
