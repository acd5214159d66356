import { ArgumentError } from "../issues/argument-error.js";
import { tableCodeIn } from "../submission/input/table-code.js";
import {
	type Submission,
	type ValidateSubmissionOptions,
	validateWith,
} from "../submission/validate-submission.js";
import { type ListedSources, listSources } from "./list-sources.js";
import { mostWorkers } from "./most-workers.js";
import { SpillFile } from "./spill-file.js";
import { ValidationThreads } from "./validation-threads.js";

/** How to validate the files of a submission. */
export interface ValidateFilesOptions extends ValidateSubmissionOptions {
	/**
	 * How many threads judge the records of large files of delimited text; 1 unless said otherwise. The result is the same
	 * for any number, which is 64 at most.
	 */
	readonly workers?: number;
}

/**
 * Validates the table extracts of one submission: a folder, a ZIP archive, a workbook, or single table files.
 *
 * A folder is a whole submission, and so is an archive or workbook whose name names no table: rules between tables and
 * about the file are decided. Single files are judged alone. See `validateSubmission` of `pcref/submission` for what
 * comes back. Nothing is written and nothing leaves the machine.
 *
 * @param paths - a folder with a file per table, each named after its table; such a file; or several of them.
 * @throws InputError where the path is missing or cannot be read; bad data never throws.
 *
 * @example
 * ```ts
 * import { mkdtemp, rm, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { validateSubmission } from "pcref/node";
 *
 * const folder = await mkdtemp(join(tmpdir(), "extract-"));
 * await writeFile(join(folder, "MHS002.csv"), "LocalPatientID,GMPReg\nP1,A81001\n");
 * const submission = await validateSubmission(join(folder, "MHS002.csv"), { dataSet: "mhsds-6" });
 * submission.verdict; // => "accepted-with-warnings"
 * submission.issues.map((group) => group.column); // => ["StartDateGMPRegistration", "EndDateGMPRegistration"]
 * await rm(folder, { recursive: true });
 * ```
 */
export async function validateSubmission(
	paths: string | readonly string[],
	{ workers = 1, ...options }: ValidateFilesOptions = {},
): Promise<Submission> {
	if (!Number.isInteger(workers) || workers < 1 || workers > mostWorkers) {
		throw new ArgumentError("workers", `must be a whole number from 1 to ${mostWorkers}, but is ${workers}`);
	}
	const all = typeof paths === "string" ? [paths] : paths;
	const listed: ListedSources[] = [];
	for (const path of all) listed.push(await listSources(path));
	const isWhole = listed.some(
		({ kind, sources: [first] }) => kind === "folder" || isPackedSubmission(first?.name),
	);
	const spill = new SpillFile();
	const threads = workers > 1 ? new ValidationThreads(workers, options) : undefined;
	try {
		return await validateWith(
			{ spill, ...(threads === undefined ? {} : { fileJudge: threads }) },
			listed.flatMap(({ sources }) => sources),
			{
				scope: isWhole ? "submission" : "tables",
				name: all.join(", "),
				folders: listed.flatMap(({ folders }) => folders),
				openInExcel: listed.flatMap(({ openInExcel }) => openInExcel),
				...options,
			},
		);
	} finally {
		await threads?.close();
		spill.remove();
	}
}

/** Whether a file is an archive or workbook of all tables: its own name names none. */
export function isPackedSubmission(name = ""): boolean {
	return /\.(?:zip|xlsx)$/i.test(name) && tableCodeIn(name) === undefined;
}
