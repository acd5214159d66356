import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Source } from "../submission/source.js";
import { sourceFromFile } from "./file-source.js";
import { inputErrorFrom } from "./input-error.js";

/** What a path given by the user holds: a folder of files, or one file. */
export interface ListedSources {
	readonly kind: "folder" | "file";
	readonly sources: readonly Source[];
	/** Names of the folders inside the folder. */
	readonly folders: readonly string[];
}

/** Hidden files, the lock files that Excel leaves beside an open workbook, and what an {@link OutputFolder} says of records. */
const ignored = /^(\.|~\$)|\.reasons\.csv$/;

/**
 * The files behind a path, by name. Folders inside the folder are not entered.
 *
 * @throws InputError where the path is missing or may not be read.
 */
export async function listSources(path: string): Promise<ListedSources> {
	try {
		const found = await stat(path);
		if (!found.isDirectory())
			return { kind: "file", sources: [sourceFromFile(path, found.size)], folders: [] };
		const entries = await readdir(path, { withFileTypes: true });
		const names = entries
			.filter((entry) => !entry.isDirectory() && !ignored.test(entry.name))
			.map((entry) => entry.name)
			.sort();
		const sources = await Promise.all(
			names.map(async (name) => {
				const file = join(path, name);
				return sourceFromFile(file, (await stat(file)).size);
			}),
		);
		const folders = entries
			.filter((entry) => entry.isDirectory() && !ignored.test(entry.name))
			.map(({ name }) => name);
		return { kind: "folder", sources, folders: folders.sort() };
	} catch (cause) {
		throw inputErrorFrom(cause, path);
	}
}
