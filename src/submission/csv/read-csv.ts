import type { OwnIssueCode } from "../../issues/catalogue.js";
import type { Limits } from "../limits.js";
import type { Source } from "../source.js";
import { cellText, type RecordBatch, recordBytes } from "./record-batch.js";
import { CsvTokenizer } from "./tokenizer.js";

/** Something wrong with the file itself, which makes everything else in it doubtful. */
export interface StructuralFinding {
	readonly code: OwnIssueCode;
	readonly line?: number;
	readonly column?: string;
	readonly received?: string;
	readonly expected?: string;
	readonly hint?: string;
}

/** One part of a CSV file, in order: its header, then batches of records, or the problem that ends the reading. */
export type CsvPart =
	| { readonly kind: "header"; readonly names: readonly string[]; readonly bytes: Uint8Array }
	| {
			readonly kind: "records";
			readonly batch: RecordBatch;
			/** Index of the first record in the batch that is not the header. */
			readonly first: number;
	  }
	| { readonly kind: "problem"; readonly finding: StructuralFinding };

export interface ReadCsvOptions {
	readonly limits: Limits;
	readonly signal?: AbortSignal | undefined;
	/** Called with the number of bytes read so far. */
	readonly onProgress?: ((bytes: number) => void) | undefined;
}

const magicNumbers: readonly { readonly start: readonly number[]; readonly finding: StructuralFinding }[] = [
	{ start: [0xff, 0xfe], finding: { code: "PCREF-FILE-UTF-16" } },
	{ start: [0xfe, 0xff], finding: { code: "PCREF-FILE-UTF-16" } },
	{
		start: [0x50, 0x4b, 0x03, 0x04],
		finding: {
			code: "PCREF-FILE-NOT-TEXT",
			received: "a ZIP archive or an Excel workbook",
			hint: "Unpack the archive; save a workbook with File, Save As, CSV UTF-8.",
		},
	},
	{
		start: [0xd0, 0xcf, 0x11, 0xe0],
		finding: {
			code: "PCREF-FILE-NOT-TEXT",
			received: "an old Excel or Access file",
			hint: "Open it and save the table as CSV UTF-8.",
		},
	},
	{
		start: [0x1f, 0x8b],
		finding: { code: "PCREF-FILE-NOT-TEXT", received: "gzip data", hint: "Unpack it with gunzip first." },
	},
	{ start: [0x25, 0x50, 0x44, 0x46], finding: { code: "PCREF-FILE-NOT-TEXT", received: "a PDF document" } },
];

/**
 * Reads CSV bytes from the first to the last. Stops with a `problem` part at the first thing that makes the file
 * unreadable: binary content, another encoding, invalid UTF-8, an unclosed quotation mark, a record over the limit.
 * Parts are views that live until the next one is asked for.
 */
export async function* readCsv(
	source: Source,
	options: ReadCsvOptions,
): AsyncGenerator<CsvPart, void, undefined> {
	const tokenizer = new CsvTokenizer({ maximumRecordBytes: options.limits.maximumRecordBytes });
	let headerSeen = false;
	let byteOrderMark = new Uint8Array(0);

	for await (const bytes of withoutFileMarks(source, options, (mark) => {
		byteOrderMark = mark;
	})) {
		if (!(bytes instanceof Uint8Array)) {
			yield { kind: "problem", finding: bytes };
			return;
		}
		const batch = bytes.length === 0 ? tokenizer.end() : tokenizer.push(bytes);
		const finding = unreadable(tokenizer, batch, options.limits);
		if (finding !== null) {
			yield { kind: "problem", finding };
			return;
		}
		if (batch.records === 0) continue;
		if (headerSeen) {
			yield { kind: "records", batch, first: 0 };
			continue;
		}
		headerSeen = true;
		const columns = batch.firstCell[1] ?? 0;
		if (columns > options.limits.maximumColumns) {
			yield { kind: "problem", finding: tooManyColumns(columns, batch, options.limits) };
			return;
		}
		yield {
			kind: "header",
			names: Array.from({ length: columns }, (_, cell) => cellText(batch, cell)),
			bytes: joined(byteOrderMark, recordBytes(batch, 0)),
		};
		if (batch.records > 1) yield { kind: "records", batch, first: 1 };
	}
	if (!headerSeen) yield { kind: "problem", finding: { code: "PCREF-FILE-EMPTY" } };
}

