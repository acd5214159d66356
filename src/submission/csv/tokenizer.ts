import { cellFlag, type RecordBatch } from "./record-batch.js";
import { type FindSpecialBytes, longestStretch, notDelimiter, specialByteFinder } from "./special-bytes.js";

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;

type State = "plain" | "quoted" | "after-quote";

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
	/** Bytes of the text that come before those of the batch. */
	bytesBefore = 0;
	/** How the bytes of all batches from now on are read as text. */
	encoding: RecordBatch["encoding"] = "utf-8";
	/** Line of the first NUL byte seen, 0 if none: text files have none. */
	nulLine = 0;

	readonly #delimiter: number;
	readonly #maximumRecordBytes: number;
	readonly #find: FindSpecialBytes;

	#buffer = new Uint8Array(0);
	#length = 0;
	#position = 0;
	#state: State = "plain";
	#line = 1;
	#quoteLine = 1;
	/** Position of the quotation mark that closed the current cell. */
	#quoteEnd = 0;

	/** Of the whole input so far: such files are rare. */
	#hasFlags = false;
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

	constructor(options: {
		readonly delimiter?: string;
		readonly maximumRecordBytes: number;
		/** Line on which the text starts, 1 if left out. */
		readonly line?: number;
		/** One that is done with, whose memory is used again: what it found last is then no longer valid. */
		readonly after?: CsvTokenizer | undefined;
	}) {
		const { after } = options;
		if (after !== undefined) {
			this.#buffer = after.#buffer;
			this.#recordStart = after.#recordStart;
			this.#recordEnd = after.#recordEnd;
			this.#recordLine = after.#recordLine;
			this.#firstCell = after.#firstCell;
			this.#cellStart = after.#cellStart;
			this.#cellEnd = after.#cellEnd;
			this.#cellFlags = after.#cellFlags;
		}
		this.#line = options.line ?? 1;
		this.#currentLine = this.#line;
		this.#delimiter = (options.delimiter ?? ",").charCodeAt(0);
		this.#maximumRecordBytes = options.maximumRecordBytes;
		this.#find = specialByteFinder(this.#delimiter);
	}

	/** The line that is being read. */
	get line(): number {
		return this.#line;
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
			this.#noteTextAfterQuote(this.#length);
			this.#endCell(this.#length);
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
		this.bytesBefore += shift;
		this.#position -= shift;
		this.#currentStart = 0;
		this.#currentCellStart -= shift;
		this.#quoteEnd -= shift;

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

	/** Walks over the special bytes that are new, up to one of which more input is needed to tell what it means. */
	#scan(final: boolean): void {
		while (this.#position < this.#length) {
			const end = Math.min(this.#position + longestStretch, this.#length);
			const { positions, count, hasHighBytes } = this.#find(this.#buffer, this.#position, end);
			this.hasHighBytes ||= hasHighBytes;
			const stopped = this.#walk(positions, count, final);
			if (stopped !== null) {
				this.#position = stopped;
				return;
			}
			this.#position = Math.max(this.#position, end);
		}
	}

	/** Walks over the special bytes of a stretch; returns the position of one of which more input is needed, else null. */
	#walk(positions: Int32Array, count: number, final: boolean): number | null {
		const bytes = this.#buffer;
		const length = this.#length;
		let index = 0;
		while (index < count) {
			if (this.#state === "plain") index = this.#walkPlain(positions, index, count);
			if (index === count) break;
			const position = (positions[index] as number) & ~notDelimiter;
			const byte = bytes[position] as number;
			let next = position + 1;
			const isPaired = next < length && bytes[next] === (byte === carriageReturn ? lineFeed : quote);
			const mayBePaired = byte === carriageReturn || (byte === quote && this.#state === "quoted");
			if (mayBePaired && next === length && !final) return position;
			if (mayBePaired && isPaired) {
				next++;
				index++;
				// The second of the two may lie in the next stretch.
				this.#position = next;
			}
			index++;
			this.#noteTextAfterQuote(position);
			if (byte === quote) {
				if (this.#state !== "quoted") this.#openQuote(position);
				else if (isPaired) this.#currentFlags |= cellFlag.escaped;
				else {
					this.#state = "after-quote";
					this.#quoteEnd = position;
				}
			} else if (byte === 0) {
				if (this.nulLine === 0) this.nulLine = this.#line;
			} else if (byte === this.#delimiter) {
				if (this.#state === "quoted") continue;
				this.#endCell(position);
				this.#currentCellStart = next;
			} else {
				this.#line++;
				if (this.#state !== "quoted") this.#endLine(position, next);
			}
		}
		return null;
	}

	/** @param position - of whatever comes next. */
	#noteTextAfterQuote(position: number): void {
		if (this.#state !== "after-quote" || position === this.#quoteEnd + 1) return;
		this.#currentFlags |= cellFlag.textAfterQuote;
		this.#state = "plain";
	}

	/** Goes over cells without quotation marks, and returns the index of the next special byte that needs a closer look. */
	#walkPlain(positions: Int32Array, from: number, count: number): number {
		if (this.#currentFlags !== 0) return from;
		let cells = this.#cells;
		while (cells + count - from > this.#cellStart.length) this.#growCells();
		const bytes = this.#buffer;
		const cellStarts = this.#cellStart;
		const cellEnds = this.#cellEnd;
		const firstCell = cells;
		let cellStart = this.#currentCellStart;
		let index = from;
		for (; index < count; index++) {
			const found = positions[index] as number;
			if (found >= 0) {
				cellStarts[cells] = cellStart;
				cellEnds[cells++] = found;
				cellStart = found + 1;
				continue;
			}
			const position = found & ~notDelimiter;
			if (bytes[position] !== lineFeed || position === this.#currentStart) break;
			cellStarts[cells] = cellStart;
			cellEnds[cells++] = position;
			cellStart = position + 1;
			this.#cells = cells;
			this.#endRecord(cellStart);
			this.#line++;
			this.#currentLine = this.#line;
		}
		this.#cellFlags.fill(0, firstCell, cells);
		this.#cells = cells;
		this.#currentCellStart = cellStart;
		return index;
	}

	#openQuote(position: number): void {
		if (position !== this.#currentCellStart || this.#currentFlags !== 0) {
			this.#currentFlags |= cellFlag.strayQuote;
			return;
		}
		this.#state = "quoted";
		this.#quoteLine = this.#line;
		this.#currentCellStart = position + 1;
	}

	#endLine(position: number, next: number): void {
		if (position > this.#currentStart) {
			this.#endCell(position);
			this.#endRecord(next);
		}
		this.#currentStart = next;
		this.#currentCellStart = next;
		this.#currentLine = this.#line;
	}

	/** @param end - position of what ends the cell. */
	#endCell(end: number): void {
		if (this.#cells === this.#cellStart.length) this.#growCells();
		this.#cellStart[this.#cells] = this.#currentCellStart;
		this.#cellEnd[this.#cells] = this.#state === "after-quote" ? end - 1 : end;
		this.#cellFlags[this.#cells] = this.#currentFlags;
		this.#cells++;
		if (this.#currentFlags !== 0) this.#hasFlags = true;
		if (this.#currentFlags > cellFlag.escaped) this.#hasDoubtfulCells = true;
		this.#currentFlags = 0;
		this.#state = "plain";
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
			hasFlags: this.#hasFlags,
			hasDoubtfulCells: this.#hasDoubtfulCells,
		};
	}
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(array.length * 2);
	larger.set(array);
	return larger;
}
