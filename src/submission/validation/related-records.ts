import type { NeedsRule } from "../../tables/table-rule.js";
import type { JudgedTable } from "./judge-table.js";

/** A record refused because no accepted record of another table belongs to it. */
export interface UnrelatedRecord {
	readonly table: JudgedTable;
	readonly record: number;
	readonly rule: NeedsRule;
}

/**
 * Refuses every record whose parent (or needed child) is missing or refused, again and again until nothing changes:
 * a record refused in a later table can take away the only child of an earlier one. Rules about tables that are not
 * given are left undecided. Adds to each table's `rejected`.
 */
export function rejectUnrelatedRecords(
	tables: ReadonlyMap<string, JudgedTable>,
	onRejected: (unrelated: UnrelatedRecord) => void,
): void {
	const accepted = new AcceptedCounts(tables);
	const relations = [...tables.values()].flatMap((table) =>
		table.table.tableRules
			.filter((rule) => rule.kind === "needs")
			.filter((rule) => tables.has(rule.table))
			.map((rule) => ({ table, rule })),
	);

	let changed = true;
	while (changed) {
		changed = false;
		for (const { table, rule } of relations) {
			const keys = table.keys.get(rule.by);
			if (keys === undefined) continue;
			const counts = accepted.of(rule.table, rule.by);
			for (let record = 1; record <= table.records; record++) {
				const key = keys.at(record);
				if (key === 0 || (counts[key] ?? 0) > 0 || !table.rejected.add(record)) continue;
				accepted.remove(table, record);
				onRejected({ table, record, rule });
				changed = true;
			}
		}
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
