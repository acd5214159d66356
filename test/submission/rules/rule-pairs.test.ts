import { describe, expect, it } from "vitest";
import { mhsds6 } from "../../../src/tables/mhsds/mhsds-6.js";
import type { Table } from "../../../src/tables/table.js";
import { codesFound } from "./codes-found.js";
import { impliedBy, impliedByKeeping } from "./implied-codes.js";
import { type PlacedRule, pairOf } from "./rule-pairs.js";
import { validSubmission } from "./valid-records.js";

const tables: readonly Table[] = mhsds6;

/** Codes that every submission with a record of the table has. */
const always = (code: string) => (code === "MHS608" ? ["MHS60815"] : []);

const rulesOf = (table: Table): readonly PlacedRule[] => [
	...Object.entries(table.fields).flatMap(([field, { rules }]) =>
		rules.map((rule) => ({ table, field, rule })),
	),
	...[...table.recordRules, ...table.tableRules].map((rule) => ({ table, rule })),
];

describe.each(tables.map((table): [string, Table] => [table.code, table]))("%s", (code, table) => {
	it("takes the smallest valid record", async () => {
		expect(await codesFound(validSubmission(table))).toEqual(always(code));
	});

	it.each(rulesOf(table).map((placed): [string, PlacedRule] => [placed.rule.code, placed]))(
		"%s is broken alone by one submission, and not by one that differs in the one thing",
		async (rule, placed) => {
			const pair = pairOf(placed);
			const implied = impliedBy(code, placed.rule);
			const expected = new Set([rule, ...implied, ...always(code)]);
			expect(await codesFound(pair.broken)).toEqual([...expected].toSorted());
			const kept = rule === "MHS60815" ? [] : [...always(code), ...(impliedByKeeping[rule] ?? [])];
			expect(await codesFound(pair.right)).toEqual(kept);
		},
	);
});
