import { isRejecting } from "../../issues/severity.js";
import type { NeedsRule } from "../../tables/table-rule.js";
import type { JudgedTable } from "./judge-table.js";

/** A record to which no accepted record of another table belongs. */
export interface UnrelatedRecord {
	readonly table: JudgedTable;
	readonly record: number;
	readonly rule: NeedsRule;
}

/**
 * Refuses every record whose parent (or needed child) is missing or refused, again and again until nothing changes:
 * a record refused in a later table can take away the only child of an earlier one. Where the rule only warns, the
 * record stays, and what is missing is found at the end. Adds to each table's `rejected`.
 *
 * @param isDecided - whether it is known which records another table has.
 */
export function rejectUnrelatedRecords(
	tables: ReadonlyMap<string, JudgedTable>,
	isDecided: (table: string) => boolean,
	onUnrelated: (unrelated: UnrelatedRecord) => void,
): void {
	const accepted = new AcceptedCounts(tables);
	const relations = [...tables.values()].flatMap((table) =>
		table.table.tableRules
			.filter((rule) => rule.kind === "needs")
			.filter((rule) => isDecided(rule.table))
			.map((rule) => ({ table, rule })),
	);
	const rejecting = relations.filter(({ rule }) => isRejecting(rule.severity));
	const warning = relations.filter(({ rule }) => !isRejecting(rule.severity));

	let changed = true;
	while (changed) {
		changed = false;
		for (const { table, rule } of rejecting) {
			for (const record of unrelatedRecords(table, rule, accepted)) {
				table.rejected.add(record);
				accepted.remove(table, record);
				onUnrelated({ table, record, rule });
				changed = true;
			}
		}
	}
	for (const { table, rule } of warning) {
		for (const record of unrelatedRecords(table, rule, accepted)) onUnrelated({ table, record, rule });
	}
}

/** The records not yet refused to which no accepted record of the other table belongs. */
function* unrelatedRecords(
	{ keys, records, rejected }: JudgedTable,
	{ table, by }: NeedsRule,
	accepted: AcceptedCounts,
): Generator<number> {
	const column = keys.get(by);
	if (column === undefined) return;
	const counts = accepted.of(table, by);
	for (let record = 1; record <= records; record++) {
		const key = column.at(record);
		if (key !== 0 && (counts[key] ?? 0) === 0 && !rejected.has(record)) yield record;
	}
}

/** How many accepted records each table has for each key number. */
class AcceptedCounts {
	readonly #counts = new Map<string, Int32Array>();

	constructor(tables: ReadonlyMap<string, JudgedTable>) {
		for (const table of tables.values()) {
			for (const [field, keys] of table.keys) {
				const counts = new Int32Array(keys.numbers.size + 1);
				for (let record = 1; record <= table.records; record++) {
					if (table.rejected.has(record)) continue;
					const key = keys.at(record);
					counts[key] = (counts[key] ?? 0) + 1;
				}
				this.#counts.set(`${table.table.code}.${field}`, counts);
			}
		}
	}

	of(table: string, field: string): Int32Array {
		return this.#counts.get(`${table}.${field}`) ?? new Int32Array(0);
	}

	remove(table: JudgedTable, record: number): void {
		for (const [field, keys] of table.keys) {
			const counts = this.of(table.table.code, field);
			const key = keys.at(record);
			counts[key] = (counts[key] ?? 0) - 1;
		}
	}
}
