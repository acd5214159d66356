import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AdditiveRelation } from "../../src/disclosure/additive-relation.js";
import { protectCounts } from "../../src/disclosure/audit/protect-counts.js";
import { hideCounts } from "../../src/disclosure/hide-counts.js";
import { publicRules } from "../../src/disclosure/public-rule.js";
import { type FreeTable, possibleValues } from "./adversary.js";
import { crossedTable, randomNumbers, sharesOfRecords } from "./large-systems.js";

const rule = publicRules["mhsds-under-5-nearest-5"];

interface System {
	readonly counts: ReadonlyMap<string, number>;
	readonly relations: readonly AdditiveRelation[];
}

function systemOf({ free, sums }: FreeTable, numbers: readonly number[], more: readonly number[]): System {
	const counts = new Map(free.map((cell, index) => [cell, numbers[index] ?? 0]));
	const relations = sums.map(({ whole, parts, isOpen = false }, index): AdditiveRelation => {
		const sum = parts.reduce((total, part) => total + (counts.get(part) ?? 0), 0);
		counts.set(whole, sum + (isOpen ? (more[index] ?? 0) : 0));
		return { parts, wholes: [whole], balance: isOpen ? "at-most" : "exact" };
	});
	return { counts, relations };
}

const cells = ["a", "b", "c", "d", "e"];

const anyCount = fc.oneof(
	{ weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }) },
	{ weight: 3, arbitrary: fc.integer({ min: 5, max: 9 }) },
	{ weight: 1, arbitrary: fc.integer({ min: 10, max: 30 }) },
);

/** Any sums of up to five counts, over and beside one another, some of them open. */
const anySystem = fc
	.record({
		free: fc.integer({ min: 2, max: 5 }).map((size) => cells.slice(0, size)),
		sums: fc.array(fc.record({ parts: fc.subarray(cells, { minLength: 2 }), isOpen: fc.boolean() }), {
			minLength: 1,
			maxLength: 5,
		}),
		numbers: fc.array(anyCount, { minLength: 5, maxLength: 5 }),
		more: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 5, maxLength: 5 }),
	})
	.map(({ free, sums, numbers, more }) => {
		const table: FreeTable = {
			free,
			sums: sums
				.map((sum, index) => ({
					...sum,
					whole: `sum ${index}`,
					parts: sum.parts.filter((part) => free.includes(part)),
				}))
				.filter(({ parts }) => parts.length > 0),
		};
		return { table, system: systemOf(table, numbers, more) };
	});

/** Two by three groups with the totals of both, and of all. */
const smallCrossed: FreeTable = {
	free: ["1x", "1y", "1z", "2x", "2y", "2z"],
	sums: [
		{ whole: "1", parts: ["1x", "1y", "1z"] },
		{ whole: "2", parts: ["2x", "2y", "2z"] },
		{ whole: "x", parts: ["1x", "2x"] },
		{ whole: "y", parts: ["1y", "2y"] },
		{ whole: "z", parts: ["1z", "2z"] },
		{ whole: "all", parts: ["1x", "1y", "1z", "2x", "2y", "2z"] },
	],
};

function expectNothingNarrowed(table: FreeTable, system: System): void {
	const audit = protectCounts(system, rule);
	for (const [key, count] of system.counts)
		if (count < 5) expect([key, possibleValues(table, audit, key)]).toEqual([key, [0, 1, 2, 3, 4]]);
}

function shuffled<T>(items: Iterable<T>, random: () => number): readonly T[] {
	return Array.from(items, (item) => ({ item, at: random() }))
		.sort((one, other) => one.at - other.at)
		.map(({ item }) => item);
}

describe("no hidden count is narrowed down, as one finds who goes through every table,", () => {
	it("in any sums over and beside one another", () => {
		fc.assert(
			fc.property(anySystem, ({ table, system }) => expectNothingNarrowed(table, system)),
			{ numRuns: 400 },
		);
	});

	it("in a crossed table with its margins", () => {
		fc.assert(
			fc.property(fc.array(anyCount, { minLength: 6, maxLength: 6 }), (numbers) =>
				expectNothingNarrowed(smallCrossed, systemOf(smallCrossed, numbers, [])),
			),
			{ numRuns: 150 },
		);
	});

	it("where the audit may do hardly any work", () => {
		fc.assert(
			fc.property(anySystem, ({ table, system }) => {
				const audit = protectCounts(system, rule, 1);
				for (const [key, count] of system.counts)
					if (count < 5) expect(possibleValues(table, audit, key)).toEqual([0, 1, 2, 3, 4]);
			}),
			{ numRuns: 100 },
		);
	});
});

describe("what is hidden", () => {
	it("is the same in whatever order counts and sums come", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
				const random = randomNumbers(seed);
				const { counts, relations } =
					seed % 2 === 0
						? crossedTable({ rows: 4, columns: 5, mean: 12, random })
						: sharesOfRecords({ measures: 6, groups: 5, mean: 60, random });
				const others = shuffled(relations, random).map((relation) => ({
					...relation,
					parts: shuffled(relation.parts, random),
				}));
				const printed = hideCounts({ counts, relations }, rule);
				const again = hideCounts({ counts: new Map(shuffled(counts, random)), relations: others }, rule);
				for (const key of counts.keys()) expect(again.get(key)).toEqual(printed.get(key));
			}),
			{ numRuns: 40 },
		);
	});

	it("includes all that is small and leaves nearly all else, in tables with many groups", () => {
		const { counts, relations } = crossedTable({
			rows: 18,
			columns: 20,
			mean: 50,
			random: randomNumbers(2),
		});
		const printed = hideCounts({ counts, relations }, rule);
		const hidden = [...counts].filter(([key]) => printed.get(key)?.status === "suppressed");
		const small = [...counts].filter(([, count]) => count < 5);
		expect(small.length).toBeGreaterThan(100);
		expect(hidden).toEqual(small);
	});
});

describe("the work of the audit", () => {
	const random = () => randomNumbers(1);
	it.each([
		[
			"50 measures of 18 groups",
			() => sharesOfRecords({ measures: 50, groups: 18, mean: 100, random: random() }),
		],
		[
			"50 measures of few people",
			() => sharesOfRecords({ measures: 50, groups: 18, mean: 20, random: random() }),
		],
		["18 groups by 20", () => crossedTable({ rows: 18, columns: 20, mean: 10, random: random() })],
		["18 groups by 60, few people", () => crossedTable({ rows: 18, columns: 60, mean: 2, random: random() })],
		["17 groups by 7", () => crossedTable({ rows: 17, columns: 7, mean: 150, random: random() })],
		["100 groups by 100", () => crossedTable({ rows: 100, columns: 100, mean: 10, random: random() })],
	])("grows with the number of counts and no faster: %s", (_, system) => {
		const { counts, relations } = system();
		const audit = protectCounts({ counts, relations }, rule);
		expect(audit.work).toBeLessThan(60 * counts.size);
		for (const key of counts.keys()) expect(audit.discloses(key, { isLasting: true })).toBe(false);
	});
});
