import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AdditiveRelation } from "../../src/disclosure/additive-relation.js";
import { hideCounts } from "../../src/disclosure/hide-counts.js";
import { publicRules } from "../../src/disclosure/public-rule.js";
import { roundCount } from "../../src/disclosure/round-count.js";

const rule = publicRules["mhsds-under-5-nearest-5"];

type Table = Readonly<Record<string, number>>;

/** How a kind of table is made from its free cells, and the sums that everybody knows to hold in it. */
interface Shape {
	readonly name: string;
	readonly free: readonly string[];
	readonly sums: (free: Table) => Table;
	readonly relations: readonly AdditiveRelation[];
	/** Tables are enumerated with free cells that add up to at most this. */
	readonly most: number;
}

const exact = (parts: readonly string[], wholes: readonly string[]): AdditiveRelation => ({
	parts,
	wholes,
	balance: "exact",
});

const sum = (...numbers: readonly (number | undefined)[]) =>
	numbers.reduce<number>((total, number) => total + (number ?? 0), 0);

const shapes: readonly Shape[] = [
	{
		name: "two groups and their total",
		free: ["a", "b"],
		sums: ({ a, b }) => ({ all: sum(a, b) }),
		relations: [exact(["a", "b"], ["all"])],
		most: 60,
	},
	{
		name: "three groups and their total",
		free: ["a", "b", "c"],
		sums: ({ a, b, c }) => ({ all: sum(a, b, c) }),
		relations: [exact(["a", "b", "c"], ["all"])],
		most: 38,
	},
	{
		name: "four groups and their total",
		free: ["a", "b", "c", "d"],
		sums: ({ a, b, c, d }) => ({ all: sum(a, b, c, d) }),
		relations: [exact(["a", "b", "c", "d"], ["all"])],
		most: 28,
	},
	{
		name: "two broad groups, one of them in detail",
		free: ["a1", "a2", "b"],
		sums: ({ a1, a2, b }) => ({ a: sum(a1, a2), all: sum(a1, a2, b) }),
		relations: [exact(["a1", "a2"], ["a"]), exact(["a", "b"], ["all"])],
		most: 36,
	},
	{
		name: "groups beside completeness, with events that are in no group",
		free: ["a", "b", "outside", "declined"],
		sums: ({ a, b, outside, declined }) => ({
			all: sum(a, b),
			known: sum(a, b, outside),
			unknown: sum(declined),
			total: sum(a, b, outside, declined),
		}),
		relations: [
			exact(["a", "b"], ["all"]),
			exact(["known", "declined"], ["total"]),
			{ parts: ["a", "b"], wholes: ["known"], balance: "at-most" },
			exact(["unknown"], ["declined"]),
		],
		most: 24,
	},
];

function* tablesOf({ free, sums, most }: Shape): Generator<Table> {
	const fill = function* (index: number, left: number, table: Table): Generator<Table> {
		const cell = free[index];
		if (cell === undefined) {
			yield { ...table, ...sums(table) };
			return;
		}
		for (let count = 0; count <= left; count++)
			yield* fill(index + 1, left - count, { ...table, [cell]: count });
	};
	yield* fill(0, most, {});
}

/** What is printed of a table: a number, or null where it is hidden. `outside` is never printed. */
function print(table: Table, { relations }: Shape): Readonly<Record<string, number | null>> {
	const counts = new Map(Object.entries(table).filter(([cell]) => cell !== "outside"));
	return Object.fromEntries(
		[...hideCounts({ counts, relations }, rule)].map(([cell, quantity]) => [
			cell,
			quantity.status === "ok" ? quantity.value : null,
		]),
	);
}

describe("hiding counts", () => {
	test("follows the rule alone where nothing can be worked out", () => {
		const counts = new Map([
			["a", 47],
			["b", 3],
			["c", 0],
			["d", 23],
			["all", 73],
		]);
		const printed = hideCounts({ counts, relations: [exact(["a", "b", "c", "d"], ["all"])] }, rule);
		expect([...printed.values()]).toEqual([
			{ status: "ok", value: 45, rounding: "nearest-5" },
			{ status: "suppressed", reason: "small-number" },
			{ status: "suppressed", reason: "small-number" },
			{ status: "ok", value: 25, rounding: "nearest-5" },
			{ status: "ok", value: 75, rounding: "nearest-5" },
		]);
	});

	test("hides the next smallest group too where rounding would give a small count away", () => {
		// 4 + 22 = 26 prints as hidden + 20 = 25: the hidden count would be 1 at least.
		const counts = new Map([
			["a", 4],
			["b", 22],
			["all", 26],
		]);
		const printed = hideCounts({ counts, relations: [exact(["a", "b"], ["all"])] }, rule);
		expect([...printed.values()].map(({ status }) => status)).toEqual(["suppressed", "suppressed", "ok"]);
	});

	test("hides the total where no group is left to hide", () => {
		const counts = new Map([
			["a", 4],
			["b", 3],
			["all", 7],
		]);
		const printed = hideCounts({ counts, relations: [exact(["a", "b"], ["all"])] }, rule);
		expect([...printed.values()].map(({ status }) => status)).toEqual([
			"suppressed",
			"suppressed",
			"suppressed",
		]);
	});

	// He runs this program on every table there is. Whatever he finds printed, a hidden count that he knows to be small
	// may be any number from 0 to 4.
	test.each(shapes.filter(({ relations }) => relations.length === 1))(
		"tells nothing about a small count to one who knows this program, by exhaustion: $name",
		(shape) => {
			const prints = new Map<string, { tables: Table[]; complete: boolean }>();
			for (const table of tablesOf(shape)) {
				const key = JSON.stringify(print(table, shape));
				const { tables, complete } = prints.get(key) ?? { tables: [], complete: true };
				// Near the end of the enumeration, larger tables that print the same are missing.
				const inside = sum(...shape.free.map((cell) => table[cell])) <= shape.most - 10;
				prints.set(key, { tables: [...tables, table], complete: complete && inside });
			}
			const judged = [...prints].filter(([, { complete }]) => complete);
			const disclosed = judged.flatMap(([key, { tables }]) =>
				Object.keys(tables[0] ?? {}).flatMap((cell) => {
					const counts = new Set(tables.map((table) => table[cell] ?? 0));
					const small = [0, 1, 2, 3, 4].filter((count) => counts.has(count));
					return small.length === counts.size && small.length < 5
						? [`${key}: ${cell} is ${small.join("|")}`]
						: [];
				}),
			);
			expect(judged.length).toBeGreaterThan(15);
			expect(disclosed).toEqual([]);
		},
	);

	// He knows the rule, what is printed, every sum, and which of the hidden counts are small.
	test.each(shapes)("leaves every value of a small count possible, by exhaustion: $name", (shape) => {
		const all = [...tablesOf(shape)];
		const inside = all.filter((table) => sum(...shape.free.map((cell) => table[cell])) <= shape.most - 10);
		fc.assert(
			fc.property(fc.constantFrom(...inside), (table) => {
				const printed = Object.entries(print(table, shape));
				const small = printed.filter(([cell]) => (table[cell] ?? 0) < 5).map(([cell]) => cell);
				const alike = all.filter((other) =>
					printed.every(([cell, value]) => {
						const count = other[cell] ?? 0;
						if (value !== null) return roundCount(count, rule) === value;
						return !small.includes(cell) || count < 5;
					}),
				);
				for (const cell of small)
					expect([...new Set(alike.map((other) => other[cell] ?? 0))].toSorted()).toEqual([0, 1, 2, 3, 4]);
			}),
			{ numRuns: 60 },
		);
	});
});
