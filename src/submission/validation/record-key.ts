import { cellFlag, type RecordBatch } from "../csv/record-batch.js";
import type { CellVerdict } from "./column-reader.js";
import type { KeyNumbers } from "./key-numbers.js";

/** One key of a table's records: the fields it is made of, and its number in the record that is being judged. */
export class RecordKey {
	readonly name: string;
	readonly numbers: KeyNumbers;
	/** Key number of the current record; 0 where a field of the key is blank. */
	current = 0;
	readonly #fields: readonly number[];
	/** The fields of a key of several, each after its length. */
	#joined = new Uint8Array(256);
	#used = 0;

	/** @param name - the field names, joined: also how the key is called in issues. */
	constructor(name: string, fields: readonly number[], numbers: KeyNumbers) {
		this.name = name;
		this.numbers = numbers;
		this.#fields = fields;
	}

	/**
	 * Reads the key of a record.
	 *
	 * @param firstCell - the record's first cell in the batch.
	 * @param columnOfField - the column of each field in the file, -1 where it has none.
	 * @param verdicts - the verdicts on its cells, by field.
	 */
	read(
		batch: RecordBatch,
		firstCell: number,
		columnOfField: readonly number[],
		verdicts: readonly CellVerdict[],
	): void {
		this.current = 0;
		for (const field of this.#fields) if ((verdicts[field] as CellVerdict).blank) return;
		const [only = 0] = this.#fields;
		if (this.#fields.length === 1) {
			const cell = firstCell + (columnOfField[only] as number);
			if (isAsWritten(batch, cell, verdicts[only] as CellVerdict)) {
				const { bytes, cellStart, cellEnd } = batch;
				this.current = this.numbers.of(bytes, cellStart[cell] as number, cellEnd[cell] as number);
				return;
			}
		}
		this.#used = 0;
		for (const field of this.#fields) {
			this.#join(batch, firstCell + (columnOfField[field] as number), verdicts[field] as CellVerdict);
		}
		this.current = this.numbers.of(this.#joined, this.#fields.length === 1 ? lengthBytes : 0, this.#used);
	}

	#join(batch: RecordBatch, cell: number, verdict: CellVerdict): void {
		const bytes = isAsWritten(batch, cell, verdict)
			? batch.bytes.subarray(batch.cellStart[cell], batch.cellEnd[cell])
			: new TextEncoder().encode(verdict.value ?? "");
		const start = this.#used + lengthBytes;
		const needed = start + bytes.length;
		if (needed > this.#joined.length) {
			const larger = new Uint8Array(needed * 2);
			larger.set(this.#joined);
			this.#joined = larger;
		}
		for (let byte = 0; byte < lengthBytes; byte++) {
			this.#joined[this.#used + byte] = (bytes.length >>> (8 * byte)) & 0xff;
		}
		this.#joined.set(bytes, start);
		this.#used = needed;
	}
}

const lengthBytes = 4;

/** Whether the bytes in the file are those of the value in UTF-8. */
function isAsWritten(batch: RecordBatch, cell: number, { repairs }: CellVerdict): boolean {
	return (
		repairs.length === 0 &&
		((batch.cellFlags[cell] as number) & cellFlag.escaped) === 0 &&
		batch.encoding === "utf-8"
	);
}
