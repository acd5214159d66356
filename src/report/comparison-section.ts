import type { ReleasedResult } from "../disclosure/released.js";
import type { GroupComparison } from "../measures/comparisons/group-comparison.js";
import { cellsOfTable } from "./cells.js";
import { comparisonsOf } from "./comparisons-of-result.js";
import { dataTable } from "./data-table.js";
import { figureName, groupHeading, unitOfFigure, unrounded } from "./figure-words.js";
import { summaryOf } from "./findings.js";
import { formatNumber } from "./format-number.js";
import { type Html, html } from "./html.js";
import { comparisonTable } from "./measure-tables.js";

/** How the groups of a result compare: in plain English, as a table, and what unknown ethnicity leaves open. */
export function comparisonSection(result: ReleasedResult, id: string): Html | null {
	const { comparator } = result;
	const { againstComparator, againstEverybody } = comparisonsOf(result);
	const all = [...againstComparator, ...againstEverybody];
	const levels = [...new Set(all.flatMap(({ groups }) => groups.map(({ level }) => level)))];
	if (levels.length === 0) return null;
	const ofLevel = (level: GroupComparison["level"]) =>
		all.filter(({ groups }) => groups.some((group) => group.level === level)).flatMap(({ text }) => text);
	return html`<h3>Compared with ${comparator ?? "everybody"}</h3>
${levels.map(
	(
		level,
	) => html`${levels.length === 1 ? null : html`<p>${level === "upper" ? "Broad" : "Detailed"} groups:</p>`}
<ul>${ofLevel(level).map((sentence) => html`<li>${sentence}</li>`)}</ul>`,
)}
${
	comparator === null
		? null
		: html`${reading(result, comparator)}
${comparisonTable(result, `${id}-comparison`)}`
}
${unknownTable(result, id)}
${summaryTable(result, id)}`;
}

function reading(result: ReleasedResult, comparator: string): Html {
	const rate = figureName(result) === "Share" ? "share" : "rate";
	return html`<p class="aside">A ratio of 2 means twice the ${rate} of ${comparator}, 0.5 half of it. Where its interval includes 1, these
figures do not show a clear difference. ${comparator} is what the others are compared with here, not a standard for them to meet.
With many groups some differ by chance: p-values are adjusted for that (Holm), and the sentences go by them. A representation
index of 2 means twice the share of events that the group has of the people.</p>`;
}

/** The ratio if everybody of unknown ethnicity were of the group, or of none of it. */
function unknownTable(result: ReleasedResult, id: string): Html | null {
	const { againstComparator, againstEverybody } = comparisonsOf(result);
	const [comparisons] = againstComparator.length > 0 ? againstComparator : againstEverybody;
	const rows = (comparisons?.groups ?? []).flatMap((group) => {
		const { unknown } = group;
		return unknown.status === "ok" && unknown.value.count > 0 ? [{ group, unknown: unknown.value }] : [];
	});
	const [first] = rows;
	if (first === undefined) return null;
	const number = (value: number | null) => (value === null ? "none" : formatNumber(value, 2));
	return html`<details><summary>What unknown ethnicity leaves open: ${formatNumber(100 * first.unknown.share, 1)} per cent of events</summary>
<p class="aside">${
		first.unknown.areBounds
			? "The ratio is certain to lie between the two, if people's groups are as recorded. These are no confidence limits."
			: "People of unknown ethnicity are in the denominators too, so that these two are examples. They are no confidence limits."
	}</p>
${dataTable({
	id: `${id}-unknown`,
	caption: "Ratio if all events of unknown ethnicity were",
	columns: [
		{ heading: groupHeading(result) },
		{ heading: "As recorded", numeric: true },
		{ heading: "the others'", numeric: true },
		{ heading: "the group's", numeric: true },
	],
	rows: rows.map(({ group, unknown }) => ({
		heading: group.label,
		cells: [ratioOf(group), number(unknown.ratioIfOthers), number(unknown.ratioIfGroup)],
	})),
})}</details>`;
}

function ratioOf({ ratio }: GroupComparison): string {
	return ratio.status === "ok" ? formatNumber(ratio.value, 2) : "none";
}

/** The summary measures of the World Health Organization. */
function summaryTable(result: ReleasedResult, id: string): Html {
	const cells = cellsOfTable();
	const { measures, caveats } = summaryOf(result);
	const units = {
		figure: unitOfFigure(result),
		"figure-squared": "squared",
		"per-cent": "per cent",
		thousandths: "thousandths",
		times: "times",
	};
	return html`<details><summary>All groups in one number</summary>
<p class="aside">Summary measures of the World Health Organization. ${caveats.join(" ")}</p>
${dataTable({
	id: `${id}-summary`,
	caption: "How far all groups lie apart",
	columns: [{ heading: "Measure" }, { heading: "Value (interval)", numeric: true }, { heading: "Unit" }],
	rows: measures.map(({ who, title, unit, estimate }) => ({
		heading: `${title} (${who})`,
		cells: [cells.estimate(unrounded(estimate), { decimals: 2 }), units[unit]],
	})),
	notes: cells.notes(),
})}</details>`;
}
