import type { Row, Table } from "../tables/table.js";
import type { Source } from "./source.js";
import { readRows } from "./validation/accepted-records.js";
import type { IssueGroup } from "./validation/issue-tally.js";
import {
	judgeTables,
	type TableOutcome,
	type ValidationOptions,
	type Verdict,
} from "./validation/judge-tables.js";

/** One file judged as one table, whatever its name. */
export interface ValidatedTable<T extends Table> {
	readonly verdict: Verdict;
	/** Null where the structure of the file is wrong. */
	readonly outcome: TableOutcome | null;
	readonly issues: readonly IssueGroup[];
	/** The accepted records, in file order. */
	records(): AsyncIterable<Row<T>>;
}

/**
 * Validates one file as a given table, alone: rules that need other tables are not decided.
 *
 * @param table - what the file should hold.
 * @param source - the file; its name does not matter.
 * @returns the verdict, issues and accepted records. Bad data never throws.
 *
 * @example
 * ```ts
 * import { sourceFromText, validateTable } from "pcref/submission";
 * import { MHS002 } from "pcref/tables";
 *
 * const file = sourceFromText("practices.csv", "LocalPatientID,GMPReg\nP1,A81001\nP2,\n");
 * const practices = await validateTable(MHS002, file);
 * practices.outcome; // => { records: 2, accepted: 1, rejected: 1 }
 * ```
 */
export async function validateTable<T extends Table>(
	table: T,
	source: Source,
	options: ValidationOptions = {},
): Promise<ValidatedTable<T>> {
	const { verdict, rejected, limits, judged, outcomes, issues } = await judgeTables(
		{ tables: [table], sources: new Map([[table.code, source]]), scope: "tables", findings: [] },
		options,
	);
	const known = judged.get(table.code);
	return {
		verdict,
		outcome: outcomes[0] ?? null,
		issues,
		async *records() {
			if (known !== undefined && !rejected) yield* readRows(table, known, { limits, signal: options.signal });
		},
	};
}
