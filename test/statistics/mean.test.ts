import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mean } from "../../src/statistics/mean.js";
import { expectSound, levels } from "./arbitraries.js";

describe("mean", () => {
	it("has Student's limits", () => {
		expect(mean({ values: [26, 68, 26, 94, 11], confidence: 0.9 })).toEqual({
			status: "ok",
			value: 45,
			lower: expect.closeTo(11.94606103386085, 10),
			upper: expect.closeTo(78.05393896613916, 10),
			confidence: 0.9,
			method: "student-t",
			size: 5,
			sum: 225,
			standardDeviation: expect.closeTo(34.66987164671943, 12),
		});
	});

	it("keeps the digits of a small spread about a large mean", () => {
		expect(mean({ values: [1e9, 1e9 + 1, 1e9 + 2] })).toMatchObject({
			value: 1e9 + 1,
			standardDeviation: 1,
			lower: expect.closeTo(999999998.5158623, 5),
		});
	});

	it("has a constant series exactly on its mean", () => {
		const constant = mean({ values: Array.from({ length: 10 }, () => 0.1) });
		expect(constant).toMatchObject({ value: 0.1, lower: 0.1, upper: 0.1, standardDeviation: 0 });
	});

	it("has no limits for one value, and is undefined for none", () => {
		expect(mean({ values: [5] })).toMatchObject({
			value: 5,
			lower: null,
			upper: null,
			standardDeviation: null,
		});
		expect(mean({ values: [] })).toEqual({
			status: "undefined",
			reason: "there are no values",
			method: "student-t",
		});
	});

	it("refuses what is not a number", () => {
		expect(() => mean({ values: [1, Number.NaN] })).toThrow("values[1] must be a finite number");
	});

	it("never gives NaN or Infinity, and does not depend on the order", () => {
		const values = fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), {
			minLength: 1,
			maxLength: 30,
		});
		fc.assert(
			fc.property(values, levels, (some, confidence) => {
				const there = mean({ values: some, confidence });
				const back = mean({ values: [...some].reverse(), confidence });
				expectSound(there);
				if (there.status !== "ok" || back.status !== "ok") throw new Error("undefined");
				const size = Math.max(...some.map(Math.abs));
				expect(Math.abs(there.value - back.value)).toBeLessThanOrEqual(1e-15 * size);
			}),
		);
		expect(mean({ values: [1.7e308, 1.7e308] }).status).toBe("undefined");
	});
});
