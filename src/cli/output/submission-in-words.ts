import { groupBy } from "../../measures/group-by.js";
import type { Submission } from "../../submission/validate-submission.js";
import type { IssueGroup } from "../../submission/validation/issue-tally.js";
import type { Verdict } from "../../submission/validation/judge-tables.js";
import { dataSets } from "../../tables/data-sets.js";
import { type DataQuality, renderDataQuality } from "./data-quality.js";
import { textTable } from "./text-table.js";

/** What came of a submission, without its records. */
export type SubmissionOutcome = Omit<Submission, "records" | "split">;

/** What a verdict means. */
const verdictInWords: Readonly<Record<Verdict, string>> = {
	accepted: "Accepted: no issue was found.",
	"accepted-with-warnings": "Accepted, with warnings.",
	"accepted-in-part": "Accepted in part: some records are refused.",
	rejected: "Rejected: the whole submission is refused.",
};

/** What `pcref validate` prints of one submission. */
export function submissionInWords(
	submission: SubmissionOutcome,
	{
		quality,
		severities,
	}: { readonly quality: DataQuality | null; readonly severities: "platform" | "catalogue" },
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
		...unreadFiles(submission).map(({ table, name, why }) => ({ table, name, records: why })),
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
		const lines = linesOf(issues);
		parts.push(
			"\n",
			textTable(
				[
					{ title: "Severity", value: ({ first }) => first.severity },
					{ title: "Count", align: "right", value: ({ count }) => shown(count) },
					{ title: "Code", value: ({ first }) => first.code },
					{ title: "Where", value: whereOf },
					{ title: "Problem", value: ({ first }) => first.title },
				],
				lines,
			),
			"\nFirst case of each, and what to do:\n",
			...lines.map(({ first, columns }) => {
				const others = columns.length > 1 ? ` The columns: ${columns.join(", ")}.` : "";
				return `  ${first.code}  ${first.samples[0]?.message ?? first.fix}${others}\n`;
			}),
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
	/** Absent where the file was not read. */
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

/** A file or sheet of which no record was judged. */
export interface UnreadFile {
	readonly table: string;
	/** The name of the table. */
	readonly name: string;
	readonly file: string;
	readonly why: "not readable" | "left out: a second file for the same table";
}

/** The files of tables that were not read: their structure is wrong, or another file is named after the same table. */
export function unreadFiles({ dataSet, issues, tables }: SubmissionOutcome): readonly UnreadFile[] {
	const keyOf = (...parts: readonly string[]) => JSON.stringify(parts);
	const read = new Set(tables.flatMap(({ table, files }) => files.map((file) => keyOf(table, file))));
	const unreadable = new Map<string, UnreadFile>();
	const leftOut: UnreadFile[] = [];
	for (const { code, severity, where } of issues.flatMap(({ samples }) => samples)) {
		const { file, sheet } = where;
		const known = dataSets[dataSet].find((table) => table.code === where.table);
		if (severity !== "reject-file" || file === undefined || known === undefined) continue;
		const about = {
			table: known.code,
			name: known.name,
			file: sheet === undefined ? file : `${file}, sheet ${sheet}`,
		};
		// Files from different folders may have one name: each of these issues is about a file of its own.
		if (code === "PCREF-TABLE-TWICE") {
			leftOut.push({ ...about, why: "left out: a second file for the same table" });
		} else if (!read.has(keyOf(known.code, file))) {
			unreadable.set(keyOf(about.table, about.file), { ...about, why: "not readable" });
		}
	}
	return [...unreadable.values(), ...leftOut];
}

/** One line of the list: one column, or several of a table that have the same issue. */
interface IssueLine {
	readonly first: IssueGroup;
	readonly count: number;
	readonly columns: readonly string[];
}

/** From so many columns of a table on, the same issue has one line for all of them. */
const manyColumns = 4;

function linesOf(issues: readonly IssueGroup[]): readonly IssueLine[] {
	const alike = groupBy(issues, ({ code, table = "", file = "" }) => JSON.stringify([code, table, file]));
	return [...alike.values()].flatMap((groups): readonly IssueLine[] => {
		const lines = groups.map((first) => ({ first, count: first.count, columns: [first.column ?? ""] }));
		const [first] = groups;
		if (first === undefined || groups.length < manyColumns) return lines;
		return [
			{
				first,
				count: groups.reduce((sum, { count }) => sum + count, 0),
				columns: groups.map(({ column = "" }) => column),
			},
		];
	});
}

function whereOf({ first: { table, file }, columns }: IssueLine): string {
	const name = table ?? file ?? "";
	const [column = ""] = columns;
	if (columns.length > 1) return `${name}, ${columns.length} columns`;
	return column === "" ? name : `${name}.${column}`;
}
