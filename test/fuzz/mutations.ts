import type { RandomNumbers } from "../../src/cli/demonstration/random-numbers.js";

/** What breaks programs that read cells. */
export const oddCells: readonly string[] = [
	"",
	" ",
	"  ",
	"\t",
	"NULL",
	"null",
	"(null)",
	"\\N",
	"NaN",
	"0",
	"-1",
	"1e9",
	"9.43E+09",
	"00",
	"2.0",
	"02",
	" 02",
	"2024-04-01",
	"01/04/2024",
	"31/12/2024 00:00",
	"2024-13-45",
	"0000-00-00",
	"45383",
	"45383.5",
	"0.5",
	"99999999",
	"1899-12-30 07:26:15",
	"07:26:15.000",
	"2024-04-01T00:00:00Z",
	"true",
	"=1+1",
	"@x",
	"__proto__",
	"constructor",
	"a,b",
	"a;b",
	'say "so"',
	'"',
	'""',
	"l1\nl2",
	"l1\r\nl2",
	"\r",
	"é",
	"日本語",
	"🙂",
	"\ufeff",
	"\u2028",
	"\u0085",
	"\u00a0",
	"\u0000",
	"\u001b[31m",
	"../x",
	"{}",
	"[]",
	"<x>",
	"'",
	"A".repeat(300),
	"9".repeat(40),
	"9434765919",
];

const structural = [
	'"',
	'""',
	",",
	";",
	"\t",
	"|",
	"\n",
	"\r\n",
	"\r",
	"\n\n",
	" ",
	"\ufeff",
	"\0",
	"é",
	"A",
];
const encoder = new TextEncoder();

/** A text with one thing in it inserted, left out, written twice or exchanged. */
export function mutatedText(
	random: RandomNumbers,
	text: string,
	pieces: readonly string[] = structural,
): string {
	const at = random.whole(0, text.length);
	const length = random.whole(1, random.chance(0.2) ? 40 : 3);
	const piece = () => pieces[random.whole(0, pieces.length - 1)] ?? "";
	switch (random.whole(0, 4)) {
		case 0:
			return text.slice(0, at) + piece() + text.slice(at);
		case 1:
			return text.slice(0, at) + text.slice(at + length);
		case 2:
			return text.slice(0, at + length) + text.slice(at);
		case 3:
			return text.slice(0, at) + piece() + text.slice(at + length);
		default:
			return random.chance(0.2) ? text.slice(0, at) : text.slice(0, at) + piece() + piece() + text.slice(at);
	}
}

/** Bytes with one of them, or a few, changed, left out, inserted or written twice. */
export function mutatedBytes(random: RandomNumbers, bytes: Uint8Array): Uint8Array {
	const at = random.whole(0, bytes.length);
	const length = random.whole(1, 4);
	const before = bytes.subarray(0, at);
	const odd = [0, 0x0a, 0x0d, 0x22, 0x2c, 0x80, 0x81, 0xc3, 0xe2, 0xf0, 0xff, 0xfe, random.whole(0, 255)];
	const inserted = Uint8Array.from({ length }, () => odd[random.whole(0, odd.length - 1)] ?? 0);
	switch (random.whole(0, 4)) {
		case 0:
			return joined(before, inserted, bytes.subarray(at));
		case 1:
			return joined(before, bytes.subarray(at + length));
		case 2:
			return joined(bytes.subarray(0, at + length), bytes.subarray(at));
		case 3:
			return joined(before, inserted, bytes.subarray(at + length));
		default: {
			const changed = bytes.slice();
			if (at < bytes.length) changed[at] = (changed[at] ?? 0) ^ (1 << random.whole(0, 7));
			return changed;
		}
	}
}

/** Sizes of pieces: often very small, so that something is always cut. */
export function cuts(random: RandomNumbers): readonly number[] {
	if (random.chance(0.2)) return [];
	return Array.from({ length: random.whole(1, 3) }, () => random.whole(1, random.chance(0.5) ? 3 : 60));
}

const encodings: readonly ((text: string) => Uint8Array)[] = [
	(text) => encoder.encode(text),
	(text) => encoder.encode(`\ufeff${text}`),
	(text) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le")),
	(text) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le").swap16()),
	(text) => new Uint8Array(Buffer.from(text, "latin1")),
];

/** A text in one of the encodings that are read; mostly in UTF-8. */
export function encoded(random: RandomNumbers, text: string): Uint8Array {
	const encode = random.chance(0.6) ? encodings[0] : encodings[random.whole(1, encodings.length - 1)];
	return (encode ?? ((plain: string) => encoder.encode(plain)))(text);
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
	const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}
