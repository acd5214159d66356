import { join, resolve } from "node:path";
import { isRejecting } from "../../issues/severity.js";
import { type ListedSubmission, listSubmissions } from "../../node/list-submissions.js";
import { NewFolder } from "../../node/new-folder.js";
import { OutputFolder } from "../../node/output-folder.js";
import { validateSubmission } from "../../node/validate-submission.js";
import type { CommandContext } from "../context.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import { dataQualityOf } from "../output/data-quality.js";
import { isAmong } from "../output/is-among.js";
import { progressLine } from "../output/progress.js";
import { type UnreadFile, unreadFiles } from "../output/submission-in-words.js";
import { renderValidated, type ValidatedSubmission } from "../output/validated-submissions.js";
import { readingOptions } from "../reading-options.js";
import { UsageError } from "../usage-error.js";

export interface ValidateArguments {
	/** Folders of table files, each a submission, or table files. */
	readonly paths: readonly string[];
	readonly format: "table" | "json" | "csv";
	/** Whose severities hold where the platform and the published rule catalogue differ; the platform's if left out. */
	readonly severities?: "platform" | "catalogue" | undefined;
	/** New folder for accepted and rejected records and all issues; with a folder in it for each of several submissions. */
	readonly out?: string | undefined;
	/** Columns of files without a header line: names separated by commas, or a JSON file. */
	readonly columns?: string | undefined;
	/** Repairs of cells, by name, separated by commas. */
	readonly accept?: string | undefined;
	/** JSON file of what files call columns. */
	readonly mapping?: string | undefined;
	/** Limits as `NAME=NUMBER`. */
	readonly limit?: readonly string[] | undefined;
	/** How many threads judge the records of large files. */
	readonly workers?: string | undefined;
}

/**
 * Validates submissions one after another, prints verdicts and issues, and writes the records apart where asked: those
 * of all submissions, or where one of them fails, of none.
 */
export async function validateCommand(
	options: ValidateArguments,
	context: CommandContext,
): Promise<ExitCode> {
	const listed = await listSubmissions(options.paths, context.folder);
	const { out } = options;
	if (out !== undefined) await refuseAmongInputs(out, options, context);
	const validated =
		out === undefined || listed.length === 1
			? await validateEach(listed, options, context, () => out && resolve(context.folder, out))
			: await validateInto(resolve(context.folder, out), listed, options, context);
	if (out !== undefined) informOfOutput(validated, out, context);
	context.print(renderValidated(validated, options));
	return validated.some(({ submission }) => submission.issues.some(({ severity }) => isRejecting(severity)))
		? exitCode.rejected
		: exitCode.accepted;
}

/** Results among the inputs would be read as part of them the next time. */
async function refuseAmongInputs(
	out: string,
	{ paths }: ValidateArguments,
	{ folder }: CommandContext,
): Promise<void> {
	const inputs = paths.map((path) => resolve(folder, path));
	if (!(await isAmong(resolve(folder, out), inputs))) return;
	throw new UsageError(
		`${out} is part of what is read, so no results are written there. Name a folder elsewhere with --out.`,
	);
}

/** Validates several submissions, each into a folder of its own in one that appears as a whole or not at all. */
async function validateInto(
	out: string,
	listed: readonly ListedSubmission[],
	options: ValidateArguments,
	context: CommandContext,
): Promise<readonly ValidatedSubmission[]> {
	const folder = await NewFolder.create(out);
	try {
		const validated = await validateEach(listed, options, context, ({ folderName }, index) =>
			join(folder.path, `${index + 1} ${folderName}`),
		);
		await folder.finish();
		return validated;
	} catch (cause) {
		await folder.discard();
		throw cause;
	}
}

async function validateEach(
	listed: readonly ListedSubmission[],
	options: ValidateArguments,
	context: CommandContext,
	outOf: (submission: ListedSubmission, index: number) => string | undefined,
): Promise<readonly ValidatedSubmission[]> {
	const validated: ValidatedSubmission[] = [];
	for (const [index, submission] of listed.entries()) {
		const out = outOf(submission, index);
		validated.push(await validateOne(submission, { ...options, out }, context));
	}
	return validated;
}

async function validateOne(
	{ name, paths }: ListedSubmission,
	options: ValidateArguments,
	context: CommandContext,
): Promise<ValidatedSubmission> {
	const reading = await readingOptions(options, context);
	const progress = progressLine(context);
	const output = options.out === undefined ? null : await OutputFolder.create(options.out);
	const submission = await validateSubmission(paths, {
		...reading,
		name,
		severities: options.severities ?? "platform",
		onProgress: (step) => progress.show(step),
		...(context.signal === undefined ? {} : { signal: context.signal }),
		...(output === null ? {} : { onIssue: (issue) => output.addIssue(issue) }),
	}).catch(async (cause: unknown) => {
		await output?.discard();
		throw cause;
	});
	await output?.finish(submission, context.signal === undefined ? {} : { signal: context.signal });
	const quality = options.format === "csv" ? null : await dataQualityOf(submission);
	progress.clear();
	const { records: _records, split: _split, ...outcome } = submission;
	return { name, submission: outcome, quality };
}

const unreadInWords: readonly { readonly why: UnreadFile["why"]; readonly words: string }[] = [
	{ why: "not readable", words: "Could not be read" },
	{
		why: "left out: a second file for the same table",
		words: "Left out as a second file for the same table",
	},
];

function informOfOutput(
	validated: readonly ValidatedSubmission[],
	out: string,
	{ inform }: CommandContext,
): void {
	for (const { name, submission } of validated) {
		const about = validated.length === 1 ? "" : `${name}: `;
		const unread = unreadFiles(submission);
		for (const { why, words } of unreadInWords) {
			const files = unread.filter((each) => each.why === why).map(({ file }) => file);
			if (files.length === 0) continue;
			inform(
				`${about}${words}, so in neither accepted nor rejected: ${files.join("; ")}. The originals are untouched.\n`,
			);
		}
		if (submission.verdict === "rejected") {
			inform(`${about}The whole submission is refused: no record is accepted, and accepted/ holds none.\n`);
		}
	}
	inform(
		`Accepted and rejected records, the reasons and all issues were written to ${out}. They hold personal data.\n`,
	);
}
