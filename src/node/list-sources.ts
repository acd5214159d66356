import { access, readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Source } from "../submission/source.js";
import { sizeOfReadable, sourceFromFile } from "./file-source.js";
import { InputError, inputErrorFrom, together } from "./input-error.js";

/** What a path given by the user holds: a folder of files, or one file. */
export interface ListedSources {
	readonly kind: "folder" | "file";
	readonly sources: readonly Source[];
	/** Names of the folders inside the folder. */
	readonly folders: readonly string[];
	/** Names of the files beside which Excel left a lock file: they are open in it. */
	readonly openInExcel: readonly string[];
}

/** The mark of the lock files that Excel leaves beside an open workbook. */
const lock = "~$";

/** Hidden files, lock files, what Windows leaves in folders, and what an {@link OutputFolder} says of records. */
export const isIgnored = (name: string) =>
	name.startsWith(".") ||
	name.startsWith(lock) ||
	name.endsWith(".reasons.csv") ||
	/^(?:thumbs\.db|desktop\.ini)$/i.test(name);

/**
 * The files behind a path, by name. Folders inside the folder are not entered.
 *
 * @throws InputError where the path is missing, or something there may not be read: its message names all such files.
 */
export async function listSources(path: string): Promise<ListedSources> {
	try {
		const found = await stat(path);
		if (!found.isDirectory()) return await listFile(path);
		const entries = await readdir(path, { withFileTypes: true });
		const names = entries
			.filter((entry) => !entry.isDirectory() && !isIgnored(entry.name))
			.map((entry) => entry.name)
			.sort();
		const sources = await readable(names.map((name) => join(path, name)));
		const folders = entries
			.filter((entry) => entry.isDirectory() && !isIgnored(entry.name))
			.map(({ name }) => name);
		const locked = new Set(entries.map(({ name }) => name));
		return {
			kind: "folder",
			sources,
			folders: folders.sort(),
			openInExcel: names.filter((name) => locked.has(lock + name)),
		};
	} catch (cause) {
		throw inputErrorFrom(cause, path);
	}
}

/** A submission without one of its files would be another submission: all are tried before any is read. */
async function readable(paths: readonly string[]): Promise<readonly Source[]> {
	const sources: Source[] = [];
	const refused: InputError[] = [];
	for (const path of paths) {
		try {
			sources.push(sourceFromFile(path, await sizeOfReadable(path)));
		} catch (cause) {
			refused.push(inputErrorFrom(cause, path));
		}
	}
	const error = together(refused);
	if (error !== undefined) throw error;
	return sources;
}

async function listFile(path: string): Promise<ListedSources> {
	const name = basename(path);
	if (name.startsWith(lock)) throw new InputError("PCREF-INPUT-LOCK-FILE", path);
	const isOpen = await access(join(dirname(path), lock + name)).then(
		() => true,
		() => false,
	);
	return {
		kind: "file",
		sources: await readable([path]),
		folders: [],
		openInExcel: isOpen ? [name] : [],
	};
}
