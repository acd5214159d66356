import { resolve } from "node:path";
import { isRejecting } from "../../issues/severity.js";
import { OutputFolder } from "../../node/output-folder.js";
import { validateSubmission } from "../../node/validate-submission.js";
import { csvLine } from "../../report/csv-line.js";
import type { Submission } from "../../submission/validate-submission.js";
import type { IssueGroup } from "../../submission/validation/issue-tally.js";
import type { Verdict } from "../../submission/validation/judge-tables.js";
import { dataSets } from "../../tables/data-sets.js";
import type { CommandContext } from "../context.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import {
	type DataQuality,
	dataQualityForJson,
	dataQualityOf,
	renderDataQuality,
} from "../output/data-quality.js";
import { progressLine } from "../output/progress.js";
import { textTable } from "../output/text-table.js";
import { readingOptions } from "../reading-options.js";

export interface ValidateArguments {
	/** A folder of table files, or table files. */
	readonly paths: readonly string[];
	readonly format: "table" | "json" | "csv";
	/** Whose severities hold where the platform and the published rule catalogue differ; the platform's if left out. */
	readonly severities?: "platform" | "catalogue" | undefined;
	/** New folder for accepted and rejected records and all issues. */
	readonly out?: string | undefined;
	/** Columns of files without a header line: names separated by commas, or a JSON file. */
	readonly columns?: string | undefined;
	/** Repairs of cells, by name, separated by commas. */
	readonly accept?: string | undefined;
	/** JSON file of what files call columns. */
	readonly mapping?: string | undefined;
}

const verdictInWords: Readonly<Record<Verdict, string>> = {
	accepted: "Accepted: no issue was found.",
	"accepted-with-warnings": "Accepted, with warnings.",
	"accepted-in-part": "Accepted in part: some records are refused.",
	rejected: "Rejected: the whole submission is refused.",
};

/** Validates a submission, prints the verdict and the issues, and writes the records apart where asked. */
export async function validateCommand(
	options: ValidateArguments,
	context: CommandContext,
): Promise<ExitCode> {
	const reading = await readingOptions(options, context);
	const progress = progressLine(context);
	const output =
		options.out === undefined ? null : await OutputFolder.create(resolve(context.folder, options.out));
	const paths = options.paths.map((path) => resolve(context.folder, path));
	const submission = await validateSubmission(paths, {
		...reading,
		name: options.paths.join(", "),
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
	context.print(render(submission, quality, options));
	if (options.out !== undefined) {
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
			`Accepted and rejected records, the reasons and all issues were written to ${options.out}. They hold personal data.\n`,
		);
	}
	return submission.issues.some((group) => isRejecting(group.severity))
		? exitCode.rejected
		: exitCode.accepted;
}

function render(
	submission: Submission,
	quality: DataQuality | null,
	{ format, severities = "platform" }: ValidateArguments,
): string {
	if (format === "json") {
		const { verdict, dataSet, scope, provider, period, synthetic, tables, repairs, issues } = submission;
		const dataQuality = quality === null ? null : dataQualityForJson(quality);
		return `${JSON.stringify({ verdict, dataSet, scope, provider, period, synthetic, severities, tables, repairs, issues, dataQuality }, null, 2)}\n`;
	}
	if (format === "csv") {
		const columns = ["severity", "code", "table", "file", "column", "count", "title", "fix"] as const;
		return [columns, ...submission.issues.map((group) => columns.map((column) => group[column] ?? ""))]
			.map((cells) => csvLine(cells))
			.join("");
	}
	return renderText(submission, quality, severities);
}

function renderText(
	submission: Submission,
	quality: DataQuality | null,
	severities: ValidateArguments["severities"],
): string {
	const { issues, tables, repairs } = submission;
	const parts = [`${verdictInWords[submission.verdict]}\n`];
	if (submission.provider !== "") {
		const { start, end } = submission.period;
		const synthetic = submission.synthetic ? " (synthetic data)" : "";
		parts.push(`Provider ${submission.provider}${synthetic}, ${start} to ${end}.\n`);
	}
	if (submission.scope === "tables") {
		parts.push(
			"No whole submission was given: rules between tables and about the whole submission were not decided.\n",
		);
	}
	if (severities === "catalogue") {
		parts.push("Severities are those of the published rule catalogue where it differs from the platform.\n");
	}
	const rows = [
		...tables.map((outcome) => ({ ...outcome, records: shown(outcome.records) })),
		...unreadFiles(submission).map(({ table, name }) => ({ table, name, records: "not readable" })),
	];
	if (rows.length > 0) parts.push("\n", tableOfTables(rows));
	if (repairs.length > 0) {
		parts.push(
			"\nRead otherwise than they stand, as asked for with --accept (records are written as they stand):\n",
			textTable(
				[
					{ title: "Repair", value: ({ repair }) => repair },
					{ title: "Cells", align: "right", value: ({ cells }) => shown(cells) },
					{ title: "Where", value: ({ table, column }) => `${table}.${column}` },
				],
				repairs,
			),
		);
	}
	if (issues.length > 0) {
		parts.push(
			"\n",
			textTable(
				[
					{ title: "Severity", value: (group) => group.severity },
					{ title: "Count", align: "right", value: (group) => group.count.toLocaleString("en-GB") },
					{ title: "Code", value: (group) => group.code },
					{ title: "Where", value: where },
					{ title: "Problem", value: (group) => group.title },
				],
				issues,
			),
			"\nFirst case of each, and what to do:\n",
			...issues.map((group) => `  ${group.code}  ${group.samples[0]?.message ?? group.fix}\n`),
			"\nRun `pcref explain CODE` for what a code means.\n",
		);
	}
	if (quality !== null) parts.push("\n", renderDataQuality(quality));
	return parts.join("");
}

function shown(count: number): string {
	return count.toLocaleString("en-GB");
}

interface TableRow {
	readonly table: string;
	readonly name: string;
	readonly records: string;
	/** Absent where the file could not be read. */
	readonly accepted?: number;
	readonly rejected?: number;
}

function tableOfTables(rows: readonly TableRow[]): string {
	const number = (count: number | undefined) => (count === undefined ? "-" : shown(count));
	return textTable(
		[
			{ title: "Table", value: ({ table }) => table },
			{ title: "Name", value: ({ name }) => name },
			{ title: "Records", align: "right", value: ({ records }) => records },
			{ title: "Accepted", align: "right", value: ({ accepted }) => number(accepted) },
			{ title: "Rejected", align: "right", value: ({ rejected }) => number(rejected) },
		],
		rows,
	);
}

/** The files of tables whose structure is wrong: no record of them was judged. */
function unreadFiles({ dataSet, issues, tables }: Submission) {
	const read = new Set(tables.flatMap(({ files }) => files));
	const unread = new Map<string, { table: string; name: string; file: string }>();
	for (const { samples } of issues) {
		for (const { severity, where } of samples) {
			const { file, table } = where;
			const known = dataSets[dataSet].find(({ code }) => code === table);
			if (severity !== "reject-file" || file === undefined || known === undefined || read.has(file)) continue;
			unread.set(file, { table: known.code, name: known.name, file });
		}
	}
	return [...unread.values()];
}

function where({ table, file, column }: IssueGroup): string {
	const name = table ?? file ?? "";
	return column === undefined ? name : `${name}.${column}`;
}
