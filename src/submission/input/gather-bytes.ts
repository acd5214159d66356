import type { StructuralFinding } from "./table-input.js";
import { UnreadableInput } from "./unreadable-input.js";

/**
 * All pieces in one, if they are not more than the limit.
 *
 * @throws UnreadableInput with what `beyond` says, where they are.
 */
export async function gatherBytes(
	pieces: AsyncIterable<Uint8Array>,
	maximum: number,
	beyond: () => StructuralFinding,
): Promise<Uint8Array> {
	const gathered: Uint8Array[] = [];
	let length = 0;
	for await (const piece of pieces) {
		length += piece.length;
		if (length > maximum) {
			throw new UnreadableInput(beyond());
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
