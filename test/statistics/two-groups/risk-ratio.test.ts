import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RiskRatioMethod, riskRatio } from "../../../src/statistics/two-groups/risk-ratio.js";
import { expectSound, levels } from "../arbitraries.js";
import { exchanged, tables, tablesUpTo } from "./arbitrary-shares.js";

const methods: readonly RiskRatioMethod[] = [
	"koopman",
	"miettinen-nurminen",
	"mover-wilson",
	"katz",
	"log-adjusted",
];

describe("riskRatio", () => {
	const table = { count: 15, total: 100, referenceCount: 8, referenceTotal: 120 };

	it.each([
		["koopman", 2.25, 1.019873746171032, 5.000855488344363],
		["miettinen-nurminen", 2.25, 1.0181320801023614, 5.009550273060379],
		["mover-wilson", 2.25, 1.0096792099917706, 4.975291228816055],
		["katz", 2.25, 0.9949449587998648, 5.088221167637809],
		["log-adjusted", 2.186420836991513, 0.9888117196702272, 4.834526109808816],
	] as const)("has the known limits by %s", (method, value, lower, upper) => {
		expect(riskRatio({ ...table, method })).toEqual({
			status: "ok",
			value: expect.closeTo(value, 12),
			lower: expect.closeTo(lower, 9),
			upper: expect.closeTo(upper, 9),
			confidence: 0.95,
			method,
		});
	});

	it("takes Koopman's limits unless asked otherwise", () => {
		expect(riskRatio(table)).toMatchObject({ method: "koopman", lower: expect.closeTo(1.019873746171, 11) });
	});

	it("gives a count of 0 an upper limit, but not by katz", () => {
		const none = { count: 0, total: 30, referenceCount: 5, referenceTotal: 40 };
		expect(riskRatio(none)).toMatchObject({ value: 0, lower: 0, upper: expect.closeTo(0.95310982311, 10) });
		expect(riskRatio({ ...none, method: "katz" })).toMatchObject({ value: 0, lower: 0, upper: null });
	});

	it("has no value against a reference of 0, but still a lower limit, and none by katz", () => {
		const noReference = { count: 5, total: 40, referenceCount: 0, referenceTotal: 30 };
		expect(riskRatio(noReference)).toEqual({
			status: "undefined",
			reason: "the reference count is 0",
			method: "koopman",
			confidence: 0.95,
			lower: expect.closeTo(1.0491970345421462, 10),
			upper: null,
		});
		expect(riskRatio({ ...noReference, method: "katz" })).toEqual({
			status: "undefined",
			reason: "the reference count is 0",
			method: "katz",
		});
		expect(riskRatio({ ...noReference, count: 0 })).toMatchObject({ reason: "both counts are 0", lower: 0 });
		expect(riskRatio({ ...noReference, referenceTotal: 0 })).toMatchObject({
			reason: "the reference total is 0",
		});
	});

	it("has limits where both shares are 1, and katz none of any width", () => {
		const full = { count: 10, total: 10, referenceCount: 10, referenceTotal: 10 };
		expect(riskRatio(full)).toMatchObject({
			value: 1,
			lower: expect.closeTo(0.7224672001371111, 10),
			upper: expect.closeTo(1.384145882069412, 10),
		});
		expect(riskRatio({ ...full, method: "katz" })).toMatchObject({ lower: 1, upper: 1 });
	});

	it("refuses a count above its total, and negative numbers", () => {
		expect(() => riskRatio({ ...table, count: 101 })).toThrow("count must not be above the total 100");
		expect(() => riskRatio({ ...table, referenceCount: -1 })).toThrow(
			"referenceCount must be a finite number",
		);
		expect(() => riskRatio({ ...table, confidence: 0 })).toThrow("confidence");
	});

	it("never gives NaN or Infinity, and the limits contain the ratio, for tables up to a billion", () => {
		fc.assert(
			fc.property(tables, levels, fc.constantFrom(...methods), (shares, confidence, method) =>
				expectSound(riskRatio({ ...shares, confidence, method })),
			),
		);
	});

	it("is the inverse of the ratio the other way round", () => {
		fc.assert(
			fc.property(tablesUpTo(1000), fc.constantFrom(...methods), (shares, method) => {
				fc.pre(shares.count > 0 && shares.referenceCount > 0);
				const there = riskRatio({ ...shares, method });
				const back = riskRatio({ ...exchanged(shares), method });
				if (there.status !== "ok" || back.status !== "ok") throw new Error("undefined");
				expect(there.value * back.value).toBeCloseTo(1, 12);
				expect(Number(there.lower) * Number(back.upper)).toBeCloseTo(1, 9);
			}),
		);
	});

	it("rises with the count, limits included", () => {
		fc.assert(
			fc.property(
				tablesUpTo(500),
				fc.constantFrom("koopman" as const, "miettinen-nurminen" as const),
				(shares, method) => {
					fc.pre(shares.count < shares.total && shares.referenceCount > 0);
					const fewer = riskRatio({ ...shares, method });
					const more = riskRatio({ ...shares, count: shares.count + 1, method });
					if (fewer.status !== "ok" || more.status !== "ok") throw new Error("undefined");
					expect(more.value).toBeGreaterThan(fewer.value);
					expect(more.lower).toBeGreaterThanOrEqual(Number(fewer.lower));
					expect(more.upper).toBeGreaterThanOrEqual(Number(fewer.upper));
				},
			),
		);
	});
});
