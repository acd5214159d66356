import { isRejecting } from "../../issues/severity.js";
import type { CellRule } from "../../tables/cell-rule.js";
import { checkCell, isBlank } from "../../tables/check-cell.js";
import type { Field } from "../../tables/field.js";
import { cellFlag, cellText, type RecordBatch } from "../csv/record-batch.js";
import { type ByteCheck, byteCheckOf } from "./byte-checks.js";
import { hashOf, spread } from "./key-numbers.js";

/** What a column makes of one cell. It holds until the next cell of the column is read. */
export interface CellVerdict {
	/** The cell's text, null where it is blank. */
	readonly value: string | null;
	readonly blank: boolean;
	/** The rules it breaks; empty for most cells. */
	readonly broken: readonly CellRule[];
	/** True where a broken rule keeps the record out. */
	readonly rejects: boolean;
	/** For a valid date or date with time: the day as the number YYYYMMDD; otherwise 0. */
	readonly day: number;
}

const slots = 8_192;
const mostEntries = 4_096;

/**
 * Judges the cells of one column. Where the rules allow it, a right value is known by its bytes alone. Else, since a
 * column of real data has few distinct values, each value is judged once and its verdict found again by the cell's
 * bytes; a column in which values hardly ever repeat stops looking them up.
 */
export class ColumnReader {
	readonly field: Field;
	/** The verdict on a column that the file does not have. */
	readonly blank: CellVerdict;
	readonly #isDate: boolean;
	readonly #byteCheck: ByteCheck | null;
	readonly #right = new RightCell();
	#verdicts: (CellVerdict | undefined)[] | null = new Array(slots);
	readonly #keys: (Uint8Array | undefined)[] = new Array(slots);
	#entries = 0;

	constructor(field: Field) {
		this.field = field;
		this.#isDate = field.type === "date" || field.type === "datetime";
		this.#byteCheck = byteCheckOf(field);
		this.blank = this.#judge("");
	}

	read(batch: RecordBatch, cell: number): CellVerdict {
		const start = batch.cellStart[cell] as number;
		const end = batch.cellEnd[cell] as number;
		if (start === end) return this.blank;
		if (((batch.cellFlags[cell] as number) & cellFlag.escaped) !== 0) {
			return this.#judge(cellText(batch, cell));
		}
		const { bytes } = batch;
		if (this.#byteCheck !== null) {
			const day = this.#byteCheck(bytes, start, end);
			if (day !== 0) return this.#right.at(batch, cell, this.#isDate ? day : 0);
		}
		const verdicts = this.#verdicts;
		if (verdicts === null) return this.#judge(cellText(batch, cell));
		let slot = spread(hashOf(bytes, start, end)) & (slots - 1);
		for (;;) {
			const key = this.#keys[slot];
			if (key === undefined) break;
			if (sameBytes(key, bytes, start, end)) return verdicts[slot] as CellVerdict;
			slot = (slot + 1) & (slots - 1);
		}
		const verdict = this.#judge(cellText(batch, cell));
		this.#keys[slot] = bytes.slice(start, end);
		verdicts[slot] = verdict;
		this.#entries++;
		if (this.#entries === mostEntries) this.#verdicts = null;
		return verdict;
	}

	#judge(text: string): CellVerdict {
		const broken = checkCell(this.field, text);
		const blank = isBlank(text);
		const isDay = this.#isDate && !blank && broken.length === 0;
		return {
			value: blank ? null : text,
			blank,
			broken,
			rejects: broken.some((rule) => isRejecting(rule.severity)),
			day: isDay ? Number(text.slice(0, 4) + text.slice(5, 7) + text.slice(8, 10)) : 0,
		};
	}
}

const none: readonly CellRule[] = [];

/** A cell that breaks no rule. Its text is made only where it is asked for, which for most cells is never. */
class RightCell implements CellVerdict {
	readonly blank = false;
	readonly broken = none;
	readonly rejects = false;
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

function sameBytes(key: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
	if (key.length !== end - start) return false;
	for (let index = 0; index < key.length; index++) {
		if (key[index] !== bytes[start + index]) return false;
	}
	return true;
}
