import { isRejecting } from "../../issues/severity.js";
import { BytesView } from "../../tables/bytes.js";
import type { CellRule } from "../../tables/cell-rule.js";
import { checkCell, isBlank } from "../../tables/check-cell.js";
import type { Field } from "../../tables/field.js";
import { cellFlag, cellText, type RecordBatch } from "../csv/record-batch.js";
import { type BatchRows, cellMark } from "./batch-rows.js";
import { type ByteCheck, byteCheckOf } from "./byte-checks.js";
import { type Departure, departureFinder, type Repair } from "./cell-departures.js";
import { CellDictionary, shortValue } from "./cell-dictionary.js";

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

/** Numbers of verdicts: below 0 are those of one batch only, from {@link CellDictionary.first} on those that are kept. */
export const verdictNumber = {
	/** The cell is empty. */
	empty: 0,
	/** The cell's bytes alone show that it is right. */
	right: 1,
} as const;

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
	#ofBatch: CellVerdict[] = [];
	#batch: RecordBatch | null = null;
	#cells = new Int32Array(0);
	#column = -1;

	/** @param accept - the repairs that were asked for. */
	constructor(field: Field, accept: ReadonlySet<Repair>) {
		this.field = field;
		this.#accept = accept;
		this.#departureOf = departureFinder(field);
		this.#isDate = field.type === "date" || field.type === "datetime";
		this.#byteCheck = byteCheckOf(field);
		this.#isDistinct =
			field.type !== "text" || (field.identifying !== undefined && field.identifying !== "free-text");
		this.blank = this.#judge("");
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
		else if (this.#byteCheck !== null && (this.#isDistinct || this.#dictionary.isFull))
			this.#readDistinct(batch, rows, this.#byteCheck);
		else this.#readRepeated(batch, rows);
	}

	/** The verdict on a row of the batch; it holds until another of the column is asked for. */
	verdictOn(row: number): CellVerdict {
		const number = this.numbers[row] as number;
		if (number === verdictNumber.empty) return this.blank;
		if (number < 0) return this.#ofBatch[-1 - number] as CellVerdict;
		if (number !== verdictNumber.right) return this.#verdicts[number] as CellVerdict;
		const batch = this.#batch as RecordBatch;
		return this.#right.at(batch, this.cellOf(row), this.#isDate ? (this.days[row] as number) : 0);
	}

	/** Whether there is anything to report or to count of a row. */
	isRemarkable(row: number): boolean {
		const number = this.numbers[row] as number;
		if (number === verdictNumber.right) return false;
		return number > 0 ? this.#remarkable[number] !== 0 : this.verdictOn(row).isRemarkable;
	}

	/** The cell of a row in the batch; the column must be in the file. */
	cellOf(row: number): number {
		return (this.#cells[row] as number) + this.#column;
	}

	#readNothing({ count, marks }: BatchRows): void {
		this.numbers.fill(verdictNumber.empty, 0, count);
		if (this.#isDate) this.days.fill(0, 0, count);
		if (this.blank.isRemarkable) marks.fill(cellMark, 0, count);
	}

	#readRepeated(batch: RecordBatch, { count, firstCells, marks }: BatchRows): void {
		const { bytes, cellStart, cellEnd } = batch;
		const isPlainText = batch.encoding === "utf-8" && !batch.hasFlags;
		const { numbers } = this;
		const column = this.#column;
		const dictionary = this.#dictionary;
		let { short } = dictionary;
		const remarkable = this.#remarkable;
		const emptyIsRemarkable = this.blank.isRemarkable;
		for (let row = 0; row < count; row++) {
			const cell = (firstCells[row] as number) + column;
			const start = cellStart[cell] as number;
			const end = cellEnd[cell] as number;
			const length = end - start;
			if (length === 0) {
				numbers[row] = verdictNumber.empty;
				if (emptyIsRemarkable) marks[row] = cellMark;
				continue;
			}
			let number = 0;
			if (isPlainText || isAsItStands(batch, cell))
				number =
					length <= 2
						? (short[shortValue(bytes, start, length)] as number) | 0
						: dictionary.findLong(bytes, start, end);
			if (number === 0) {
				number = this.#judgeCell(batch, cell);
				short = dictionary.short;
			}
			numbers[row] = number;
			if (number < 0 ? this.verdictOn(row).isRemarkable : remarkable[number] !== 0) marks[row] = cellMark;
		}
		if (this.#isDate) for (let row = 0; row < count; row++) this.days[row] = this.verdictOn(row).day;
	}

	#readDistinct(batch: RecordBatch, { count, firstCells, marks }: BatchRows, check: ByteCheck): void {
		const { bytes, cellStart, cellEnd, cellFlags } = batch;
		const view = this.#view.of(bytes);
		const { numbers, days } = this;
		const column = this.#column;
		const isDate = this.#isDate;
		const emptyIsRemarkable = this.blank.isRemarkable;
		for (let row = 0; row < count; row++) {
			const cell = (firstCells[row] as number) + column;
			const start = cellStart[cell] as number;
			const end = cellEnd[cell] as number;
			if (start === end) {
				numbers[row] = verdictNumber.empty;
				if (isDate) days[row] = 0;
				if (emptyIsRemarkable) marks[row] = cellMark;
				continue;
			}
			const isEscaped = ((cellFlags[cell] as number) & cellFlag.escaped) !== 0;
			const day = isEscaped ? 0 : check(bytes, start, end, view);
			if (day !== 0) {
				numbers[row] = verdictNumber.right;
				if (isDate) days[row] = day;
				continue;
			}
			const known = isAsItStands(batch, cell) ? this.#dictionary.find(bytes, start, end) : 0;
			numbers[row] = known === 0 ? this.#judgeCell(batch, cell) : known;
			const verdict = this.verdictOn(row);
			if (isDate) days[row] = verdict.day;
			if (verdict.isRemarkable) marks[row] = cellMark;
		}
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
