import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proportion } from "../../src/statistics/proportion.js";
import { expectSound, levels } from "./arbitraries.js";

describe("proportion", () => {
	it("gives Wilson's limits", () => {
		expect(proportion({ count: 81, denominator: 263 })).toEqual({
			status: "ok",
			value: 81 / 263,
			lower: expect.closeTo(0.2553, 4),
			upper: expect.closeTo(0.3662, 4),
			confidence: 0.95,
			method: "wilson",
		});
	});

	it("gives shares of 0 and 1 one-sided limits, exactly 0 and 1", () => {
		expect(proportion({ count: 0, denominator: 10 })).toMatchObject({ value: 0, lower: 0 });
		expect(proportion({ count: 10, denominator: 10, per: 100 })).toMatchObject({ value: 100, upper: 100 });
		expect(proportion({ count: 3, denominator: 10, confidence: 1 })).toMatchObject({ lower: 0, upper: 1 });
	});

	it("is undefined for nobody", () => {
		expect(proportion({ count: 0, denominator: 0 })).toEqual({
			status: "undefined",
			reason: "the denominator is 0",
			method: "wilson",
		});
	});

	it("refuses a count above the denominator", () => {
		expect(() => proportion({ count: 11, denominator: 10 })).toThrow(
			"count must not be above the denominator 10",
		);
	});

	it("stays within 0 and 1, contains the share, and mirrors the complement", () => {
		fc.assert(
			fc.property(fc.nat(1_000_000_000), fc.nat(1_000_000_000), levels, (a, b, confidence) => {
				fc.pre(a + b > 0);
				const denominator = a + b;
				const share = proportion({ count: a, denominator, confidence });
				expectSound(share);
				const complement = proportion({ count: b, denominator, confidence });
				if (share.status !== "ok" || complement.status !== "ok") throw new Error("undefined");
				expect(share.lower).toBeGreaterThanOrEqual(0);
				expect(share.upper).toBeLessThanOrEqual(1);
				expect(share.upper).toBeCloseTo(1 - Number(complement.lower), 12);
			}),
		);
	});
});
