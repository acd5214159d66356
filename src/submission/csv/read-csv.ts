import { beyondLimit } from "../input/beyond-limit.js";
import { recogniseFile } from "../input/file-signatures.js";
import type {
	FirstRecord,
	InputPart,
	ReadFrom,
	ReadOptions,
	RecordsPart,
	StructuralFinding,
} from "../input/table-input.js";
import {
	type Delimiter,
	declaredEncoding,
	delimiters,
	type Encoding,
	encodeUtf16,
	findDelimiter,
} from "../input/text-form.js";
import { UnreadableInput } from "../input/unreadable-input.js";
import type { Limits } from "../limits.js";
import { lentPieces, type Source } from "../source.js";
import { EncodingCheck } from "./encoding-check.js";
import { cellText, type RecordBatch, recordBytes } from "./record-batch.js";
import { CsvTokenizer } from "./tokenizer.js";

/**
 * Reads delimited text from the first byte to the last, and says in which encoding and with which delimiter. Stops with
 * a `problem` part at the first thing that makes the file unreadable: binary content, invalid characters, an unclosed
 * quotation mark, a record over the limit. Parts are views that live until the next one is asked for.
 */
export async function* readCsv(
	source: Source,
	options: ReadOptions,
): AsyncGenerator<InputPart, void, undefined> {
	try {
		yield* readText(source, options);
	} catch (cause) {
		if (!(cause instanceof UnreadableInput)) throw cause;
		yield { kind: "problem", finding: cause.finding };
	}
}

/** Goes on reading delimited text in ASCII or UTF-8 from the start of a record, of a source that gives parts. */
export async function* readCsvFrom(
	source: Source,
	{ byte, line, delimiter, isUtf8 }: ReadFrom,
	options: ReadOptions,
): AsyncGenerator<InputPart, void, undefined> {
	const encoding = isUtf8 ? "utf-8" : null;
	const reader = new TextReader({ ...options, mark: new Uint8Array(0), encoding, delimiter }, line);
	try {
		for (let start = byte; ; ) {
			options.signal?.throwIfAborted();
			const piece = await source.slice?.(start, start + startBytes);
			if (piece === undefined || piece.length === 0) break;
			yield* reader.read(piece);
			start += piece.length;
			options.onProgress?.(start);
		}
		yield* reader.end();
	} catch (cause) {
		if (!(cause instanceof UnreadableInput)) throw cause;
		yield { kind: "problem", finding: cause.finding };
	}
}

async function* readText(source: Source, options: ReadOptions): AsyncGenerator<InputPart, void, undefined> {
	let reader: TextReader | null = null;
	for await (const piece of withLongStart(source, options)) {
		reader ??= startReading(piece, options);
		yield* reader.read(piece);
	}
	options.signal?.throwIfAborted();
	if (reader === null) throw new UnreadableInput({ code: "PCREF-FILE-EMPTY" });
	yield* reader.end();
}

/** So many bytes decide on the form of a file. */
const startBytes = 64 * 1024;

/** The pieces of a source, each lent until the next is asked for; the first is long enough to see what the file is. */
async function* withLongStart(
	source: Source,
	options: ReadOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
	let start: Uint8Array | null = new Uint8Array(0);
	let bytesRead = 0;
	for await (const piece of lentPieces(source)) {
		options.signal?.throwIfAborted();
		bytesRead += piece.length;
		if (start === null) {
			if (piece.length > 0) yield piece;
		} else {
			start = joined(start, piece);
			if (start.length < startBytes) {
				if (start === piece) start = piece.slice();
				continue;
			}
			yield start;
			start = null;
		}
		options.onProgress?.(bytesRead);
	}
	if (start !== null && start.length > 0) yield start;
}

