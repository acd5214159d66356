import { writeSync } from "node:fs";
import { type FileHandle, mkdir, mkdtemp, open, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { writeFeedbackWorkbook } from "../interchange/write-feedback-workbook.js";
import type { Issue } from "../issues/issue.js";
import type { Submission } from "../submission/validate-submission.js";
import { dataSets } from "../tables/data-sets.js";
import type { Table } from "../tables/table.js";

/** Thrown where the folder for results holds something already: results never overwrite or mix. */
export class OutputExistsError extends Error {
	override readonly name = "OutputExistsError";

	constructor(path: string) {
		super(`${path} already exists and is not empty. Name a new folder, or remove this one first.`);
	}
}

const bufferBytes = 1024 * 1024;
const issuesFile = "issues.ndjson";
const workbookFile = "feedback.xlsx";

/**
 * The folder that a validation writes: `accepted/` and `rejected/` with the original bytes of each record under the
 * original header, `issues.ndjson` with every issue, and `feedback.xlsx` with what was found, to read in Excel. It is
 * built beside its place and appears as a whole with {@link OutputFolder.finish}, or not at all. Only the user who runs
 * this may read it.
 *
 * @example
 * ```ts
 * import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { OutputFolder, validateSubmission } from "pcref/node";
 *
 * const folder = await mkdtemp(join(tmpdir(), "extract-"));
 * await writeFile(join(folder, "MHS002.csv"), "LocalPatientID,GMPReg\nP1,A81001\n");
 * const output = await OutputFolder.create(join(folder, "checked"));
 * const submission = await validateSubmission(join(folder, "MHS002.csv"), {
 * 	onIssue: (issue) => output.addIssue(issue),
 * });
 * await output.finish(submission);
 * await readdir(join(folder, "checked")); // => ["accepted", "feedback.xlsx", "issues.ndjson", "rejected"]
 * await rm(folder, { recursive: true });
 * ```
 */
export class OutputFolder {
	readonly #target: string;
	readonly #partial: string;
	readonly #issues: FileHandle;
	#lines = "";

	private constructor(target: string, partial: string, issues: FileHandle) {
		this.#target = target;
		this.#partial = partial;
		this.#issues = issues;
	}

	/**
	 * Starts a folder.
	 *
	 * @throws OutputExistsError where the folder exists and is not empty.
	 */
	static async create(path: string): Promise<OutputFolder> {
		const target = resolve(path);
		await mkdir(dirname(target), { recursive: true });
		if (await holdsSomething(target)) throw new OutputExistsError(path);
		const partial = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
		return new OutputFolder(target, partial, await open(join(partial, issuesFile), "wx", 0o600));
	}

	/** Adds an issue to `issues.ndjson`; to be given as `onIssue` of the validation. */
	addIssue(issue: Issue): void {
		this.#lines += `${JSON.stringify(issue)}\n`;
		if (this.#lines.length >= bufferBytes) this.#flushIssues();
	}

	/**
	 * Writes the records of the submission apart and puts the folder in its place.
	 *
	 * @param options.signal - stops the writing and removes what was written; its reason is thrown.
	 */
	async finish(submission: Submission, { signal }: { readonly signal?: AbortSignal } = {}): Promise<void> {
		try {
			this.#flushIssues();
			await this.#issues.close();
			if (!submission.readable) await this.#writeOnlyStructure(submission);
			for (const folder of ["accepted", "rejected"])
				await mkdir(join(this.#partial, folder), { mode: 0o700 });
			for (const outcome of submission.tables) {
				const table = dataSets[submission.dataSet].find((known) => known.code === outcome.table);
				if (table !== undefined) {
					await writeTable({ submission, table, folder: this.#partial, signal });
				}
			}
			await writeFile(join(this.#partial, workbookFile), await writeFeedbackWorkbook(submission), {
				mode: 0o600,
			});
			signal?.throwIfAborted();
			await rm(this.#target, { recursive: true, force: true });
			await rename(this.#partial, this.#target);
		} catch (cause) {
			await this.discard();
			throw cause;
		}
	}

	/** Removes what was written so far. */
	async discard(): Promise<void> {
		await this.#issues.close();
		await rm(this.#partial, { recursive: true, force: true });
	}

	#flushIssues(): void {
		if (this.#lines !== "") writeSync(this.#issues.fd, this.#lines);
		this.#lines = "";
	}

	/** Where the structure of a file is wrong, issues about contents that were found on the way do not count. */
	async #writeOnlyStructure({ issues }: Submission): Promise<void> {
		const lines = issues.flatMap(({ samples }) => samples.map((issue) => `${JSON.stringify(issue)}\n`));
		await writeFile(join(this.#partial, issuesFile), lines.join(""));
	}
}

/** True for a file too: nothing that stands in the place of the folder is written over. */
async function holdsSomething(path: string): Promise<boolean> {
	try {
		return (await readdir(path)).length > 0;
	} catch (cause) {
		const { code } = cause as { code?: unknown };
		if (code === "ENOENT") return false;
		if (code === "ENOTDIR") return true;
		throw cause;
	}
}

async function writeTable({
	submission,
	table,
	folder,
	signal,
}: {
	readonly submission: Submission;
	readonly table: Table;
	readonly folder: string;
	readonly signal: AbortSignal | undefined;
}): Promise<void> {
	let files: { readonly accepted: BufferedFile; readonly rejected: BufferedFile } | null = null;
	const close = async () => {
		await files?.accepted.close();
		await files?.rejected.close();
	};
	try {
		for await (const part of submission.split(table)) {
			signal?.throwIfAborted();
			if (part.kind === "header") {
				await close();
				files = {
					accepted: await BufferedFile.create(join(folder, "accepted", part.file)),
					rejected: await BufferedFile.create(join(folder, "rejected", part.file)),
				};
				await files.accepted.write(part.bytes);
				await files.rejected.write(part.bytes);
			} else {
				await files?.[part.accepted ? "accepted" : "rejected"].write(part.bytes);
			}
		}
	} finally {
		await close();
	}
}

/** Collects small writes into large ones. */
class BufferedFile {
	readonly #handle: FileHandle;
	readonly #buffer = new Uint8Array(bufferBytes);
	#used = 0;

	private constructor(handle: FileHandle) {
		this.#handle = handle;
	}

	static async create(path: string): Promise<BufferedFile> {
		return new BufferedFile(await open(path, "wx", 0o600));
	}

	async write(bytes: Uint8Array): Promise<void> {
		if (this.#used + bytes.length > bufferBytes) await this.#flush();
		if (bytes.length > bufferBytes) {
			await this.#handle.writeFile(bytes);
			return;
		}
		this.#buffer.set(bytes, this.#used);
		this.#used += bytes.length;
	}

	async close(): Promise<void> {
		await this.#flush();
		await this.#handle.close();
	}

	async #flush(): Promise<void> {
		if (this.#used > 0) await this.#handle.writeFile(this.#buffer.subarray(0, this.#used));
		this.#used = 0;
	}
}
