import type { Row, Table } from "../tables/table.js";
import { bareName } from "./input/bare-name.js";
import { openInputs } from "./input/open-inputs.js";
import { tableCodeIn } from "./input/table-code.js";
import { defaultLimits, limitsWith } from "./limits.js";
import type { Source } from "./source.js";
import { readRows } from "./validation/accepted-records.js";
import type { IssueGroup } from "./validation/issue-tally.js";
import {
	judgeTables,
	type TableOutcome,
	type ValidationOptions,
	type Verdict,
} from "./validation/judge-tables.js";
import type { RepairCount } from "./validation/repair-counts.js";

/** One file judged as one table, whatever its name. */
export interface ValidatedTable<T extends Table> {
	readonly verdict: Verdict;
	/** Null where the structure of the file is wrong. */
	readonly outcome: TableOutcome | null;
	readonly issues: readonly IssueGroup[];
	/** How many cells were read otherwise than they stand, by column and the repair that was asked for. */
	readonly repairs: readonly RepairCount[];
	/** The accepted records, in file order. */
	records(): AsyncIterable<Row<T>>;
}

/** How to validate one table. */
export interface ValidateTableOptions<T extends Table> extends ValidationOptions {
	/**
	 * Called with every accepted record, in file order, once the whole file is judged. What it returns is waited for, so a
	 * slow receiver slows the reading down and nothing piles up; what it throws ends the validation.
	 */
	readonly onRecord?: (record: Row<T>) => void | Promise<void>;
}

/**
 * Validates one file as a given table, alone: rules that need other tables are not decided.
 *
 * @param table - what the file should hold.
 * @param source - the file; its name does not matter.
 * @returns the verdict, issues and accepted records. Bad data never throws.
 * @throws the signal's reason when aborted; whatever the source's `open`, or `onRecord`, throws.
 *
 * @example
 * ```ts
 * import { sourceFromText, validateTable } from "pcref/submission";
 * import { MHS002 } from "pcref/tables";
 *
 * const file = sourceFromText("practices.csv", "LocalPatientID,GMPReg\nP1,A81001\nP2,\n");
 * const patients: string[] = [];
 * const practices = await validateTable(MHS002, file, {
 * 	onRecord: ({ LocalPatientID }) => void patients.push(LocalPatientID),
 * });
 * practices.outcome; // => { records: 2, accepted: 1, rejected: 1 }
 * patients; // => ["P1"]
 * ```
 */
export async function validateTable<T extends Table>(
	table: T,
	source: Source,
	options: ValidateTableOptions<T> = {},
): Promise<ValidatedTable<T>> {
	const limits = limitsWith(defaultLimits, options.limits);
	const { inputs, findings } = await openInputs([source], limits, options.signal);
	const named = inputs.filter((input) => tableCodeIn(input.label ?? bareName(input.name)) === table.code);
	const { verdict, rejected, judged, repairs, outcomes, issues } = await judgeTables(
		{
			tables: [table],
			inputs: new Map(inputs.length === 0 ? [] : [[table.code, named.length > 0 ? named : inputs]]),
			scope: "tables",
			findings: findings.map(({ file, finding: { code, ...facts } }) => ({
				code,
				facts: { where: { file }, ...facts },
			})),
		},
		{ ...options, limits },
	);
	const known = judged.get(table.code);
	async function* records(): AsyncGenerator<Row<T>> {
		if (known !== undefined && !rejected) yield* readRows(table, known);
	}
	if (options.onRecord !== undefined) {
		for await (const record of records()) {
			await options.onRecord(record);
			options.signal?.throwIfAborted();
		}
	}
	return { verdict, outcome: outcomes[0] ?? null, issues, repairs, records };
}
