import type { Row, Table } from "../tables/table.js";
import { bareName } from "./input/bare-name.js";
import { openInputs } from "./input/open-inputs.js";
import { tableCodeIn } from "./input/table-code.js";
import { defaultLimits } from "./limits.js";
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
	const { inputs, findings } = await openInputs(
		[source],
		{ ...defaultLimits, ...options.limits },
		options.signal,
	);
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
		options,
	);
	const known = judged.get(table.code);
	return {
		verdict,
		outcome: outcomes[0] ?? null,
		issues,
		repairs,
		async *records() {
			if (known !== undefined && !rejected) yield* readRows(table, known);
		},
	};
}
