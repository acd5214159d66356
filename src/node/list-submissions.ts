import { readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { inputErrorFrom } from "./input-error.js";
import { isIgnored } from "./list-sources.js";
import { isPackedSubmission } from "./validate-submission.js";

/** Paths that are validated together, and what to call them. */
export interface ListedSubmission {
	/** Its path as it was given, or that with what was found there; several are separated by commas. */
	readonly name: string;
	/** The name as that of one folder: `a-extract` for `a/extract`. */
	readonly folderName: string;
	readonly paths: readonly string[];
}

/**
 * The submissions behind some paths, in their order: each folder, archive or workbook of all tables is one, and so are
 * all single table files together. A folder that holds only these stands for those in it, such as one for each month.
 *
 * @param folder - paths are read relative to it.
 * @throws InputError where a path is missing or may not be read.
 */
export async function listSubmissions(
	paths: readonly string[],
	folder: string,
): Promise<readonly ListedSubmission[]> {
	const files: string[] = [];
	const submissions: ListedSubmission[] = [];
	const submission = (name: string): ListedSubmission => {
		const path = resolve(folder, name);
		return { name, folderName: folderNameOf(name) || basename(path), paths: [path] };
	};
	for (const path of paths) {
		const inside = await submissionsAlone(resolve(folder, path));
		if (inside === "file" && !isPackedSubmission(basename(path))) files.push(path);
		else if (inside === "file" || inside.length === 0) submissions.push(submission(path));
		else submissions.push(...inside.map((name) => submission(join(path, name))));
	}
	if (files.length === 0) return submissions;
	return [
		...submissions,
		{ name: files.join(", "), folderName: "files", paths: files.map((file) => resolve(folder, file)) },
	];
}

/** What a folder holds if it is nothing but folders and packed submissions; nothing otherwise, `file` where it is no folder. */
async function submissionsAlone(path: string): Promise<readonly string[] | "file"> {
	try {
		if (!(await stat(path)).isDirectory()) return "file";
		const entries = (await readdir(path, { withFileTypes: true })).filter(({ name }) => !isIgnored(name));
		if (entries.some((entry) => !entry.isDirectory() && !isPackedSubmission(entry.name))) return [];
		return entries.map(({ name }) => name).sort((one, other) => one.localeCompare(other, "en"));
	} catch (cause) {
		throw inputErrorFrom(cause, path);
	}
}

function folderNameOf(path: string): string {
	return path
		.split(/[/\\:]+/)
		.filter((part) => !/^\.*$/.test(part))
		.join("-");
}
