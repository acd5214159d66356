import { requireNotNegative } from "../../statistics/argument-checks.js";
import { isSmall } from "../publishable-count.js";
import type { Cell } from "./hidden-graph.js";
import { hidingSearch } from "./hiding-search.js";
import { requireTable } from "./require-table.js";

/** Which cells of a table to hide. */
export interface TableSuppression {
	/** The small cells. */
	readonly primary: readonly Cell[];
	/** Cells hidden to protect them. */
	readonly secondary: readonly Cell[];
	/** Small cells that stay derivable whatever is hidden, as in a table of one row: totals have to be hidden too. */
	readonly unprotected: readonly Cell[];
	/** Whether the search proved that no pattern hides fewer cells. */
	readonly fewest: boolean;
}

/**
 * Hides the small cells of a table of which all row and column totals are published, and as few more as it takes that
 * none of them can be worked out; among the patterns of fewest cells, the one that hides the smallest counts.
 *
 * A small cell is safe if the totals allow another number for it: {@link auditTable} gives it a range of two numbers or
 * more. The search is exact for tables of the size of a framework report. For a larger one with many small cells it
 * stops after a while, says so, and gives the best pattern it has.
 *
 * @param options.table - counts by row and column, without totals.
 * @param options.threshold - counts under this are small; 5 if left out.
 * @param options.zeros - `hidden` (if left out) treats 0 as small; `shown` leaves it.
 * @returns the cells to hide, by row, then column.
 * @throws {@link ArgumentError} for a table that is not a rectangle, a count that is not a whole number of 0 or more, or
 * a negative threshold.
 *
 * Source: L. H. Cox (1980), "Suppression methodology and statistical disclosure control", Journal of the American
 * Statistical Association 75, 377-385; M. Fischetti and J. J. Salazar (2001), "Solving the cell suppression problem on
 * tabular data with linear constraints", Management Science 47, 1008-1027.
 *
 * @example
 * ```ts
 * import { suppressTable } from "pcref/disclosure";
 *
 * const table = [
 * 	[2, 11, 22, 8],
 * 	[41, 2, 80, 52],
 * ];
 * // The two small cells protect each other once the other two corners are hidden.
 * suppressTable({ table }).secondary; // => [{ row: 0, column: 1 }, { row: 1, column: 0 }]
 * ```
 */
export function suppressTable({
	table,
	threshold = 5,
	zeros = "hidden",
}: {
	readonly table: readonly (readonly number[])[];
	readonly threshold?: number;
	readonly zeros?: "hidden" | "shown";
}): TableSuppression {
	requireTable(table);
	requireNotNegative("threshold", threshold);
	const primary = table.flatMap((counts, row) =>
		counts.flatMap((count, column) => (isSmall({ count, threshold, zeros }) ? [{ row, column }] : [])),
	);
	return { primary, ...hidingSearch({ table, primary }) };
}
