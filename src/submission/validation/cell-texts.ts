import { isBlank } from "../../tables/check-cell.js";
import type { Field } from "../../tables/field.js";
import type { IdentifierNumbers } from "../../tables/identifier-numbers.js";
import { cellFlag, cellText, type RecordBatch } from "../csv/record-batch.js";
import type { Repair } from "./cell-departures.js";
import { CellDictionary } from "./cell-dictionary.js";
import { repairerOf } from "./column-reader.js";

/** Enough for all birth dates of more than a hundred years. */
const mostDates = 50_000;
/** Longer cells of ASCII are decoded by the platform. */
const shortText = 24;

/**
 * Gives what the cells of one column mean, of their values after the repairs that were asked for; a cell that was seen is
 * not looked at again.
 */
export class CellMeanings<Meaning> {
	readonly #meaningOf: (value: string | null) => Meaning;
	readonly #repaired: (written: string) => string;
	readonly #dictionary: CellDictionary;
	/** By the numbers of the dictionary. */
	readonly #known: Meaning[] = [];
	#blank: { readonly meaning: Meaning } | null = null;

	constructor(field: Field, accept: ReadonlySet<Repair>, meaningOf: (value: string | null) => Meaning) {
		this.#meaningOf = meaningOf;
		this.#repaired = repairerOf(field, accept);
		this.#dictionary = new CellDictionary(field.type === "date" ? mostDates : CellDictionary.most);
	}

	/** What a blank means: in a field that may not be blank, nobody asks. */
	get blank(): Meaning {
		this.#blank ??= { meaning: this.#meaningOf(null) };
		return this.#blank.meaning;
	}

	/** What a cell that is not empty means. */
	valueOf(batch: RecordBatch, cell: number): Meaning {
		const { bytes, cellStart, cellEnd, cellFlags } = batch;
		const start = cellStart[cell] as number;
		const end = cellEnd[cell] as number;
		if (batch.encoding !== "utf-8" || ((cellFlags[cell] as number) & cellFlag.escaped) !== 0)
			return this.#valueOf(cellText(batch, cell));
		const dictionary = this.#dictionary;
		const known = dictionary.find(bytes, start, end);
		if (known !== 0) return this.#known[known] as Meaning;
		const value = this.#valueOf(asciiText(bytes, start, end) ?? cellText(batch, cell));
		if (!dictionary.isFull) this.#known[dictionary.add(bytes, start, end)] = value;
		return value;
	}

	/** What the cells of a column mean in some records of a batch. */
	readInto(values: Meaning[], { batch, firstCells, count, column }: CellsOfColumn): void {
		const { bytes, cellStart, cellEnd } = batch;
		const isPlain = batch.encoding === "utf-8" && !batch.hasFlags;
		const dictionary = this.#dictionary;
		const known = this.#known;
		for (let row = 0; row < count; row++) {
			const cell = (firstCells[row] as number) + column;
			const start = cellStart[cell] as number;
			const end = cellEnd[cell] as number;
			if (start === end) {
				values[row] = this.blank;
				continue;
			}
			const number = isPlain ? dictionary.find(bytes, start, end) : 0;
			values[row] = number === 0 ? this.valueOf(batch, cell) : (known[number] as Meaning);
		}
	}

	#valueOf(written: string): Meaning {
		const text = this.#repaired(written);
		return this.#meaningOf(isBlank(text) ? null : text);
	}
}

/** Cells of one column of a batch: those of so many records, by where the cells of each begin. */
export interface CellsOfColumn {
	readonly batch: RecordBatch;
	readonly firstCells: Int32Array;
	readonly count: number;
	readonly column: number;
}

/** Gives the values of one column's cells after the repairs that were asked for, null where they are blank. */
export class CellTexts extends CellMeanings<string | null> {
	/** Whether values are the cells' own texts, nothing being repaired. */
	readonly isAsWritten: boolean;

	constructor(field: Field, accept: ReadonlySet<Repair>) {
		super(field, accept, (value) => value);
		this.isAsWritten = accept.size === 0;
	}
}

const space = 0x20;

/** Gives the numbers of the identifiers in one column's cells, for most without making texts of them. */
export class CellNumbers {
	readonly blank = null;
	readonly #texts: CellTexts;
	readonly #numbers: IdentifierNumbers;
	/** Whether no value of the column comes twice, and no other reading has numbered any since this one began. */
	#areNew: boolean;
	/** How many values had numbers after the batch before; none at first. */
	#size = 0;

	/** @param areDistinct - whether no value of the column comes twice. */
	constructor(texts: CellTexts, numbers: IdentifierNumbers, areDistinct: boolean) {
		this.#texts = texts;
		this.#numbers = numbers;
		this.#areNew = areDistinct;
	}

	/** The numbers of the cells of a column in some records of a batch, null where they are blank. */
	readInto(values: (number | null)[], { batch, firstCells, count, column }: CellsOfColumn): void {
		this.#areNew &&= this.#numbers.size === this.#size;
		const { cellStart, cellEnd } = batch;
		for (let row = 0; row < count; row++) {
			const cell = (firstCells[row] as number) + column;
			values[row] = cellStart[cell] === cellEnd[cell] ? null : this.#numberOf(batch, cell);
		}
		this.#size = this.#numbers.size;
	}

	#numberOf(batch: RecordBatch, cell: number): number | null {
		const { bytes, cellStart, cellEnd, cellFlags } = batch;
		const start = cellStart[cell] as number;
		const isPlain =
			this.#texts.isAsWritten &&
			batch.encoding === "utf-8" &&
			((cellFlags[cell] as number) & cellFlag.escaped) === 0 &&
			bytes[start] !== space;
		if (isPlain) {
			const end = cellEnd[cell] as number;
			const numbers = this.#numbers;
			return this.#areNew ? numbers.add(bytes, start, end) : numbers.numberOf(bytes, start, end);
		}
		const text = this.#texts.valueOf(batch, cell);
		return text === null ? null : this.#numbers.numberOfText(text);
	}
}

/** The text of short cells of ASCII, null for others. Few long pieces make a text faster than many short ones. */
function asciiText(bytes: Uint8Array, start: number, end: number): string | null {
	if (end - start > shortText) return null;
	for (let index = start; index < end; index++) if ((bytes[index] as number) > 0x7f) return null;
	const at = (index: number) => bytes[index] as number;
	const textOf = String.fromCharCode;
	let text = "";
	let from = start;
	for (; from + 8 <= end; from += 8) {
		text += textOf(
			at(from),
			at(from + 1),
			at(from + 2),
			at(from + 3),
			at(from + 4),
			at(from + 5),
			at(from + 6),
			at(from + 7),
		);
	}
	for (; from + 2 <= end; from += 2) text += textOf(at(from), at(from + 1));
	return from < end ? text + textOf(at(from)) : text;
}
