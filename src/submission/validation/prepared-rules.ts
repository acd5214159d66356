import type { RecordValues } from "../../tables/record-rule.js";
import type { Table } from "../../tables/table.js";
import { mostChecks } from "./batch-rows.js";
import type { ColumnReader } from "./column-reader.js";
import { CombinationCheck } from "./combination-check.js";
import { type DateComparison, ownComparisons } from "./date-comparisons.js";
import { RecordKey } from "./record-key.js";

/** The rules of a table beyond its cells, made ready for one batch of records after another. */
export interface PreparedRules {
	/** Rules about the fields of one record: about dates, then about combinations. */
	readonly checks: readonly (DateComparison | CombinationCheck)[];
	/** Every key that a rule about several records needs, by its name. */
	readonly keys: readonly RecordKey[];
	/** The fields of which the day of every record is kept. */
	readonly keptDays: readonly { readonly field: string; readonly column: ColumnReader }[];
}

/** What the rules of a table need to know about the rest of the submission. */
export interface RulesContext {
	/** The header record of the submission, null while unknown. */
	readonly header: RecordValues | null;
	/** Fields by which tables are related. */
	readonly keyFields: readonly string[];
	/** Fields of whose dates the day of every record is needed once all tables are read. */
	readonly dayFields: readonly string[];
}

/** The name of a key of one or several fields; of one that only records with a blank field have, another name. */
export function keyName(fields: readonly string[], whenBlank?: string): string {
	const name = fields.join(", ");
	return whenBlank === undefined ? name : `${name} (${whenBlank} blank)`;
}

/** Makes the rules of a table ready. */
export function preparedRules(
	table: Table,
	{ header, keyFields, dayFields }: RulesContext,
	columns: readonly ColumnReader[],
): PreparedRules {
	const names = Object.keys(table.fields);
	const columnOf = (name: string) => columns[names.indexOf(name)] as ColumnReader;
	const keys = new Map<string, RecordKey>();
	const needKey = (fields: readonly string[], whenBlank?: string) => {
		const name = keyName(fields, whenBlank);
		if (keys.has(name)) return;
		const when = whenBlank === undefined ? null : columnOf(whenBlank);
		keys.set(name, new RecordKey(name, fields.map(columnOf), when));
	};
	for (const field of keyFields) needKey([field]);
	for (const rule of table.tableRules) {
		if (rule.kind === "unique") needKey(rule.key, rule.whenBlank);
		else if (rule.kind === "succession") for (const field of [rule.by, rule.differs]) needKey([field]);
	}
	const checks = [
		...ownComparisons(table, columns, header),
		...table.recordRules
			.filter((rule) => rule.kind === "combination")
			.map((rule) => new CombinationCheck(rule, { columns, names, header: header ?? unknownHeader })),
	];
	if (checks.length > mostChecks) {
		throw new Error(`${table.code} has more than ${mostChecks} rules about the fields of one record`);
	}
	return {
		checks,
		keys: [...keys.values()],
		keptDays: dayFields.map((field) => ({ field, column: columnOf(field) })),
	};
}

/** Stands for the header where it was not given or is refused: nothing in it is known. */
const unknownHeader: RecordValues = new Proxy({}, { get: () => null });
