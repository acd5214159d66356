import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditTable } from "../../../src/disclosure/tabular/audit-table.js";
import type { Cell } from "../../../src/disclosure/tabular/hidden-graph.js";
import { suppressTable } from "../../../src/disclosure/tabular/suppress-table.js";

type Table = readonly (readonly number[])[];

function isProtected(table: Table, primary: readonly Cell[], secondary: readonly Cell[]): boolean {
	const among = (cells: readonly Cell[], row: number, column: number) =>
		cells.some((cell) => cell.row === row && cell.column === column);
	const hidden = table.map((counts, row) =>
		counts.map((_, column) => among(primary, row, column) || among(secondary, row, column)),
	);
	return auditTable({ table, hidden }).every(
		({ row, column, disclosed }) => !disclosed || !among(primary, row, column),
	);
}

/** The fewest further cells, found by trying all sets of cells; null where none protects. */
function fewestByTrying(table: Table, primary: readonly Cell[]): number | null {
	const others = table.flatMap((counts, row) =>
		counts.flatMap((_, column) =>
			primary.some((cell) => cell.row === row && cell.column === column) ? [] : [{ row, column }],
		),
	);
	let fewest: number | null = null;
	for (let set = 0; set < 2 ** others.length; set++) {
		const chosen = others.filter((_, index) => (set >> index) & 1);
		if (fewest !== null && chosen.length >= fewest) continue;
		if (isProtected(table, primary, chosen)) fewest = chosen.length;
	}
	return fewest;
}

describe("suppressTable", () => {
	it("gives the fewest cells, and of these the smallest counts", () => {
		const { primary, secondary, fewest } = suppressTable({
			table: [
				[22, 15, 8],
				[3, 22, 8],
				[64, 6, 2],
				[52, 80, 15],
			],
		});
		expect(primary).toEqual([
			{ row: 1, column: 0 },
			{ row: 2, column: 2 },
		]);
		expect(secondary).toEqual([
			{ row: 1, column: 2 },
			{ row: 2, column: 0 },
		]);
		expect(fewest).toBe(true);
	});

	it("says which small cells no pattern can protect", () => {
		expect(suppressTable({ table: [[3, 20, 30]] })).toEqual({
			primary: [{ row: 0, column: 0 }],
			secondary: [],
			unprotected: [{ row: 0, column: 0 }],
			fewest: true,
		});
	});

	it("leaves zeros if told so", () => {
		const table = [
			[0, 9],
			[9, 9],
		];
		expect(suppressTable({ table, zeros: "shown" }).primary).toEqual([]);
		expect(suppressTable({ table }).secondary).toHaveLength(3);
	});

	it("protects every small cell with as few others as trying all sets finds", () => {
		const tables = fc
			.record({ rows: fc.integer({ min: 2, max: 3 }), columns: fc.integer({ min: 2, max: 3 }) })
			.chain(({ rows, columns }) =>
				fc.array(fc.array(fc.nat(12), { minLength: columns, maxLength: columns }), {
					minLength: rows,
					maxLength: rows,
				}),
			);
		fc.assert(
			fc.property(tables, (table) => {
				const { primary, secondary, unprotected, fewest } = suppressTable({ table });
				const protectable = primary.filter((cell) => !unprotected.includes(cell));
				expect(isProtected(table, protectable, secondary.concat(unprotected))).toBe(true);
				if (unprotected.length > 0) return;
				expect(fewest).toBe(true);
				expect(secondary.length).toBe(fewestByTrying(table, primary));
			}),
			{ numRuns: 60 },
		);
	});

	it("protects a table of the size of a report", () => {
		const table = Array.from({ length: 19 }, (_, row) =>
			Array.from({ length: 8 }, (_, column) => (row * 37 + column * 101 + row * column * 13) % 83),
		);
		const { primary, secondary, unprotected } = suppressTable({ table });
		expect(unprotected).toEqual([]);
		expect(isProtected(table, primary, secondary)).toBe(true);
	});
});
