import { describe, expect, test } from "vitest";
import { isReleased } from "../../src/disclosure/admit.js";
import { alreadyPublic } from "../../src/disclosure/already-public.js";
import { release } from "../../src/disclosure/release.js";
import type { ReleasedGroup, ReleasedResult } from "../../src/disclosure/released.js";
import { ArgumentError } from "../../src/issues/argument-error.js";
import { type FabricatedRow, fabricatedCompleteness, fabricatedResult } from "./fabricated-result.js";

const publicly = { audience: "public", rule: "mhsds-under-5-nearest-5" } as const;

const rows: readonly FabricatedRow[] = [
	{ label: "White", count: 182, population: 260_000, standardisedBy: 1 },
	{ label: "Mixed", count: 3, population: 9_000, standardisedBy: 1.5 },
	{ label: "Asian or Asian British", count: 27, population: 30_000, standardisedBy: 1.1 },
	{ label: "Black or Black British", count: 46, population: 14_000, standardisedBy: 0.9 },
	{ label: "Other Ethnic Groups", count: 9, population: 8_000, standardisedBy: 1 },
	{ label: "All", count: 267, population: 321_000, level: "total", standardisedBy: 1 },
	{ label: "Unknown", count: 12, population: null, level: "unknown" },
];

function only(results: readonly ReleasedResult[]): ReleasedResult {
	const [result] = results;
	if (result === undefined) throw new Error("nothing was released");
	return result;
}

function group(result: ReleasedResult, label: string): ReleasedGroup {
	const found = result.groups.find((candidate) => candidate.label === label);
	if (found === undefined) throw new Error(`no group ${label}`);
	return found;
}

