import type { StructuralFinding } from "./table-input.js";

/** What a file turns out to be by its first bytes, whatever its name says. */
export type FileKind = "zip" | "gzip" | "json" | "refused" | "text";

interface Signature {
	readonly start: readonly number[];
	/** Where the signature stands; the beginning unless said. */
	readonly at?: number;
	readonly kind: FileKind;
	readonly finding: StructuralFinding;
}

const asText = (text: string): readonly number[] => [...new TextEncoder().encode(text)];

const outOfScope = (received: string): StructuralFinding => ({ code: "PCREF-FILE-OUT-OF-SCOPE", received });
const notText = (received: string, hint?: string): StructuralFinding => ({
	code: "PCREF-FILE-NOT-TEXT",
	received,
	...(hint === undefined ? {} : { hint }),
});
const exportTable = "Open it and save the table as CSV UTF-8.";

const signatures: readonly Signature[] = [
	{
		start: [0x50, 0x4b, 0x03, 0x04],
		kind: "zip",
		finding: notText(
			"a ZIP archive or an Excel workbook",
			"Unpack the archive; save a workbook with File, Save As, CSV UTF-8.",
		),
	},
	{
		start: [0x50, 0x4b, 0x05, 0x06],
		kind: "zip",
		finding: notText("an empty ZIP archive"),
	},
	{
		start: [0x1f, 0x8b],
		kind: "gzip",
		finding: notText("gzip data", "Unpack it with gunzip first."),
	},
	{ at: 4, start: asText("Standard Jet DB"), kind: "refused", finding: outOfScope("an Access database") },
	{ at: 4, start: asText("Standard ACE DB"), kind: "refused", finding: outOfScope("an Access database") },
	{
		start: [0xd0, 0xcf, 0x11, 0xe0],
		kind: "refused",
		finding: notText("an old or password-protected Office file", exportTable),
	},
	{ start: [0x25, 0x50, 0x44, 0x46], kind: "refused", finding: notText("a PDF document") },
];

/** What the first bytes of a file say it is; a finding says why it cannot be read as text. */
export function recogniseFile(start: Uint8Array): {
	readonly kind: FileKind;
	/** The first character that is no space. */
	readonly first: string;
	readonly finding?: StructuralFinding;
} {
	const known = signatures.find(({ start: bytes, at = 0 }) =>
		bytes.every((byte, index) => start[at + index] === byte),
	);
	const [first = "", second = ""] = firstCharacters(start);
	if (known !== undefined) return { kind: known.kind, first, finding: known.finding };
	if (first === "<") return { kind: "refused", first, finding: outOfScope("an XML or HTML file") };
	// [LocalPatientID] is a column name as some databases write it
	const isJson = (first === "{" && /^["}]?$/.test(second)) || (first === "[" && /^[{\]]?$/.test(second));
	return { kind: isJson ? "json" : "text", first };
}

/** The first two characters that are no space, whichever way they are encoded. */
function firstCharacters(start: Uint8Array): string {
	let characters = "";
	for (const byte of start) {
		const isMark = byte === 0 || byte >= 0xbb;
		const isSpace = byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
		if (!isMark && !isSpace) characters += String.fromCharCode(byte);
		if (characters.length === 2) break;
	}
	return characters;
}
