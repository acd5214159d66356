import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditTable } from "../../../src/disclosure/tabular/audit-table.js";

type Table = readonly (readonly number[])[];

/** A table up to three by three with some cells hidden. */
const tablesWithHidden = fc
	.record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }) })
	.chain(({ rows, columns }) => {
		const filledWith = <Value>(value: fc.Arbitrary<Value>) =>
			fc.array(fc.array(value, { minLength: columns, maxLength: columns }), {
				minLength: rows,
				maxLength: rows,
			});
		return fc.record({ table: filledWith(fc.nat(4)), hidden: filledWith(fc.boolean()) });
	});

/** All tables with the same shown cells and totals, found one by one. */
function* lookalikes(table: Table, hidden: readonly (readonly boolean[])[]): Generator<Table> {
	const cells = table.flatMap((row, y) => row.flatMap((_, x) => (hidden[y]?.[x] ? [{ y, x }] : [])));
	const rowLeft = table.map((row, y) => row.reduce((sum, count, x) => sum + (hidden[y]?.[x] ? count : 0), 0));
	const columnLeft = (table[0] ?? []).map((_, x) =>
		table.reduce((sum, row, y) => sum + (hidden[y]?.[x] ? (row[x] ?? 0) : 0), 0),
	);
	const working = table.map((row) => [...row]);
	function* fill(index: number): Generator<Table> {
		const cell = cells[index];
		if (cell === undefined) {
			if ([...rowLeft, ...columnLeft].every((left) => left === 0)) yield working.map((row) => [...row]);
			return;
		}
		const { y, x } = cell;
		const most = Math.min(rowLeft[y] ?? 0, columnLeft[x] ?? 0);
		for (let value = 0; value <= most; value++) {
			const row = working[y];
			if (row !== undefined) row[x] = value;
			rowLeft[y] = (rowLeft[y] ?? 0) - value;
			columnLeft[x] = (columnLeft[x] ?? 0) - value;
			yield* fill(index + 1);
			rowLeft[y] = (rowLeft[y] ?? 0) + value;
			columnLeft[x] = (columnLeft[x] ?? 0) + value;
		}
	}
	yield* fill(0);
}

describe("auditTable", () => {
	it("finds what the totals give away, and what they do not", () => {
		const ranges = auditTable({
			table: [
				[0, 9, 4],
				[3, 4, 2],
				[9, 5, 52],
				[52, 1, 2],
			],
			hidden: [
				[true, false, true],
				[true, true, true],
				[false, true, false],
				[false, true, true],
			],
		});
		expect(ranges.map(({ row, column, lower, upper }) => [row, column, lower, upper])).toEqual([
			[0, 0, 0, 3],
			[0, 2, 1, 4],
			[1, 0, 0, 3],
			[1, 1, 2, 5],
			[1, 2, 1, 7],
			[2, 1, 5, 5],
			[3, 1, 0, 3],
			[3, 2, 0, 3],
		]);
		expect(ranges.filter(({ disclosed }) => disclosed).map(({ row }) => row)).toEqual([2]);
	});

	it("gives exactly the range of all tables that look the same", () => {
		fc.assert(
			fc.property(tablesWithHidden, ({ table, hidden }) => {
				const all = [...lookalikes(table, hidden)];
				for (const { row, column, lower, upper, disclosed } of auditTable({ table, hidden })) {
					const values = all.map((each) => each[row]?.[column] ?? Number.NaN);
					expect([lower, upper]).toEqual([Math.min(...values), Math.max(...values)]);
					expect(disclosed).toBe(new Set(values).size === 1);
				}
			}),
			{ numRuns: 300 },
		);
	});

	it("refuses what is no table of counts", () => {
		expect(() => auditTable({ table: [[1, 2], [3]], hidden: [[true, true], [true]] })).toThrow(
			"table[1] must have",
		);
		expect(() => auditTable({ table: [[1.5]], hidden: [[true]] })).toThrow(
			"table[0][0] must be a whole number",
		);
		expect(() => auditTable({ table: [[1, 2]], hidden: [[true]] })).toThrow("hidden must have 1 rows of 2");
		expect(() => auditTable({ table: [], hidden: [] })).toThrow("table must have at least one cell");
	});
});
