import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { inputErrorFrom } from "./input-error.js";
import { isIgnored } from "./list-sources.js";
import { isPackedSubmission } from "./validate-submission.js";

/** Paths that are validated together, and what to call them. */
export interface ListedSubmission {
	readonly name: string;
	readonly paths: readonly string[];
}

/**
 * The submissions behind some paths, in their order: each folder, archive or workbook of all tables is one, and so are
 * all single table files together. A folder that holds only folders stands for those, such as one for each month.
 *
 * @throws InputError where a path is missing or may not be read.
 */
export async function listSubmissions(paths: readonly string[]): Promise<readonly ListedSubmission[]> {
	const files: string[] = [];
	const submissions: ListedSubmission[] = [];
	for (const path of paths) {
		const inside = await foldersAlone(path);
		if (inside === "file" && !isPackedSubmission(basename(path))) files.push(path);
		else if (inside === "file" || inside.length === 0) submissions.push({ name: path, paths: [path] });
		else submissions.push(...inside.map((folder) => ({ name: folder, paths: [folder] })));
	}
	return files.length === 0 ? submissions : [...submissions, { name: files.join(", "), paths: files }];
}

/** The folders in a folder that holds nothing else; none where it holds files, `file` where it is no folder. */
async function foldersAlone(path: string): Promise<readonly string[] | "file"> {
	try {
		if (!(await stat(path)).isDirectory()) return "file";
		const entries = (await readdir(path, { withFileTypes: true })).filter(({ name }) => !isIgnored(name));
		if (entries.some((entry) => !entry.isDirectory())) return [];
		return entries.map(({ name }) => join(path, name)).sort((one, other) => one.localeCompare(other, "en"));
	} catch (cause) {
		throw inputErrorFrom(cause, path);
	}
}
