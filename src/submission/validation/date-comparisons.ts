import type { DateOrderRule, RecordValues } from "../../tables/record-rule.js";
import type { Table } from "../../tables/table.js";
import type { BatchRows } from "./batch-rows.js";
import { dayOf, daysAfter } from "./calendar-days.js";
import type { ColumnReader } from "./column-reader.js";

const headerTable = "MHS000";

/** A date-order rule within a record, or between a record and the header, made ready. */
export class DateComparison {
	readonly rule: DateOrderRule;
	/** The field that the issue points at. */
	readonly field: number;
	readonly #left: ColumnReader;
	/** The other date: of a column, or the same for all records. */
	readonly #right: ColumnReader | number;

	constructor(
		rule: DateOrderRule,
		{
			field,
			columns,
			names,
			header,
		}: {
			readonly field: number;
			readonly columns: readonly ColumnReader[];
			readonly names: readonly string[];
			readonly header: RecordValues | null;
		},
	) {
		this.rule = rule;
		this.field = field;
		this.#left = columns[field] as ColumnReader;
		const { table, field: other } = rule.than;
		this.#right =
			table === headerTable
				? daysAfter(dayOf(header?.[other] ?? null), rule.offsetDays ?? 0)
				: (columns[names.indexOf(other)] as ColumnReader);
	}

	/** Marks the rows that break the rule. */
	mark({ count, checkMarks: marks }: BatchRows, mark: number): void {
		const right = this.#right;
		if (right === 0) return;
		const isNotBefore = this.rule.not === "before";
		const { days } = this.#left;
		if (typeof right === "number") {
			for (let row = 0; row < count; row++) {
				const day = days[row] as number;
				if (day !== 0 && (isNotBefore ? day < right : day > right))
					marks[row] = (marks[row] as number) | mark;
			}
			return;
		}
		for (let row = 0; row < count; row++) {
			if (days[row] !== 0 && this.isBroken(row)) marks[row] = (marks[row] as number) | mark;
		}
	}

	isBroken(row: number): boolean {
		const right = this.#right;
		const other =
			typeof right === "number" ? right : daysAfter(right.days[row] as number, this.rule.offsetDays ?? 0);
		return isOutOfOrder(this.rule, this.#left.days[row] as number, other);
	}
}

/** Whether two days, 0 where unknown, break a rule about their order. */
export function isOutOfOrder({ not }: DateOrderRule, day: number, other: number): boolean {
	return day !== 0 && other !== 0 && (not === "before" ? day < other : day > other);
}

/** A date-order rule between a record and the record of another table that shares a field with it. */
export interface ParentComparison {
	readonly rule: DateOrderRule;
	readonly parent: string;
	/** The field of the parent. */
	readonly field: string;
	/** The field that both share. */
	readonly by: string;
}

/** The rules of a table that compare with dates of its parents; those of tables it is not related to are left out. */
export function parentComparisons(table: Table): readonly ParentComparison[] {
	return table.recordRules.flatMap((rule): ParentComparison[] => {
		if (rule.kind !== "date-order") return [];
		const { table: parent, field } = rule.than;
		if (parent === undefined || parent === table.code || parent === headerTable) return [];
		const link = table.tableRules.find((other) => other.kind === "needs" && other.table === parent);
		return link?.kind === "needs" ? [{ rule, parent, field, by: link.by }] : [];
	});
}

/** The rules of a table that compare two dates of a record, or one with the header. */
export function ownComparisons(
	table: Table,
	columns: readonly ColumnReader[],
	header: RecordValues | null,
): readonly DateComparison[] {
	const names = Object.keys(table.fields);
	return table.recordRules.flatMap((rule): DateComparison[] => {
		if (rule.kind !== "date-order") return [];
		const { table: other = table.code } = rule.than;
		return other === table.code || other === headerTable
			? [new DateComparison(rule, { field: names.indexOf(rule.field), columns, names, header })]
			: [];
	});
}
