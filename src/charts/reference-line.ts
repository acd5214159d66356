import type { ChartData } from "./chart-data.js";
import { type ChartLayer, type ChartScale, chartColours } from "./chart-frame.js";

/** A dashed line across the chart at the reference value, with its label above; nothing where there is none. */
export function referenceLine(reference: ChartData["reference"], scale: ChartScale): readonly ChartLayer[] {
	if (reference === undefined) return [];
	const data = { values: [{ ...reference }] };
	const x = { field: "value", type: "quantitative", scale } as const;
	return [
		{
			data,
			mark: { type: "rule", color: chartColours.line, strokeDash: [4, 3], strokeWidth: 1.5 },
			encoding: { x },
		},
		{
			data,
			mark: {
				type: "text",
				align: "left",
				baseline: "bottom",
				dx: 4,
				dy: -2,
				y: 0,
				color: chartColours.line,
			},
			encoding: { x, text: { field: "label", type: "nominal" } },
		},
	];
}
