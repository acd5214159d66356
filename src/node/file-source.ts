import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import type { Source } from "../submission/source.js";

const pieceBytes = 256 * 1024;

/** A source over a file, read in pieces each time it is opened. */
export function sourceFromFile(path: string, size?: number): Source {
	const source: Source = {
		name: basename(path),
		...(size === undefined ? {} : { size }),
		open: () => createReadStream(path, { highWaterMark: pieceBytes }),
		slice: (start, end) => readPart(path, start, end),
	};
	paths.set(source, path);
	return source;
}

const paths = new WeakMap<Source, string>();

/** The path of the file that a source was made from; undefined for other sources. */
export function pathOf(source: Source | undefined): string | undefined {
	return source === undefined ? undefined : paths.get(source);
}

async function readPart(path: string, start: number, end: number): Promise<Uint8Array> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(new Uint8Array(end - start), 0, end - start, start);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}
