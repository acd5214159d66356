import { createReadStream, writeSync } from "node:fs";
import { type FileHandle, mkdir, open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFeedbackWorkbook } from "../interchange/write-feedback-workbook.js";
import type { Issue } from "../issues/issue.js";
import { csvLine } from "../report/csv-line.js";
import { sdcsFeedbackFor } from "../submission/feedback/sdcs-feedback.js";
import type { Submission } from "../submission/validate-submission.js";
import type { SplitPart } from "../submission/validation/accepted-records.js";
import { dataSets } from "../tables/data-sets.js";
import type { Table } from "../tables/table.js";
import { BufferedFile, bufferBytes } from "./buffered-file.js";
import { NewFolder } from "./new-folder.js";
import { RejectionReasons } from "./rejection-reasons.js";
import { WrittenNames } from "./written-names.js";

const issuesFile = "issues.ndjson";
const feedbackFile = "sdcs-feedback.json";
const workbookFile = "feedback.xlsx";
const encoder = new TextEncoder();

/**
 * The folder that a validation writes: `accepted/` and `rejected/` with the original bytes of each record under the
 * original header; beside the refused records of a table why each is refused, in `rejected/MHS001.reasons.csv`;
 * `issues.ndjson` with every issue, `sdcs-feedback.json` with the same in the columns of the national platform, and
 * `feedback.xlsx` with what was found, to read in Excel. It is built beside its place and appears as a whole with
 * {@link OutputFolder.finish}, or not at all. Only the user who runs this may read it.
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
 * await readdir(join(folder, "checked")); // => ["accepted", "feedback.xlsx", "issues.ndjson", "rejected", "sdcs-feedback.json"]
 * await rm(folder, { recursive: true });
 * ```
 */
export class OutputFolder {
	readonly #folder: NewFolder;
	readonly #issues: FileHandle;
	#lines = "";

	private constructor(folder: NewFolder, issues: FileHandle) {
		this.#folder = folder;
		this.#issues = issues;
	}

