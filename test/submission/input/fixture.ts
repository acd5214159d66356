import { readdirSync, readFileSync } from "node:fs";
import { type Source, sourceFromBytes } from "../../../src/submission/source.js";

const folder = new URL("../../fixtures/input/", import.meta.url);

export const fixtureNames: readonly string[] = readdirSync(folder).sort();

export const fixtureBytes = (name: string): Uint8Array =>
	new Uint8Array(readFileSync(new URL(encodeURIComponent(name), folder)));

/** A file of `test/fixtures/input`, in pieces so small that something is always cut. */
export function fixture(name: string, pieceBytes = 7): Source {
	const bytes = fixtureBytes(name);
	return {
		...sourceFromBytes(name, bytes),
		async *open() {
			for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.slice(at, at + pieceBytes);
		},
	};
}
