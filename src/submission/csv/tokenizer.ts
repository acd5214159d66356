import { cellFlag, type RecordBatch } from "./record-batch.js";

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;

type State = "cell-start" | "unquoted" | "quoted" | "after-quote";

/** What ended the input in a way that makes the rest unreadable. */
export interface TokenizerProblem {
	readonly kind: "unclosed-quote" | "record-too-long";
	/** Line on which the record starts. */
	readonly line: number;
	/** Line of the quotation mark that was never closed; the record's line for a record that is too long. */
	readonly problemLine: number;
}

/**
 * Finds the records and cells of RFC 4180 text in bytes, piece by piece. Lines end in LF, CRLF or CR; quoted cells
 * may contain line breaks; empty lines are no records. Where pieces are cut makes no difference to the result.
 * A quotation mark in the middle of an unquoted cell is text, and flagged; text after a closing one is flagged.
 */
export class CsvTokenizer {
	/** Set when the input cannot be read further; what was found before stands. */
	problem: TokenizerProblem | null = null;
	/** True once a byte above 0x7F was seen: only then can UTF-8 be invalid. */
	hasHighBytes = false;
	/** How the bytes of all batches from now on are read as text. */
	encoding: RecordBatch["encoding"] = "utf-8";
	/** Line of the first NUL byte seen, 0 if none: text files have none. */
	nulLine = 0;

	readonly #delimiter: number;
	readonly #maximumRecordBytes: number;
	readonly #special = new Uint8Array(256);

	#buffer = new Uint8Array(0);
	#length = 0;
	#position = 0;
	#state: State = "cell-start";
	#line = 1;
	#quoteLine = 1;

	/** Of the whole input so far: such files are rare. */
	#hasDoubtfulCells = false;
	#records = 0;
	#cells = 0;
	#currentStart = 0;
	#currentLine = 1;
	#currentCellStart = 0;
	#currentFlags = 0;
	#recordStart = new Int32Array(1024);
	#recordEnd = new Int32Array(1024);
	#recordLine = new Int32Array(1024);
	#firstCell = new Int32Array(1025);
	#cellStart = new Int32Array(16_384);
	#cellEnd = new Int32Array(16_384);
	#cellFlags = new Uint8Array(16_384);

