import { isRejecting } from "../../issues/severity.js";
import type { IdentifierNumbers } from "../../tables/identifier-numbers.js";
import type { Table } from "../../tables/table.js";
import type { RecordBatch } from "../csv/record-batch.js";
import { RecordReader } from "./accepted-records.js";
import { CellMeanings, CellNumbers, type CellsOfColumn, CellTexts } from "./cell-texts.js";
import type { ReadableTable } from "./judge-table.js";
import type { JudgedFile } from "./record-place.js";

/** The values of a record: texts, numbers of identifiers, and what values mean. */
export type ReadValues = Readonly<Record<string, unknown>>;

/** What is read of fields in place of their texts. */
export interface FieldsAsRead {
	/** Of the identifiers that are numbered. */
	readonly numbers: Readonly<Record<string, IdentifierNumbers>>;
	/** What is made of the values of other fields; each distinct value is asked about once, or a few times. */
	readonly meanings?: Readonly<Record<string, (value: string | null) => unknown>>;
}

/**
 * Reads a judged table again and hands its accepted records to a function, with the wanted fields alone. It is one object
 * that is handed over again and again, and reads what it is asked for: numbers and meanings a column at a time, texts a
 * cell at a time.
 */
export async function eachNumberedRow(
	table: Table,
	judged: ReadableTable,
	fields: readonly string[],
	read: FieldsAsRead,
	take: (row: ReadValues) => void,
): Promise<void> {
	const reader = new RecordReader(table, judged, []);
	const view = new RecordView(table, judged, fields, read);
	for (const file of judged.files) {
		for await (const part of reader.partsOf(file)) {
			const { batch, first } = part;
			view.start(batch, file);
			for (let index = first; index < batch.records; index++) {
				if (reader.startRecord(part, index, file)) view.add(batch.firstCell[index] as number);
			}
			view.handOver(take);
		}
	}
	reader.requireAll();
}

/** The accepted records of a batch, one of which is looked at. */
class RecordView {
	readonly #columns: readonly (LazyTexts | WholeColumn)[];
	/** Places of the fields of the columns among those of the table. */
	readonly #places: readonly number[];
	readonly #record: ReadValues;
	/** Where the cells of each record begin. */
	#firstCells = new Int32Array(1024);
	#count = 0;
	/** The one that is looked at. */
	#row = 0;
	#batch: RecordBatch | null = null;
	#columnOfField: readonly number[] = [];

	constructor(
		table: Table,
		{ table: judgedBy, reading: { accept } }: ReadableTable,
		wanted: readonly string[],
		{ numbers, meanings = {} }: FieldsAsRead,
	) {
		const fields = Object.entries(table.fields)
			.map(([name, field], place) => ({ name, field, place }))
			.filter(({ name }) => wanted.includes(name));
		this.#places = fields.map(({ place }) => place);
		this.#columns = fields.map(({ name, field }) => {
			const [ofField, meaningOf] = [numbers[name], meanings[name]];
			if (meaningOf !== undefined) return new WholeColumn(new CellMeanings(field, accept, meaningOf));
			const texts = new CellTexts(field, accept);
			if (ofField === undefined) return new LazyTexts(texts);
			return new WholeColumn(new CellNumbers(texts, ofField, isUnique(judgedBy, name)));
		});
		const properties = fields.map(({ name }, index) => {
			const column = this.#columns[index] as LazyTexts | WholeColumn;
			return [name, { enumerable: true, get: () => column.at(this.#row) }];
		});
		this.#record = Object.defineProperties({}, Object.fromEntries(properties));
	}

	/** Goes on to the next batch. */
	start(batch: RecordBatch, { match: { columnOfField } }: JudgedFile): void {
		this.#batch = batch;
		this.#columnOfField = columnOfField;
		this.#count = 0;
		if (batch.records > this.#firstCells.length) this.#firstCells = new Int32Array(2 * batch.records);
	}

	/** Adds a record of the batch. */
	add(firstCell: number): void {
		this.#firstCells[this.#count++] = firstCell;
	}

	/** Hands over the records that were added. */
	handOver(take: (row: ReadValues) => void): void {
		const batch = this.#batch;
		if (batch === null) return;
		const firstCells = this.#firstCells;
		const count = this.#count;
		for (const [index, column] of this.#columns.entries()) {
			const place = this.#places[index] as number;
			column.start({ batch, firstCells, count, column: this.#columnOfField[place] as number });
		}
		for (let row = 0; row < count; row++) {
			this.#row = row;
			take(this.#record);
		}
	}
}

/** The texts of a column, each of which is made when it is asked for. */
class LazyTexts {
	readonly #texts: CellTexts;
	#cells: CellsOfColumn | null = null;

	constructor(texts: CellTexts) {
		this.#texts = texts;
	}

	start(cells: CellsOfColumn): void {
		this.#cells = cells;
	}

	at(row: number): string | null {
		const cells = this.#cells;
		if (cells === null || cells.column < 0) return null;
		const { batch, firstCells, column } = cells;
		const cell = (firstCells[row] as number) + column;
		return batch.cellStart[cell] === batch.cellEnd[cell] ? null : this.#texts.valueOf(batch, cell);
	}
}

/** What gives the values of a column in all records of a batch. */
interface ColumnValues {
	/** That of a blank. */
	readonly blank: unknown;
	readInto(values: unknown[], cells: CellsOfColumn): void;
}

/** The values of a column, all of which are read when the first is asked for. */
class WholeColumn {
	readonly #reader: ColumnValues;
	readonly #values: unknown[] = [];
	/** Those that are still to be read. */
	#cells: CellsOfColumn | null = null;

	constructor(reader: ColumnValues) {
		this.#reader = reader;
	}

	start(cells: CellsOfColumn): void {
		this.#cells = cells;
	}

	at(row: number): unknown {
		if (this.#cells !== null) this.#read(this.#cells);
		return this.#values[row];
	}

	#read(cells: CellsOfColumn): void {
		this.#cells = null;
		if (cells.column >= 0) this.#reader.readInto(this.#values, cells);
		else for (let row = 0; row < cells.count; row++) this.#values[row] = this.#reader.blank;
	}
}

/** Whether no two accepted records of a table have the same value of a field, by the rules that it was judged by. */
function isUnique({ tableRules }: Table, field: string): boolean {
	return tableRules.some(
		(rule) =>
			rule.kind === "unique" &&
			rule.key.length === 1 &&
			rule.key[0] === field &&
			rule.whenBlank === undefined &&
			isRejecting(rule.severity),
	);
}
