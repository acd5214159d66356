import { publicRules } from "../disclosure/public-rule.js";
import type { Released, ReleasedCompleteness } from "../disclosure/released.js";
import { roundCount } from "../disclosure/round-count.js";
import { isRejecting, type Severity, severities } from "../issues/severity.js";
import { groupBy } from "../measures/group-by.js";
import { hiddenWord } from "./cells.js";
import { dataTable } from "./data-table.js";
import { formatPeriod } from "./format-date.js";
import { formatNumber } from "./format-number.js";
import { type Html, type HtmlPart, html } from "./html.js";
import { labelsAmong } from "./submission-names.js";
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

/** Verdict of a submission in a sentence or two, for the key messages too. */
export function verdictInWords({ verdict, superseded }: SubmissionSummary): string {
	return superseded === true
		? "Replaced by a later submission of the same month. Nothing of it is counted in this report."
		: verdicts[verdict];
}

/** What was submitted and whether it was accepted. */
export function submissionSection(summary: SubmissionSummary, released: Released): Html {
	const { provider, period } = summary;
	return html`<p>Provider ${provider}, ${formatPeriod(period)}. <strong>${verdictInWords(summary)}</strong></p>
${roundingNote(released.disclosure.audience)}
${submittedTables(summary, released, "submitted-tables")}`;
}

/** The tables of one submission, with what became of their records. */
export function submittedTables(summary: SubmissionSummary, released: Released, id: string): Html {
	return dataTable({
		id,
		caption: "Tables submitted, with the number of their records",
		columns: [
			{ heading: "Table" },
			{ heading: "File" },
			{ heading: "Records", numeric: true },
			{ heading: "Accepted", numeric: true },
			{ heading: "Rejected", numeric: true },
		],
		rows: summary.tables.map((submitted) => ({
			heading: html`${submitted.table} <span class="aside">${submitted.name}</span>`,
			cells: [submitted.file, ...recordCounts(submitted, summary.issues, released).map(printedCount)],
		})),
	});
}

/**
 * The problems of submissions, but for those that were replaced. To name a warning about ethnicity tells that it is not
 * 0: where that is hidden, none is.
 */
export function submissionIssuesSection(submissions: readonly SubmissionSummary[], released: Released): Html {
	const { audience } = released.disclosure;
	const hidden =
		hasFewAmongSeveral(submissions, audience) ||
		peopleIn(released).some(({ invalid, missing }) =>
			[invalid, missing].some(({ status }) => status === "suppressed"),
		);
	const label = labelsAmong(submissions);
	const standing = submissions.filter(({ superseded }) => superseded !== true);
	const found = standing.flatMap((submission) =>
		submission.issues.map((issue) =>
			submissions.length === 1 ? issue : { ...issue, in: label(submission) },
		),
	);
	const named = hidden ? found.filter((issue) => !countsEthnicity(issue)) : found;
	return hidden && named.length === 0
		? html`<p>No problem was found that may be named here.</p>`
		: issuesSection(named, audience);
}

/** Warnings only: a record that is rejected is not among the people whose ethnicity is classified. */
function countsEthnicity({ severity, table, column }: IssueSummary): boolean {
	return !isRejecting(severity) && table === "MHS001" && column === "EthnicCategory";
}

/**
 * Of several submissions the page has counts of people in all of them together, beside which the problems of each could
 * tell a small one.
 */
function hasFewAmongSeveral(submissions: readonly SubmissionSummary[], audience: Audience): boolean {
	return (
		audience === "public" &&
		submissions.length > 1 &&
		submissions.some(({ issues }) => issues.some((issue) => countsEthnicity(issue) && isFew(issue.count)))
	);
}

function peopleIn({ results }: Released): readonly ReleasedCompleteness[] {
	return results.flatMap(({ completeness }) => completeness).filter(({ of }) => of === "people in MHS001");
}

/** A problem, and of which submission it is where there are several. */
interface FoundIssue extends IssueSummary {
	readonly in?: string;
}

/** What was wrong, worst first, with counts and what to do. */
export function issuesSection(issues: readonly FoundIssue[], audience: Audience): Html {
	if (issues.length === 0) return html`<p>No problem was found in the records.</p>`;
	const groups = severities.flatMap((severity) => {
		const found = issues.filter((issue) => issue.severity === severity);
		return found.length === 0 ? [] : [{ severity, found: [...groupBy(found, kindOfIssue).values()] }];
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
	rows: found.map((alike) => {
		const [issue] = alike;
		return {
			heading: html`<code>${issue.code}</code>`,
			cells: [issue.title, placeOf(issue), timesOf(alike, audience), issue.fix],
		};
	}),
})}`,
)}`;
}

function kindOfIssue({ code, table, column, title, fix }: IssueSummary): string {
	return JSON.stringify([code, table, column, title, fix]);
}

/** How often, in each submission where there are several: a sum of them could tell a small number among them. */
function timesOf(alike: readonly FoundIssue[], audience: Audience): HtmlPart {
	return alike.map(({ in: submission, count }, place) => {
		const times = printedCount(recordCount(count, audience));
		return html`${place === 0 ? null : html`<br>`}${submission === undefined ? times : `${submission}: ${times}`}`;
	});
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

/** The table whose one record is about nobody. */
export const header = "MHS000";

/** A number of records that may be shown, one that is only said to be few, or one of which nothing is said. */
type ShownCount = number | "few" | "hidden";

const isFew = (count: number) => count > 0 && count < 5;

/**
 * Records, accepted and rejected of a table. They add up, and problems are counted beside them; so for the public all
 * are hidden where a small one could be worked out from the others, or where they are what disclosure control hid.
 */
export function recordCounts(
	{ table, records, accepted, rejected }: SubmittedTable,
	issues: readonly IssueSummary[],
	released: Released,
): readonly [records: ShownCount, accepted: ShownCount, rejected: ShownCount] {
	const { audience } = released.disclosure;
	if (table === header) return [records, accepted, rejected];
	const isHiddenElsewhere =
		table === "MHS001" && peopleIn(released).some(({ total }) => total.status === "suppressed");
	const few = isFew(accepted) || isFew(rejected);
	if (audience === "public" && (isHiddenElsewhere || (few && records < fewRecords)))
		return ["hidden", "hidden", "hidden"];
	const rejecting = issues.filter((issue) => issue.table === table && isRejecting(issue.severity));
	const onlyFew = rejecting.length > 0 && rejecting.every(({ count }) => isFew(count));
	const all = recordCount(records, audience);
	return audience === "public" && rejected >= 5 && onlyFew
		? [all, "hidden", "hidden"]
		: [all, recordCount(accepted, audience), recordCount(rejected, audience)];
}

/**
 * Records are not people, but few records can be few people; so the public sees them as it sees counts of people. A
 * count of none says that nothing was found, and stays.
 */
function recordCount(count: number, audience: Audience): ShownCount {
	if (audience === "internal" || count === 0) return count;
	return roundCount(count, publicRules["mhsds-under-5-nearest-5"]) ?? "few";
}

function printedCount(count: ShownCount): string {
	if (count === "hidden") return hiddenWord;
	return count === "few" ? "fewer than 5" : formatNumber(count);
}

export function roundingNote(audience: Audience): Html | null {
	return audience === "internal"
		? null
		: html`<p class="aside">Numbers of records are rounded to the nearest 5, and those under 5 are not shown; nor are others, nor warnings about ethnicity, that would tell what is hidden.</p>`;
}
