import type { OwnIssueCode } from "../issues/catalogue.js";
import { isSyntheticOrganisation } from "../reference/organisations/synthetic-organisation.js";
import { type DataSetId, dataSets } from "../tables/data-sets.js";
import type { Table } from "../tables/table.js";
import type { ValidatedSubmission } from "../tables/validated-submission.js";
import { type OpenedInputs, openInputs } from "./input/open-inputs.js";
import { defaultLimits, limitsWith } from "./limits.js";
import type { Source } from "./source.js";
import { eachRow, readRows, type SplitPart, splitTable } from "./validation/accepted-records.js";
import type { IssueFacts, IssueGroup } from "./validation/issue-tally.js";
import {
	judgeTables,
	type KeySets,
	type TableOutcome,
	type ValidationMeans,
	type ValidationOptions,
	type Verdict,
} from "./validation/judge-tables.js";
import { type MatchedFiles, matchFiles } from "./validation/match-files.js";
import { eachNumberedRow, type FieldsAsRead, type ReadValues } from "./validation/numbered-records.js";
import { placeOfFile } from "./validation/record-place.js";
import type { RepairCount } from "./validation/repair-counts.js";
import { shownCode, shownMoment } from "./validation/shown-value.js";

/** The result of validating a submission: the verdict, what was found, and the accepted records to count from. */
export interface Submission extends ValidatedSubmission {
	readonly verdict: Verdict;
	/** False where the structure of a file is wrong: then nothing else was judged, and its issues stand alone. */
	readonly readable: boolean;
	readonly dataSet: DataSetId;
	/** `tables` where single files were given: then rules that need the rest of the submission are not decided. */
	readonly scope: "submission" | "tables";
	readonly tables: readonly TableOutcome[];
	/** Issues by code, table and column, worst first: exact counts, bounded samples. */
	readonly issues: readonly IssueGroup[];
	/** How many cells were read otherwise than they stand, by table, column and the repair that was asked for. */
	readonly repairs: readonly RepairCount[];
	/** The values of keys that were kept while tables were judged: how many, and the memory that they took. */
	readonly keySets: KeySets;
	/** The original bytes of a table: its header, then each record with the verdict on it. */
	split(table: Table): AsyncIterable<SplitPart>;
}

/** How to validate a submission. */
export interface ValidateSubmissionOptions extends ValidationOptions {
	/** The data set and version; `mhsds-6` unless said otherwise. */
	readonly dataSet?: DataSetId;
	/** `submission` (default): all tables together; `tables`: the given files alone. */
	readonly scope?: "submission" | "tables";
	/** Names of folders beside the files, which are not entered: each becomes a warning. */
	readonly folders?: readonly string[];
	/** Names of files that are open in Excel: each becomes a warning. */
	readonly openInExcel?: readonly string[];
	/** Name of the folder or upload, for issues about the submission as a whole. */
	readonly name?: string;
}

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
export function validateSubmission(
	sources: readonly Source[],
	options: ValidateSubmissionOptions = {},
): Promise<Submission> {
	return validateWith({}, sources, options);
}

/** Validates as {@link validateSubmission} does, with what `pcref/node` has beside one thread and memory. */
export async function validateWith(
	means: ValidationMeans,
	sources: readonly Source[],
	options: ValidateSubmissionOptions,
): Promise<Submission> {
	const dataSet = options.dataSet ?? "mhsds-6";
	const scope = options.scope ?? "submission";
	const tables = dataSets[dataSet];
	const limits = limitsWith(defaultLimits, options.limits);
	const opened = await openInputs(sources, limits, options.signal);
	const files = matchFiles(opened.inputs, tables);
	const findings = findingsAboutNames({ ...files, unopened: opened.findings }, options);
	const { verdict, readable, rejected, judged, keySets, repairs, outcomes, issues } = await judgeTables(
		{ tables, inputs: files.tables, scope, findings },
		{ ...options, limits },
		means,
	);
	const header = judged.get("MHS000")?.firstRecord;
	const provider = header?.OrgIDProvider ?? "";

	return {
		verdict,
		readable,
		dataSet,
		scope,
		provider: shownCode(provider),
		period: {
			start: shownMoment(header?.ReportingPeriodStartDate ?? ""),
			end: shownMoment(header?.ReportingPeriodEndDate ?? ""),
		},
		synthetic: isSyntheticOrganisation(provider),
		submitted: outcomes.map(({ table }) => table),
		refused: outcomes.map(({ table, records, rejected: refused }) => ({ table, records, refused })),
		tables: outcomes,
		issues,
		repairs,
		keySets,
		records(table, fields) {
			const known = judged.get(table.code);
			return known === undefined || rejected ? nothing() : readRows(table, known, fields);
		},
		async eachRecord(table, fields, take) {
			const known = judged.get(table.code);
			if (known !== undefined && !rejected) await eachRow(table, known, fields, take);
		},
		async eachNumberedRecord(table, fields, { numbers, meanings = {} }, take) {
			const known = judged.get(table.code);
			if (known === undefined || rejected) return;
			// The judged record passed every mandatory rule, so the values are those of the row type.
			const read = { numbers, meanings } as FieldsAsRead;
			await eachNumberedRow(table, known, fields, read, take as (row: ReadValues) => void);
		},
		split(table) {
			const known = judged.get(table.code);
			return known === undefined ? nothing() : splitTable(known, rejected);
		},
	};
}

async function* nothing(): AsyncGenerator<never> {}

function findingsAboutNames(
	files: MatchedFiles & { readonly unopened: OpenedInputs["findings"] },
	{ name, folders = [], openInExcel = [], scope }: ValidateSubmissionOptions,
): readonly { readonly code: OwnIssueCode; readonly facts: IssueFacts }[] {
	return [
		...files.unopened.map(({ file, finding: { code, ...facts } }) => ({
			code,
			facts: { where: { file }, ...facts },
		})),
		...[...files.tables].flatMap(([table, [first, ...others]]) =>
			first === undefined || others.length === 0
				? []
				: [
						{
							code: "PCREF-TABLE-IN-PARTS" as const,
							facts: {
								where: { ...placeOfFile(first), table },
								received: `also ${others.map(({ name }) => name).join(", ")}`,
							},
						},
					],
		),
		...files.repeated.map(({ input, table, first }) => ({
			code: "PCREF-TABLE-TWICE" as const,
			facts: { where: { ...placeOfFile(input), table }, received: `also in ${first}` },
		})),
		...files.notChecked.map(({ input, table }) => ({
			code: "PCREF-TABLE-NOT-CHECKED" as const,
			facts: { where: { ...placeOfFile(input), table } },
		})),
		...files.unrecognised.map((input) => ({
			code: "PCREF-FILE-UNRECOGNISED" as const,
			facts: { where: placeOfFile(input) },
		})),
		...openInExcel.map((file) => ({ code: "PCREF-INPUT-OPEN" as const, facts: { where: { file } } })),
		...folders.map((folder) => ({
			code: "PCREF-FOLDER-NOT-ENTERED" as const,
			facts: { where: { file: folder } },
		})),
		...(files.tables.size > 0 || files.unopened.length > 0
			? []
			: [
					{
						code:
							scope === "tables"
								? ("PCREF-FILE-WITHOUT-TABLE" as const)
								: ("PCREF-FOLDER-WITHOUT-TABLES" as const),
						facts: {
							where: name === undefined ? {} : { file: name },
							...(folders.length === 0
								? {}
								: { hint: `If the tables are in ${folders.slice(0, 3).join(" or ")}, name that folder.` }),
						},
					},
				]),
	];
}
