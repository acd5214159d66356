import { UnreadableInput } from "./unreadable-input.js";

/** All pieces in one, if they are not more than the limit. */
export async function gatherBytes(pieces: AsyncIterable<Uint8Array>, maximum: number): Promise<Uint8Array> {
	const gathered: Uint8Array[] = [];
	let length = 0;
	for await (const piece of pieces) {
		length += piece.length;
		if (length > maximum) {
			throw new UnreadableInput({
				code: "PCREF-ARCHIVE-TOO-LARGE",
				expected: `at most ${maximum.toLocaleString("en-GB")} bytes`,
			});
		}
		gathered.push(piece.slice());
	}
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const piece of gathered) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return bytes;
}
