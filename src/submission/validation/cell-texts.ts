import { isBlank } from "../../tables/check-cell.js";
import type { Field } from "../../tables/field.js";
import type { IdentifierNumbers } from "../../tables/identifier-numbers.js";
import { cellFlag, cellText, type RecordBatch } from "../csv/record-batch.js";
import type { Repair } from "./cell-departures.js";
import { CellDictionary } from "./cell-dictionary.js";
import { repairerOf } from "./column-reader.js";

/** Longer cells of ASCII are decoded by the platform. */
const shortText = 24;

/** Gives the values of one column's cells after the repairs that were asked for; a value that was seen is not decoded again. */
export class CellTexts {
	readonly #repaired: (written: string) => string;
	readonly #dictionary = new CellDictionary();
	readonly #values: (string | null)[] = [];
	/** Whether values are the cells' own texts, nothing being repaired. */
	readonly isAsWritten: boolean;

	constructor(field: Field, accept: ReadonlySet<Repair>) {
		this.#repaired = repairerOf(field, accept);
		this.isAsWritten = accept.size === 0;
	}

	/** The value of a cell that is not empty; null where it is blank all the same. */
	valueOf(batch: RecordBatch, cell: number): string | null {
		const { bytes, cellStart, cellEnd, cellFlags } = batch;
		const start = cellStart[cell] as number;
		const end = cellEnd[cell] as number;
		if (batch.encoding !== "utf-8" || ((cellFlags[cell] as number) & cellFlag.escaped) !== 0)
			return this.#valueOf(cellText(batch, cell));
		const dictionary = this.#dictionary;
		const known = dictionary.find(bytes, start, end);
		if (known !== 0) return this.#values[known] as string | null;
		const value = this.#valueOf(asciiText(bytes, start, end) ?? cellText(batch, cell));
		if (!dictionary.isFull) this.#values[dictionary.add(bytes, start, end)] = value;
		return value;
	}

	#valueOf(written: string): string | null {
		const text = this.#repaired(written);
		return isBlank(text) ? null : text;
	}
}

const space = 0x20;

/** Gives the numbers of the identifiers in one column's cells, for most without making texts of them. */
export class CellNumbers {
	readonly #texts: CellTexts;
	readonly #numbers: IdentifierNumbers;

	constructor(texts: CellTexts, numbers: IdentifierNumbers) {
		this.#texts = texts;
		this.#numbers = numbers;
	}

	/** The number of a cell that is not empty; null where it is blank all the same. */
	valueOf(batch: RecordBatch, cell: number): number | null {
		const { bytes, cellStart, cellEnd, cellFlags } = batch;
		const start = cellStart[cell] as number;
		const isPlain =
			this.#texts.isAsWritten &&
			batch.encoding === "utf-8" &&
			((cellFlags[cell] as number) & cellFlag.escaped) === 0 &&
			bytes[start] !== space;
		if (isPlain) return this.#numbers.numberOf(bytes, start, cellEnd[cell] as number);
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
