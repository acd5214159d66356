import { ownIssues } from "../../issues/catalogue.js";
import type { Place } from "../../issues/issue.js";
import { makeIssue } from "../../issues/make-issue.js";
import { isBlank } from "../../tables/check-cell.js";
import type { RecordValues } from "../../tables/record-rule.js";
import type { Row, Table } from "../../tables/table.js";
import { cellText, recordBytes } from "../csv/record-batch.js";
import type { RecordsPart } from "../input/table-input.js";
import { SourceError } from "../source-error.js";
import { repairerOf } from "./column-reader.js";
import type { JudgedTable } from "./judge-table.js";
import { placeOfFile } from "./record-place.js";

/** A piece of a table in its original bytes: the header of a file, or one record with the verdict on it. */
export type SplitPart =
	| {
			readonly kind: "header";
			/** The file that this and the following records belong in, by its bare name. */
			readonly file: string;
			/** The file or sheet that they come from, as issues name it. */
			readonly place: Place;
			/** Empty where the file has no header. */
			readonly bytes: Uint8Array;
	  }
	| {
			readonly kind: "record";
			/** Number of the record in its file. */
			readonly record: number;
			/** Physical line on which the record starts. */
			readonly line: number;
			readonly accepted: boolean;
			readonly bytes: Uint8Array;
	  };

/** Thrown when a source does not give the same records on the second reading as on the first. */
export class SubmissionChangedError extends SourceError {
	override readonly name = "SubmissionChangedError";

	constructor(file: string) {
		super(makeIssue(ownIssues["PCREF-INPUT-CHANGED"], { where: { file } }).message);
	}
}

/** Reads a judged table again and yields its original bytes; a part's bytes are valid until the next is asked for. */
export async function* splitTable(judged: JudgedTable, rejectAll: boolean): AsyncGenerator<SplitPart> {
	let record = 0;
	for (const { input, before } of judged.files) {
		if (record !== before) throw new SubmissionChangedError(input.name);
		for await (const part of input.read(judged.reading)) {
			if (part.kind === "problem") throw new SubmissionChangedError(input.name);
			if (part.kind === "header") {
				yield { kind: "header", file: input.writtenAs, place: placeOfFile(input), bytes: part.bytes };
			}
			if (part.kind !== "records") continue;
			for (let index = part.first; index < part.batch.records; index++) {
				record++;
				const accepted = !rejectAll && !judged.rejected.has(record);
				const line = part.batch.recordLine[index] ?? 0;
				yield { kind: "record", record: record - before, line, accepted, bytes: originalBytes(part, index) };
			}
		}
	}
	requireSame(judged, record);
}

/** Reads a judged table again and yields its accepted records as values by field name, null where blank. */
export async function* readRows<T extends Table>(table: T, judged: JudgedTable): AsyncGenerator<Row<T>> {
	// The judged record passed every mandatory rule, so the values are those of the row type.
	for await (const { accepted, row } of readRecords(table, judged)) if (accepted) yield row as Row<T>;
}

/** A record as it is read again, by its number in the table: one that is refused may lack cells, or have too many. */
export interface ReadRecord {
	readonly record: number;
	readonly accepted: boolean;
	readonly row: RecordValues;
}

/** Reads a judged table again and yields its records, the refused ones too. */
export async function* readRecords(table: Table, judged: JudgedTable): AsyncGenerator<ReadRecord> {
	const fields = Object.entries(table.fields).map(
		([name, field]) => [name, repairerOf(field, judged.reading.accept)] as const,
	);
	let record = 0;
	for (const { input, match, before } of judged.files) {
		const { columnOfField, columns } = match;
		if (record !== before) throw new SubmissionChangedError(input.name);
		for await (const part of input.read(judged.reading)) {
			if (part.kind === "problem") throw new SubmissionChangedError(input.name);
			if (part.kind !== "records") continue;
			const { batch } = part;
			for (let index = part.first; index < batch.records; index++) {
				record++;
				const accepted = !judged.rejected.has(record);
				const firstCell = batch.firstCell[index] ?? 0;
				const cells = (batch.firstCell[index + 1] ?? 0) - firstCell;
				if (accepted && cells !== columns) throw new SubmissionChangedError(input.name);
				const row: Record<string, string | null> = {};
				for (const [index, [name, repaired]] of fields.entries()) {
					const column = columnOfField[index] ?? -1;
					const value = column < 0 || column >= cells ? "" : repaired(cellText(batch, firstCell + column));
					row[name] = isBlank(value) ? null : value;
				}
				yield { record, accepted, row };
			}
		}
	}
	requireSame(judged, record);
}

function originalBytes({ batch, original }: RecordsPart, index: number): Uint8Array {
	return original?.(index) ?? recordBytes(batch, index);
}

function requireSame({ files, records }: JudgedTable, found: number): void {
	if (found !== records) throw new SubmissionChangedError(files.at(-1)?.input.name ?? "");
}
