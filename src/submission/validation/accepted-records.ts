import { ownIssues } from "../../issues/catalogue.js";
import { makeIssue } from "../../issues/make-issue.js";
import { isBlank } from "../../tables/check-cell.js";
import type { Row, Table } from "../../tables/table.js";
import { type ReadCsvOptions, readCsv } from "../csv/read-csv.js";
import { cellText, recordBytes } from "../csv/record-batch.js";
import type { JudgedTable } from "./judge-table.js";

/** A piece of a table in its original bytes: the header line, or one record with the verdict on it. */
export type SplitPart =
	| { readonly kind: "header"; readonly bytes: Uint8Array }
	| {
			readonly kind: "record";
			readonly record: number;
			/** Physical line on which the record starts. */
			readonly line: number;
			readonly accepted: boolean;
			readonly bytes: Uint8Array;
	  };

/** Thrown when a source does not give the same records on the second reading as on the first. */
export class SubmissionChangedError extends Error {
	override readonly name = "SubmissionChangedError";

	constructor(file: string) {
		super(makeIssue(ownIssues["PCREF-INPUT-CHANGED"], { where: { file } }).message);
	}
}

/** Reads a judged table again and yields its original bytes; a part's bytes are valid until the next is asked for. */
export async function* splitTable(
	judged: JudgedTable,
	reading: ReadCsvOptions,
	rejectAll: boolean,
): AsyncGenerator<SplitPart> {
	let record = 0;
	for await (const part of readCsv(judged.source, reading)) {
		if (part.kind === "problem") throw new SubmissionChangedError(judged.source.name);
		if (part.kind === "header") {
			yield { kind: "header", bytes: part.bytes };
			continue;
		}
		for (let index = part.first; index < part.batch.records; index++) {
			record++;
			const accepted = !rejectAll && !judged.rejected.has(record);
			const line = part.batch.recordLine[index] ?? 0;
			yield { kind: "record", record, line, accepted, bytes: recordBytes(part.batch, index) };
		}
	}
	if (record !== judged.records) throw new SubmissionChangedError(judged.source.name);
}

/** Reads a judged table again and yields its accepted records as values by field name, null where blank. */
export async function* readRows<T extends Table>(
	table: T,
	judged: JudgedTable,
	reading: ReadCsvOptions,
): AsyncGenerator<Row<T>> {
	const names = Object.keys(table.fields);
	const { columnOfField, columns } = judged.match;
	let record = 0;
	for await (const part of readCsv(judged.source, reading)) {
		if (part.kind === "problem") throw new SubmissionChangedError(judged.source.name);
		if (part.kind === "header") continue;
		const { batch } = part;
		for (let index = part.first; index < batch.records; index++) {
			record++;
			if (judged.rejected.has(record)) continue;
			const firstCell = batch.firstCell[index] ?? 0;
			if ((batch.firstCell[index + 1] ?? 0) - firstCell !== columns) {
				throw new SubmissionChangedError(judged.source.name);
			}
			const row: Record<string, string | null> = {};
			for (const [field, name] of names.entries()) {
				const column = columnOfField[field] ?? -1;
				const value = column < 0 ? "" : cellText(batch, firstCell + column);
				row[name] = isBlank(value) ? null : value;
			}
			// The judged record passed every mandatory rule, so the values are those of the row type.
			yield row as Row<T>;
		}
	}
	if (record !== judged.records) throw new SubmissionChangedError(judged.source.name);
}
