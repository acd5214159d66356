import { publicRules } from "../disclosure/public-rule.js";
import type { Released, ReleasedCompleteness } from "../disclosure/released.js";
import { roundCount } from "../disclosure/round-count.js";
import { isRejecting, type Severity, severities } from "../issues/severity.js";
import { hiddenWord } from "./cells.js";
import { dataTable } from "./data-table.js";
import { formatPeriod } from "./format-date.js";
import { formatNumber } from "./format-number.js";
import { type Html, type HtmlPart, html } from "./html.js";
import type { IssueSummary, SubmissionSummary, SubmittedTable } from "./submission-summary.js";

type Audience = Released["disclosure"]["audience"];

const verdicts: Readonly<Record<SubmissionSummary["verdict"], string>> = {
	accepted: "Accepted. No problem was found.",
	"accepted-with-warnings": "Accepted, with warnings. Every record is counted.",
	"accepted-in-part": "Accepted in part. The records that were rejected are not counted in this report.",
	rejected: "Rejected. Nothing of it is counted in this report.",
};

const severityNames: Readonly<Record<Severity, string>> = {
	"reject-file": "Problems that reject the whole submission",
	"reject-group": "Problems that reject a record and all records under it",
	"reject-record": "Problems that reject a record",
	"warning-priority": "Priority warnings: the record is accepted",
	warning: "Warnings: the record is accepted",
};

/** Verdict of a submission in one sentence, for the key messages too. */
export function verdictInWords({ verdict }: SubmissionSummary): string {
	return verdicts[verdict];
}

/** What was submitted and whether it was accepted. */
export function submissionSection(summary: SubmissionSummary, released: Released): Html {
	const { provider, period, tables } = summary;
	const { audience } = released.disclosure;
	return html`<p>Provider ${provider}, ${formatPeriod(period)}. <strong>${verdictInWords(summary)}</strong></p>
${roundingNote(audience)}
${dataTable({
	id: "submitted-tables",
	caption: "Tables submitted, with the number of their records",
	columns: [
		{ heading: "Table" },
		{ heading: "File" },
		{ heading: "Records", numeric: true },
		{ heading: "Accepted", numeric: true },
		{ heading: "Rejected", numeric: true },
	],
	rows: tables.map((submitted) => ({
		heading: html`${submitted.table} <span class="aside">${submitted.name}</span>`,
		cells: [submitted.file, ...recordCounts(submitted, summary.issues, released)],
	})),
})}`;
}

/** The problems of a submission. To name a warning about ethnicity tells that it is not 0: where that is hidden, none is. */
export function submissionIssuesSection({ issues }: SubmissionSummary, released: Released): Html {
	const hidden = peopleIn(released).some(({ invalid, missing }) =>
		[invalid, missing].some(({ status }) => status === "suppressed"),
	);
	const named = hidden ? issues.filter((issue) => !countsEthnicity(issue)) : issues;
	return hidden && named.length === 0
		? html`<p>No problem was found that may be named here.</p>`
		: issuesSection(named, released.disclosure.audience);
}

/** Warnings only: a record that is rejected is not among the people whose ethnicity is classified. */
function countsEthnicity({ severity, table, column }: IssueSummary): boolean {
	return !isRejecting(severity) && table === "MHS001" && column === "EthnicCategory";
}

function peopleIn({ results }: Released): readonly ReleasedCompleteness[] {
	return results.flatMap(({ completeness }) => completeness).filter(({ of }) => of === "people in MHS001");
}

/** What was wrong, worst first, with counts and what to do. */
export function issuesSection(issues: readonly IssueSummary[], audience: Audience): Html {
	if (issues.length === 0) return html`<p>No problem was found in the records.</p>`;
	const groups = severities.flatMap((severity) => {
		const found = issues.filter((issue) => issue.severity === severity);
		return found.length === 0 ? [] : [{ severity, found }];
	});
	return html`${roundingNote(audience)}
${groups.map(
	({ severity, found }) => html`<h3>${severityNames[severity]}</h3>
${dataTable({
	id: `issues-${severity}`,
	caption: severityNames[severity],
	captionUnseen: true,
	columns: [
		{ heading: "Rule" },
		{ heading: "Problem" },
		{ heading: "Where" },
		{ heading: "Times", numeric: true },
		{ heading: "What to do" },
	],
	rows: found.map((issue) => ({
		heading: html`<code>${issue.code}</code>`,
		cells: [issue.title, placeOf(issue), recordCount(issue.count, audience), issue.fix],
	})),
})}`,
)}`;
}

/** Table and column; long column names may break between their words. */
function placeOf({ table, column }: IssueSummary): HtmlPart {
	if (column === undefined) return table ?? "the submission";
	const words = column.split(/(?<=[a-z])(?=[A-Z])/);
	return html`${table === undefined ? null : `${table}, `}${words.map((word) => html`${word}<wbr>`)}`;
}

/**
 * Below this, the printed numbers of a table's records could narrow a small one among them down. It is where rounding
 * to 20 begins: a limit between two of those would itself narrow them down.
 */
const fewRecords = 18;

/**
 * Records, accepted and rejected of a table. They add up, and problems are counted beside them; so for the public all
 * are hidden where a small one could be worked out from the others, or where they are what disclosure control hid.
 */
function recordCounts(
	{ table, records, accepted, rejected }: SubmittedTable,
	issues: readonly IssueSummary[],
	released: Released,
): readonly string[] {
	const { audience } = released.disclosure;
	const isFew = (count: number) => count > 0 && count < 5;
	const isHiddenElsewhere =
		table === "MHS001" && peopleIn(released).some(({ total }) => total.status === "suppressed");
	const few = isFew(accepted) || isFew(rejected);
	if (audience === "public" && (isHiddenElsewhere || (few && records < fewRecords)))
		return [hiddenWord, hiddenWord, hiddenWord];
	const rejecting = issues.filter((issue) => issue.table === table && isRejecting(issue.severity));
	const onlyFew = rejecting.length > 0 && rejecting.every(({ count }) => isFew(count));
	if (audience === "public" && rejected >= 5 && onlyFew)
		return [recordCount(records, audience), hiddenWord, hiddenWord];
	return [records, accepted, rejected].map((count) => recordCount(count, audience));
}

/**
 * Records are not people, but few records can be few people; so the public sees them as it sees counts of people. A
 * count of none says that nothing was found, and stays.
 */
function recordCount(count: number, audience: Audience): string {
	if (audience === "internal" || count === 0) return formatNumber(count);
	const printed = roundCount(count, publicRules["mhsds-under-5-nearest-5"]);
	return printed === null ? "fewer than 5" : formatNumber(printed);
}

function roundingNote(audience: Audience): Html | null {
	return audience === "internal"
		? null
		: html`<p class="aside">Numbers of records are rounded to the nearest 5, and those under 5 are not shown; nor are others, nor warnings about ethnicity, that would tell what is hidden.</p>`;
}
