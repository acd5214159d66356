import type { Released } from "../disclosure/released.js";
import { dataTable } from "./data-table.js";
import { formatPeriod } from "./format-date.js";
import { formatNumber } from "./format-number.js";
import { type Html, html } from "./html.js";
import { labelsAmong, namesAmong, providerName, providersOf } from "./submission-names.js";
import { header, recordCounts, roundingNote, submittedTables, verdictInWords } from "./submission-section.js";
import type { SubmissionSummary } from "./submission-summary.js";

/** What became of submissions, worst first. */
const fates = {
	rejected: ["Rejected", "Nothing of what was rejected is counted in this report."],
	superseded: [
		"Replaced by a later submission of the same month",
		"Nothing of what was replaced is counted in this report.",
	],
	"accepted-in-part": ["Accepted in part", "The records that were rejected are not counted in this report."],
	"accepted-with-warnings": ["Accepted, with warnings", "No record was rejected."],
	accepted: ["Accepted", "No problem was found."],
} as const;

/** So many providers are named in a sentence. */
const mostNamed = 3;

/** What was submitted and what became of it, for the key messages: true of every submission. */
export function submissionsInWords(submissions: readonly SubmissionSummary[]): Html {
	const nameOf = namesAmong(submissions);
	const providers = providersOf(submissions);
	const whose =
		providers.length > mostNamed ? `${providers.length} providers` : providerName(providers.join(", "));
	return html`<p>${submissions.length} submissions of ${whose}:</p>
<ul>${Object.entries(fates).map(([fate, [name, means]]) => {
		const these = submissions
			.filter(({ verdict, superseded }) => (superseded === true ? "superseded" : verdict) === fate)
			.map(nameOf);
		return these.length === 0 ? null : html`<li>${name}: ${these.join("; ")}. ${means}</li>`;
	})}</ul>`;
}

/** Each of several submissions in a row, and its tables folded away. */
export function submissionsSection(submissions: readonly SubmissionSummary[], released: Released): Html {
	const label = labelsAmong(submissions);
	const { audience } = released.disclosure;
	return html`${roundingNote(audience)}
${dataTable({
	id: "submissions",
	caption: "Submissions, with the number of their records without the header",
	columns: [
		{ heading: "Period" },
		{ heading: "Provider" },
		{ heading: "Verdict" },
		{ heading: "Records", numeric: true },
		{ heading: "Accepted", numeric: true },
		{ heading: "Rejected", numeric: true },
	],
	rows: submissions.map((submission) => ({
		heading: submission.period.start === "" ? "not known" : formatPeriod(submission.period),
		cells: [
			providerName(submission.provider),
			verdictInWords(submission),
			...recordsInAll(submission, released),
		],
	})),
})}
${
	audience === "internal"
		? null
		: html`<p class="aside">The numbers of a submission add up those of its tables. Tables with a hidden number, and numbers under 5, are left out: there are so many or more.</p>`
}
${submissions.map(
	(submission, place) => html`<details><summary>Tables of ${label(submission)}</summary>
${submittedTables(submission, released, `submitted-tables-${place + 1}`)}
</details>
`,
)}`;
}

/**
 * Records, accepted and rejected of all tables but the header. They are made of what is shown of each, so that they tell
 * nothing more; that nothing was rejected, the verdict tells.
 */
function recordsInAll({ tables, issues, verdict }: SubmissionSummary, released: Released): readonly string[] {
	const shown = tables
		.filter(({ table }) => table !== header)
		.map((submitted) => recordCounts(submitted, issues, released));
	const whole = shown.filter((counts) => !counts.includes("hidden"));
	const [records = "", accepted = "", rejected = ""] = [0, 1, 2].map((place) => {
		const numbers = whole.map((counts) => counts[place]).filter((count) => typeof count === "number");
		const sum = formatNumber(numbers.reduce((total, count) => total + count, 0));
		return numbers.length === shown.length ? sum : `${sum} or more`;
	});
	const isWhole = verdict === "accepted" || verdict === "accepted-with-warnings";
	return [records, accepted, isWhole ? formatNumber(0) : rejected];
}
