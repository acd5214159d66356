import type { ChartData } from "./chart-data.js";
import {
	type ChartScale,
	type ChartSpecification,
	chartColours,
	chartFrame,
	chartRows,
	heightOfRows,
	rowPosition,
} from "./chart-frame.js";
import { referenceLine } from "./reference-line.js";

/**
 * A chart of one horizontal bar for each point, in the order given, with its interval drawn over it and its value
 * beside it. Points without a value show their note instead. The axis starts at 0.
 *
 * @param data What to draw. Values and limits share one unit, named by `valueTitle`.
 * @returns A Vega-Lite 6 specification: plain JSON that {@link renderSvg} or any Vega-Lite program can draw.
 *
 * @example
 * ```ts
 * import { barChartWithIntervals } from "pcref/charts";
 *
 * const chart = barChartWithIntervals({
 * 	title: "Detentions per 100,000 people",
 * 	description: "Two bars: White 69.5, Black or Black British 239.0.",
 * 	valueTitle: "Detentions per 100,000 people",
 * 	labelTitle: "Ethnic group",
 * 	points: [
 * 		{ label: "White", value: 69.5, lower: 68.7, upper: 70.2 },
 * 		{ label: "Black or Black British", value: 239.03, lower: 232.9, upper: 245.3 },
 * 		{ label: "Mixed", value: null, lower: null, upper: null, note: "hidden" },
 * 	],
 * });
 * chart.description; // => "Two bars: White 69.5, Black or Black British 239.0."
 * ```
 */
export function barChartWithIntervals(data: ChartData): ChartSpecification {
	const values = data.points.flatMap(({ value }) => (value === null ? [] : [value]));
	const decimals = values.every(Number.isInteger) ? 0 : 1;
	const rows = chartRows(data, (value) =>
		value.toLocaleString("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
	);
	const ends = data.points.flatMap(({ value, upper }) => (value === null ? [] : [upper ?? value, value]));
	const starts = data.points.flatMap(({ value, lower }) => (value === null ? [] : [lower ?? value, value]));
	// Room at the end for the printed value.
	const scale: ChartScale = {
		domain: [Math.min(0, ...starts), 1.14 * Math.max(...ends, 0) || 1],
		nice: false,
	};
	const y = rowPosition({ title: data.labelTitle, rows });
	const shown = { filter: "datum.value !== null" };
	return chartFrame({
		data,
		height: heightOfRows(rows),
		rows,
		layers: [
			{
				transform: [shown],
				mark: { type: "bar", color: chartColours.mark, height: { band: 0.62 } },
				encoding: {
					y,
					x: { field: "value", type: "quantitative", title: data.valueTitle, scale, axis: { tickCount: 6 } },
				},
			},
			{
				transform: [shown, { filter: "datum.lower !== null && datum.upper !== null" }],
				mark: { type: "rule", color: chartColours.interval, strokeWidth: 1.5 },
				encoding: { y, x: { field: "lower", type: "quantitative", scale }, x2: { field: "upper" } },
			},
			{
				transform: [shown, { calculate: "max(datum.value, datum.upper)", as: "end" }],
				mark: { type: "text", align: "left", dx: 6 },
				encoding: {
					y,
					x: { field: "end", type: "quantitative", scale },
					text: { field: "text", type: "nominal" },
				},
			},
			{
				transform: [{ filter: "datum.value === null" }],
				mark: { type: "text", align: "left", dx: 6, fontStyle: "italic", color: chartColours.line },
				encoding: {
					y,
					x: { datum: 0, type: "quantitative", scale },
					text: { field: "text", type: "nominal" },
				},
			},
			...referenceLine(data.reference, scale),
		],
	});
}
