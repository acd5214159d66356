import { type Html, type HtmlPart, html } from "./html.js";

/** A column of a table. Numbers stand to the right. */
export interface Column {
	readonly heading: HtmlPart;
	readonly numeric?: boolean;
}

/** A row: its heading, and one cell for each column after the first. */
export interface Row {
	readonly heading: HtmlPart;
	readonly cells: readonly HtmlPart[];
	/** `detail` is set in under the row above; `total` is set off. */
	readonly kind?: "detail" | "total" | undefined;
}

/** A table with caption and scoped headings, in a frame that scrolls, by keyboard too, where the page is narrow. */
export function dataTable({
	id,
	caption,
	captionUnseen = false,
	columns,
	rows,
	notes = [],
}: {
	/** Unique on the page. */
	readonly id: string;
	readonly caption: HtmlPart;
	/** The caption repeats a heading just above: it is there for screen readers only. */
	readonly captionUnseen?: boolean;
	readonly columns: readonly Column[];
	readonly rows: readonly Row[];
	/** Printed under the table, lettered from a. */
	readonly notes?: readonly string[];
}): Html {
	const [first, ...others] = columns;
	const align = (column: Column | undefined) => (column?.numeric === true ? html` class="number"` : null);
	return html`<div class="scroll" role="group" tabindex="0" aria-labelledby="${id}">
<table>
<caption id="${id}">${captionUnseen ? html`<span class="unseen">${caption}</span>` : caption}</caption>
<thead><tr><th scope="col"${align(first)}>${first?.heading ?? ""}</th>${others.map(
		(column) => html`<th scope="col"${align(column)}>${column.heading}</th>`,
	)}</tr></thead>
<tbody>
${rows.map(
	({ heading, cells, kind }) =>
		html`<tr${kind === undefined ? null : html` class="${kind}"`}><th scope="row"${align(first)}>${heading}</th>${cells.map(
			(cell, index) => html`<td${align(others[index])}>${cell}</td>`,
		)}</tr>
`,
)}</tbody>
</table>
</div>
${notes.length === 0 ? null : html`<ol class="notes" type="a">${notes.map((note) => html`<li>${note}</li>`)}</ol>`}
`;
}
