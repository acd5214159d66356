import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateRatio } from "../../src/statistics/rate-ratio.js";
import { counts, expectSound, levels, populations } from "./arbitraries.js";

describe("rateRatio", () => {
	it("gives no events a ratio of 0 with the exact upper limit", () => {
		const groups = { count: 0, population: 50, referenceCount: 5, referencePopulation: 60 };
		expect(rateRatio(groups)).toEqual({
			status: "ok",
			value: 0,
			lower: 0,
			upper: expect.closeTo(1.309534926219055, 12),
			confidence: 0.95,
			method: "exact",
		});
		expect(rateRatio({ ...groups, confidence: 0.998 })).toMatchObject({
			upper: expect.closeTo(3.577286046641967, 12),
		});
		expect(rateRatio({ ...groups, method: "log" })).toMatchObject({ value: 0, upper: null, method: "log" });
	});

	it("is undefined where the reference has no events or a group nobody", () => {
		const groups = { count: 3, population: 50, referenceCount: 5, referencePopulation: 60 };
		expect(rateRatio({ ...groups, referenceCount: 0 })).toEqual({
			status: "undefined",
			reason: "the reference count is 0",
			method: "log",
		});
		expect(rateRatio({ ...groups, count: 0, referenceCount: 0 }).status).toBe("undefined");
		expect(rateRatio({ ...groups, population: 0 })).toMatchObject({ reason: "the population is 0" });
		expect(rateRatio({ ...groups, referencePopulation: 0 })).toMatchObject({
			reason: "the reference population is 0",
		});
	});

	it("never gives NaN or Infinity, and the limits contain the ratio", () => {
		fc.assert(
			fc.property(
				counts,
				populations,
				counts,
				populations,
				levels,
				(count, population, other, people, level) => {
					const groups = { count, population, referenceCount: other, referencePopulation: people };
					expectSound(rateRatio({ ...groups, confidence: level }));
				},
			),
		);
	});

	it("is the inverse of the ratio the other way round", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (a, b) => {
				const there = rateRatio({ count: a, population: 700, referenceCount: b, referencePopulation: 900 });
				const back = rateRatio({ count: b, population: 900, referenceCount: a, referencePopulation: 700 });
				if (there.status !== "ok" || back.status !== "ok") throw new Error("undefined");
				expect(there.value * back.value).toBeCloseTo(1, 12);
				expect(Number(there.lower) * Number(back.upper)).toBeCloseTo(1, 12);
			}),
		);
	});
});
