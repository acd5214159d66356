import { type OwnIssueCode, ownIssues } from "../../issues/catalogue.js";
import type { IssueDefinition } from "../../issues/definition.js";
import type { Issue } from "../../issues/issue.js";
import { isRejecting } from "../../issues/severity.js";
import { withCatalogueSeverities } from "../../tables/catalogue-severities.js";
import type { RecordValues } from "../../tables/record-rule.js";
import type { Table } from "../../tables/table.js";
import type { TableInput } from "../input/table-input.js";
import { defaultLimits, type Limits } from "../limits.js";
import type { Repair } from "./cell-departures.js";
import { checkOptions } from "./check-options.js";
import type { FileJudge } from "./file-judge.js";
import { issueDefinitions } from "./issue-definitions.js";
import { type IssueFacts, type IssueGroup, IssueTally, worstFirst } from "./issue-tally.js";
import { isDecided, judgeRelations } from "./judge-relations.js";
import { type JudgedTable, judgeTable, type ReadableTable } from "./judge-table.js";
import { KeyStore, type SpillSpace } from "./key-store.js";
import { type ColumnMapping, columnTypes } from "./match-header.js";
import { placeOfFile } from "./record-place.js";
import { dayFieldsOf, keyFieldsOf } from "./relation-fields.js";
import type { RepairCount } from "./repair-counts.js";

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
	/** The files that hold it: one, or the parts of it. */
	readonly files: readonly string[];
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
	/** The columns of files without a header line, in the order of the file, by table code. */
	readonly columns?: Readonly<Record<string, readonly string[]>>;
	/** What files call columns, by table code: `{ MHS001: { "Patient No": "LocalPatientID" } }`. */
	readonly mapping?: Readonly<Record<string, ColumnMapping>>;
	/**
	 * Repairs of cells that depart from the plain form, by name. Without it nothing is repaired. What was repaired is
	 * counted in the result; records are still handed out in their original bytes.
	 */
	readonly accept?: readonly Repair[];
	/**
	 * Whose severity holds where the national platform and the published rule catalogue differ about a rule; the
	 * platform's unless said otherwise.
	 */
	readonly severities?: "platform" | "catalogue";
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

/** What a validation may use beside its own thread and memory: `pcref/node` gives a temporary file, and threads. */
export interface ValidationMeans {
	/** Takes what is kept of keys out of memory past the limit `maximumKeyBytesInMemory`. Without it everything stays there. */
	readonly spill?: SpillSpace;
	/** Judges large files in several threads. */
	readonly fileJudge?: FileJudge;
}

/** The values of keys that were kept to tell repeated records, and parents from children. */
export interface KeySets {
	/** Of each key of each table: how many records have it, and the bytes that are kept for it: a value takes its own and 7 more. */
	readonly keys: readonly {
		readonly table: string;
		readonly key: string;
		readonly values: number;
		readonly bytes: number;
	}[];
	/** Bytes held in memory, and in a temporary file past the limit `maximumKeyBytesInMemory`; small sets are in neither. */
	readonly bytesInMemory: number;
	readonly bytesOnDisk: number;
}

/** What judging all tables found. */
export interface Judgement {
	readonly verdict: Verdict;
	/** False where the structure of a file is wrong: then nothing else was judged. */
	readonly readable: boolean;
	/** True where nothing at all is accepted. */
	readonly rejected: boolean;
	readonly judged: ReadonlyMap<string, ReadableTable>;
	/** What was kept of keys while the tables were judged. */
	readonly keySets: KeySets;
	readonly repairs: readonly RepairCount[];
	readonly outcomes: readonly TableOutcome[];
	readonly issues: readonly IssueGroup[];
}

/** What is to be judged. */
export interface TablesToJudge {
	/** All tables of the data set, parents before children. */
	readonly tables: readonly Table[];
	/** The files at hand, by table code. */
	readonly inputs: ReadonlyMap<string, readonly TableInput[]>;
	/** `submission`: a table without a file is missing; `tables`: it is elsewhere. */
	readonly scope: "submission" | "tables";
	/** Issues about the files found before any of them was opened. */
	readonly findings: readonly { readonly code: OwnIssueCode; readonly facts: IssueFacts }[];
}

const headerTable = "MHS000";

