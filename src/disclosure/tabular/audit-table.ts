import { ArgumentError } from "../../issues/argument-error.js";
import { hiddenGraph, movable } from "./hidden-graph.js";
import { requireTable } from "./require-table.js";

/** What a reader can work out about a hidden cell: it is one of the whole numbers from `lower` to `upper`. */
export interface HiddenCellRange {
	readonly row: number;
	readonly column: number;
	readonly lower: number;
	readonly upper: number;
	/** Only one number is possible: hiding the cell hid nothing. */
	readonly disclosed: boolean;
}

/**
 * What a reader can work out about the hidden cells of a table of counts of which the other cells and all row and
 * column totals are published, not rounded.
 *
 * The ranges are exact: both ends, and every whole number between, belong to a table that has all the published
 * numbers. The reader is taken to know nothing else, in particular not why a cell is hidden.
 *
 * @param options.table - counts by row and column, as they are; without totals.
 * @param options.hidden - which of them are hidden, in the same shape.
 * @returns a range for each hidden cell, by row, then column.
 * @throws {@link ArgumentError} for a table that is not a rectangle, a count that is not a whole number of 0 or more, or
 * `hidden` of another shape.
 *
 * Source: maximal flows in the network of the hidden cells, after L. H. Cox (1980), "Suppression methodology and
 * statistical disclosure control", Journal of the American Statistical Association 75, 377-385.
 *
 * @example
 * ```ts
 * import { auditTable } from "pcref/disclosure";
 *
 * const table = [
 * 	[3, 20],
 * 	[7, 40],
 * ];
 * const hidden = [
 * 	[true, false],
 * 	[true, false],
 * ];
 * // Hiding two cells of one column hides neither: each row total gives one away.
 * auditTable({ table, hidden }).every(({ disclosed }) => disclosed); // => true
 * ```
 */
export function auditTable({
	table,
	hidden,
}: {
	readonly table: readonly (readonly number[])[];
	readonly hidden: readonly (readonly boolean[])[];
}): readonly HiddenCellRange[] {
	requireTable(table);
	const columns = table[0]?.length;
	if (hidden.length !== table.length || hidden.some((row) => row.length !== columns)) {
		throw new ArgumentError("hidden", `must have ${table.length} rows of ${columns} like the table`);
	}
	const graph = hiddenGraph(table, ({ row, column }) => hidden[row]?.[column] === true);
	return table.flatMap((counts, row) =>
		counts.flatMap((count, column) => {
			if (hidden[row]?.[column] !== true) return [];
			const without = { row, column };
			const ends = { rowNode: row, columnNode: graph.rows + column };
			const more = movable({
				graph,
				from: ends.columnNode,
				to: ends.rowNode,
				without,
				limit: Number.POSITIVE_INFINITY,
			});
			const less = movable({ graph, from: ends.rowNode, to: ends.columnNode, without, limit: count });
			return [{ row, column, lower: count - less, upper: count + more, disclosed: more + less === 0 }];
		}),
	);
}
