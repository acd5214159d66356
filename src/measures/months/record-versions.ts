import type { Table } from "../../tables/table.js";
import type { NumberedRow, ReportingPeriod, ValidatedSubmission } from "../../tables/validated-submission.js";
import { eachRecord, type FieldNames } from "../submitted/each-record.js";

/** Hands accepted records to a function, each with the month of the submission that it is from. */
export type EachVersion = <T extends Table, Name extends FieldNames<T>>(
	table: T,
	fields: readonly Name[],
	take: (record: NumberedRow<T, Name>, month: ReportingPeriod) => void,
) => Promise<void>;

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
	readonly eachLatestVersion: EachVersion;
	/** Every version of each record, the latest first. */
	readonly eachVersion: EachVersion;
}

function isOfMonths(submission: ValidatedSubmission): submission is SubmissionOfMonths {
	return "eachLatestVersion" in submission;
}

/** The records of a table with their months; all of the one month where there is one submission. */
export function eachLatestVersion<T extends Table, Name extends FieldNames<T>>(
	submission: ValidatedSubmission,
	table: T,
	fields: readonly Name[],
	take: (record: NumberedRow<T, Name>, month: ReportingPeriod) => void,
): Promise<void> {
	if (isOfMonths(submission)) return submission.eachLatestVersion(table, fields, take);
	return eachRecord(submission, table, fields, (record) => take(record, submission.period));
}

/** Every version of the records of a table, superseded ones too. */
export function eachVersion<T extends Table, Name extends FieldNames<T>>(
	submission: ValidatedSubmission,
	table: T,
	fields: readonly Name[],
	take: (record: NumberedRow<T, Name>, month: ReportingPeriod) => void,
): Promise<void> {
	if (isOfMonths(submission)) return submission.eachVersion(table, fields, take);
	return eachRecord(submission, table, fields, (record) => take(record, submission.period));
}
