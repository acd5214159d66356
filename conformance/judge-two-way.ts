import { auditTable } from "../src/disclosure/tabular/audit-table.js";
import type { Case } from "./case.js";
import { compare, isRecord } from "./compare.js";
import type { Verdict } from "./judge.js";

/**
 * Many patterns can be right: one must contain the small cells, leave none of them exactly derivable, and hide no
 * more further cells than the fewest that do.
 */
export function judgeTwoWay({ test, got }: { readonly test: Case; readonly got: unknown }): Verdict {
	const { input, expected } = test;
	if (!isRecord(input) || !isRecord(got)) return { wrong: ["the answer has no fields"], worst: 0 };
	const table = rowsOf(input.table);
	const primary = cellsOf(got.primary);
	const secondary = cellsOf(got.secondary);
	const hidden = table.map((row, y) =>
		row.map((_, x) => [...primary, ...secondary].some(([row, column]) => row === y && column === x)),
	);
	const wrong = [
		...compare({
			want: expected.primary,
			got: got.primary,
			tolerance: { relative: 0, absolute: 0 },
			path: "primary",
		}).differences,
	];
	for (const { row, column, lower, upper } of auditTable({ table, hidden })) {
		const isPrimary = primary.some(([y, x]) => y === row && x === column);
		if (isPrimary && lower === upper) wrong.push(`the cell [${row}, ${column}] can be worked out`);
	}
	const fewest = expected.minimum_secondary_cells;
	if (typeof fewest !== "number" || secondary.length > fewest) {
		wrong.push(`${secondary.length} further cells hidden where ${fewest} are enough`);
	}
	return { wrong, worst: 0 };
}

function rowsOf(value: unknown): readonly (readonly number[])[] {
	return listOf(value).map((row) => listOf(row).map(Number));
}

function cellsOf(value: unknown): readonly (readonly number[])[] {
	return rowsOf(value);
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}
