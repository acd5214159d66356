import { isRejecting } from "../../issues/severity.js";
import type { CellRule } from "../../tables/cell-rule.js";
import { checkCell, isBlank } from "../../tables/check-cell.js";
import type { Field } from "../../tables/field.js";
import { cellFlag, cellText, type RecordBatch } from "../csv/record-batch.js";
import { type Departure, departureFinder, type Repair } from "./cell-departures.js";

/** What a column makes of one cell. */
export interface CellVerdict {
	/** The cell's text, null where it is blank. */
	readonly value: string | null;
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
 * Judges the cells of one column. A column of real data has few distinct values, so each value is judged once and its
 * verdict found again by the cell's bytes; a column in which values hardly ever repeat stops looking them up.
 */
export class ColumnReader {
	readonly field: Field;
	readonly #isDate: boolean;
	readonly #accept: ReadonlySet<Repair>;
	readonly #departureOf: (text: string) => Departure | null;
	readonly #blank: CellVerdict;
	#verdicts: (CellVerdict | undefined)[] | null = new Array(slots);
	readonly #keys: (Uint8Array | undefined)[] = new Array(slots);
	#entries = 0;

	/** @param accept - the repairs that were asked for. */
	constructor(field: Field, accept: ReadonlySet<Repair>) {
		this.field = field;
		this.#accept = accept;
		this.#departureOf = departureFinder(field);
		this.#isDate = field.type === "date" || field.type === "datetime";
		this.#blank = this.#judge("");
	}

	/** The verdict on a column that the file does not have. */
	get blank(): CellVerdict {
		return this.#blank;
	}

	read(batch: RecordBatch, cell: number): CellVerdict {
		const start = batch.cellStart[cell] as number;
		const end = batch.cellEnd[cell] as number;
		if (start === end) return this.#blank;
		const verdicts = this.#verdicts;
		if (verdicts === null || ((batch.cellFlags[cell] as number) & cellFlag.escaped) !== 0) {
			return this.#judge(cellText(batch, cell));
		}

		const { bytes } = batch;
		let hash = 0x811c9dc5;
		for (let index = start; index < end; index++)
			hash = Math.imul(hash ^ (bytes[index] as number), 0x01000193);
		let slot = (hash ^ (hash >>> 15)) & (slots - 1);
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

	#judge(written: string): CellVerdict {
		const departure = this.#departureOf(written);
		const repairs = acceptedRepairs(departure, this.#accept);
		const text = repairs.length > 0 && departure !== null ? departure.repaired : written;
		const broken = checkCell(this.field, text);
		const blank = isBlank(text);
		const isDay = this.#isDate && !blank && broken.length === 0;
		return {
			value: blank ? null : text,
			broken,
			rejects: broken.some((rule) => isRejecting(rule.severity)),
			departure: repairs.length > 0 ? null : departure,
			repairs,
			isRemarkable: broken.length > 0 || departure !== null,
			day: isDay ? Number(text.slice(0, 4) + text.slice(5, 7) + text.slice(8, 10)) : 0,
		};
	}
}

/** The repairs of a departure if every one of them was asked for: half a repair would be a guess. */
function acceptedRepairs(departure: Departure | null, accept: ReadonlySet<Repair>): readonly Repair[] {
	return departure?.repairs.every((repair) => accept.has(repair)) === true ? departure.repairs : none;
}

const none: readonly Repair[] = [];

/** What gives the text of a column's cells after the repairs that were asked for. */
export function repairerOf(field: Field, accept: ReadonlySet<Repair>): (written: string) => string {
	if (accept.size === 0) return (written) => written;
	const departureOf = departureFinder(field);
	return (written) => {
		const departure = departureOf(written);
		return departure !== null && acceptedRepairs(departure, accept).length > 0 ? departure.repaired : written;
	};
}

function sameBytes(key: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
	if (key.length !== end - start) return false;
	for (let index = 0; index < key.length; index++) {
		if (key[index] !== bytes[start + index]) return false;
	}
	return true;
}
