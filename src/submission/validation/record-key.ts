import { cellFlag, type RecordBatch } from "../csv/record-batch.js";
import type { BatchRows } from "./batch-rows.js";
import { type CellVerdict, type ColumnReader, verdictNumber } from "./column-reader.js";
import type { KeyLog } from "./key-log.js";

/** One key of a table's records: the fields it is made of. */
export class RecordKey {
	readonly name: string;
	readonly #columns: readonly ColumnReader[];
	/** Only records in which this column is blank have the key; null for all. */
	readonly #whenBlank: ColumnReader | null;
	/** The fields of a key of several, each after its length. */
	#joined = new Uint8Array(256);
	#used = 0;

	constructor(name: string, columns: readonly ColumnReader[], whenBlank: ColumnReader | null = null) {
		this.name = name;
		this.#columns = columns;
		this.#whenBlank = whenBlank;
	}

	/** Notes the keys of a batch whose cells have been judged. */
	read(batch: RecordBatch, rows: BatchRows, log: KeyLog): void {
		const [only, ...others] = this.#columns;
		if (only === undefined) return;
		if (others.length === 0 && this.#whenBlank === null) this.#readSingle(batch, rows, only, log);
		else
			for (let row = 0; row < rows.count; row++)
				this.#readJoined(batch, rows.records[row] as number, row, log);
	}

	#readSingle(batch: RecordBatch, { count, records }: BatchRows, column: ColumnReader, log: KeyLog): void {
		const { bytes, cellStart, cellEnd } = batch;
		const { numbers } = column;
		for (let row = 0; row < count; row++) {
			const number = numbers[row] as number;
			if (number === verdictNumber.empty) continue;
			const record = records[row] as number;
			if (number === verdictNumber.right) {
				const cell = column.cellOf(row);
				log.add(record, bytes, cellStart[cell] as number, cellEnd[cell] as number);
				continue;
			}
			const verdict = column.verdictOn(row);
			if (verdict.blank) continue;
			const written = bytesOf(batch, column.cellOf(row), verdict);
			log.add(record, written, 0, written.length);
		}
	}

	#readJoined(batch: RecordBatch, record: number, row: number, log: KeyLog): void {
		if (this.#whenBlank !== null && !this.#whenBlank.verdictOn(row).blank) return;
		this.#used = 0;
		const isSingle = this.#columns.length === 1;
		for (const column of this.#columns) {
			const verdict = column.verdictOn(row);
			if (verdict.blank) return;
			const written = bytesOf(batch, column.cellOf(row), verdict);
			if (!isSingle) this.#join(lengthOf(written));
			this.#join(written);
		}
		log.add(record, this.#joined, 0, this.#used);
	}

	#join(bytes: Uint8Array): void {
		const needed = this.#used + bytes.length;
		if (needed > this.#joined.length) {
			const larger = new Uint8Array(needed * 2);
			larger.set(this.#joined);
			this.#joined = larger;
		}
		this.#joined.set(bytes, this.#used);
		this.#used = needed;
	}
}

function lengthOf({ length }: Uint8Array): Uint8Array {
	return Uint8Array.of(length, length >>> 8, length >>> 16, length >>> 24);
}

/** The value of a cell in UTF-8. */
function bytesOf(batch: RecordBatch, cell: number, { repairs, value }: CellVerdict): Uint8Array {
	const isAsWritten =
		repairs.length === 0 &&
		((batch.cellFlags[cell] as number) & cellFlag.escaped) === 0 &&
		batch.encoding === "utf-8";
	return isAsWritten
		? batch.bytes.subarray(batch.cellStart[cell], batch.cellEnd[cell])
		: new TextEncoder().encode(value ?? "");
}