	constructor(options: { readonly delimiter?: string; readonly maximumRecordBytes: number }) {
		this.#delimiter = (options.delimiter ?? ",").charCodeAt(0);
		this.#maximumRecordBytes = options.maximumRecordBytes;
		for (const byte of [this.#delimiter, lineFeed, carriageReturn, quote, 0]) this.#special[byte] = 1;
	}

	/** Takes the next piece and returns the records completed by it, valid until the next call. */
	push(piece: Uint8Array): RecordBatch {
		this.#carryOver(piece);
		this.#scan(false);
		if (this.#length - this.#currentStart > this.#maximumRecordBytes) this.#tooLong();
		return this.#batch();
	}

	/** Says that the input is over and returns the last record if its line ending was missing. */
	end(): RecordBatch {
		this.#carryOver(new Uint8Array(0));
		this.#scan(true);
		if (this.#state === "quoted") {
			this.problem ??= { kind: "unclosed-quote", line: this.#currentLine, problemLine: this.#quoteLine };
		} else if (this.#length > this.#currentStart) {
			this.#endCell(this.#length - (this.#state === "after-quote" ? 1 : 0));
			this.#endRecord(this.#length);
		}
		return this.#batch();
	}

	/** Moves the unfinished record to the front of the buffer and puts the new piece behind it. */
	#carryOver(piece: Uint8Array): void {
		const shift = this.#currentStart;
		const kept = this.#length - shift;
		const needed = kept + piece.length;
		const target = needed > this.#buffer.length ? new Uint8Array(Math.max(needed, 2 * kept)) : this.#buffer;
		if (shift > 0 || target !== this.#buffer) target.set(this.#buffer.subarray(shift, this.#length));
		target.set(piece, kept);
		this.#buffer = target;
		this.#length = needed;
		this.#position -= shift;
		this.#currentStart = 0;
		this.#currentCellStart -= shift;

		const firstCell = this.#firstCell[this.#records] ?? 0;
		const cells = this.#cells - firstCell;
		// of a record longer than the piece nothing moves, and it may have millions of cells
		const moved = shift === 0 && firstCell === 0 ? 0 : cells;
		for (let index = 0; index < moved; index++) {
			this.#cellStart[index] = (this.#cellStart[firstCell + index] ?? 0) - shift;
			this.#cellEnd[index] = (this.#cellEnd[firstCell + index] ?? 0) - shift;
			this.#cellFlags[index] = this.#cellFlags[firstCell + index] ?? 0;
		}
		this.#records = 0;
		this.#cells = cells;
		this.#firstCell[0] = 0;
	}

	#scan(final: boolean): void {
		const bytes = this.#buffer;
		const length = this.#length;
		const special = this.#special;
		let position = this.#position;
		let high = 0;

		while (position < length) {
			const byte = bytes[position] as number;
			if (special[byte] === 0) {
				high |= byte;
				if (this.#state === "cell-start") this.#state = "unquoted";
				else if (this.#state === "after-quote") {
					this.#currentFlags |= cellFlag.textAfterQuote;
					this.#state = "unquoted";
				}
				position++;
				while (position < length && special[bytes[position] as number] === 0) {
					high |= bytes[position] as number;
					position++;
				}
				continue;
			}
			if (byte === quote) {
				if (this.#state === "quoted") {
					const next = position + 1;
					if (next >= length && !final) break;
					if (bytes[next] === quote && next < length) {
						this.#currentFlags |= cellFlag.escaped;
						position += 2;
						continue;
					}
					this.#state = "after-quote";
				} else if (this.#state === "cell-start") {
					this.#state = "quoted";
					this.#quoteLine = this.#line;
					this.#currentCellStart = position + 1;
				} else {
					this.#currentFlags |= this.#state === "after-quote" ? cellFlag.textAfterQuote : cellFlag.strayQuote;
					this.#state = "unquoted";
				}
				position++;
				continue;
			}
			if (byte === 0) {
				if (this.nulLine === 0) this.nulLine = this.#line;
				if (this.#state === "cell-start") this.#state = "unquoted";
				position++;
				continue;
			}
			const isLineEnd = byte === lineFeed || byte === carriageReturn;
			if (byte === carriageReturn && position + 1 >= length && !final) break;
			const next =
				byte === carriageReturn && position + 1 < length && bytes[position + 1] === lineFeed
					? position + 2
					: position + 1;
			if (this.#state === "quoted") {
				if (isLineEnd) this.#line++;
				position = isLineEnd ? next : position + 1;
				continue;
			}
			if (!isLineEnd) {
				this.#endCell(position - (this.#state === "after-quote" ? 1 : 0));
				position++;
				this.#currentCellStart = position;
				continue;
			}
			const isEmptyLine = position === this.#currentStart;
			if (!isEmptyLine) {
				this.#endCell(position - (this.#state === "after-quote" ? 1 : 0));
				this.#endRecord(next);
			}
			this.#line++;
			position = next;
			this.#currentStart = position;
			this.#currentCellStart = position;
			this.#currentLine = this.#line;
		}
		this.#position = position;
		if (high > 0x7f) this.hasHighBytes = true;
	}

	#endCell(end: number): void {
		if (this.#cells === this.#cellStart.length) this.#growCells();
		this.#cellStart[this.#cells] = this.#currentCellStart;
		this.#cellEnd[this.#cells] = end;
		this.#cellFlags[this.#cells] = this.#currentFlags;
		this.#cells++;
		if (this.#currentFlags > cellFlag.escaped) this.#hasDoubtfulCells = true;
		this.#currentFlags = 0;
		this.#state = "cell-start";
	}

	#tooLong(): void {
		const isQuoted = this.#state === "quoted";
		this.problem ??= {
			kind: isQuoted ? "unclosed-quote" : "record-too-long",
			line: this.#currentLine,
			problemLine: isQuoted ? this.#quoteLine : this.#currentLine,
		};
	}

	#endRecord(end: number): void {
		if (end - this.#currentStart > this.#maximumRecordBytes) this.#tooLong();
		if (this.#records === this.#recordStart.length) this.#growRecords();
		this.#recordStart[this.#records] = this.#currentStart;
		this.#recordEnd[this.#records] = end;
		this.#recordLine[this.#records] = this.#currentLine;
		this.#records++;
		this.#firstCell[this.#records] = this.#cells;
		this.#currentStart = end;
	}

	#growCells(): void {
		this.#cellStart = grown(this.#cellStart);
		this.#cellEnd = grown(this.#cellEnd);
		const flags = new Uint8Array(this.#cellFlags.length * 2);
		flags.set(this.#cellFlags);
		this.#cellFlags = flags;
	}

	#growRecords(): void {
		this.#recordStart = grown(this.#recordStart);
		this.#recordEnd = grown(this.#recordEnd);
		this.#recordLine = grown(this.#recordLine);
		this.#firstCell = grown(this.#firstCell);
	}

	#batch(): RecordBatch {
		return {
			bytes: this.#buffer,
			encoding: this.encoding,
			records: this.#records,
			recordStart: this.#recordStart,
			recordEnd: this.#recordEnd,
			recordLine: this.#recordLine,
			firstCell: this.#firstCell,
			cellStart: this.#cellStart,
			cellEnd: this.#cellEnd,
			cellFlags: this.#cellFlags,
			hasDoubtfulCells: this.#hasDoubtfulCells,
		};
	}
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(array.length * 2);
	larger.set(array);
	return larger;
}
