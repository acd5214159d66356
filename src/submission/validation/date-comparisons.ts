import type { DateOrderRule, RecordValues } from "../../tables/record-rule.js";
import type { Table } from "../../tables/table.js";
import { dayOf, daysAfter } from "./calendar-days.js";
import type { CellVerdict } from "./column-reader.js";
import type { RecordKey } from "./record-key.js";

/** Days (as numbers YYYYMMDD) of one field of a parent table, by the key number its children share. */
interface KeptDays {
	readonly table: string;
	readonly field: string;
	/** The field that parent and child share. */
	readonly by: string;
	readonly days: Map<number, number>;
}

/** The dates of parent records that rules of other tables compare with. */
export class DaysByKey {
	readonly #kept: readonly KeptDays[];

	/** @param tables - the tables that will be read. */
	constructor(tables: readonly Table[]) {
		const kept = new Map<string, KeptDays>();
		for (const table of tables) {
			for (const rule of table.recordRules) {
				if (rule.kind !== "date-order" || !comparesWithParent(table, rule)) continue;
				const parent = rule.than.table as string;
				const link = table.tableRules.find((other) => other.kind === "needs" && other.table === parent);
				if (link?.kind !== "needs") continue;
				const { field } = rule.than;
				kept.set(`${parent}.${field}`, { table: parent, field, by: link.by, days: new Map() });
			}
		}
		this.#kept = [...kept.values()];
	}

	/** What has to be kept while a table is read. */
	keptFrom(table: string): readonly KeptDays[] {
		return this.#kept.filter((kept) => kept.table === table);
	}

	/** The kept days that a comparison needs, undefined where the tables are not related. */
	find(table: string, field: string): KeptDays | undefined {
		return this.#kept.find((kept) => kept.table === table && kept.field === field);
	}
}

/** A date-order rule made ready: which field, and how to get the day it is compared with (0 where unknown). */
export interface DateComparison {
	readonly rule: DateOrderRule;
	readonly left: number;
	readonly right: (verdicts: readonly CellVerdict[]) => number;
}

const headerTable = "MHS000";

function comparesWithParent(table: Table, rule: DateOrderRule): boolean {
	const other = rule.than.table;
	return other !== undefined && other !== table.code && other !== headerTable;
}

/** Makes the date-order rules of a table ready for its records. */
export function dateComparisons(
	table: Table,
	header: RecordValues | null,
	daysByKey: DaysByKey,
	keyOf: (field: string) => RecordKey,
): readonly DateComparison[] {
	const names = Object.keys(table.fields);
	return table.recordRules.flatMap((rule): DateComparison[] => {
		if (rule.kind !== "date-order") return [];
		const left = names.indexOf(rule.field);
		const { table: other = table.code, field } = rule.than;
		const moved = (day: number) => daysAfter(day, rule.offsetDays ?? 0);
		if (other === table.code) {
			const index = names.indexOf(field);
			return [{ rule, left, right: (verdicts) => moved(verdicts[index]?.day ?? 0) }];
		}
		if (other === headerTable) {
			const limit = moved(dayOf(header?.[field] ?? null));
			return [{ rule, left, right: () => limit }];
		}
		const kept = daysByKey.find(other, field);
		if (kept === undefined) return [];
		const key = keyOf(kept.by);
		return [{ rule, left, right: () => moved(kept.days.get(key.current) ?? 0) }];
	});
}
