/** What a file of delimited text holds, found out in another way than the package does. */
export interface ExpectedRecords {
	/** Why nothing of it can be read; null where it can. */
	readonly refused: "another form" | "encoding" | "NUL" | "quote" | "too long" | null;
	/** The byte order mark. */
	readonly mark: Uint8Array;
	/** Every record, the header among them, with its line ending; empty lines are none. */
	readonly records: readonly { readonly line: number; readonly bytes: Uint8Array }[];
}

const otherForms = ["PK", "\u001f\u008b", "%PDF", "\u00d0\u00cf"];
const high = /[\x80-\xff]/;
const unassigned = /[\x81\x8d\x8f\x90\x9d]/;

/**
 * Splits text by one regular expression over the whole of it, where the package goes through bytes with a table of
 * states. Bytes are read as Latin-1, in which every byte is a character; UTF-16 as itself.
 */
export function expectedRecords(
	bytes: Uint8Array,
	{ maximumRecordBytes = 16 * 1024 * 1024 }: { readonly maximumRecordBytes?: number | undefined } = {},
): ExpectedRecords {
	const whole = latin1Of(bytes);
	const [mark = ""] = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.exec(whole) ?? [];
	const nothing = { mark: bytes.subarray(0, mark.length), records: [] };
	if (otherForms.some((start) => whole.startsWith(start))) return { refused: "another form", ...nothing };
	if (/^[\s\0\xbb-\xff]*[<{[]/.test(whole)) return { refused: "another form", ...nothing };
	const utf16 = { "\xff\xfe": "utf-16le", "\xfe\xff": "utf-16be" }[mark];
	const width = utf16 === undefined ? 1 : 2;
	let text = whole.slice(mark.length);
	if (utf16 !== undefined) {
		try {
			text = new TextDecoder(utf16, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(2));
		} catch {
			return { refused: "encoding", ...nothing };
		}
	}
	if (text.includes("\0")) return { refused: "NUL", ...nothing };
	const spans = spansOf(text, delimiterOf(text));
	if (spans === null) return { refused: "quote", ...nothing };
	const records = spans.map(({ line, start, end }) => ({
		line,
		bytes: bytes.subarray(mark.length + start * width, mark.length + end * width),
	}));
	const isTooLong = ({ start, end }: Span) =>
		(utf16 === undefined ? end - start : Buffer.byteLength(text.slice(start, end))) > maximumRecordBytes;
	if (spans.some(isTooLong)) return { refused: "too long", ...nothing };
	if (utf16 === undefined && !isOfOneEncoding(records, mark !== ""))
		return { refused: "encoding", ...nothing };
	return { refused: null, ...nothing, records };
}

interface Span {
	readonly line: number;
	readonly start: number;
	readonly end: number;
}

/** Null where a quotation mark is not closed. */
function spansOf(text: string, delimiter: string): readonly Span[] | null {
	const other = `[^${delimiter}\\r\\n]*`;
	const cell = `(?:"(?:[^"]|"")*"(?!")${other}|(?!")${other})`;
	const record = new RegExp(`(?:${cell}\\${delimiter})*${cell}(?:\\r\\n|\\r|\\n|$)`, "y");
	const spans: Span[] = [];
	let line = 1;
	for (let start = 0; start < text.length; start = record.lastIndex) {
		record.lastIndex = start;
		const [found] = record.exec(text) ?? [];
		if (found === undefined) return null;
		if (!/^[\r\n]/.test(found)) spans.push({ line, start, end: record.lastIndex });
		line += found.match(/\r\n|\r|\n/g)?.length ?? 0;
	}
	return spans;
}

function delimiterOf(text: string): string {
	const [first = ""] = /^(?:[^"\r\n]|"[^"]*(?:"|$))*/.exec(text.replace(/^[\r\n]+/, "")) ?? [];
	const outside = first.replace(/"[^"]*(?:"|$)/g, "");
	const counts = [",", ";", "\t", "|"].map((delimiter) => outside.split(delimiter).length);
	return [",", ";", "\t", "|"][counts.indexOf(Math.max(...counts))] ?? ",";
}

function isOfOneEncoding(records: ExpectedRecords["records"], isDeclared: boolean): boolean {
	const isUtf8 = (bytes: Uint8Array) =>
		!Buffer.from(bytes).toString("utf8").includes("\ufffd") || isSame(bytes);
	const first = records.find(({ bytes }) => high.test(latin1Of(bytes)));
	if (first === undefined) return true;
	const is1252 = ({ bytes }: { readonly bytes: Uint8Array }) => !unassigned.test(latin1Of(bytes));
	return isDeclared || isUtf8(first.bytes)
		? records.every(({ bytes }) => isUtf8(bytes))
		: records.every(is1252);
}

function latin1Of(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}

/** U+FFFD itself may stand in a text. */
function isSame(bytes: Uint8Array): boolean {
	return Buffer.from(Buffer.from(bytes).toString("utf8")).equals(bytes);
}
