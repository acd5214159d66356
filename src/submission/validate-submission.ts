import { type OwnIssueCode, ownIssues } from "../issues/catalogue.js";
import type { IssueDefinition } from "../issues/definition.js";
import type { Issue, Place } from "../issues/issue.js";
import { isRejecting } from "../issues/severity.js";
import { isSyntheticOrganisation } from "../reference/organisations/synthetic-organisation.js";
import { type DataSetId, dataSets } from "../tables/data-sets.js";
import type { RecordValues } from "../tables/record-rule.js";
import { ruleCatalogue } from "../tables/rule-catalogue.js";
import { expectedOf } from "../tables/rule-expectation.js";
import type { Table } from "../tables/table.js";
import type { TableRule } from "../tables/table-rule.js";
import type { ValidatedSubmission } from "../tables/validated-submission.js";
import { defaultLimits, type Limits } from "./limits.js";
import type { Source } from "./source.js";
import { readRows, type SplitPart, splitTable } from "./validation/accepted-records.js";
import { DaysByKey } from "./validation/date-comparisons.js";
import { type IssueFacts, type IssueGroup, IssueTally, worstFirst } from "./validation/issue-tally.js";
import { type JudgedTable, judgeTable } from "./validation/judge-table.js";
import { KeyNumbers } from "./validation/key-column.js";
import { type MatchedFiles, matchFiles } from "./validation/match-files.js";
import { rejectUnrelatedRecords } from "./validation/related-records.js";

/**
 * - `accepted`: nothing to report.
 * - `accepted-with-warnings`: every record is accepted; there are warnings.
 * - `accepted-in-part`: some records are refused, the rest is accepted.
 * - `rejected`: the whole submission is refused.
 */
export type Verdict = "accepted" | "accepted-with-warnings" | "accepted-in-part" | "rejected";

/** What became of one table. */
export interface TableOutcome {
	readonly table: string;
	readonly name: string;
	readonly file: string;
	readonly records: number;
	readonly accepted: number;
	readonly rejected: number;
}

/** The result of validating a submission: the verdict, what was found, and the accepted records to count from. */
export interface Submission extends ValidatedSubmission {
	readonly verdict: Verdict;
	readonly dataSet: DataSetId;
	/** `tables` where single files were given: then rules that need the rest of the submission are not decided. */
	readonly scope: "submission" | "tables";
	readonly tables: readonly TableOutcome[];
	/** Issues by code, table and column, worst first: exact counts, bounded samples. */
	readonly issues: readonly IssueGroup[];
	/** The original bytes of a table: its header, then each record with the verdict on it. */
	split(table: Table): AsyncIterable<SplitPart>;
}

/** How far a validation has come. */
export interface Progress {
	readonly file: string;
	/** Bytes of this file read so far, and its size where known. */
	readonly bytesRead: number;
	readonly bytesTotal: number | undefined;
}

export interface ValidateSubmissionOptions {
	/** The data set and version; `mhsds-6` unless said otherwise. */
	readonly dataSet?: DataSetId;
	/** `submission` (default): all tables together; `tables`: the given files alone. */
	readonly scope?: "submission" | "tables";
	/** Name of the folder or upload, for issues about the submission as a whole. */
	readonly name?: string;
	readonly limits?: Partial<Limits>;
	/** Called for every issue as it is found; the result keeps only samples. */
	readonly onIssue?: (issue: Issue) => void;
	readonly onProgress?: (progress: Progress) => void;
	readonly signal?: AbortSignal;
}

const headerTable = "MHS000";

/**
 * Validates the table files of one submission: structure first and alone, then cells, records, keys, and parents and
 * children across tables until nothing changes. Reads every source once; the result reads it again when its records
 * are asked for. Nothing leaves the process and values that identify people appear in no issue.
 *
 * @param sources - the files, each named after its table (`MHS001.csv`).
 * @returns the verdict, exact issue counts with samples, and the accepted records. Bad data never throws.
 * @throws the signal's reason when aborted; whatever a source's `open` throws.
 *
 * @example
 * ```ts
 * import { sourceFromText, validateSubmission } from "pcref/submission";
 *
 * const gp = sourceFromText("MHS002.csv", "LocalPatientID,GMPReg\nP1,A81001\n,A81002\n");
 * const submission = await validateSubmission([gp], { scope: "tables" });
 * submission.verdict; // => "accepted-in-part"
 * submission.tables[0]; // => { table: "MHS002", records: 2, accepted: 1, rejected: 1 }
 * submission.issues[0]; // => { code: "MHS00201", severity: "reject-record", count: 1 }
 * ```
 */
