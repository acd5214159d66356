import { isRejecting } from "../../issues/severity.js";
import { BytesView } from "../../tables/bytes.js";
import type { CellRule } from "../../tables/cell-rule.js";
import { checkCell, isBlank } from "../../tables/check-cell.js";
import type { Field } from "../../tables/field.js";
import { cellFlag, cellText, type RecordBatch } from "../csv/record-batch.js";
import type { BatchRows } from "./batch-rows.js";
import { type ByteCheck, byteCheckOf } from "./byte-checks.js";
import { type Departure, departureFinder, type Repair } from "./cell-departures.js";
import { CellDictionary } from "./cell-dictionary.js";

/** What a column makes of one cell. */
export interface CellVerdict {
	/** The cell's text, null where it is blank. */
	readonly value: string | null;
	readonly blank: boolean;
	/** The rules it breaks; empty for most cells. */
	readonly broken: readonly CellRule[];
	/** True where a broken rule keeps the record out. */
	readonly rejects: boolean;
	/** How it departs from the plain form, where that was not asked to be repaired; null for most cells. */
	readonly departure: Departure | null;
	/** The repairs that were made; empty for most cells. */
	readonly repairs: readonly Repair[];
	/** True where there is anything to report or to count. */
	readonly isRemarkable: boolean;
	/** For a valid date or date with time: the day as the number YYYYMMDD; otherwise 0. */
	readonly day: number;
}

/** So many rows are looked at, then what is not known of them is judged: values that come again are known by then. */
const rowsTogether = 256;

/** Numbers of verdicts: below 0 are those of one batch only, from {@link CellDictionary.first} on those that are kept. */
export const verdictNumber = {
	/** The cell is empty. */
	empty: 0,
	/** The cell's bytes alone show that it is right. */
	right: 1,
} as const;

const { empty, right } = verdictNumber;

/**
 * Judges the cells of one column, a batch of rows at a time. Where the rules allow it, a right value is known by its
 * bytes alone. Else, since a column of real data has few distinct values, each value is judged once and its verdict found
 * again by the cell's bytes; what comes when too many were seen is judged anew.
 */
export class ColumnReader {
	readonly field: Field;
	/** The verdict on an empty cell, and on a column that the file does not have. */
	readonly blank: CellVerdict;
	/** The numbers of the verdicts on the rows of the batch: see {@link verdictNumber}. */
	numbers = new Int32Array(1024);
	/** The days of the rows' dates as numbers YYYYMMDD, 0 where there is none; empty where the column has no dates. */
	days = new Int32Array(0);
	/** Marks rows of whose cell there is something to report or to count. */
	readonly #mark: number;
	readonly #isDate: boolean;
	readonly #accept: ReadonlySet<Repair>;
	readonly #departureOf: (text: string) => Departure | null;
	readonly #byteCheck: ByteCheck | null;
	/** Whether most cells are expected to be different from one another. */
	readonly #isDistinct: boolean;
	readonly #right = new RightCell();
	readonly #view = new BytesView();
	readonly #dictionary = new CellDictionary();
	/** By the numbers of the dictionary. */
	readonly #verdicts: CellVerdict[] = [];
	readonly #remarkable = new Uint8Array(CellDictionary.first + CellDictionary.most);
	/** The rows whose cells are not known by their bytes, among those that are looked at together. */
	readonly #unknown = new Int32Array(rowsTogether);
	#ofBatch: CellVerdict[] = [];
	#batch: RecordBatch | null = null;
	#cells = new Int32Array(0);
	#column = -1;

	/**
	 * @param mark - the mark of the field, by `markOfCell`.
	 * @param accept - the repairs that were asked for.
	 */
	constructor(field: Field, mark: number, accept: ReadonlySet<Repair>) {
		this.field = field;
		this.#mark = mark;
		this.#accept = accept;
		this.#departureOf = departureFinder(field);
		this.#isDate = field.type === "date" || field.type === "datetime";
		this.#byteCheck = byteCheckOf(field);
		this.#isDistinct =
			field.type !== "text" || (field.identifying !== undefined && field.identifying !== "free-text");
		this.blank = this.#judge("");
		this.#remarkable[empty] = this.blank.isRemarkable ? 1 : 0;
	}

