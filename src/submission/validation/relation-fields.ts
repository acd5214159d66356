import type { Table } from "../../tables/table.js";
import { parentComparisons } from "./date-comparisons.js";

/**
 * The fields of a table by which it belongs to others, or others to it.
 *
 * @param isDecided - whether it will be known which records another table has: keys to others need not be kept.
 */
export function keyFieldsOf(
	table: Table,
	tables: readonly Table[],
	isDecided: (table: string) => boolean,
): readonly string[] {
	const fields = tables.flatMap((other) =>
		other.tableRules.flatMap((rule) =>
			rule.kind === "needs" && ((other === table && isDecided(rule.table)) || rule.table === table.code)
				? [rule.by]
				: [],
		),
	);
	return [...new Set(fields)];
}

/** The fields of a table whose dates are compared with those of other records, of this table or another. */
export function dayFieldsOf(table: Table, tables: readonly Table[]): readonly string[] {
	const compared = tables.flatMap((other) =>
		parentComparisons(other)
			.filter(({ parent }) => tables.some(({ code }) => code === parent))
			.flatMap(({ rule, parent, field }) => [
				...(other === table ? [rule.field] : []),
				...(parent === table.code ? [field] : []),
			]),
	);
	const followed = table.tableRules.flatMap((rule) =>
		rule.kind === "succession" ? [rule.start, rule.end] : [],
	);
	return [...new Set([...compared, ...followed])];
}
