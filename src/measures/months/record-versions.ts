import type { Row, Table } from "../../tables/table.js";
import type { ReportingPeriod, ValidatedSubmission } from "../../tables/validated-submission.js";

/** A record with all its fields. */
export type WholeRow<T extends Table> = Pick<Row<T>, keyof Row<T> & string>;

/** An accepted record, and the month of the submission that it is from. */
export interface RecordOfMonth<T extends Table> {
	readonly row: WholeRow<T>;
	readonly month: ReportingPeriod;
}

/**
 * Several monthly submissions of one provider, read as one. `records` gives the latest version of each record: that of
 * the last month in which it was submitted.
 */
export interface SubmissionOfMonths extends ValidatedSubmission {
	/** Months that were read, `YYYY-MM`, in order. */
	readonly monthsRead: readonly string[];
	/** Tables that were submitted in some of these months and not in others. */
	readonly notInEveryMonth: readonly string[];
	/** The latest version of each record, with its month. */
	versions<T extends Table>(table: T): AsyncIterable<RecordOfMonth<T>>;
	/** Every version of each record, the latest first. */
	everyVersion<T extends Table>(table: T): AsyncIterable<RecordOfMonth<T>>;
}

function isOfMonths(submission: ValidatedSubmission): submission is SubmissionOfMonths {
	return "versions" in submission;
}

/** The records of a table with their months; all of the one month where there is one submission. */
export function versionsOf<T extends Table>(
	submission: ValidatedSubmission,
	table: T,
): AsyncIterable<RecordOfMonth<T>> {
	return isOfMonths(submission) ? submission.versions(table) : ofOneMonth(submission, table);
}

/** Every version of the records of a table, superseded ones too. */
export function everyVersionOf<T extends Table>(
	submission: ValidatedSubmission,
	table: T,
): AsyncIterable<RecordOfMonth<T>> {
	return isOfMonths(submission) ? submission.everyVersion(table) : ofOneMonth(submission, table);
}

async function* ofOneMonth<T extends Table>(
	submission: ValidatedSubmission,
	table: T,
): AsyncGenerator<RecordOfMonth<T>> {
	for await (const row of submission.records(table)) yield { row, month: submission.period };
}
