import type { Released } from "../disclosure/released.js";
import type { Plan } from "../framework/plan/plan.js";
import { type TargetProgress, targetProgress } from "../measures/trends/target-progress.js";
import { cellsOfTable } from "./cells.js";
import { dataTable } from "./data-table.js";
import { unrounded } from "./figure-words.js";
import { formatDate } from "./format-date.js";
import { formatNumber } from "./format-number.js";
import { type Html, html } from "./html.js";

/** How far the measures of a plan have come towards its targets, by the released figures. */
export function targetSection(
	{ results }: Released,
	{ plan, on }: { readonly plan: Plan; readonly on: string },
): Html {
	const progress = targetProgress(plan, results, { on });
	const counted = new Set(progress.map(({ measure }) => measure));
	const missing = plan.measures.filter(({ id }) => !counted.has(id));
	const cells = cellsOfTable();
	return html`<p>${plan.title}, from ${formatDate(plan.period.from)} to ${formatDate(plan.period.to)}.</p>
${
	progress.length === 0
		? html`<p>None of its measures names, by its id, a measure of this report.</p>`
		: html`<ul>${progress.map(({ text }) => html`<li>${text.replaceAll(/\d{4}-\d\d-\d\d/g, formatDate)}</li>`)}</ul>
${dataTable({
	id: "plan-targets",
	caption: "Baselines, figures and targets",
	columns: [
		{ heading: "Measure and group" },
		{ heading: "Baseline", numeric: true },
		{ heading: "Latest figure (interval)", numeric: true },
		{ heading: "Target", numeric: true },
		{ heading: "By", numeric: true },
		{ heading: "Standing" },
	],
	rows: progress.map(({ title, label, baseline, latest, target, standing }) => ({
		heading: `${title}, ${label}`,
		cells: [
			baseline === null ? cells.blank("the plan has no baseline") : formatNumber(baseline.value, 1),
			cells.estimate(unrounded(latest), { decimals: 1 }),
			target === null ? cells.blank("the plan has no target") : formatNumber(target.value, 1),
			target === null ? cells.blank("the plan has no target") : formatDate(target.by),
			standings[standing],
		],
	})),
	notes: cells.notes(),
})}`
}
${
	missing.length === 0
		? null
		: html`<p class="aside">Measures of the plan that are not in this report: ${missing.map(({ title }) => title).join("; ")}.</p>`
}`;
}

const standings: Readonly<Record<TargetProgress["standing"], string>> = {
	reached: "reached",
	near: "not clear from these figures",
	"not-reached": "not reached",
	"no-target": "no target",
	"no-figure": "no figure",
};