export async function validateSubmission(
	sources: readonly Source[],
	options: ValidateSubmissionOptions = {},
): Promise<Submission> {
	const dataSet = options.dataSet ?? "mhsds-6";
	const scope = options.scope ?? "submission";
	const limits: Limits = { ...defaultLimits, ...options.limits };
	const tables = dataSets[dataSet];
	const definitions = new Map(ruleCatalogue(tables).map((definition) => [definition.code, definition]));
	const definitionOf = (code: string): IssueDefinition => {
		const definition = definitions.get(code) ?? ownIssues[code as keyof typeof ownIssues];
		if (definition === undefined) throw new Error(`no definition of issue ${code}`);
		return definition;
	};

	const keyNumbers = new Map<string, KeyNumbers>();
	const run: Run = {
		options,
		limits,
		scope,
		tables,
		definitionOf,
		structure: new IssueTally(limits.maximumSamples, options.onIssue),
		contents: new IssueTally(limits.maximumSamples, options.onIssue),
		keyNumbersOf: (field) => {
			const known = keyNumbers.get(field) ?? new KeyNumbers();
			keyNumbers.set(field, known);
			return known;
		},
	};

	const files = matchFiles(sources, tables);
	reportFileNames(run, files);
	const judged = await judgeTables(run, files);
	const unreadable = run.structure.groups().some((group) => isRejecting(group.severity));
	if (!unreadable) judgeWholeSubmission(run, judged);

	const issues = unreadable
		? run.structure.groups().filter((group) => isRejecting(group.severity))
		: [...run.contents.groups(), ...run.structure.groups()].sort(worstFirst);
	const rejected = issues.some((group) => group.severity === "reject-file");
	const outcomes = [...judged.values()].map((table) => outcomeOf(table, rejected));
	const header = judged.get(headerTable);

	return {
		verdict: verdictOf(issues, rejected),
		dataSet,
		scope,
		provider: header?.firstRecord?.OrgIDProvider ?? "",
		period: {
			start: header?.firstRecord?.ReportingPeriodStartDate ?? "",
			end: header?.firstRecord?.ReportingPeriodEndDate ?? "",
		},
		synthetic: isSyntheticOrganisation(header?.firstRecord?.OrgIDProvider ?? ""),
		tables: outcomes,
		issues,
		async *records(table) {
			const known = judged.get(table.code);
			if (known !== undefined && !rejected) yield* readRows(table, known, limits);
		},
		async *split(table) {
			const known = judged.get(table.code);
			if (known !== undefined) yield* splitTable(known, limits, rejected);
		},
	};
}

/** What one validation shares between its steps. */
interface Run {
	readonly options: ValidateSubmissionOptions;
	readonly limits: Limits;
	readonly scope: "submission" | "tables";
	readonly tables: readonly Table[];
	readonly definitionOf: (code: string) => IssueDefinition;
	/** Issues about files and headers. Where one of them rejects, they are reported alone. */
	readonly structure: IssueTally;
	/** Issues about cells, records and tables. */
	readonly contents: IssueTally;
	readonly keyNumbersOf: (field: string) => KeyNumbers;
}

function reportFileNames(run: Run, files: MatchedFiles): void {
	const report = (code: OwnIssueCode, facts: IssueFacts) => run.structure.add(ownIssues[code], facts);
	for (const { source, table, first } of files.repeated) {
		report("PCREF-TABLE-TWICE", { where: { file: source.name, table }, received: `also in ${first}` });
	}
	for (const { source, table } of files.notChecked) {
		report("PCREF-TABLE-NOT-CHECKED", { where: { file: source.name, table } });
	}
	for (const source of files.unrecognised) {
		report("PCREF-FILE-UNRECOGNISED", { where: { file: source.name } });
	}
	if (files.tables.size === 0) {
		const { name } = run.options;
		report("PCREF-FOLDER-WITHOUT-TABLES", { where: name === undefined ? {} : { file: name } });
	}
}

