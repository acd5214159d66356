import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fisherExactTest } from "../../../src/statistics/two-groups/fisher-exact-test.js";
import { type OddsRatioMethod, oddsRatio } from "../../../src/statistics/two-groups/odds-ratio.js";
import { expectSound, levels } from "../arbitraries.js";
import { exchanged, tables, tablesUpTo } from "./arbitrary-shares.js";

const methods: readonly OddsRatioMethod[] = ["score", "exact", "mid-p", "woolf", "woolf-adjusted"];

describe("oddsRatio", () => {
	it.each([
		["score", 2.4705882352941178, 1.0204271842718857, 5.968081408734457],
		["exact", 2.460429850510165, 0.9284023287297246, 7.02907654768991],
		["mid-p", 2.439778208876501, 1.0024424970923493, 6.387825660033663],
		["woolf", 2.4705882352941178, 1.0012560992435244, 6.09614886040174],
		["woolf-adjusted", 2.3993808049535605, 0.9927137106501928, 5.79928350481726],
	] as const)("has the known value and limits by %s", (method, value, lower, upper) => {
		const table = { count: 15, total: 100, referenceCount: 8, referenceTotal: 120 };
		expect(oddsRatio({ ...table, method })).toEqual({
			status: "ok",
			value: expect.closeTo(value, 10),
			lower: expect.closeTo(lower, 10),
			upper: expect.closeTo(upper, 10),
			confidence: 0.95,
			method,
		});
	});

	it("bounds an infinite odds ratio from below, and its inverse from above by the same", () => {
		const full = { count: 7, total: 7, referenceCount: 3, referenceTotal: 9 };
		const infinite = oddsRatio(full);
		const none = oddsRatio(exchanged(full));
		expect(infinite).toMatchObject({
			status: "undefined",
			reason: "the count is the whole of its total",
			upper: null,
		});
		expect(none).toMatchObject({
			status: "ok",
			value: 0,
			lower: 0,
			upper: expect.closeTo(0.427183952622, 11),
		});
		if (infinite.status !== "undefined" || none.status !== "ok") throw new Error("another status");
		expect(Number(infinite.lower) * Number(none.upper)).toBeCloseTo(1, 12);
	});

	it("has no value where nobody or everybody has it", () => {
		const nobody = { count: 0, total: 25, referenceCount: 0, referenceTotal: 40 };
		const everybody = { count: 10, total: 10, referenceCount: 10, referenceTotal: 10 };
		for (const method of ["score", "exact", "mid-p"] as const) {
			expect(oddsRatio({ ...nobody, method })).toMatchObject({
				reason: "both counts are 0",
				lower: 0,
				upper: null,
			});
			expect(oddsRatio({ ...everybody, method })).toMatchObject({ status: "undefined", lower: 0 });
		}
		expect(oddsRatio({ ...nobody, method: "woolf" })).toEqual({
			status: "undefined",
			reason: "both counts are 0",
			method: "woolf",
		});
	});

	it("counts people one by one in the exact methods", () => {
		const table = { count: 1.5, total: 10, referenceCount: 2, referenceTotal: 10 };
		expect(() => oddsRatio({ ...table, method: "exact" })).toThrow("count must be a whole number");
		expect(oddsRatio(table).status).toBe("ok");
	});

	it("never gives NaN or Infinity, and the limits contain the ratio, for tables up to a billion", () => {
		fc.assert(
			fc.property(
				tables,
				levels.filter((level) => level > 0.5),
				fc.constantFrom(...methods),
				(shares, confidence, method) => expectSound(oddsRatio({ ...shares, confidence, method })),
			),
			{ numRuns: 60 },
		);
	});

	it("is the inverse of the ratio the other way round", () => {
		fc.assert(
			fc.property(tablesUpTo(200), fc.constantFrom(...methods), (shares, method) => {
				const there = oddsRatio({ ...shares, method });
				const back = oddsRatio({ ...exchanged(shares), method });
				fc.pre(there.status === "ok" && back.status === "ok");
				if (there.status !== "ok" || back.status !== "ok") return;
				expect(there.value * back.value).toBeCloseTo(1, 9);
				expect(Number(there.lower) * Number(back.upper)).toBeCloseTo(1, 9);
			}),
		);
	});

	it("has exact limits that agree with the exact test of equal odds", () => {
		fc.assert(
			fc.property(tablesUpTo(60), fc.constantFrom("exact" as const, "mid-p" as const), (shares, method) => {
				const ratio = oddsRatio({ ...shares, method });
				const test = fisherExactTest({ ...shares, method: method === "exact" ? "central" : "mid-p" });
				fc.pre(ratio.lower !== undefined || ratio.status === "ok");
				if (test.status !== "ok") throw new Error("undefined");
				// At exactly 5 per cent the limit is exactly 1, but for rounding.
				fc.pre(Math.abs(test.pValue - 0.05) > 1e-12);
				const outside = Number(ratio.lower ?? 0) > 1 || Number(ratio.upper ?? Number.POSITIVE_INFINITY) < 1;
				expect(outside).toBe(test.pValue < 0.05);
			}),
		);
	});
});
