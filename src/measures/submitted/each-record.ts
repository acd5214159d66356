import { IdentifierNumbers } from "../../tables/identifier-numbers.js";
import type { Row, Table } from "../../tables/table.js";
import type {
	NumberedIdentifier,
	NumberedRow,
	ValidatedSubmission,
} from "../../tables/validated-submission.js";

/** Names of fields of a table. */
export type FieldNames<T extends Table> = keyof Row<T> & string;

/** Numbers of the identifiers that counting tells apart. */
export type Numbers = Readonly<Record<NumberedIdentifier, IdentifierNumbers>>;

/** Hands the accepted records of a table to a function, with these fields at least, as fast as the submission can. */
export function eachRecord<T extends Table, Name extends FieldNames<T>>(
	submission: ValidatedSubmission,
	table: T,
	fields: readonly Name[],
	take: (record: NumberedRow<T, Name>) => void,
): Promise<void> {
	return eachNumberedRecord(submission, table, fields, numbersOf(submission), take);
}

/** The same, for submissions that share their numbers. */
export async function eachNumberedRecord<T extends Table, Name extends FieldNames<T>>(
	submission: ValidatedSubmission,
	table: T,
	fields: readonly Name[],
	numbers: Numbers,
	take: (record: NumberedRow<T, Name>) => void,
): Promise<void> {
	if (submission.eachNumberedRecord !== undefined)
		return submission.eachNumberedRecord(table, fields, numbers, take);
	const takeTexts = (record: Pick<Row<T>, Name>) => take(numbered(record, numbers));
	if (submission.eachRecord !== undefined) return submission.eachRecord(table, fields, takeTexts);
	for await (const record of submission.records(table, fields)) takeTexts(record);
}

/** The numbers of a submission's identifiers; they are let go with it. */
export function numbersOf(submission: ValidatedSubmission): Numbers {
	const known = numbersOfSubmissions.get(submission) ?? newNumbers();
	numbersOfSubmissions.set(submission, known);
	return known;
}

/** Numbers of no identifiers yet. */
export function newNumbers(): Numbers {
	return { LocalPatientID: new IdentifierNumbers(), ServiceRequestID: new IdentifierNumbers() };
}

/** Gives a submission the numbers that others have too. */
export function shareNumbers(submission: ValidatedSubmission, numbers: Numbers): void {
	numbersOfSubmissions.set(submission, numbers);
}

const numbersOfSubmissions = new WeakMap<ValidatedSubmission, Numbers>();

function numbered<T extends Table, Name extends FieldNames<T>>(
	record: Pick<Row<T>, Name>,
	numbers: Numbers,
): NumberedRow<T, Name> {
	const values: Record<string, string | number | null> = { ...record };
	for (const field of ["LocalPatientID", "ServiceRequestID"] as const) {
		const text = values[field];
		if (typeof text === "string") values[field] = numbers[field].numberOfText(text);
	}
	return values as NumberedRow<T, Name>;
}