	/**
	 * Judges the cells of some rows, and marks the rows with something to report or to count. The verdicts hold until the
	 * next batch is read.
	 *
	 * @param column - of the file, -1 where it does not have this one.
	 */
	read(batch: RecordBatch, rows: BatchRows, column: number): void {
		this.#batch = batch;
		this.#cells = rows.firstCells;
		this.#column = column;
		if (this.#ofBatch.length > 0) this.#ofBatch = [];
		if (rows.count > this.numbers.length) this.numbers = new Int32Array(rows.firstCells.length);
		if (this.#isDate && rows.count > this.days.length) this.days = new Int32Array(rows.firstCells.length);
		if (column < 0) this.#readNothing(rows);
		else
			for (let row = 0; row < rows.count; row += rowsTogether) {
				const end = Math.min(row + rowsTogether, rows.count);
				if (this.#byteCheck !== null && (this.#isDistinct || this.#dictionary.isFull))
					this.#readDistinct(batch, rows, row, end, this.#byteCheck);
				else this.#readRepeated(batch, rows, row, end);
			}
	}

	/** The verdict on a row of the batch; it holds until another of the column is asked for. */
	verdictOn(row: number): CellVerdict {
		const number = this.numbers[row] as number;
		if (number === empty) return this.blank;
		if (number < 0) return this.#ofBatch[-1 - number] as CellVerdict;
		if (number !== right) return this.#verdicts[number] as CellVerdict;
		const batch = this.#batch as RecordBatch;
		return this.#right.at(batch, this.cellOf(row), this.#isDate ? (this.days[row] as number) : 0);
	}

	/** Whether there is anything to report or to count of a row. */
	isRemarkable(row: number): boolean {
		const number = this.numbers[row] as number;
		if (number === right) return false;
		return number > 0 ? this.#remarkable[number] !== 0 : this.verdictOn(row).isRemarkable;
	}

	/** The cell of a row in the batch; the column must be in the file. */
	cellOf(row: number): number {
		return (this.#cells[row] as number) + this.#column;
	}

	#readNothing({ count, cellMarks }: BatchRows): void {
		this.numbers.fill(empty, 0, count);
		if (this.#isDate) this.days.fill(0, 0, count);
		if (!this.blank.isRemarkable) return;
		for (let row = 0; row < count; row++) cellMarks[row] = (cellMarks[row] as number) | this.#mark;
	}

	/** What is known is found in a loop of its own, which stays short and fast; the rest is judged after it. */
	#readRepeated(
		batch: RecordBatch,
		{ firstCells, cellMarks }: BatchRows,
		firstRow: number,
		endRow: number,
	): void {
		const { bytes, cellStart, cellEnd, cellFlags } = batch;
		const isUtf8 = batch.encoding === "utf-8";
		const isPlainText = isUtf8 && !batch.hasFlags;
		const { numbers } = this;
		const column = this.#column;
		const dictionary = this.#dictionary;
		const remarkable = this.#remarkable;
		const unknown = this.#unknown;
		const mark = this.#mark;
		let unknowns = 0;
		for (let row = firstRow; row < endRow; row++) {
			const cell = (firstCells[row] as number) + column;
			const start = cellStart[cell] as number;
			const end = cellEnd[cell] as number;
			const length = end - start;
			let number: number = empty;
			if (length !== 0) {
				if (isPlainText || (isUtf8 && ((cellFlags[cell] as number) & cellFlag.escaped) === 0))
					number =
						length <= 2 ? dictionary.findShort(bytes, start, length) : dictionary.findLong(bytes, start, end);
				if (number === 0) {
					unknown[unknowns++] = row;
					continue;
				}
			}
			numbers[row] = number;
			if (remarkable[number] !== 0) cellMarks[row] = (cellMarks[row] as number) | mark;
		}
		this.#judgeUnknown(batch, unknowns, cellMarks);
		if (this.#isDate) for (let row = firstRow; row < endRow; row++) this.days[row] = this.verdictOn(row).day;
	}

	#readDistinct(
		batch: RecordBatch,
		{ firstCells, cellMarks }: BatchRows,
		firstRow: number,
		endRow: number,
		check: ByteCheck,
	): void {
		const { bytes, cellStart, cellEnd, cellFlags } = batch;
		const view = this.#view.of(bytes);
		const { numbers, days } = this;
		const column = this.#column;
		const isDate = this.#isDate;
		const emptyIsRight = !this.blank.isRemarkable;
		const unknown = this.#unknown;
		let unknowns = 0;
		for (let row = firstRow; row < endRow; row++) {
			const cell = (firstCells[row] as number) + column;
			const start = cellStart[cell] as number;
			const end = cellEnd[cell] as number;
			const isEmpty = start === end;
			const isEscaped = ((cellFlags[cell] as number) & cellFlag.escaped) !== 0;
			const day = isEmpty || isEscaped ? 0 : check(bytes, start, end, view);
			if (isDate) days[row] = day;
			numbers[row] = isEmpty ? empty : right;
			// Without a branch, which would be compiled anew when the first such row comes.
			unknown[unknowns] = row;
			unknowns += day !== 0 || (isEmpty && emptyIsRight) ? 0 : 1;
		}
		this.#judgeUnknown(batch, unknowns, cellMarks);
		if (!isDate) return;
		for (let index = 0; index < unknowns; index++) {
			const row = unknown[index] as number;
			days[row] = this.verdictOn(row).day;
		}
	}

	/** Judges the cells that were not known, those of the first rows in the list. */
	#judgeUnknown(batch: RecordBatch, unknowns: number, cellMarks: Int32Array): void {
		const { numbers } = this;
		for (let index = 0; index < unknowns; index++) {
			const row = this.#unknown[index] as number;
			const cell = this.cellOf(row);
			numbers[row] = this.#dictionaryNumber(batch, cell);
			if (this.verdictOn(row).isRemarkable) cellMarks[row] = (cellMarks[row] as number) | this.#mark;
		}
	}

	/** The number of the verdict on a cell, which is judged where it is not known. */
	#dictionaryNumber(batch: RecordBatch, cell: number): number {
		const start = batch.cellStart[cell] as number;
		const end = batch.cellEnd[cell] as number;
		if (start === end) return empty;
		const known = isAsItStands(batch, cell) ? this.#dictionary.find(batch.bytes, start, end) : 0;
		return known === 0 ? this.#judgeCell(batch, cell) : known;
	}

	/** Judges a cell by its text, and keeps the verdict for good while there is room. */
	#judgeCell(batch: RecordBatch, cell: number): number {
		const verdict = this.#judge(cellText(batch, cell));
		if (this.#dictionary.isFull || !isAsItStands(batch, cell)) return -this.#ofBatch.push(verdict);
		const number = this.#dictionary.add(
			batch.bytes,
			batch.cellStart[cell] as number,
			batch.cellEnd[cell] as number,
		);
		this.#verdicts[number] = verdict;
		this.#remarkable[number] = verdict.isRemarkable ? 1 : 0;
		return number;
	}

