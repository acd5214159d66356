import {
	type Submission,
	type ValidateSubmissionOptions,
	validateSubmission as validateSources,
} from "../submission/validate-submission.js";
import { inputErrorFrom } from "./input-error.js";
import { listSources } from "./list-sources.js";

/**
 * Validates the table extracts in a folder, or a single table file, of one submission.
 *
 * A folder is a whole submission: rules between tables and about the file are decided. A single file is judged
 * alone. See `validateSubmission` of `pcref/submission` for what comes back. Nothing is written and nothing leaves
 * the machine.
 *
 * @param path - a folder with one CSV file per table, each named after its table, or one such file.
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
	path: string,
	options: ValidateSubmissionOptions = {},
): Promise<Submission> {
	const { kind, sources, folders } = await listSources(path);
	try {
		return await validateSources(sources, {
			scope: kind === "folder" ? "submission" : "tables",
			name: path,
			folders,
			...options,
		});
	} catch (cause) {
		if (isFileSystemError(cause)) throw inputErrorFrom(cause, path);
		throw cause;
	}
}

function isFileSystemError(cause: unknown): boolean {
	return cause instanceof Error && "syscall" in cause;
}
