import type { View } from "vega";
import { arialTextWidth } from "./arial-text-width.js";
import type { ChartSpecification } from "./chart-frame.js";
import { printable } from "./printable.js";

/** The part of Vega that decides how wide text is; its own types leave it out. */
interface TextMetrics {
	width: (item: { readonly fontSize?: number }, text: unknown) => number;
}

const defaultFontSize = 11;

/**
 * Draws a chart as SVG. Vega and Vega-Lite are loaded when this is first called. Nothing is fetched, no code is
 * generated, and the layout is the same on every machine, since text is measured by a table of Arial's widths.
 *
 * @param specification A chart of this room.
 * @param options.id Start of the ids in the drawing, which must differ between drawings on one page.
 * @returns One `<svg>` element with `role="img"`, its `<title>` and `<desc>`; no script and no reference to anything
 * outside itself.
 *
 * @example
 * ```ts
 * import { barChartWithIntervals, renderSvg } from "pcref/charts";
 *
 * const chart = barChartWithIntervals({
 * 	title: "Detentions",
 * 	description: "One bar: White 69.5.",
 * 	valueTitle: "Per 100,000 people",
 * 	labelTitle: "Ethnic group",
 * 	points: [{ label: "White", value: 69.5, lower: 68.7, upper: 70.2 }],
 * });
 * const svg = await renderSvg(chart, { id: "detentions" });
 * svg.startsWith('<svg role="img" aria-labelledby="detentions-title"'); // => true
 * ```
 */
export async function renderSvg(
	specification: ChartSpecification,
	{ id }: { readonly id: string },
): Promise<string> {
	const [vega, { compile }, { expressionInterpreter }] = await Promise.all([
		import("vega"),
		import("vega-lite"),
		import("vega-interpreter"),
	]);
	const view = new vega.View(vega.parse(compile(specification).spec, {}, { ast: true }), {
		expr: expressionInterpreter,
		renderer: "none",
		loader: closedLoader,
	});
	// Vega keeps one width function for all charts, so drawings take turns and put it back.
	const { textMetrics } = vega as unknown as { readonly textMetrics: TextMetrics };
	const svg = await inTurn(() => drawWithArial(view, textMetrics));
	return labelled({ svg, specification, id });
}

let lastTurn: Promise<unknown> = Promise.resolve();

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
	const turn = lastTurn.then(work, work);
	lastTurn = turn.catch(() => undefined);
	return turn;
}

async function drawWithArial(view: View, textMetrics: TextMetrics): Promise<string> {
	const before = textMetrics.width;
	textMetrics.width = ({ fontSize = defaultFontSize }, text) =>
		arialTextWidth({ text: String(text ?? ""), fontSize });
	try {
		return await view.toSVG();
	} finally {
		textMetrics.width = before;
		view.finalize();
	}
}

async function refuse(): Promise<never> {
	throw new Error("A chart holds all its data: nothing is loaded.");
}

const closedLoader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

function labelled({
	svg,
	specification,
	id,
}: {
	readonly svg: string;
	readonly specification: ChartSpecification;
	readonly id: string;
}): string {
	const { title, description = "" } = specification;
	const text = typeof title === "object" && "text" in title ? title.text : title;
	const name = Array.isArray(text) ? text.join(" ") : String(text ?? "");
	const opening = `<svg role="img" aria-labelledby="${escapeXml(id)}-title" aria-describedby="${escapeXml(id)}-desc" `;
	const label = `<title id="${escapeXml(id)}-title">${escapeXml(name)}</title><desc id="${escapeXml(id)}-desc">${escapeXml(description)}</desc>`;
	return printable(svg)
		.replaceAll(/<[a-z][^<>]*>/g, (tag) => tag.replaceAll(/ (?:role|aria-[a-z]+|xmlns:xlink)="[^"]*"/g, ""))
		.replace(/^<svg ([^>]*)>/, (_, attributes: string) => `${opening}${attributes}>${printable(label)}`);
}

function escapeXml(text: string): string {
	return text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}
