import { cellFlag, type RecordBatch } from "../csv/record-batch.js";
import type { CellVerdict } from "./column-reader.js";
import type { KeyNumbers } from "./key-numbers.js";

/** One field of a key: its place among the fields of the table, and its column in the file. */
export interface KeyField {
	readonly field: number;
	/** -1 where the file does not have it. */
	readonly column: number;
}

/** One key of a table's records: the fields it is made of, and its number in the record that is being judged. */
export class RecordKey {
	readonly name: string;
	readonly numbers: KeyNumbers;
	/** Key number of the current record; 0 where a field of the key is blank. */
	current = 0;
	readonly #fields: readonly KeyField[];
	/** The fields of a key of several, each after its length. */
	#joined = new Uint8Array(256);
	#used = 0;

	/** @param name - the field names, joined: also how the key is called in issues. */
	constructor(name: string, fields: readonly KeyField[], numbers: KeyNumbers) {
		this.name = name;
		this.numbers = numbers;
		this.#fields = fields;
	}

	/** Reads the key of a record whose first cell is given; `verdicts` are those on its cells, by field. */
	read(batch: RecordBatch, firstCell: number, verdicts: readonly CellVerdict[]): void {
		this.current = 0;
		for (const { field, column } of this.#fields) {
			if (column < 0 || (verdicts[field] as CellVerdict).blank) return;
		}
		const [only, ...others] = this.#fields;
		if (only !== undefined && others.length === 0) {
			const cell = firstCell + only.column;
			if (((batch.cellFlags[cell] as number) & cellFlag.escaped) === 0) {
				const { bytes, cellStart, cellEnd } = batch;
				this.current = this.numbers.of(bytes, cellStart[cell] as number, cellEnd[cell] as number);
				return;
			}
		}
		this.#used = 0;
		for (const { field, column } of this.#fields) {
			this.#join(batch, firstCell + column, verdicts[field] as CellVerdict);
		}
		this.current = this.numbers.of(this.#joined, this.#fields.length === 1 ? 4 : 0, this.#used);
	}

	#join(batch: RecordBatch, cell: number, verdict: CellVerdict): void {
		const escaped = ((batch.cellFlags[cell] as number) & cellFlag.escaped) !== 0;
		const bytes = escaped
			? new TextEncoder().encode(verdict.value ?? "")
			: batch.bytes.subarray(batch.cellStart[cell], batch.cellEnd[cell]);
		const needed = this.#used + 4 + bytes.length;
		if (needed > this.#joined.length) {
			const larger = new Uint8Array(needed * 2);
			larger.set(this.#joined);
			this.#joined = larger;
		}
		for (let byte = 0; byte < 4; byte++)
			this.#joined[this.#used + byte] = (bytes.length >>> (8 * byte)) & 0xff;
		this.#joined.set(bytes, this.#used + 4);
		this.#used = needed;
	}
}
