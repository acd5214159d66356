import { isRejecting, type Severity, severities } from "../../issues/severity.js";
import { type AnyDraft, personTables } from "./dossier.js";
import type { PlantedSubmission } from "./plants/plant-issues.js";
import type { PlantedIssue } from "./plants/planted-issue.js";
import { firstMonth } from "./reporting-month.js";
import { recordsOf, tablesOfTrust } from "./table-files.js";

/** All issues of one code in one column of one table, as validation must find them. */
interface ManifestIssue {
	/** Folder of the submission. */
	readonly submission: string;
	readonly code: string;
	readonly severity: Severity;
	readonly table: string;
	/** The column or columns, null where the issue is about the record as a whole. */
	readonly column: string | null;
	readonly count: number;
	/** Numbers of the records, 1 for the first after the header. */
	readonly records: readonly number[];
	/** What was done, or why the records fall with others. */
	readonly why: string;
}

/** A value that looks like trouble and is right. */
interface ManifestValue {
	readonly submission: string;
	readonly table: string;
	readonly column: string;
	readonly record: number;
	readonly why: string;
}

/** How many records of a table are accepted and refused. */
interface ManifestTable {
	readonly submission: string;
	readonly table: string;
	readonly records: number;
	readonly accepted: number;
	readonly rejected: number;
}

/** What is wrong with the submissions of the demonstration, and nothing else is. */
export interface Manifest {
	readonly notice: string;
	readonly seed: number;
	readonly people: number;
	readonly tables: readonly ManifestTable[];
	/** By submission, worst first, then by table and code. */
	readonly issues: readonly ManifestIssue[];
	/** Values that look like trouble and are right. */
	readonly harmless: readonly ManifestValue[];
}

const tableCodes = Object.values(personTables).map(({ code }) => code);

function numbersOf(submission: PlantedSubmission): (record: AnyDraft) => number {
	const numbers = new Map<AnyDraft, number>();
	for (const table of tableCodes) {
		recordsOf(submission.dossiers, table).forEach((record, index) => {
			numbers.set(record, index + 1);
		});
	}
	return (record) => numbers.get(record) ?? 0;
}

function issuesOf(submission: string, { issues }: PlantedSubmission, numberOf: (record: AnyDraft) => number) {
	const groups = new Map<string, { first: PlantedIssue; records: number[]; whys: Set<string> }>();
	for (const issue of issues) {
		const key = `${issue.code} ${issue.table} ${issue.column}`;
		const group = groups.get(key) ?? { first: issue, records: [], whys: new Set() };
		groups.set(key, group);
		group.records.push(numberOf(issue.record));
		group.whys.add(issue.why);
	}
	return [...groups.values()]
		.map(
			({ first, records, whys }): ManifestIssue => ({
				submission,
				code: first.code,
				severity: first.severity,
				table: first.table,
				column: first.column,
				count: records.length,
				records: records.sort((a, b) => a - b),
				why: [...whys].join("; "),
			}),
		)
		.sort(
			(a, b) =>
				severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
				(a.table < b.table ? -1 : a.table > b.table ? 1 : a.code < b.code ? -1 : 1),
		);
}

function tablesOf(submission: string, { dossiers, issues }: PlantedSubmission): readonly ManifestTable[] {
	const refusesAll = issues.some(({ severity }) => severity === "reject-file");
	const refused = new Set(issues.filter(({ severity }) => isRejecting(severity)).map(({ record }) => record));
	const ofPeople = tableCodes.map((table) => {
		const records: readonly AnyDraft[] = recordsOf(dossiers, table);
		const rejected = refusesAll ? records.length : records.filter((record) => refused.has(record)).length;
		return { submission, table, records: records.length, accepted: records.length - rejected, rejected };
	});
	const ofTrust = tablesOfTrust(firstMonth).map(({ table, records }) => ({
		submission,
		table: table.code,
		records: records.length,
		accepted: refusesAll ? 0 : records.length,
		rejected: refusesAll ? records.length : 0,
	}));
	return [...ofTrust, ...ofPeople];
}

/**
 * Writes down what was planted, with everything that falls with it, so that what validation finds can be held
 * against it: these issues, no more and no less.
 *
 * @param options.submissions - by folder name.
 */
export function createManifest({
	seed,
	people,
	submissions,
}: {
	readonly seed: number;
	readonly people: number;
	readonly submissions: Readonly<Record<string, PlantedSubmission>>;
}): Manifest {
	const described = Object.entries(submissions).map(([name, submission]) => {
		const numberOf = numbersOf(submission);
		return {
			tables: tablesOf(name, submission),
			issues: issuesOf(name, submission, numberOf),
			harmless: submission.harmless.map(({ table, column, record, why }) => ({
				submission: name,
				table,
				column,
				record: numberOf(record),
				why,
			})),
		};
	});
	return {
		notice: "Synthetic data. No person, no provider and no figure in it is real.",
		seed,
		people,
		tables: described.flatMap(({ tables }) => tables),
		issues: described.flatMap(({ issues }) => issues),
		harmless: described.flatMap(({ harmless }) => harmless),
	};
}