function startReading(start: Uint8Array, options: ReadOptions): TextReader {
	const { finding } = recogniseFile(start);
	if (finding !== undefined) throw new UnreadableInput(finding);
	const declared = declaredEncoding(start);
	const mark = start.slice(0, declared?.length ?? 0);
	const encoding = declared?.encoding ?? null;
	if (encoding === "utf-16le" || encoding === "utf-16be") {
		const text = new TextDecoder(encoding).decode(start.subarray(mark.length), { stream: true });
		const delimiter = findDelimiter(new TextEncoder().encode(text));
		return new TextReader({ ...options, mark, encoding, delimiter });
	}
	const delimiter = findDelimiter(start.subarray(mark.length));
	return new TextReader({ ...options, mark, encoding, delimiter });
}

interface TextForm extends ReadOptions {
	/** The byte order mark, empty where there is none. */
	readonly mark: Uint8Array;
	/** Null where the file does not declare it. */
	readonly encoding: Encoding | null;
	readonly delimiter: Delimiter;
}

/** Turns the pieces of one text file into parts. */
class TextReader {
	readonly #form: TextForm;
	readonly #tokenizer: CsvTokenizer;
	readonly #utf16: { readonly encoding: "utf-16le" | "utf-16be"; readonly decoder: TextDecoder } | null;
	readonly #encodingCheck: EncodingCheck;
	#markSeen = false;
	#headerSeen: boolean;

	/** @param line - on which records go on after the header, where reading does not begin with the file. */
	constructor(form: TextForm, line?: number) {
		this.#form = form;
		this.#headerSeen = line !== undefined;
		this.#tokenizer = new CsvTokenizer({
			delimiter: form.delimiter,
			maximumRecordBytes: form.limits.maximumRecordBytes,
			...(line === undefined ? {} : { line }),
		});
		this.#utf16 =
			form.encoding === "utf-16le" || form.encoding === "utf-16be"
				? {
						encoding: form.encoding,
						decoder: new TextDecoder(form.encoding, { fatal: true, ignoreBOM: true }),
					}
				: null;
		this.#encodingCheck = new EncodingCheck(form.encoding !== null);
	}

	*read(piece: Uint8Array): Generator<InputPart, void, undefined> {
		const bytes = this.#markSeen ? piece : piece.subarray(this.#form.mark.length);
		this.#markSeen = true;
		yield* this.#parts(this.#tokenizer.push(this.#utf16 === null ? bytes : this.#decoded(bytes)));
	}

	*end(): Generator<InputPart, void, undefined> {
		if (this.#utf16 !== null) this.#decoded(undefined);
		yield* this.#parts(this.#tokenizer.end());
		if (!this.#headerSeen) throw new UnreadableInput({ code: "PCREF-FILE-EMPTY" });
	}

	#decoded(bytes: Uint8Array | undefined): Uint8Array {
		try {
			const text = this.#utf16?.decoder.decode(bytes, { stream: bytes !== undefined });
			return new TextEncoder().encode(text);
		} catch (cause) {
			if (!(cause instanceof TypeError)) throw cause;
			throw new UnreadableInput({ code: "PCREF-FILE-UTF-16" });
		}
	}

	*#parts(batch: RecordBatch): Generator<InputPart, void, undefined> {
		const tokenizer = this.#tokenizer;
		if (tokenizer.nulLine > 0) {
			throw new UnreadableInput({
				code: "PCREF-FILE-NOT-TEXT",
				line: tokenizer.nulLine,
				received: "a NUL byte",
			});
		}
		if (tokenizer.hasHighBytes) yield* this.#encodingCheck.check(batch, tokenizer);
		const problem = problemOf(tokenizer, this.#form.limits);
		if (problem !== null) throw new UnreadableInput(problem);
		if (batch.records === 0) return;
		let first = 0;
		if (!this.#headerSeen) {
			this.#headerSeen = true;
			yield* this.#header(batch);
			if (this.#form.columns === undefined) first = 1;
		}
		if (batch.records > first) yield this.#records(batch, first);
	}

	*#header(batch: RecordBatch): Generator<InputPart, void, undefined> {
		const { encoding, delimiter, limits, mark, columns: given } = this.#form;
		if (encoding !== null && encoding !== "utf-8") {
			yield { kind: "departure", finding: { code: "PCREF-FILE-ENCODING", received: "UTF-16" } };
		}
		if (delimiter !== ",") {
			const received = delimiters[delimiter];
			yield { kind: "departure", finding: { code: "PCREF-FILE-DELIMITER", line: 1, received } };
		}
		const columns = batch.firstCell[1] ?? 0;
		if (columns > limits.maximumColumns) throw new UnreadableInput(tooManyColumns(columns, batch, limits));
		const names = Array.from({ length: columns }, (_, cell) => cellText(batch, cell));
		if (given === undefined) {
			const firstRecord = this.#firstRecord(batch);
			yield {
				kind: "header",
				names,
				bytes: joined(mark, this.#originalOf(batch, 0)),
				...(firstRecord === null ? {} : { firstRecord }),
			};
			return;
		}
		const problem = misfit(given, names);
		if (problem !== null) throw new UnreadableInput(problem);
		yield { kind: "departure", finding: { code: "PCREF-HEADER-GIVEN", line: 1 } };
		yield { kind: "header", names: given, bytes: mark };
	}

	/** Where the first record after the header starts, null in text that can only be read from its beginning on. */
	#firstRecord(batch: RecordBatch): FirstRecord | null {
		const { delimiter, mark } = this.#form;
		const headerEnd = (batch.recordEnd[0] as number) - 1;
		const isUtf8 = this.#utf16 === null && batch.encoding === "utf-8";
		if (!isUtf8 || batch.bytes[headerEnd] !== 0x0a || batch.records < 2) return null;
		const byte = mark.length + this.#tokenizer.bytesBefore + (batch.recordStart[1] as number);
		const { isDecided } = this.#encodingCheck;
		return { byte, line: batch.recordLine[1] as number, delimiter, isUtf8: isDecided };
	}

	#records(batch: RecordBatch, first: number): RecordsPart {
		return this.#utf16 === null
			? { kind: "records", batch, first }
			: { kind: "records", batch, first, original: (index) => this.#originalOf(batch, index) };
	}

	#originalOf(batch: RecordBatch, record: number): Uint8Array {
		const bytes = recordBytes(batch, record);
		return this.#utf16 === null
			? bytes
			: encodeUtf16(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), this.#utf16.encoding);
	}
}

