import type { Row, Table } from "../../tables/table.js";
import type { ValidatedSubmission } from "../../tables/validated-submission.js";

/** Hands the accepted records of a table to a function, with these fields at least, as fast as the submission can. */
export async function eachRecord<T extends Table, Name extends keyof Row<T> & string>(
	submission: ValidatedSubmission,
	table: T,
	fields: readonly Name[],
	take: (record: Pick<Row<T>, Name>) => void,
): Promise<void> {
	if (submission.eachRecord !== undefined) return submission.eachRecord(table, fields, take);
	for await (const record of submission.records(table, fields)) take(record);
}
