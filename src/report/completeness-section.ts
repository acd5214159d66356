import type { ReleasedCompleteness, ReleasedResult } from "../disclosure/released.js";
import { cellsOfTable } from "./cells.js";
import { dataTable } from "./data-table.js";
import { formatPeriod } from "./format-date.js";
import { type Html, html } from "./html.js";
import { methodName } from "./method-names.js";

/** How complete ethnicity is in what was counted; null where no result says anything about it. */
export function completenessSection(results: readonly ReleasedResult[]): Html | null {
	const entries = new Map<
		string,
		{ readonly heading: string; readonly completeness: ReleasedCompleteness }
	>();
	for (const { completeness, subject, period } of results) {
		for (const entry of completeness) {
			const heading = `${capitalised(entry.of)}, ${subject.name}, ${formatPeriod(period)}`;
			// Results of one submission repeat it.
			entries.set(JSON.stringify([heading, entry]), { heading, completeness: entry });
		}
	}
	if (entries.size === 0) return null;
	const cells = cellsOfTable();
	const rows = [...entries.values()].map(({ heading, completeness }) => ({
		heading,
		cells: [
			cells.quantity(completeness.total),
			cells.quantity(completeness.known),
			cells.quantity(completeness.declined),
			cells.quantity(completeness.notKnown),
			cells.quantity(completeness.missing),
			cells.quantity(completeness.invalid),
			cells.estimate(completeness.knownShare, { decimals: 1, unit: "%" }),
		],
	}));
	const methods = new Set([...entries.values()].map(({ completeness }) => completeness.knownShare.method));
	return html`<p>Differences between groups can be trusted only as far as ethnicity is recorded. Known means one of the 16
national groups. Declined (code Z) means that the person was asked and did not say; not known (code 99), missing and
invalid mean that there is nothing to count by.</p>
${dataTable({
	id: "completeness",
	caption: "Completeness of ethnicity",
	columns: [
		{ heading: "What was looked at" },
		{ heading: "Total", numeric: true },
		{ heading: "Known", numeric: true },
		{ heading: "Declined", numeric: true },
		{ heading: "Not known", numeric: true },
		{ heading: "Missing", numeric: true },
		{ heading: "Invalid", numeric: true },
		{ heading: "Known share (interval)", numeric: true },
	],
	rows,
	notes: cells.notes(),
})}
<p class="aside">Known share: known divided by total, with ${[...methods].map(methodName).join("; ")}.</p>`;
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