	#judge(written: string): CellVerdict {
		const departure = this.#departureOf(written);
		const repairs = acceptedRepairs(departure, this.#accept);
		const text = repairs.length > 0 && departure !== null ? departure.repaired : written;
		const broken = checkCell(this.field, text);
		const blank = isBlank(text);
		const isDay = this.#isDate && !blank && broken.length === 0;
		return {
			value: blank ? null : text,
			blank,
			broken,
			rejects: broken.some((rule) => isRejecting(rule.severity)),
			departure: repairs.length > 0 ? null : departure,
			repairs,
			isRemarkable: broken.length > 0 || departure !== null,
			day: isDay ? Number(text.slice(0, 4) + text.slice(5, 7) + text.slice(8, 10)) : 0,
		};
	}
}

const none: readonly never[] = [];

/** Whether equal bytes mean equal text: not with doubled quotation marks, nor beyond ASCII in another encoding. */
function isAsItStands(
	{ bytes, encoding, cellStart, cellEnd, cellFlags }: RecordBatch,
	cell: number,
): boolean {
	if (((cellFlags[cell] as number) & cellFlag.escaped) !== 0) return false;
	if (encoding === "utf-8") return true;
	const end = cellEnd[cell] as number;
	for (let index = cellStart[cell] as number; index < end; index++) {
		if ((bytes[index] as number) > 0x7f) return false;
	}
	return true;
}

/** The repairs of a departure if every one of them was asked for: half a repair would be a guess. */
function acceptedRepairs(departure: Departure | null, accept: ReadonlySet<Repair>): readonly Repair[] {
	return departure?.repairs.every((repair) => accept.has(repair)) === true ? departure.repairs : none;
}

/** What gives the text of a column's cells after the repairs that were asked for. */
export function repairerOf(field: Field, accept: ReadonlySet<Repair>): (written: string) => string {
	if (accept.size === 0) return (written) => written;
	const departureOf = departureFinder(field);
	return (written) => {
		const departure = departureOf(written);
		return departure !== null && acceptedRepairs(departure, accept).length > 0 ? departure.repaired : written;
	};
}

/** A cell that breaks no rule and departs from nothing. Its text is made only where it is asked for, which for most cells is never. */
class RightCell implements CellVerdict {
	readonly blank = false;
	readonly broken = none;
	readonly rejects = false;
	readonly departure = null;
	readonly repairs = none;
	readonly isRemarkable = false;
	day = 0;
	#text: string | null = null;
	#batch: RecordBatch | null = null;
	#cell = 0;

	at(batch: RecordBatch, cell: number, day: number): this {
		this.#batch = batch;
		this.#cell = cell;
		this.#text = null;
		this.day = day;
		return this;
	}

	get value(): string {
		this.#text ??= this.#batch === null ? "" : cellText(this.#batch, this.#cell);
		return this.#text;
	}
}