	/**
	 * Starts a folder.
	 *
	 * @throws OutputExistsError where the folder exists and is not empty.
	 */
	static async create(path: string): Promise<OutputFolder> {
		const folder = await NewFolder.create(path);
		try {
			return new OutputFolder(folder, await open(join(folder.path, issuesFile), "wx", 0o600));
		} catch (cause) {
			await folder.discard();
			throw cause;
		}
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
	 * @throws OutputExistsError where something has been put in the place of the folder since it was started.
	 */
	async finish(submission: Submission, { signal }: { readonly signal?: AbortSignal } = {}): Promise<void> {
		try {
			this.#flushIssues();
			await this.#issues.close();
			if (!submission.readable) await this.#writeOnlyStructure(submission);
			const reasons = await this.#writeFeedback(submission, signal);
			for (const folder of ["accepted", "rejected"])
				await mkdir(join(this.#folder.path, folder), { mode: 0o700 });
			const names = new WrittenNames();
			for (const outcome of submission.tables) {
				const table = dataSets[submission.dataSet].find((known) => known.code === outcome.table);
				if (table !== undefined) {
					await writeTable({ submission, table, folder: this.#folder.path, names, reasons, signal });
				}
			}
			await writeFile(join(this.#folder.path, workbookFile), await writeFeedbackWorkbook(submission), {
				mode: 0o600,
			});
			signal?.throwIfAborted();
			await this.#folder.finish();
		} catch (cause) {
			await this.discard();
			throw cause;
		}
	}

	/** Removes what was written so far. */
	async discard(): Promise<void> {
		try {
			await this.#issues.close();
		} finally {
			await this.#folder.discard();
		}
	}

	#flushIssues(): void {
		const bytes = encoder.encode(this.#lines);
		this.#lines = "";
		for (let written = 0; written < bytes.length; ) {
			written += writeSync(this.#issues.fd, bytes, written, bytes.length - written);
		}
	}

	/** Goes through the issues that were written, one by one: there may be more than memory holds. */
	async #writeFeedback({ dataSet }: Submission, signal: AbortSignal | undefined): Promise<RejectionReasons> {
		const reasons = new RejectionReasons();
		const feedbackOn = sdcsFeedbackFor({ dataSet, at: new Date().toISOString() });
		const file = await BufferedFile.create(join(this.#folder.path, feedbackFile));
		try {
			let before = "[";
			for await (const issue of readIssues(join(this.#folder.path, issuesFile))) {
				signal?.throwIfAborted();
				reasons.add(issue);
				await file.write(`${before}\n${JSON.stringify(feedbackOn(issue))}`);
				before = ",";
			}
			await file.write(before === "[" ? "[]\n" : "\n]\n");
			await file.close();
		} catch (cause) {
			await file.abandon();
			throw cause;
		}
		return reasons;
	}

	/** Where the structure of a file is wrong, issues about contents that were found on the way do not count. */
	async #writeOnlyStructure({ issues }: Submission): Promise<void> {
		const lines = issues.flatMap(({ samples }) => samples.map((issue) => `${JSON.stringify(issue)}\n`));
		await writeFile(join(this.#folder.path, issuesFile), lines.join(""));
	}
}

async function writeTable({
	submission,
	table,
	folder,
	names,
	reasons,
	signal,
}: {
	readonly submission: Submission;
	readonly table: Table;
	readonly folder: string;
	readonly names: WrittenNames;
	readonly reasons: RejectionReasons;
	readonly signal: AbortSignal | undefined;
}): Promise<void> {
	let files: TableFiles | null = null;
	try {
		for await (const part of submission.split(table)) {
			signal?.throwIfAborted();
			if (part.kind === "header") {
				await files?.close();
				files = await TableFiles.create(
					folder,
					names.take(part.file),
					reasons.inOrder(table.code, part.place),
				);
				await files.writeHeader(part.bytes);
			} else await files?.write(part);
		}
		await files?.close();
	} catch (cause) {
		await files?.abandon();
		throw cause;
	}
}

/** The files that take the records of one file apart. */
class TableFiles {
	readonly #accepted: BufferedFile;
	readonly #rejected: BufferedFile;
	readonly #reasonsOf: ReturnType<RejectionReasons["inOrder"]>;
	readonly #reasonsPath: string;
	#reasons: BufferedFile | null = null;

	private constructor(
		accepted: BufferedFile,
		rejected: BufferedFile,
		reasonsOf: ReturnType<RejectionReasons["inOrder"]>,
		reasonsPath: string,
	) {
		this.#accepted = accepted;
		this.#rejected = rejected;
		this.#reasonsOf = reasonsOf;
		this.#reasonsPath = reasonsPath;
	}

	static async create(
		folder: string,
		names: ReturnType<WrittenNames["take"]>,
		reasonsOf: ReturnType<RejectionReasons["inOrder"]>,
	): Promise<TableFiles> {
		const accepted = await BufferedFile.create(join(folder, "accepted", names.records));
		try {
			const rejected = await BufferedFile.create(join(folder, "rejected", names.records));
			return new TableFiles(accepted, rejected, reasonsOf, join(folder, "rejected", names.reasons));
		} catch (cause) {
			await accepted.abandon();
			throw cause;
		}
	}

	async writeHeader(bytes: Uint8Array): Promise<void> {
		await this.#accepted.write(bytes);
		await this.#rejected.write(bytes);
	}

	async write(part: Extract<SplitPart, { kind: "record" }>): Promise<void> {
		if (part.accepted) {
			await this.#accepted.write(part.bytes);
			return;
		}
		await this.#rejected.write(part.bytes);
		if (this.#reasons === null) {
			this.#reasons = await BufferedFile.create(this.#reasonsPath);
			await this.#reasons.write(csvLine(["record", "line", "codes", "columns"]));
		}
		const own = this.#reasonsOf(part.record);
		const listed = (values: readonly string[]) =>
			[...new Set(values.filter((value) => value !== ""))].join("; ");
		const codes = listed(own.map(({ code }) => code));
		const columns = listed(own.map(({ column }) => column));
		await this.#reasons.write(csvLine([part.record, part.line, codes, columns]));
	}

	async close(): Promise<void> {
		await this.#accepted.close();
		await this.#rejected.close();
		await this.#reasons?.close();
	}

	async abandon(): Promise<void> {
		await this.#accepted.abandon();
		await this.#rejected.abandon();
		await this.#reasons?.abandon();
	}
}

/** The issues of a file with one JSON object a line. */
async function* readIssues(path: string): AsyncGenerator<Issue> {
	let rest = "";
	for await (const piece of createReadStream(path, { encoding: "utf8", highWaterMark: bufferBytes })) {
		const lines = (rest + piece).split("\n");
		rest = lines.pop() ?? "";
		for (const line of lines) yield JSON.parse(line);
	}
	if (rest !== "") throw new Error(`${path} was cut short`);
}