/**
 * The pieces of the source without a byte order mark, then an empty piece for the end of the input; or a finding
 * where the first bytes are those of another kind of file.
 */
async function* withoutFileMarks(
	source: Source,
	options: ReadCsvOptions,
	onByteOrderMark: (mark: Uint8Array<ArrayBuffer>) => void,
): AsyncGenerator<Uint8Array | StructuralFinding, void, undefined> {
	const marked = (bytes: Uint8Array): Uint8Array => {
		if (bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) return bytes;
		onByteOrderMark(bytes.slice(0, 3));
		return bytes.subarray(3);
	};
	let start: Uint8Array | null = new Uint8Array(0);
	let bytesRead = 0;
	for await (const piece of source.open()) {
		options.signal?.throwIfAborted();
		bytesRead += piece.length;
		if (start === null) {
			if (piece.length > 0) yield piece;
		} else {
			start = joined(start, piece);
			if (start.length < longestMark) continue;
			const finding = findingFromMark(start);
			yield finding ?? marked(start);
			start = null;
		}
		options.onProgress?.(bytesRead);
	}
	if (start !== null && start.length > 0) yield findingFromMark(start) ?? marked(start);
	yield new Uint8Array(0);
}

const longestMark = 4;

function findingFromMark(bytes: Uint8Array): StructuralFinding | undefined {
	return magicNumbers.find((known) => known.start.every((byte, index) => bytes[index] === byte))?.finding;
}

function tooManyColumns(columns: number, batch: RecordBatch, limits: Limits): StructuralFinding {
	return {
		code: "PCREF-HEADER-TOO-MANY-COLUMNS",
		line: batch.recordLine[0] ?? 1,
		expected: `at most ${limits.maximumColumns} columns`,
		received: `${columns} columns`,
	};
}

/** What makes the rest of the file unreadable after this batch, null where nothing does. */
function unreadable(tokenizer: CsvTokenizer, batch: RecordBatch, limits: Limits): StructuralFinding | null {
	if (tokenizer.nulLine > 0)
		return { code: "PCREF-FILE-NOT-TEXT", line: tokenizer.nulLine, received: "a NUL byte" };
	const invalidLine = tokenizer.hasHighBytes ? firstInvalidLine(batch) : null;
	if (invalidLine !== null) return { code: "PCREF-FILE-NOT-UTF-8", line: invalidLine };
	const { problem } = tokenizer;
	if (problem === null) return null;
	return problem.kind === "unclosed-quote"
		? { code: "PCREF-QUOTE-UNCLOSED", line: problem.problemLine }
		: {
				code: "PCREF-RECORD-TOO-LONG",
				line: problem.line,
				expected: `at most ${limits.maximumRecordBytes.toLocaleString("en-GB")} bytes`,
			};
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
	if (first.length === 0) return second;
	const both = new Uint8Array(first.length + second.length);
	both.set(first);
	both.set(second, first.length);
	return both;
}

function isValidUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

/** The line of the first record in the batch whose bytes are not UTF-8, null where all are. */
function firstInvalidLine(batch: RecordBatch): number | null {
	if (batch.records === 0) return null;
	const end = batch.recordEnd[batch.records - 1];
	if (isValidUtf8(batch.bytes.subarray(batch.recordStart[0], end))) return null;
	for (let record = 0; record < batch.records; record++) {
		const bytes = batch.bytes.subarray(batch.recordStart[record], batch.recordEnd[record]);
		if (!isValidUtf8(bytes)) return batch.recordLine[record] ?? null;
	}
	return null;
}
