import { closeSync, openSync, statSync, writeSync } from "node:fs";

const pieceLength = 1 << 20;

/**
 * Writes a file line by line, a piece at a time: memory does not grow with its length.
 *
 * @param lines gives each line without its ending.
 * @returns the size of the file in bytes.
 */
export function writeLines(path, lines) {
	const file = openSync(path, "w");
	let piece = "";
	for (const line of lines) {
		piece += line;
		piece += "\n";
		if (piece.length < pieceLength) continue;
		writeSync(file, piece);
		piece = "";
	}
	writeSync(file, piece);
	closeSync(file);
	return statSync(path).size;
}

/** A cell in quotation marks, those in it doubled. */
export const quoted = (cell) => `"${cell.replaceAll('"', '""')}"`;
