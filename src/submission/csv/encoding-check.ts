import type { InputPart } from "../input/table-input.js";
import { UnreadableInput } from "../input/unreadable-input.js";
import { type RecordBatch, recordBytes } from "./record-batch.js";
import type { CsvTokenizer } from "./tokenizer.js";

/** Bytes that stand for nothing in Windows-1252. */
const unassigned = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Decides between UTF-8 and Windows-1252 at the first record with a letter outside ASCII, by whether its bytes are
 * UTF-8. Before it the two are the same, so the decision holds for the whole file. Later bytes that do not fit end the
 * reading: a file in two encodings cannot be read for certain.
 */
export class EncodingCheck {
	#decided: boolean;

	/** @param isDeclared - true where a byte order mark says the encoding. */
	constructor(isDeclared: boolean) {
		this.#decided = isDeclared;
	}

	/** Whether the encoding is known: declared, or told by a letter outside ASCII. */
	get isDecided(): boolean {
		return this.#decided;
	}

	*check(batch: RecordBatch, tokenizer: CsvTokenizer): Generator<InputPart, void, undefined> {
		if (!this.#decided) {
			const record = firstRecordWhere(batch, hasHighByte);
			if (record === null) return;
			this.#decided = true;
			if (!isUtf8(recordBytes(batch, record))) {
				tokenizer.encoding = "windows-1252";
				batch.encoding = "windows-1252";
				const line = batch.recordLine[record] ?? 1;
				this.#require(batch);
				yield {
					kind: "departure",
					finding: { code: "PCREF-FILE-ENCODING", line, received: "Windows-1252" },
				};
				return;
			}
		}
		this.#require(batch);
	}

	#require(batch: RecordBatch): void {
		if (batch.records === 0) return;
		const isRight =
			batch.encoding === "utf-8"
				? isUtf8
				: (bytes: Uint8Array) => !bytes.some((byte) => unassigned.has(byte));
		const end = batch.recordEnd[batch.records - 1];
		if (isRight(batch.bytes.subarray(batch.recordStart[0], end))) return;
		const record = firstRecordWhere(batch, (bytes) => !isRight(bytes)) ?? 0;
		throw new UnreadableInput({ code: "PCREF-FILE-NOT-UTF-8", line: batch.recordLine[record] ?? 1 });
	}
}

function firstRecordWhere(batch: RecordBatch, isSo: (bytes: Uint8Array) => boolean): number | null {
	for (let record = 0; record < batch.records; record++) {
		if (isSo(recordBytes(batch, record))) return record;
	}
	return null;
}

function hasHighByte(bytes: Uint8Array): boolean {
	for (let index = 0; index < bytes.length; index++) if ((bytes[index] as number) > 0x7f) return true;
	return false;
}

/** Whether all records of a batch are UTF-8. */
export function recordsAreUtf8(batch: RecordBatch): boolean {
	return (
		batch.records === 0 ||
		isUtf8(batch.bytes.subarray(batch.recordStart[0], batch.recordEnd[batch.records - 1]))
	);
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}
