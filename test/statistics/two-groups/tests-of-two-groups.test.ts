import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chiSquareTest } from "../../../src/statistics/two-groups/chi-square-test.js";
import { fisherExactTest } from "../../../src/statistics/two-groups/fisher-exact-test.js";
import { rateRatioTest } from "../../../src/statistics/two-groups/rate-ratio-test.js";
import { exchanged, tables, tablesUpTo } from "./arbitrary-shares.js";

const table = { count: 15, total: 100, referenceCount: 8, referenceTotal: 120 };

describe("fisherExactTest", () => {
	it("has the known p-values", () => {
		const pValue = (options: Partial<Parameters<typeof fisherExactTest>[0]>) =>
			fisherExactTest({ ...table, ...options });
		expect(pValue({})).toEqual({
			status: "ok",
			pValue: expect.closeTo(0.04922611234580778, 13),
			method: "minimum-likelihood",
		});
		expect(pValue({ method: "central" })).toMatchObject({ pValue: expect.closeTo(0.07348020346479041, 13) });
		expect(pValue({ method: "mid-p" })).toMatchObject({ pValue: expect.closeTo(0.04936554656825841, 13) });
		expect(pValue({ alternative: "less" })).toMatchObject({ pValue: expect.closeTo(0.9873745551641367, 13) });
		expect(pValue({ alternative: "greater" })).toMatchObject({
			pValue: expect.closeTo(0.036740101732395204, 13),
		});
	});

	it("finds nothing where nobody has it, and is undefined for nobody at all", () => {
		expect(fisherExactTest({ ...table, count: 0, referenceCount: 0 })).toMatchObject({ pValue: 1 });
		expect(fisherExactTest({ ...table, count: 0, total: 0 })).toMatchObject({ reason: "the total is 0" });
	});

	it("is the tea test: all four of four, one arrangement of seventy", () => {
		const tea = { count: 4, total: 4, referenceCount: 0, referenceTotal: 4, alternative: "greater" as const };
		expect(fisherExactTest(tea)).toMatchObject({ pValue: expect.closeTo(1 / 70, 15) });
	});

	it("is a probability, the same with the groups exchanged, for tables up to a billion", () => {
		fc.assert(
			fc.property(
				tables,
				fc.constantFrom("minimum-likelihood" as const, "central" as const, "mid-p" as const),
				(shares, method) => {
					const there = fisherExactTest({ ...shares, method });
					const back = fisherExactTest({ ...exchanged(shares), method });
					if (there.status !== "ok" || back.status !== "ok") throw new Error("undefined");
					expect(there.pValue).toBeGreaterThanOrEqual(0);
					expect(there.pValue).toBeLessThanOrEqual(1);
					expect(back.pValue).toBeCloseTo(there.pValue, 9);
				},
			),
			{ numRuns: 60 },
		);
	});
});

describe("chiSquareTest", () => {
	it.each([
		["pearson", 4.0462002501287415, 0.044270886776845514],
		["yates", 3.2049952181269763, 0.0734137233501858],
		["n-minus-1", 4.027808430809975, 0.04475604496470031],
	] as const)("has the known statistic by %s", (method, statistic, pValue) => {
		expect(chiSquareTest({ ...table, method })).toEqual({
			status: "ok",
			statistic: expect.closeTo(statistic, 12),
			degreesOfFreedom: 1,
			pValue: expect.closeTo(pValue, 13),
			smallestExpected: expect.closeTo(10.454545454545455, 12),
			method,
		});
	});

	it("is undefined where nobody or everybody has it", () => {
		expect(chiSquareTest({ ...table, count: 0, referenceCount: 0 })).toMatchObject({
			reason: "both counts are 0",
		});
		expect(chiSquareTest({ ...table, count: 100, referenceCount: 120 })).toMatchObject({
			reason: "both counts are the whole of their total",
		});
	});

	it("takes no more off by Yates than there is", () => {
		const equal = { count: 1, total: 2, referenceCount: 1, referenceTotal: 2, method: "yates" as const };
		expect(chiSquareTest(equal)).toMatchObject({ statistic: 0, pValue: 1 });
	});

	it("is near the mid-P test for large numbers", () => {
		const large = { count: 2600, total: 10_000, referenceCount: 2480, referenceTotal: 10_000 };
		const chi = chiSquareTest(large);
		const exact = fisherExactTest({ ...large, method: "mid-p" });
		if (chi.status !== "ok" || exact.status !== "ok") throw new Error("undefined");
		expect(exact.pValue).toBeCloseTo(chi.pValue, 3);
	});

	it("never gives NaN or Infinity, for tables up to a billion", () => {
		fc.assert(
			fc.property(
				tables,
				fc.constantFrom("pearson" as const, "yates" as const, "n-minus-1" as const),
				(shares, method) => {
					const test = chiSquareTest({ ...shares, method });
					for (const part of Object.values(test)) {
						if (typeof part === "number") expect(Number.isFinite(part)).toBe(true);
					}
				},
			),
		);
	});
});

describe("rateRatioTest", () => {
	it("has the known p-value", () => {
		const rates = { count: 15, population: 1000, referenceCount: 8, referencePopulation: 1200 };
		expect(rateRatioTest(rates)).toMatchObject({ pValue: expect.closeTo(0.06194962143926727, 13) });
	});

	it("is the sign test for equal populations", () => {
		const rates = { count: 9, population: 5, referenceCount: 1, referencePopulation: 5 };
		expect(rateRatioTest({ ...rates, method: "central" })).toMatchObject({
			pValue: expect.closeTo((2 * 11) / 1024, 14),
		});
		expect(rateRatioTest({ ...rates, method: "mid-p" })).toMatchObject({
			pValue: expect.closeTo((2 * 6) / 1024, 14),
		});
		expect(rateRatioTest({ ...rates, alternative: "less" })).toMatchObject({
			pValue: expect.closeTo(1023 / 1024, 14),
		});
	});

	it("is undefined without events, and refuses fractions of events", () => {
		const none = { count: 0, population: 5, referenceCount: 0, referencePopulation: 5 };
		expect(rateRatioTest(none)).toMatchObject({ status: "undefined", reason: "both counts are 0" });
		expect(() => rateRatioTest({ ...none, count: 0.5 })).toThrow("count must be a whole number");
	});

	it("tends to Fisher's test as the populations grow beyond the counts", () => {
		fc.assert(
			fc.property(tablesUpTo(30), (shares) => {
				fc.pre(shares.count + shares.referenceCount > 0);
				const people = 1e8;
				const rates = rateRatioTest({
					count: shares.count,
					population: people,
					referenceCount: shares.referenceCount,
					referencePopulation: people,
				});
				const fisher = fisherExactTest({ ...shares, total: people, referenceTotal: people });
				if (rates.status !== "ok" || fisher.status !== "ok") throw new Error("undefined");
				expect(rates.pValue).toBeCloseTo(fisher.pValue, 5);
			}),
		);
	});
});
