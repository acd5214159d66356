import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { Source } from "../submission/source.js";

const pieceBytes = 256 * 1024;

/** A source over a file, read in pieces each time it is opened. */
export function sourceFromFile(path: string, size?: number): Source {
	return {
		name: basename(path),
		...(size === undefined ? {} : { size }),
		open: () => createReadStream(path, { highWaterMark: pieceBytes }),
	};
}