/** Judges tables together: structure first and alone, then cells and records, then keys and relations. */
export async function judgeTables(
	input: TablesToJudge,
	options: ValidationOptions,
	means: ValidationMeans = {},
): Promise<Judgement> {
	checkOptions(input.tables, options);
	const limits: Limits = { ...defaultLimits, ...options.limits };
	const tables =
		options.severities === "catalogue" ? input.tables.map(withCatalogueSeverities) : input.tables;
	const run: Run = {
		...input,
		tables,
		options,
		means,
		limits,
		definitionOf: issueDefinitions(tables),
		structure: new IssueTally(limits.maximumSamples, options.onIssue),
		contents: new IssueTally(limits.maximumSamples, options.onIssue),
		keyStore: new KeyStore(limits.maximumKeyBytesInMemory, means.spill),
	};

	for (const { code, facts } of input.findings) run.structure.add(ownIssues[code], facts);
	const judged = await readTables(run);
	const structural = run.structure.groups();
	const readable = !structural.some((group) => isRejecting(group.severity));
	if (readable) judgeRelations(judged, { ...run, report: run.contents });

	const issues = readable
		? [...run.contents.groups(), ...structural].sort(worstFirst)
		: structural.filter((group) => isRejecting(group.severity));
	const rejected = issues.some((group) => group.severity === "reject-file");
	return {
		verdict: verdictOf(issues, rejected),
		readable,
		rejected,
		judged: new Map([...judged].map(([code, table]) => [code, readableTable(table)])),
		keySets: keySetsOf(judged, run.keyStore),
		repairs: [...judged.values()].flatMap((table) => table.repairs),
		outcomes: [...judged.values()].map((table) => outcomeOf(table, rejected)),
		issues,
	};
}

/** What one validation shares between its steps. */
interface Run extends TablesToJudge {
	readonly options: ValidationOptions;
	readonly means: ValidationMeans;
	readonly limits: Limits;
	readonly definitionOf: (code: string) => IssueDefinition;
	/** Issues about files and headers. Where one of them rejects, they are reported alone. */
	readonly structure: IssueTally;
	/** Issues about cells, records and tables. */
	readonly contents: IssueTally;
	readonly keyStore: KeyStore;
}

/** Reads the tables one after another, parents before children. Those with a wrong structure are left out. */
async function readTables(run: Run): Promise<Map<string, JudgedTable>> {
	const given = run.tables.filter(({ code }) => run.inputs.has(code));
	const isKnown = isDecided(run, run.inputs);
	const judged = new Map<string, JudgedTable>();
	let header: RecordValues | null = null;
	for (const table of given) {
		const inputs = run.inputs.get(table.code) ?? [];
		const result = await judgeTable(table, inputs, {
			limits: run.limits,
			signal: run.options.signal,
			columns: run.options.columns?.[table.code],
			typesOf: (names) => columnTypes(table, names, run.options.mapping?.[table.code]),
			accept: new Set(run.options.accept),
			mapping: run.options.mapping?.[table.code],
			onProgress: ({ name, size }, bytesRead) =>
				run.options.onProgress?.({ file: name, bytesRead, bytesTotal: size }),
			tally: run.contents,
			definitionOf: run.definitionOf,
			onFinding: ({ code, line, column, ...facts }, input) =>
				run.structure.add(ownIssues[code], {
					where: {
						...placeOfFile(input),
						table: table.code,
						...(line === undefined ? {} : { line }),
						...(column === undefined ? {} : { column }),
					},
					...facts,
				}),
			header,
			keyFields: keyFieldsOf(table, given, isKnown),
			dayFields: dayFieldsOf(table, given),
			keyStore: run.keyStore,
			fileJudge: run.means.fileJudge,
		});
		if (result === null) continue;
		judged.set(table.code, result);
		if (table.code === headerTable && !result.rejected.has(1)) header = result.firstRecord;
	}
	return judged;
}

/** What is needed of a judged table to read its records again: not its keys, which take memory. */
function readableTable({
	table,
	files,
	records,
	rejected,
	reading,
	firstRecord,
}: JudgedTable): ReadableTable {
	return { table, files, records, rejected, reading, firstRecord };
}

function keySetsOf(judged: ReadonlyMap<string, JudgedTable>, store: KeyStore): KeySets {
	return {
		keys: [...judged.values()].flatMap(({ table, keys }) =>
			[...keys].map(([key, log]) => ({
				table: table.code,
				key,
				values: log.values,
				bytes: log.bytes + 7 * log.values,
			})),
		),
		bytesInMemory: store.bytesInMemory,
		bytesOnDisk: store.bytesSpilled,
	};
}

function outcomeOf({ table, files, records, rejected }: JudgedTable, rejectAll: boolean): TableOutcome {
	const refused = rejectAll ? records : rejected.size;
	return {
		table: table.code,
		name: table.name,
		files: files.map(({ input }) => input.name),
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
