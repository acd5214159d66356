import type { Limits } from "../limits.js";
import type { Source } from "../source.js";
import { beyondLimit } from "./beyond-limit.js";
import { UnreadableInput } from "./unreadable-input.js";

/** The text of one record, and the line on which it starts. */
export interface JsonRecord {
	readonly line: number;
	readonly bytes: Uint8Array;
}

const lineFeed = 0x0a;
const quote = 0x22;
const backslash = 0x5c;
const opening = new Set([0x7b, 0x5b]);
const closing = new Set([0x7d, 0x5d]);
const white = new Set([0x20, 0x09, 0x0a, 0x0d]);
/** The byte order mark of UTF-8. */
const mark = new Set([0xef, 0xbb, 0xbf]);
const comma = 0x2c;
const listStart = 0x5b;
const listEnd = 0x5d;

/**
 * The records of a JSON file, piece by piece: the lines of an NDJSON file (what is wrong with one line does not touch the
 * others), or the elements of one list.
 */
export async function* jsonRecords(
	source: Source,
	options: {
		readonly limits: Limits;
		readonly signal?: AbortSignal | undefined;
		readonly onProgress?: ((bytes: number) => void) | undefined;
	},
): AsyncGenerator<JsonRecord, void, undefined> {
	let scanner: Scanner | null = null;
	let bytesRead = 0;
	for await (const piece of source.open()) {
		options.signal?.throwIfAborted();
		bytesRead += piece.length;
		let bytes = piece;
		if (scanner === null) {
			requireUtf8(piece);
			const start = piece.findIndex((byte) => !white.has(byte) && !mark.has(byte));
			if (start < 0) continue;
			bytes = piece.subarray(start);
			const line = 1 + piece.subarray(0, start).filter((byte) => byte === lineFeed).length;
			scanner =
				bytes[0] === listStart
					? new ListScanner(line, options.limits)
					: new LineScanner(line, options.limits);
		}
		yield* scanner.push(bytes);
		options.onProgress?.(bytesRead);
	}
	if (scanner !== null) yield* scanner.end();
}

/** JSON is read in UTF-8 alone, with or without its mark. */
function requireUtf8([first, second]: Uint8Array): void {
	const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
	if (isUtf16) throw new UnreadableInput({ code: "PCREF-FILE-NOT-UTF-8", line: 1, received: "UTF-16" });
}

/** Keeps the bytes of the record that is not complete yet. */
abstract class Scanner {
	protected line: number;
	readonly #limits: Limits;
	#pieces: Uint8Array[] = [];
	#length = 0;
	#startLine = 1;

	constructor(line: number, limits: Limits) {
		this.line = line;
		this.#limits = limits;
	}

	abstract push(piece: Uint8Array): Generator<JsonRecord, void, undefined>;
	abstract end(): Generator<JsonRecord, void, undefined>;

	protected get isEmpty(): boolean {
		return this.#length === 0;
	}

	protected keep(bytes: Uint8Array): void {
		if (this.#length === 0) this.#startLine = this.line;
		this.#length += bytes.length;
		if (this.#length > this.#limits.maximumRecordBytes) {
			const limits = this.#limits;
			throw new UnreadableInput({
				...beyondLimit("PCREF-RECORD-TOO-LONG", { limit: "maximumRecordBytes", limits, unit: "bytes" }),
				line: this.#startLine,
			});
		}
		this.#pieces.push(bytes.slice());
	}

	protected take(): JsonRecord {
		const bytes = new Uint8Array(this.#length);
		let at = 0;
		for (const piece of this.#pieces) {
			bytes.set(piece, at);
			at += piece.length;
		}
		this.#pieces = [];
		this.#length = 0;
		return { line: this.#startLine, bytes };
	}
}

class LineScanner extends Scanner {
	*push(piece: Uint8Array): Generator<JsonRecord, void, undefined> {
		let start = 0;
		for (;;) {
			const end = piece.indexOf(lineFeed, start);
			if (end < 0) break;
			this.keep(piece.subarray(start, end + 1));
			yield* this.#complete();
			this.line++;
			start = end + 1;
		}
		if (start < piece.length) this.keep(piece.subarray(start));
	}

	*end(): Generator<JsonRecord, void, undefined> {
		if (!this.isEmpty) yield* this.#complete();
	}

	*#complete(): Generator<JsonRecord, void, undefined> {
		const record = this.take();
		if (record.bytes.some((byte) => !white.has(byte))) yield record;
	}
}

class ListScanner extends Scanner {
	#depth = 0;
	#inText = false;
	#escaped = false;
	#ended = false;
	#expectsRecord = true;
	#records = 0;

	*push(piece: Uint8Array): Generator<JsonRecord, void, undefined> {
		let start = 0;
		for (let index = 0; index < piece.length; index++) {
			const byte = piece[index] as number;
			if (byte === lineFeed && this.#depth <= 1) this.line++;
			if (this.#inText) {
				if (this.#escaped) this.#escaped = false;
				else if (byte === backslash) this.#escaped = true;
				else if (byte === quote) this.#inText = false;
			} else if (this.#depth > 1) {
				if (byte === quote) this.#inText = true;
				else if (opening.has(byte)) this.#depth++;
				else if (closing.has(byte)) {
					this.#depth--;
					if (this.#depth > 1) continue;
					this.keep(piece.subarray(start, index + 1));
					const record = this.take();
					this.line += record.bytes.filter((inner) => inner === lineFeed).length;
					yield record;
				}
			} else if (!white.has(byte)) {
				this.#step(byte);
				start = index;
			}
		}
		if (this.#depth > 1) this.keep(piece.subarray(start));
	}

	// biome-ignore lint/correctness/useYield: the other scanner does
	*end(): Generator<JsonRecord, void, undefined> {
		if (!this.#ended) this.#fail("a list that is not closed: the file may have been cut off");
	}

	/** Takes a byte between records. */
	#step(byte: number): void {
		if (this.#ended) this.#fail("text after the list");
		if (this.#depth === 0) {
			this.#depth = 1;
		} else if (byte === comma && !this.#expectsRecord) {
			this.#expectsRecord = true;
		} else if (byte === listEnd && (!this.#expectsRecord || this.#records === 0)) {
			this.#ended = true;
		} else if (opening.has(byte) && byte !== listStart && this.#expectsRecord) {
			this.#expectsRecord = false;
			this.#records++;
			this.#depth = 2;
		} else this.#fail("something else than objects separated by commas");
	}

	#fail(received: string): never {
		throw new UnreadableInput({ code: "PCREF-JSON-NOT-A-LIST", line: this.line, received });
	}
}
