import type { RecordBatch } from "../csv/record-batch.js";

const lineFeed = 0x0a;

/** Makes a batch of records that do not come as delimited text. */
export class RecordBatchBuilder {
	#bytes = new Uint8Array(64 * 1024);
	#length = 0;
	readonly #recordStart: number[] = [];
	readonly #recordEnd: number[] = [];
	readonly #recordLine: number[] = [];
	readonly #firstCell: number[] = [0];
	readonly #cellStart: number[] = [];
	readonly #cellEnd: number[] = [];
	readonly #cellFlags: number[] = [];
	readonly #encoder = new TextEncoder();

	/** Number of records so far. */
	get records(): number {
		return this.#recordStart.length;
	}

	/** Number of bytes so far. */
	get length(): number {
		return this.#length;
	}

	add(line: number, cells: readonly { readonly text: string; readonly flags: number }[]): void {
		this.#recordStart.push(this.#length);
		this.#recordLine.push(line);
		for (const { text, flags } of cells) {
			this.#cellStart.push(this.#length);
			this.#reserve(text.length * 3);
			this.#length += this.#encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
			this.#cellEnd.push(this.#length);
			this.#cellFlags.push(flags);
		}
		this.#reserve(1);
		this.#bytes[this.#length++] = lineFeed;
		this.#recordEnd.push(this.#length);
		this.#firstCell.push(this.#cellStart.length);
	}

	batch(): RecordBatch {
		return {
			bytes: this.#bytes,
			encoding: "utf-8",
			records: this.records,
			recordStart: Int32Array.from(this.#recordStart),
			recordEnd: Int32Array.from(this.#recordEnd),
			recordLine: Int32Array.from(this.#recordLine),
			firstCell: Int32Array.from(this.#firstCell),
			cellStart: Int32Array.from(this.#cellStart),
			cellEnd: Int32Array.from(this.#cellEnd),
			hasFlags: true,
			hasDoubtfulCells: true,
			cellFlags: Uint8Array.from(this.#cellFlags),
		};
	}

	#reserve(bytes: number): void {
		if (this.#length + bytes <= this.#bytes.length) return;
		const larger = new Uint8Array(Math.max(this.#length + bytes, this.#bytes.length * 2));
		larger.set(this.#bytes.subarray(0, this.#length));
		this.#bytes = larger;
	}
}
