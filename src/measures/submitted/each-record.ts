import { IdentifierNumbers } from "../../tables/identifier-numbers.js";
import type { Row, Table } from "../../tables/table.js";
import type {
	Meanings,
	MeantRow,
	NoMeanings,
	NumberedIdentifier,
	NumberedRow,
	ValidatedSubmission,
} from "../../tables/validated-submission.js";
import { remembered } from "../remembered.js";

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
	return eachMeantRecord<T, Name, NoMeanings>(submission, table, fields, {}, take as never);
}

/** The same, with what values of some fields mean in place of them: for what is counted in many records. */
export function eachMeantRecord<T extends Table, Name extends FieldNames<T>, Meant extends Meanings<T, Name>>(
	submission: ValidatedSubmission,
	table: T,
	fields: readonly Name[],
	meanings: Meant,
	take: (record: MeantRow<T, Name, Meant>) => void,
): Promise<void> {
	return eachNumberedRecord(submission, table, fields, { numbers: numbersOf(submission), meanings }, take);
}

/** The same, for submissions that share their numbers. */
export async function eachNumberedRecord<
	T extends Table,
	Name extends FieldNames<T>,
	Meant extends Meanings<T, Name> = NoMeanings,
>(
	submission: ValidatedSubmission,
	table: T,
	fields: readonly Name[],
	read: { readonly numbers: Numbers; readonly meanings?: Meant },
	take: (record: MeantRow<T, Name, Meant>) => void,
): Promise<void> {
	if (submission.eachNumberedRecord !== undefined)
		return submission.eachNumberedRecord(table, fields, read, take);
	const takeMeant = withMeanings(read.meanings, take as (record: object) => void);
	const takeTexts = (record: Pick<Row<T>, Name>) => takeMeant(numbered(record, read.numbers));
	if (submission.eachRecord !== undefined) return submission.eachRecord(table, fields, takeTexts);
	for await (const record of submission.records(table, fields)) takeTexts(record);
}

/** Hands records over with what their values mean. */
export function withMeanings(
	meanings: Readonly<Record<string, unknown>> | undefined,
	take: (record: object) => void,
): (record: object) => void {
	const known = Object.entries(meanings ?? {}).map(
		([field, meaningOf]) => [field, remembered(meaningOf as (value: unknown) => unknown)] as const,
	);
	if (known.length === 0) return take;
	return (record) => {
		const values: Record<string, unknown> = { ...record };
		for (const [field, meaningOf] of known) values[field] = meaningOf(values[field] ?? null);
		take(values);
	};
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
