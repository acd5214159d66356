import { isRejecting, severities } from "../issues/severity.js";
import { groupBy } from "../measures/group-by.js";
import type { Submission } from "../submission/validate-submission.js";
import type { IssueGroup } from "../submission/validation/issue-tally.js";
import { safeInSpreadsheet } from "../tables/csv-text.js";
import { type Sheet, type SheetColumn, writeWorkbook } from "./workbook/write-workbook.js";

/**
 * What a validation found, as an Excel workbook for those who correct the data: a summary with the verdict and the
 * tables, the issues by rule and by column with exact counts, and samples with their places. Values that identify a
 * person are masked, as in the issues themselves; nothing in it runs as a formula.
 *
 * @param submission What `validateSubmission` returned.
 * @returns The bytes of the workbook (`.xlsx`).
 *
 * @example
 * ```ts
 * import { writeFeedbackWorkbook } from "pcref/interchange";
 * import { sourceFromText, validateSubmission } from "pcref/submission";
 *
 * const text = "LocalPatientID,GMPReg\nP1,A81001\n";
 * const submission = await validateSubmission([sourceFromText("MHS002.csv", text)], { scope: "tables" });
 * const workbook = await writeFeedbackWorkbook(submission);
 * new TextDecoder().decode(workbook.subarray(0, 2)); // => "PK"
 * ```
 */
export async function writeFeedbackWorkbook(submission: Submission): Promise<Uint8Array> {
	const { issues } = submission;
	return writeWorkbook([summary(submission), byRule(issues), byColumn(issues), samples(issues)]);
}

const textColumn = (header: string, width: number): SheetColumn => ({
	header,
	width,
	format: "text",
	wraps: true,
});
const countColumn = (header: string): SheetColumn => ({ header, width: 12, format: "general" });

function summary({
	verdict,
	dataSet,
	provider,
	period,
	synthetic,
	scope,
	tables,
	issues,
}: Submission): Sheet {
	const facts = [
		["Verdict", verdict],
		["Data set", dataSet],
		["Provider", provider],
		["Reporting period", period.start === "" ? "" : `${period.start} to ${period.end}`],
		["Synthetic data", synthetic ? "yes" : "no"],
		[
			"Judged",
			scope === "submission"
				? "as a whole submission"
				: "as single tables: rules about the whole submission were not decided",
		],
		["For", "those who correct the data. Values that identify a person are masked. Not for publication."],
	] as const;
	const counts = severities.map((severity) => [
		`Issues: ${severity}`,
		"",
		sum(issues.filter((group) => group.severity === severity)),
	]);
	return {
		name: "summary",
		columns: [
			textColumn("What", 40),
			textColumn("Is", 60),
			...["Records or issues", "Accepted", "Rejected"].map(countColumn),
		],
		rows: [
			...facts.map(([what, is]) => [what, safeInSpreadsheet(is)]),
			...counts,
			...tables.map(({ table, name, records, accepted, rejected }) => [
				`Table ${table}`,
				name,
				records,
				accepted,
				rejected,
			]),
		],
	};
}

function byRule(issues: readonly IssueGroup[]): Sheet {
	return {
		name: "by rule",
		columns: [
			textColumn("Code", 30),
			textColumn("Severity", 18),
			textColumn("Problem", 50),
			textColumn("What to do", 60),
			countColumn("Count"),
			textColumn("Where", 40),
		],
		rows: [...groupBy(issues, ({ code }) => code)].flatMap(([code, groups]) => {
			const [first] = groups;
			if (first === undefined) return [];
			const places = groups.map(({ table, file, column }) =>
				[table ?? file ?? "", column].filter((part) => part !== undefined && part !== "").join("."),
			);
			const texts = [code, first.severity, first.title, first.fix].map(safeInSpreadsheet);
			return [[...texts, sum(groups), safeInSpreadsheet([...new Set(places)].join(", "))]];
		}),
	};
}

function byColumn(issues: readonly IssueGroup[]): Sheet {
	const inColumns = issues.filter(({ column }) => column !== undefined);
	return {
		name: "by column",
		columns: [
			textColumn("Table", 20),
			textColumn("Column", 40),
			...["Rejecting", "Warnings"].map(countColumn),
			textColumn("Codes", 60),
		],
		rows: [
			...groupBy(inColumns, ({ table, file, column }) => JSON.stringify([table ?? file ?? "", column])),
		].map(([key, groups]) => {
			const [table = "", column = ""] = JSON.parse(key) as readonly string[];
			const rejecting = groups.filter(({ severity }) => isRejecting(severity));
			return [
				safeInSpreadsheet(table),
				safeInSpreadsheet(column),
				sum(rejecting),
				sum(groups) - sum(rejecting),
				groups.map(({ code }) => code).join(", "),
			];
		}),
	};
}

function samples(issues: readonly IssueGroup[]): Sheet {
	return {
		name: "samples",
		columns: [
			textColumn("Code", 20),
			textColumn("Severity", 18),
			textColumn("File", 30),
			textColumn("Sheet", 16),
			textColumn("Table", 12),
			countColumn("Record"),
			countColumn("Line"),
			textColumn("Cell", 10),
			textColumn("Column", 32),
			textColumn("Expected", 50),
			textColumn("Found", 24),
			textColumn("What to do", 60),
		],
		rows: issues.flatMap((group) =>
			group.samples.map(({ code, severity, where, expected, received, hint }) =>
				[
					code,
					severity,
					where.file,
					where.sheet,
					where.table,
					where.record,
					where.line,
					where.cell,
					where.column,
					expected,
					received,
					hint,
				].map((value) => (typeof value === "string" ? safeInSpreadsheet(value) : (value ?? ""))),
			),
		),
	};
}

function sum(groups: readonly IssueGroup[]): number {
	return groups.reduce((total, { count }) => total + count, 0);
}