describe("release to the public", () => {
	const result = only(release(fabricatedResult({ rows }), publicly).results);

	test("rounds counts to the nearest 5 and hides those under 5", () => {
		expect(result.groups.map(({ count }) => (count.status === "ok" ? count.value : count.status))).toEqual([
			180,
			"suppressed",
			25,
			45,
			10,
			265,
			10,
		]);
	});

	test("works rates out from the printed count, at one decimal, limits too", () => {
		// 45 / 14,000 x 100,000 = 321.43; Byar's limits of 45 are 32.82 and 60.21.
		expect(group(result, "Black or Black British").crudeRate).toEqual({
			status: "ok",
			value: 321.4,
			lower: 234.4,
			upper: 430.1,
			confidence: 0.95,
			method: "byar",
			rounding: { decimals: 1 },
		});
	});

	test("works ratios and differences out from both printed counts", () => {
		// (45 / 14,000) / (180 / 260,000) = 4.643; its logarithm has the standard error sqrt(1/45 + 1/180) = 1/6.
		expect(group(result, "Black or Black British").rateRatio).toMatchObject({
			status: "ok",
			value: 4.64,
			lower: 3.35,
			upper: 6.44,
		});
		expect(group(result, "Black or Black British").rateDifference).toMatchObject({
			status: "ok",
			value: 252.2,
		});
	});

	test("hides everything made from a hidden count, and names methods that do not depend on it", () => {
		const mixed = group(result, "Mixed");
		const hidden = { status: "suppressed", reason: "small-number" };
		expect(mixed).toMatchObject({
			count: hidden,
			population: { status: "ok", value: 9_000 },
			crudeRate: { ...hidden, method: "exact-or-byar" },
			standardisedRates: [
				{ ...hidden, method: "mha-annual" },
				{ ...hidden, method: "dobson" },
			],
			rateRatio: { ...hidden, method: "log" },
			rateDifference: { ...hidden, method: "mover-exact" },
			standardisedRatio: { ...hidden, method: "log" },
		});
		expect(JSON.stringify(mixed)).not.toMatch(/value":(?!9000)/);
	});

	test("scales standardised rates to the printed count, to two significant figures", () => {
		// 0.9 x 45 / 14,000 x 100,000 = 289.29, and 1.96 x 289.29 / sqrt(45) = 84.52 to each side.
		const black = group(result, "Black or Black British");
		expect(black.standardisedRates[0]).toMatchObject({
			value: 290,
			lower: 200,
			upper: 370,
			rounding: { significant: 2 },
		});
		// 289.29 / 69.23 = 4.18.
		expect(black.standardisedRatio).toMatchObject({ value: 4.2, rounding: { significant: 2 } });
	});

	test("withholds standardised rates of a group whose count prints as 5, and ratios to it", () => {
		const some = { label: "Some", count: 5, population: 8_000, standardisedBy: 1 };
		const withSome = (comparator: string) =>
			only(release(fabricatedResult({ rows: [...rows.slice(0, 1), some], comparator }), publicly).results);
		const hidden = { status: "suppressed", reason: "small-number" };
		const small = group(withSome("White"), "Some");
		expect(small).toMatchObject({
			count: { value: 5 },
			crudeRate: { status: "ok" },
			standardisedRates: [
				{ ...hidden, method: "mha-annual" },
				{ ...hidden, method: "dobson" },
			],
			standardisedRatio: { ...hidden, method: "log" },
		});
		const beside = group(withSome("Some"), "White");
		expect(beside.standardisedRatio).toEqual({ ...hidden, method: "log" });
		expect(beside.standardisedRates[0]).toMatchObject({ status: "ok" });
	});

	test("does not tell 8 or 9 events from 10 to 12 by whether Dobson's method is defined", () => {
		const dobson = (count: number) => {
			const others = rows.filter(({ label }) => label === "White");
			const some = { label: "Some", count, population: 8_000, standardisedBy: 1 };
			return group(only(release(fabricatedResult({ rows: [...others, some] }), publicly).results), "Some")
				.standardisedRates[1];
		};
		expect([8, 9, 10, 11, 12].map(dobson)).toEqual(Array(5).fill(dobson(10)));
		expect(dobson(10)?.status).toBe("undefined");
		expect(dobson(13)?.status).toBe("ok");
	});

	test("prints the same whatever the exact counts were, if they round alike and are spread alike", () => {
		const shifted = rows.map((row) =>
			row.label === "White" ? { ...row, count: 178 } : row.label === "All" ? { ...row, count: 263 } : row,
		);
		expect(release(fabricatedResult({ rows: shifted }), publicly).results).toEqual([result]);
	});

	test("keeps what has no count as undefined and not as hidden", () => {
		expect(group(result, "Unknown").crudeRate.status).toBe("undefined");
		expect(group(result, "White").rateRatio).toMatchObject({
			status: "undefined",
			reason: "is the comparator",
		});
		expect(group(result, "All").standardisedRatio).toMatchObject({
			status: "undefined",
			reason: "the total includes the comparator",
		});
	});

	test("hides every comparison where the comparator is hidden", () => {
		const few = rows.map((row) => (row.label === "White" ? { ...row, count: 2 } : row));
		const released = only(
			release(fabricatedResult({ rows: few.filter(({ level }) => level !== "total") }), publicly).results,
		);
		expect(group(released, "Black or Black British")).toMatchObject({
			crudeRate: { status: "ok" },
			rateRatio: { status: "suppressed" },
			rateDifference: { status: "suppressed" },
			standardisedRatio: { status: "suppressed" },
		});
	});

	test("rounds completeness, and its share to a whole per cent from what is printed", () => {
		const completeness = fabricatedCompleteness("people in MHS001", [9_312, 204, 377, 3, 0]);
		const released = only(
			release(fabricatedResult({ rows, completeness: [completeness] }), publicly).results,
		);
		expect(released.completeness[0]).toMatchObject({
			total: { value: 9_895 },
			known: { value: 9_310 },
			declined: { value: 205 },
			notKnown: { value: 375 },
			missing: { status: "suppressed" },
			invalid: { status: "suppressed" },
			knownShare: { value: 0.94, rounding: { decimals: 2 } },
		});
	});

	test("hides the same count wherever it stands", () => {
		const completeness = fabricatedCompleteness("detentions", [22, 4, 0, 0, 0]);
		const few: readonly FabricatedRow[] = [
			{ label: "White", count: 17, population: 1_000 },
			{ label: "Mixed", count: 5, population: 1_000 },
			{ label: "All", count: 22, population: 2_000, level: "total" },
			{ label: "Unknown", count: 4, population: null, level: "unknown" },
		];
		const upper = fabricatedResult({ rows: few, completeness: [completeness] });
		const detail = fabricatedResult({
			rows: [
				{
					label: "British",
					count: 17,
					population: 1_000,
					level: "detail",
					scheme: "nhs-ethnic-category-2001",
					code: "A",
				},
				{
					label: "White and Asian",
					count: 3,
					population: 500,
					level: "detail",
					scheme: "nhs-ethnic-category-2001",
					code: "F",
				},
				{
					label: "Any other mixed background",
					count: 2,
					population: 500,
					level: "detail",
					scheme: "nhs-ethnic-category-2001",
					code: "G",
				},
				{ label: "All", count: 22, population: 2_000, level: "total" },
				{ label: "Unknown", count: 4, population: null, level: "unknown" },
			],
			classification: { id: "nhs-16+1", title: "16+1" },
			comparator: "British",
			completeness: [completeness],
		});
		const { results } = release([upper, detail], publicly);
		const [first, second] = results;
		expect(first?.completeness).toEqual(second?.completeness);
		expect(first && group(first, "All").count).toEqual(second && group(second, "All").count);
		// 3 and 2 are hidden in detail, so the 5 that they add up to, printed in the other result, is hidden as well:
		// with it, 0 would be ruled out for both.
		expect(first && group(first, "Mixed").count.status).toBe("suppressed");
	});

	test("leaves out what a publisher printed from exact counts", () => {
		const exact = fabricatedResult({ rows });
		const printed = {
			...exact,
			groups: exact.groups.map((each) => ({
				...each,
				published: [
					{
						statistic: "crude-rate",
						value: 70,
						halfWidth: null,
						decimals: 1,
						recomputed: { status: "matches", value: 70 },
					} as const,
				],
			})),
		};
		expect(only(release(printed, publicly).results).groups.flatMap(({ published }) => published)).toEqual([]);
	});

	test("refuses unknown audiences and rules", () => {
		expect(() => release([], JSON.parse('{"audience":"public","rule":"none"}'))).toThrow(ArgumentError);
		expect(() => release([], JSON.parse('{"audience":"press"}'))).toThrow("options.audience");
	});
});

describe("release within the organisation", () => {
	test("changes no number and carries the stamp", () => {
		const { disclosure, results } = release(fabricatedResult({ rows }), { audience: "internal" });
		expect(disclosure.stamp).toBe("Contains small numbers: not for publication");
		expect(group(only(results), "Mixed")).toMatchObject({
			count: { value: 3, rounding: "none" },
			crudeRate: { value: 100_000 / 3_000 },
		});
	});
});

describe("figures that are public already", () => {
	test("stay as they are and name their source", () => {
		const released = alreadyPublic(
			fabricatedResult({ rows, origin: "published" }),
			"A publisher, A publication",
		);
		expect(group(only(released.results), "Mixed").count).toEqual({
			status: "ok",
			value: 3,
			rounding: "none",
		});
		expect(released.disclosure.text).toContain("A publisher, A publication");
	});

	test("are refused if they were computed from records", () => {
		expect(() => alreadyPublic(fabricatedResult({ rows }), "A publisher")).toThrow(ArgumentError);
		expect(() => alreadyPublic([], " ")).toThrow("source");
	});
});

describe("the mark of released results", () => {
	const released = release(fabricatedResult({ rows }), publicly);

	test("cannot be copied or forged", () => {
		expect(isReleased(released)).toBe(true);
		expect(isReleased({ ...released })).toBe(false);
		expect(isReleased(structuredClone(released))).toBe(false);
		expect(isReleased([fabricatedResult({ rows })])).toBe(false);
		expect(isReleased(null)).toBe(false);
	});

	test("stands on something that nobody can change", () => {
		const first = released.results[0]?.groups[0];
		expect(() => Object.assign(first?.count ?? {}, { value: 182 })).toThrow(TypeError);
		expect(() => Object.assign(released.results, { 0: null })).toThrow(TypeError);
	});
});
