import { type OwnIssueCode, ownIssues } from "../../issues/catalogue.js";
import type { IssueDefinition } from "../../issues/definition.js";
import type { Issue, Place } from "../../issues/issue.js";
import { isRejecting } from "../../issues/severity.js";
import type { RecordValues } from "../../tables/record-rule.js";
import { ruleCatalogue } from "../../tables/rule-catalogue.js";
import type { Table } from "../../tables/table.js";
import type { TableRule } from "../../tables/table-rule.js";
import { defaultLimits, type Limits } from "../limits.js";
import type { Source } from "../source.js";
import { DaysByKey } from "./date-comparisons.js";
import { type IssueFacts, type IssueGroup, IssueTally, worstFirst } from "./issue-tally.js";
import { type JudgedTable, judgeTable } from "./judge-table.js";
import { KeyNumbers } from "./key-column.js";
import { rejectUnrelatedRecords } from "./related-records.js";

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

/** How far a validation has come. */
export interface Progress {
	readonly file: string;
	/** Bytes of this file read so far, and its size where known. */
	readonly bytesRead: number;
	readonly bytesTotal: number | undefined;
}

/** What every validation can be told. */
export interface ValidationOptions {
	readonly limits?: Partial<Limits>;
	/**
	 * Called for every issue as it is found; the result keeps only samples. Where the structure of a file turns out to
	 * be wrong, issues about contents called before do not count: the result has the structural ones alone.
	 */
	readonly onIssue?: (issue: Issue) => void;
	/** Called as bytes are read. */
	readonly onProgress?: (progress: Progress) => void;
	/** Stops the validation, and any later reading of its records; its reason is thrown. */
	readonly signal?: AbortSignal;
}

/** What judging all tables found. */
export interface Judgement {
	readonly verdict: Verdict;
	/** False where the structure of a file is wrong: then nothing else was judged. */
	readonly readable: boolean;
	/** True where nothing at all is accepted. */
	readonly rejected: boolean;
	readonly limits: Limits;
	readonly judged: ReadonlyMap<string, JudgedTable>;
	readonly outcomes: readonly TableOutcome[];
	readonly issues: readonly IssueGroup[];
}

/** What is to be judged. */
export interface TablesToJudge {
	/** All tables of the data set, parents before children. */
	readonly tables: readonly Table[];
	/** The files at hand, by table code. */
	readonly sources: ReadonlyMap<string, Source>;
	/** `submission`: a table without a file is missing; `tables`: it is elsewhere. */
	readonly scope: "submission" | "tables";
	/** Issues about the files found before any of them was opened. */
	readonly findings: readonly { readonly code: OwnIssueCode; readonly facts: IssueFacts }[];
}

const headerTable = "MHS000";

/** Judges tables together: structure first and alone, then cells and records, then keys and relations. */
export async function judgeTables(input: TablesToJudge, options: ValidationOptions): Promise<Judgement> {
	const limits: Limits = { ...defaultLimits, ...options.limits };
	const definitions = new Map(ruleCatalogue(input.tables).map((definition) => [definition.code, definition]));
	const keyNumbers = new Map<string, KeyNumbers>();
	const run: Run = {
		...input,
		options,
		limits,
		definitionOf: (code) => {
			const definition = definitions.get(code) ?? ownIssues[code as OwnIssueCode];
			if (definition === undefined) throw new Error(`no definition of issue ${code}`);
			return definition;
		},
		structure: new IssueTally(limits.maximumSamples, options.onIssue),
		contents: new IssueTally(limits.maximumSamples, options.onIssue),
		keyNumbersOf: (field) => {
			const known = keyNumbers.get(field) ?? new KeyNumbers();
			keyNumbers.set(field, known);
			return known;
		},
	};

	for (const { code, facts } of input.findings) run.structure.add(ownIssues[code], facts);
	const judged = await readTables(run);
	const structural = run.structure.groups();
	const readable = !structural.some((group) => isRejecting(group.severity));
	if (readable) judgeRelations(run, judged);

	const issues = readable
		? [...run.contents.groups(), ...structural].sort(worstFirst)
		: structural.filter((group) => isRejecting(group.severity));
	const rejected = issues.some((group) => group.severity === "reject-file");
	return {
		verdict: verdictOf(issues, rejected),
		readable,
		rejected,
		limits,
		judged,
		outcomes: [...judged.values()].map((table) => outcomeOf(table, rejected)),
		issues,
	};
}

/** What one validation shares between its steps. */
interface Run extends TablesToJudge {
	readonly options: ValidationOptions;
	readonly limits: Limits;
	readonly definitionOf: (code: string) => IssueDefinition;
	/** Issues about files and headers. Where one of them rejects, they are reported alone. */
	readonly structure: IssueTally;
	/** Issues about cells, records and tables. */
	readonly contents: IssueTally;
	readonly keyNumbersOf: (field: string) => KeyNumbers;
}

/** Reads the tables one after another, parents before children. Those with a wrong structure are left out. */
async function readTables(run: Run): Promise<Map<string, JudgedTable>> {
	const daysByKey = new DaysByKey(run.tables);
	const judged = new Map<string, JudgedTable>();
	let header: RecordValues | null = null;
	for (const table of run.tables) {
		const source = run.sources.get(table.code);
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

function judgeRelations(run: Run, judged: ReadonlyMap<string, JudgedTable>): void {
	const report = (rule: TableRule, table: Table, where: Place = {}) =>
		run.contents.add(run.definitionOf(rule.code), { where: { table: table.code, ...where } });

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