/** Reads the tables one after another, parents before children. Those with a wrong structure are left out. */
async function judgeTables(run: Run, files: MatchedFiles): Promise<Map<string, JudgedTable>> {
	const daysByKey = new DaysByKey(run.tables);
	const judged = new Map<string, JudgedTable>();
	let header: RecordValues | null = null;
	for (const table of run.tables) {
		const source = files.tables.get(table.code);
		if (source === undefined) continue;
		const result = await judgeTable(table, source, {
			limits: run.limits,
			signal: run.options.signal,
			onProgress: (bytesRead) =>
				run.options.onProgress?.({ file: source.name, bytesRead, bytesTotal: source.size }),
			tally: run.contents,
			definitionOf: run.definitionOf,
			onFinding: ({ code, line, column, ...facts }) =>
				run.structure.add(ownIssues[code], {
					where: {
						file: source.name,
						table: table.code,
						...(line === undefined ? {} : { line }),
						...(column === undefined ? {} : { column }),
					},
					...facts,
				}),
			header,
			keyFields: keyFieldsOf(table, run.tables),
			keyNumbersOf: run.keyNumbersOf,
			daysByKey,
		});
		if (result === null) continue;
		judged.set(table.code, result);
		if (table.code === headerTable && !result.rejected.has(1)) header = result.firstRecord;
	}
	return judged;
}

/** The fields of a table by which it belongs to others, or others to it. */
function keyFieldsOf(table: Table, tables: readonly Table[]): readonly string[] {
	const fields = tables.flatMap((other) =>
		other.tableRules
			.filter((rule) => rule.kind === "needs" && (other === table || rule.table === table.code))
			.map((rule) => (rule.kind === "needs" ? rule.by : "")),
	);
	return [...new Set(fields)];
}

function judgeWholeSubmission(run: Run, judged: ReadonlyMap<string, JudgedTable>): void {
	const report = (rule: TableRule, table: Table, where: Place = {}) =>
		run.contents.add(run.definitionOf(rule.code), {
			where: { table: table.code, ...where },
			expected: expectedOf(rule),
		});

	for (const table of run.tables) {
		const known = judged.get(table.code);
		for (const rule of table.tableRules) {
			const file = known === undefined ? {} : { file: known.source.name };
			if (rule.kind === "not-empty") {
				const mayBeElsewhere = run.scope === "tables" && known === undefined;
				if ((known?.records ?? 0) === 0 && !mayBeElsewhere) report(rule, table, file);
			} else if (rule.kind === "single-record" && known !== undefined && known.records > 1) {
				report(rule, table, file);
				for (let record = 1; record <= known.records; record++) known.rejected.add(record);
			}
		}
	}

	rejectUnrelatedRecords(judged, ({ table, record, rule }) =>
		report(rule, table.table, {
			file: table.source.name,
			record,
			line: table.lines.lineOf(record),
			column: rule.by,
		}),
	);

	for (const { table, records, rejected, source } of judged.values()) {
		if (records === 0 || rejected.size < records) continue;
		for (const rule of table.tableRules) {
			if (rule.kind === "some-accepted") report(rule, table, { file: source.name });
		}
	}
}

function outcomeOf({ table, source, records, rejected }: JudgedTable, rejectAll: boolean): TableOutcome {
	const refused = rejectAll ? records : rejected.size;
	return {
		table: table.code,
		name: table.name,
		file: source.name,
		records,
		accepted: records - refused,
		rejected: refused,
	};
}

function verdictOf(issues: readonly IssueGroup[], rejected: boolean): Verdict {
	if (rejected) return "rejected";
	if (issues.some((group) => isRejecting(group.severity))) return "accepted-in-part";
	return issues.length > 0 ? "accepted-with-warnings" : "accepted";
}
