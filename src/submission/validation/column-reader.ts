import { isRejecting } from "../../issues/severity.js";
import type { CellRule } from "../../tables/cell-rule.js";
import { checkCell, isBlank } from "../../tables/check-cell.js";
import type { Field } from "../../tables/field.js";
import { cellFlag, cellText, type RecordBatch } from "../csv/record-batch.js";
import { type ByteCheck, byteCheckOf } from "./byte-checks.js";
import { type Departure, departureFinder, type Repair } from "./cell-departures.js";
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
	/** How it departs from the plain form, where that was not asked to be repaired; null for most cells. */
	readonly departure: Departure | null;
	/** The repairs that were made; empty for most cells. */
	readonly repairs: readonly Repair[];
	/** True where there is anything to report or to count. */
	readonly isRemarkable: boolean;
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
	readonly #accept: ReadonlySet<Repair>;
	readonly #departureOf: (text: string) => Departure | null;
	readonly #byteCheck: ByteCheck | null;
	readonly #right = new RightCell();
	#verdicts: (CellVerdict | undefined)[] | null = new Array(slots);
	#keys: (Uint8Array | undefined)[] = new Array(slots);
	#entries = 0;
	/** How the bytes of the remembered values are read: those of a file in another encoding may mean another text. */
	#encoding: RecordBatch["encoding"] = "utf-8";

	/** @param accept - the repairs that were asked for. */
	constructor(field: Field, accept: ReadonlySet<Repair>) {
		this.field = field;
		this.#accept = accept;
		this.#departureOf = departureFinder(field);
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
		if (batch.encoding !== this.#encoding) this.#forget(batch.encoding);
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

	#forget(encoding: RecordBatch["encoding"]): void {
		this.#encoding = encoding;
		this.#verdicts = new Array(slots);
		this.#keys = new Array(slots);
		this.#entries = 0;
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

function sameBytes(key: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
	if (key.length !== end - start) return false;
	for (let index = 0; index < key.length; index++) {
		if (key[index] !== bytes[start + index]) return false;
	}
	return true;
}
