import { readdirSync, readFileSync } from "node:fs";
import { lendPieces, type Source, sourceFromBytes } from "../../../src/submission/source.js";

const folder = new URL("../../fixtures/input/", import.meta.url);

export const fixtureNames: readonly string[] = readdirSync(folder).sort();

export const fixtureBytes = (name: string): Uint8Array =>
	new Uint8Array(readFileSync(new URL(encodeURIComponent(name), folder)));

/** A file of `test/fixtures/input`, in pieces so small that something is always cut. */
export function fixture(name: string, pieceBytes = 7): Source {
	const bytes = fixtureBytes(name);
	const source: Source = {
		...sourceFromBytes(name, bytes),
		async *open() {
			for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.slice(at, at + pieceBytes);
		},
	};
	lendPieces(source, () => inTheSameMemory(source.open()));
	return source;
}

/** Pieces each of which lies where the one before was. */
async function* inTheSameMemory(pieces: AsyncIterable<Uint8Array>) {
	const memory = new Uint8Array(65_536);
	for await (const piece of pieces) {
		memory.fill(0x22).set(piece);
		yield memory.subarray(0, piece.length);
	}
}
