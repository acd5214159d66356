import { ownIssues } from "../../issues/catalogue.js";
import type { Place } from "../../issues/issue.js";
import { makeIssue } from "../../issues/make-issue.js";
import type { RecordValues } from "../../tables/record-rule.js";
import type { Row, Table } from "../../tables/table.js";
import { recordBytes } from "../csv/record-batch.js";
import type { RecordsPart } from "../input/table-input.js";
import { SourceError } from "../source-error.js";
import { CellTexts } from "./cell-texts.js";
import type { ReadableTable } from "./judge-table.js";
import { type JudgedFile, placeOfFile } from "./record-place.js";

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
export async function* splitTable(judged: ReadableTable, rejectAll: boolean): AsyncGenerator<SplitPart> {
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

/**
 * Reads a judged table again and yields its accepted records as values by field name, null where blank.
 *
 * @param fields - the fields that are wanted; all if left out.
 */
export async function* readRows<T extends Table>(
	table: T,
	judged: ReadableTable,
	fields?: readonly string[],
): AsyncGenerator<Row<T>> {
	const reader = new RecordReader(table, judged, fields);
	for (const file of judged.files) {
		for await (const part of reader.partsOf(file)) {
			for (let index = part.first; index < part.batch.records; index++) {
				// The judged record passed every mandatory rule, so the values are those of the row type.
				if (reader.startRecord(part, index, file)) yield reader.values(part, index, file) as Row<T>;
			}
		}
	}
	reader.requireAll();
}

/** Reads a judged table again and hands its accepted records to a function, with the wanted fields alone. */
export async function eachRow<T extends Table>(
	table: T,
	judged: ReadableTable,
	fields: readonly string[],
	take: (row: Row<T>) => void,
): Promise<void> {
	const reader = new RecordReader(table, judged, fields);
	for (const file of judged.files) {
		for await (const part of reader.partsOf(file)) {
			for (let index = part.first; index < part.batch.records; index++) {
				if (reader.startRecord(part, index, file)) take(reader.values(part, index, file) as Row<T>);
			}
		}
	}
	reader.requireAll();
}

/** A record as it is read again, by its number in the table: one that is refused may lack cells, or have too many. */
export interface ReadRecord {
	readonly record: number;
	readonly accepted: boolean;
	readonly row: RecordValues;
}

/** Reads a judged table again and yields its records, the refused ones too. */
export async function* readRecords(table: Table, judged: ReadableTable): AsyncGenerator<ReadRecord> {
	const reader = new RecordReader(table, judged);
	for (const file of judged.files) {
		for await (const part of reader.partsOf(file)) {
			for (let index = part.first; index < part.batch.records; index++) {
				const accepted = reader.startRecord(part, index, file);
				yield { record: reader.record, accepted, row: reader.values(part, index, file) };
			}
		}
	}
	reader.requireAll();
}

/** The state of a second reading of a table. */
export class RecordReader {
	readonly #judged: ReadableTable;
	/** The fields that are wanted: their names, and their places among the fields of the table. */
	readonly #names: readonly string[];
	readonly #places: readonly number[];
	readonly #texts: readonly CellTexts[];
	readonly #blank: RecordValues;
	/** Number of the record that was started last. */
	record = 0;

	constructor(table: Table, judged: ReadableTable, wanted?: readonly string[]) {
		const fields = Object.entries(table.fields)
			.map(([name, field], place) => ({ name, field, place }))
			.filter(({ name }) => wanted?.includes(name) ?? true);
		this.#judged = judged;
		this.#names = fields.map(({ name }) => name);
		this.#places = fields.map(({ place }) => place);
		this.#texts = fields.map(({ field }) => new CellTexts(field, judged.reading.accept));
		this.#blank = Object.fromEntries(this.#names.map((name) => [name, null]));
	}

	async *partsOf({ input, before }: JudgedFile): AsyncGenerator<RecordsPart> {
		if (this.record !== before) throw new SubmissionChangedError(input.name);
		for await (const part of input.read(this.#judged.reading)) {
			if (part.kind === "problem") throw new SubmissionChangedError(input.name);
			if (part.kind === "records") yield part;
		}
	}

	/** Goes on to the next record, and says whether it is accepted. */
	startRecord({ batch: { firstCell } }: RecordsPart, index: number, { input, match }: JudgedFile): boolean {
		const accepted = !this.#judged.rejected.has(++this.record);
		const cells = (firstCell[index + 1] as number) - (firstCell[index] as number);
		if (accepted && cells !== match.columns) throw new SubmissionChangedError(input.name);
		return accepted;
	}

	/** The values of the wanted fields in a record. */
	values({ batch }: RecordsPart, index: number, { match: { columnOfField } }: JudgedFile): RecordValues {
		const firstCell = batch.firstCell[index] as number;
		const cells = (batch.firstCell[index + 1] as number) - firstCell;
		const row: Record<string, string | null> = { ...this.#blank };
		for (let field = 0; field < this.#names.length; field++) {
			const column = columnOfField[this.#places[field] as number] as number;
			if (column < 0 || column >= cells) continue;
			const cell = firstCell + column;
			if (batch.cellStart[cell] === batch.cellEnd[cell]) continue;
			row[this.#names[field] as string] = (this.#texts[field] as CellTexts).valueOf(batch, cell);
		}
		return row;
	}

	requireAll(): void {
		requireSame(this.#judged, this.record);
	}
}

function originalBytes({ batch, original }: RecordsPart, index: number): Uint8Array {
	return original?.(index) ?? recordBytes(batch, index);
}

function requireSame({ files, records }: ReadableTable, found: number): void {
	if (found !== records) throw new SubmissionChangedError(files.at(-1)?.input.name ?? "");
}
