import type { TopLevelSpec } from "vega-lite";
import { arialTextWidth } from "./arial-text-width.js";
import type { ChartData } from "./chart-data.js";
import { wrapText } from "./wrap-text.js";

/** A chart as plain JSON of Vega-Lite 6. */
export type ChartSpecification = Extract<TopLevelSpec, { readonly layer: unknown }>;

/** One layer of marks. */
export type ChartLayer = ChartSpecification["layer"][number];

/** Colours that keep a contrast of 3:1 or more against white; the blue and the red are Okabe and Ito's. */
export const chartColours = {
	mark: "#0072B2",
	interval: "#000000",
	line: "#595959",
	text: "#262626",
	stamp: "#A63D00",
};

/** Width of the whole chart, labels included, that fits a printed page. */
const width = 680;
const labelWidth = 220;
const fontSize = 13;
const lineHeight = 16;
const font = "Arial, sans-serif";

/** The value axis of a chart, the same in all of its layers. */
export interface ChartScale {
	type?: "log";
	domain: number[];
	nice: false;
	clamp?: true;
}

/** The category axis of a chart, the same in all of its layers: every row, in the order of the data. */
export function rowPosition({ title, rows }: { readonly title: string; readonly rows: readonly ChartRow[] }) {
	const labels = rows.map(({ label }) => label);
	return {
		field: "label",
		type: "nominal",
		sort: labels,
		scale: { domain: labels },
		title,
		axis: {
			domain: false,
			ticks: false,
			labelPadding: 8,
			// Labels of several lines stand beside the middle of their row.
			labelOffset: { expr: `-${lineHeight / 2} * (length(split(datum.label, "\\n")) - 1)` },
			titleAngle: 0,
			titleAlign: "right",
			titleBaseline: "bottom",
			titleX: -8,
			titleY: -4,
		},
	} as const;
}

/** One row of a chart's data: the point, its label in lines, and the text printed beside it. */
export interface ChartRow {
	readonly label: string;
	readonly value: number | null;
	readonly lower: number | null;
	readonly upper: number | null;
	readonly text: string;
}

/** The rows of a chart. Where a value is null, its note is printed in its place. */
export function chartRows({ points }: ChartData, print: (value: number) => string): readonly ChartRow[] {
	return points.map(({ label, value, lower, upper, note }) => ({
		label: wrapText({ text: label, fontSize, width: labelWidth }).join("\n"),
		value,
		lower,
		upper,
		text: value === null ? (note ?? "not available") : print(value),
	}));
}

/** The height of a chart of one row for each label. */
export function heightOfRows(rows: readonly ChartRow[]): number {
	const linesPerRow = Math.max(1, ...rows.map(({ label }) => label.split("\n").length));
	return rows.length * (14 + lineHeight * linesPerRow);
}

/** What all charts have in common: title, description, page width, type and stamp, around their own layers. */
export function chartFrame<Row extends object>({
	data,
	height,
	rows,
	layers,
}: {
	readonly data: Pick<ChartData, "title" | "description" | "stamp">;
	readonly height: number;
	readonly rows: readonly Row[];
	readonly layers: readonly ChartLayer[];
}): ChartSpecification {
	return {
		$schema: "https://vega.github.io/schema/vega-lite/v6.json",
		description: data.description,
		title: {
			text: [...wrapText({ text: data.title, fontSize: 16, width: width - 60 })],
			...(data.stamp === undefined ? {} : { subtitle: data.stamp }),
		},
		width,
		height,
		autosize: { type: "fit-x", contains: "padding" },
		background: "white",
		padding: 8,
		data: { values: rows.map((row) => ({ ...row })) },
		layer: [...layers, ...(data.stamp === undefined ? [] : [stampAcross(data.stamp)])],
		config: {
			font,
			lineBreak: "\n",
			view: { stroke: null },
			title: {
				anchor: "start",
				frame: "bounds",
				fontSize: 16,
				color: chartColours.text,
				offset: 12,
				subtitleColor: chartColours.stamp,
				subtitleFontSize: 14,
				subtitleFontWeight: "bold",
				subtitlePadding: 6,
			},
			axis: {
				labelFontSize: fontSize,
				titleFontSize: fontSize,
				titleFontWeight: "normal",
				labelColor: chartColours.text,
				titleColor: chartColours.text,
				labelLimit: 0,
				labelLineHeight: lineHeight,
				titleLimit: 0,
				gridColor: "#E0E0E0",
				domainColor: chartColours.line,
				tickColor: chartColours.line,
			},
			text: { fontSize, color: chartColours.text },
		},
	};
}

function stampAcross(stamp: string): ChartLayer {
	const room = 380;
	return {
		data: { values: [{}] },
		mark: {
			type: "text",
			text: stamp,
			x: { expr: "width / 2" },
			y: { expr: "height / 2" },
			angle: -12,
			fontSize: Math.min(40, Math.floor(room / arialTextWidth({ text: stamp, fontSize: 1 }))),
			fontWeight: "bold",
			color: chartColours.stamp,
			opacity: 0.3,
		},
	};
}
