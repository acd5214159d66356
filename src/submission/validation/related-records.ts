import { isRejecting } from "../../issues/severity.js";
import type { NeedsRule } from "../../tables/table-rule.js";
import type { JudgedTable } from "./judge-table.js";
import type { NumberColumn } from "./number-column.js";
import { numberedKey } from "./number-keys.js";

/** The numbers of the keys by which tables are related: equal values have equal numbers in all tables. */
export interface NumberedKeys {
	/** The key numbers of a table's records, undefined where it does not have the field. */
	of(table: JudgedTable, field: string): NumberColumn | undefined;
	/** How many distinct values a field has in all tables together. */
	size(field: string): number;
}

/** Numbers the keys of all fields by which tables that were read are related to others that are known. */
export function numberRelatedKeys(
	tables: ReadonlyMap<string, JudgedTable>,
	isDecided: (table: string) => boolean,
): NumberedKeys {
	const fields = new Set(
		[...tables.values()].flatMap(({ table }) =>
			table.tableRules.flatMap((rule) => (rule.kind === "needs" && isDecided(rule.table) ? [rule.by] : [])),
		),
	);
	const sizes = new Map<string, number>();
	const columns = new Map<string, NumberColumn>();
	for (const field of fields) {
		const holders = [...tables.values()].flatMap(({ table, records, keys }) => {
			const log = keys.get(field);
			return log === undefined ? [] : [{ code: table.code, records, log }];
		});
		const numbered = numberedKey(holders);
		sizes.set(field, numbered.size);
		for (const [index, { code }] of holders.entries()) {
			columns.set(`${code}.${field}`, numbered.columns[index] as NumberColumn);
		}
	}
	return {
		of: ({ table }, field) => columns.get(`${table.code}.${field}`),
		size: (field) => sizes.get(field) ?? 0,
	};
}

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
	numbered: NumberedKeys,
	isDecided: (table: string) => boolean,
	onUnrelated: (unrelated: UnrelatedRecord) => void,
): void {
	const accepted = new AcceptedCounts(tables, numbered);
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
	judged: JudgedTable,
	{ table, by }: NeedsRule,
	accepted: AcceptedCounts,
): Generator<number> {
	const column = accepted.keysOf(judged, by);
	if (column === undefined) return;
	const counts = accepted.of(table, by);
	for (let record = 1; record <= judged.records; record++) {
		const key = column.at(record);
		if (key !== 0 && (counts[key] ?? 0) === 0 && !judged.rejected.has(record)) yield record;
	}
}

/** How many accepted records each table has for each key number. */
class AcceptedCounts {
	readonly #numbered: NumberedKeys;
	readonly #counts = new Map<string, Int32Array>();

	constructor(tables: ReadonlyMap<string, JudgedTable>, numbered: NumberedKeys) {
		this.#numbered = numbered;
		for (const table of tables.values()) {
			for (const field of table.keys.keys()) {
				const column = numbered.of(table, field);
				if (column === undefined) continue;
				const counts = new Int32Array(numbered.size(field) + 1);
				for (let record = 1; record <= table.records; record++) {
					if (table.rejected.has(record)) continue;
					const key = column.at(record);
					counts[key] = (counts[key] as number) + 1;
				}
				this.#counts.set(`${table.table.code}.${field}`, counts);
			}
		}
	}

	keysOf(table: JudgedTable, field: string): NumberColumn | undefined {
		return this.#numbered.of(table, field);
	}

	of(table: string, field: string): Int32Array {
		return this.#counts.get(`${table}.${field}`) ?? new Int32Array(0);
	}

	remove(table: JudgedTable, record: number): void {
		for (const field of table.keys.keys()) {
			const column = this.#numbered.of(table, field);
			if (column === undefined) continue;
			const counts = this.of(table.table.code, field);
			const key = column.at(record);
			counts[key] = (counts[key] as number) - 1;
		}
	}
}
