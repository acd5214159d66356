import type { ChartData } from "./chart-data.js";
import {
	type ChartLayer,
	type ChartScale,
	type ChartSpecification,
	chartColours,
	chartFrame,
	chartRows,
	heightOfRows,
	rowPosition,
} from "./chart-frame.js";
import { referenceLine } from "./reference-line.js";

/** Where an axis may be marked: so that half and twice lie equally far from 1, and few marks are needed. */
const marks = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 0.75, 1, 1.5, 2, 3, 5, 7, 10, 20, 50, 100];

/**
 * A chart of ratios on a logarithmic scale, on which twice and half are equally far from 1: one point for each, in the
 * order given, its interval as a line, its value beside it, and a line at the reference, 1 if none is given. Points
 * without a value show their note instead; a ratio of 0, which has no place on the scale, shows as text.
 *
 * @param data What to draw. Limits may be null, or 0 for the lower one: the line then runs to the edge.
 * @returns A Vega-Lite 6 specification: plain JSON that {@link renderSvg} or any Vega-Lite program can draw.
 *
 * @example
 * ```ts
 * import { ratioChart } from "pcref/charts";
 *
 * const chart = ratioChart({
 * 	title: "Rate of each group against White",
 * 	description: "Black or Black British 3.44 times, interval 3.35 to 3.54.",
 * 	valueTitle: "Times the rate of White (logarithmic scale)",
 * 	labelTitle: "Ethnic group",
 * 	points: [{ label: "Black or Black British", value: 3.44, lower: 3.35, upper: 3.54 }],
 * });
 * chart.layer.length; // => 6
 * ```
 */
export function ratioChart(data: ChartData): ChartSpecification {
	const reference = data.reference ?? { value: 1, label: "Same rate" };
	const drawable = {
		...data,
		points: data.points.map((point) =>
			point.value === null || point.value > 0
				? point
				: { ...point, value: null, note: "0 (no place on this scale)" },
		),
	};
	const rows = chartRows(drawable, (value) => value.toFixed(2));
	const numbers = drawable.points
		.flatMap(({ value, lower, upper }) => (value === null ? [] : [value, lower ?? value, upper ?? value]))
		.filter((number) => number > 0);
	const least = Math.min(...numbers, reference.value / 1.9);
	const most = Math.max(...numbers, reference.value * 1.9);
	// Room at the end for the printed value.
	const room = (most / least) ** 0.14;
	const domain = [least / 1.05, most * room];
	const scale: ChartScale = { type: "log", domain, nice: false, clamp: true };
	const axis = { values: marks.filter((mark) => mark >= least / 1.05 && mark <= most * room), format: "~g" };
	const y = rowPosition({ title: data.labelTitle, rows });
	const x = (field: string) => ({ field, type: "quantitative", scale }) as const;
	const shown = { filter: "datum.value !== null" };
	return chartFrame({
		data,
		height: heightOfRows(rows),
		rows,
		layers: [
			...referenceLine(reference, scale),
			{
				transform: [shown, { filter: "datum.lower !== null && datum.upper !== null" }],
				mark: { type: "rule", color: chartColours.interval, strokeWidth: 1.5 },
				encoding: { y, x: { ...x("lower"), axis, title: data.valueTitle }, x2: { field: "upper" } },
			},
			{
				transform: [shown],
				mark: { type: "point", filled: true, opacity: 1, size: 90, color: chartColours.mark },
				encoding: { y, x: x("value") },
			},
			// The text twice, first as a white rim that keeps it readable over the line at the reference.
			...[{ stroke: "white", strokeWidth: 4 }, {}].map(
				(rim): ChartLayer => ({
					transform: [
						{
							calculate: `datum.value === null ? ${reference.value} : max(datum.value, datum.upper)`,
							as: "end",
						},
					],
					mark: { type: "text", align: "left", dx: 8, ...rim },
					encoding: { y, x: x("end"), text: { field: "text", type: "nominal" } },
				}),
			),
		],
	});
}
