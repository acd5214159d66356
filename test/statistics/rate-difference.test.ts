import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateDifference } from "../../src/statistics/rate-difference.js";
import { counts, expectSound, levels, populations } from "./arbitraries.js";

describe("rateDifference", () => {
	it("is defined, with limits, where nobody had an event", () => {
		const groups = { count: 0, population: 10, referenceCount: 0, referencePopulation: 20 };
		expect(rateDifference({ ...groups, per: 100 })).toEqual({
			status: "ok",
			value: 0,
			lower: expect.closeTo(-18.44439727057, 9),
			upper: expect.closeTo(36.88879454114, 9),
			confidence: 0.95,
			method: "mover-exact",
		});
		expect(rateDifference({ ...groups, method: "wald" })).toMatchObject({ value: 0, lower: 0, upper: 0 });
	});

	it("is undefined where a group has nobody", () => {
		const groups = { count: 3, population: 0, referenceCount: 5, referencePopulation: 60 };
		expect(rateDifference(groups)).toEqual({
			status: "undefined",
			reason: "the population is 0",
			method: "mover-exact",
		});
		expect(rateDifference({ ...groups, population: 5, referencePopulation: 0 })).toMatchObject({
			reason: "the reference population is 0",
		});
	});

	it("never gives NaN or Infinity, and the limits contain the difference", () => {
		fc.assert(
			fc.property(
				counts,
				populations,
				counts,
				populations,
				levels,
				fc.constantFrom("mover-exact" as const, "score" as const, "wald" as const),
				(count, population, referenceCount, referencePopulation, confidence, method) => {
					const groups = { count, population, referenceCount, referencePopulation };
					expectSound(rateDifference({ ...groups, confidence, method }));
				},
			),
		);
	});

	it("changes sign, limits swapped, the other way round", () => {
		fc.assert(
			fc.property(fc.nat(100_000), fc.nat(100_000), (a, b) => {
				const there = rateDifference({
					count: a,
					population: 70,
					referenceCount: b,
					referencePopulation: 90,
				});
				const back = rateDifference({ count: b, population: 90, referenceCount: a, referencePopulation: 70 });
				if (there.status !== "ok" || back.status !== "ok") throw new Error("undefined");
				expect(there.value + back.value).toBeCloseTo(0, 9);
				expect(Number(there.lower) + Number(back.upper)).toBeCloseTo(0, 9);
			}),
		);
	});

	it("has the known score limits, also without events", () => {
		const rates = { count: 15, population: 1000, referenceCount: 8, referencePopulation: 1200 };
		expect(rateDifference({ ...rates, method: "score" })).toMatchObject({
			lower: expect.closeTo(-0.0002592814453739472, 12),
			upper: expect.closeTo(0.018714975502801406, 12),
			method: "score",
		});
		const none = { count: 0, population: 10, referenceCount: 0, referencePopulation: 20 };
		// z^2 / population on each side.
		expect(rateDifference({ ...none, method: "score" })).toMatchObject({
			value: 0,
			lower: expect.closeTo(-3.841458820694124 / 20, 12),
			upper: expect.closeTo(3.841458820694124 / 10, 12),
		});
	});
});
