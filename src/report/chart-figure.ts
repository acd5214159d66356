import type { ChartSpecification } from "../charts/chart-frame.js";
import { renderSvg } from "../charts/render-svg.js";
import { type Html, type HtmlPart, html, trustedMarkup } from "./html.js";

/** A chart with what is to be said under it, and its figures as a table for those who cannot see it. */
export async function chartFigure({
	specification,
	title,
	note,
	table,
	id,
}: {
	readonly specification: ChartSpecification;
	readonly title: string;
	readonly note: HtmlPart;
	/** The figures of the chart; null where a table of them stands beside it. */
	readonly table: Html | null;
	/** Start of the ids in the drawing. */
	readonly id: string;
}): Promise<Html> {
	const drawing = trustedMarkup(await renderSvg(specification, { id }));
	return html`<figure>
<div class="scroll" role="group" tabindex="0" aria-label="Chart: ${title}">${drawing}</div>
<figcaption>${note}</figcaption>
${table === null ? null : html`<details><summary>Figures of this chart</summary>${table}</details>`}
</figure>
`;
}
