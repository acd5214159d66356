/** The encodings that text files are read in. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** The delimiters that text files are read with, and what people call them. */
export const delimiters = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "vertical bars" } as const;

export type Delimiter = keyof typeof delimiters;

const marks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
	{ encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
	{ encoding: "utf-16le", bytes: [0xff, 0xfe] },
	{ encoding: "utf-16be", bytes: [0xfe, 0xff] },
];

/** The encoding that the first bytes of a file declare, and how many bytes the declaration takes; null where none. */
export function declaredEncoding(start: Uint8Array): { encoding: Encoding; length: number } | null {
	const mark = marks.find(({ bytes }) => bytes.every((byte, index) => start[index] === byte));
	return mark === undefined ? null : { encoding: mark.encoding, length: mark.bytes.length };
}

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** The delimiter that stands most often in the first line, outside quotation marks; a comma where none does. */
export function findDelimiter(start: Uint8Array): Delimiter {
	const counts = new Uint32Array(256);
	let quoted = false;
	let seen = false;
	for (const byte of start) {
		if (byte === quote) quoted = !quoted;
		else if (!quoted && (byte === lineFeed || byte === carriageReturn)) {
			if (seen) break;
			continue;
		} else if (!quoted) counts[byte] = (counts[byte] as number) + 1;
		seen = true;
	}
	let found: Delimiter = ",";
	const countOf = (delimiter: Delimiter) => counts[delimiter.charCodeAt(0)] as number;
	for (const delimiter of Object.keys(delimiters) as Delimiter[]) {
		if (countOf(delimiter) > countOf(found)) found = delimiter;
	}
	return found;
}

/** Writes text in UTF-16, for the original bytes of what was decoded from it. */
export function encodeUtf16(text: string, encoding: "utf-16le" | "utf-16be"): Uint8Array {
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	for (let index = 0; index < text.length; index++) {
		view.setUint16(index * 2, text.charCodeAt(index), encoding === "utf-16le");
	}
	return bytes;
}