/** What shows that the columns given are not those of the file, null where nothing does. */
function misfit(given: readonly string[], first: readonly string[]): StructuralFinding | null {
	if (given.length !== first.length) {
		return {
			code: "PCREF-COLUMNS-NOT-FITTING",
			line: 1,
			expected: `${given.length} cells, as many as columns were given`,
			received: `${first.length} cells`,
		};
	}
	const plain = (name: string) => name.trim().toLowerCase();
	const names = new Set(given.map(plain));
	return first.some((cell) => names.has(plain(cell)))
		? {
				code: "PCREF-COLUMNS-NOT-FITTING",
				line: 1,
				received: "a header line",
				hint: "The file has a header of its own: leave the columns out.",
			}
		: null;
}

function tooManyColumns(columns: number, batch: RecordBatch, limits: Limits): StructuralFinding {
	return {
		...beyondLimit("PCREF-HEADER-TOO-MANY-COLUMNS", { limit: "maximumColumns", limits, unit: "columns" }),
		line: batch.recordLine[0] ?? 1,
		received: `${columns.toLocaleString("en-GB")} columns`,
	};
}

/** What makes the rest of the file unreadable after this batch, null where nothing does. */
function problemOf({ problem }: CsvTokenizer, limits: Limits): StructuralFinding | null {
	if (problem === null) return null;
	return problem.kind === "unclosed-quote"
		? { code: "PCREF-QUOTE-UNCLOSED", line: problem.problemLine }
		: {
				...beyondLimit("PCREF-RECORD-TOO-LONG", { limit: "maximumRecordBytes", limits, unit: "bytes" }),
				line: problem.line,
			};
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
	if (first.length === 0) return second;
	const both = new Uint8Array(first.length + second.length);
	both.set(first);
	both.set(second, first.length);
	return both;
}
