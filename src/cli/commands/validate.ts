import { basename, join, resolve } from "node:path";
import { isRejecting } from "../../issues/severity.js";
import { type ListedSubmission, listSubmissions } from "../../node/list-submissions.js";
import { OutputFolder } from "../../node/output-folder.js";
import { validateSubmission } from "../../node/validate-submission.js";
import { csvLine } from "../../report/csv-line.js";
import type { Submission } from "../../submission/validate-submission.js";
import type { CommandContext } from "../context.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import { type DataQuality, dataQualityForJson, dataQualityOf } from "../output/data-quality.js";
import { progressLine } from "../output/progress.js";
import { submissionInWords, unreadFiles } from "../output/submission-in-words.js";
import { submissionsInWords } from "../output/submissions-in-words.js";
import { readingOptions } from "../reading-options.js";

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
}

/** One submission, validated. */
export interface ValidatedSubmission {
	readonly name: string;
	readonly submission: Submission;
	/** Null where no record was accepted, or nobody asked for it. */
	readonly quality: DataQuality | null;
}

/** Validates submissions one after another, prints verdicts and issues, and writes the records apart where asked. */
export async function validateCommand(
	options: ValidateArguments,
	context: CommandContext,
): Promise<ExitCode> {
	const listed = await listSubmissions(options.paths.map((path) => resolve(context.folder, path)));
	const names = namesOf(listed, options);
	const validated: ValidatedSubmission[] = [];
	for (const [index, { paths }] of listed.entries()) {
		const name = names[index] ?? "";
		const out =
			options.out === undefined || listed.length === 1
				? options.out
				: join(options.out, `${index + 1} ${basename(name)}`);
		validated.push(await validateOne({ name, paths }, { ...options, out }, context));
	}
	context.print(render(validated, options));
	return validated.some(({ submission }) => submission.issues.some(({ severity }) => isRejecting(severity)))
		? exitCode.rejected
		: exitCode.accepted;
}

/** What to call submissions: as the user named them, and inside a folder by its path from there. */
function namesOf(listed: readonly ListedSubmission[], { paths }: ValidateArguments): readonly string[] {
	if (listed.length === 1 && listed[0]?.paths.length === paths.length) return [paths.join(", ")];
	return listed.map(({ paths: own }) => own.map((path) => basename(path)).join(", "));
}

async function validateOne(
	{ name, paths }: ListedSubmission,
	options: ValidateArguments,
	context: CommandContext,
): Promise<ValidatedSubmission> {
	const reading = await readingOptions(options, context);
	const progress = progressLine(context);
	const output =
		options.out === undefined ? null : await OutputFolder.create(resolve(context.folder, options.out));
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
	if (options.out !== undefined) informOfOutput(submission, options.out, context);
	return { name, submission, quality };
}

function informOfOutput(submission: Submission, out: string, context: CommandContext): void {
	const unread = unreadFiles(submission).map(({ file }) => file);
	if (unread.length > 0) {
		context.inform(
			`Could not be read, so in neither accepted nor rejected: ${unread.join(", ")}. The originals are untouched.\n`,
		);
	}
	if (submission.verdict === "rejected") {
		context.inform("The whole submission is refused: no record is accepted, and accepted/ holds none.\n");
	}
	context.inform(
		`Accepted and rejected records, the reasons and all issues were written to ${out}. They hold personal data.\n`,
	);
}

function render(
	validated: readonly ValidatedSubmission[],
	{ format, severities = "platform" }: ValidateArguments,
): string {
	if (format === "json") {
		const objects = validated.map((each) => forJson(each, severities));
		return `${JSON.stringify(objects.length === 1 ? objects[0] : objects, null, 2)}\n`;
	}
	if (format === "csv") {
		const columns = ["severity", "code", "table", "file", "column", "count", "title", "fix"] as const;
		const several = validated.length > 1;
		const lines = validated.flatMap(({ name, submission }) =>
			submission.issues.map((group) => [
				...(several ? [name] : []),
				...columns.map((column) => group[column] ?? ""),
			]),
		);
		return [[...(several ? ["submission"] : []), ...columns], ...lines]
			.map((cells) => csvLine(cells))
			.join("");
	}
	const inWords = validated.map(({ submission, quality }) =>
		submissionInWords(submission, { quality, severities }),
	);
	return validated.length === 1 ? inWords.join("") : submissionsInWords(validated, inWords);
}

function forJson({ name, submission, quality }: ValidatedSubmission, severities: "platform" | "catalogue") {
	const { verdict, dataSet, scope, provider, period, synthetic, tables, repairs, issues } = submission;
	const dataQuality = quality === null ? null : dataQualityForJson(quality);
	return {
		name,
		verdict,
		dataSet,
		scope,
		provider,
		period,
		synthetic,
		severities,
		tables,
		repairs,
		issues,
		dataQuality,
	};
}
