import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RateRatioMethod, rateRatio } from "../../src/statistics/rate-ratio.js";
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

	it.each([
		["log", 0.9539565521790637, 5.3068454621293215],
		["exact", 0.8954987331714342, 6.127635762207079],
		["mid-p", 0.9602885914266192, 5.601214980635017],
		["score", 0.9774765065525501, 5.179152609871788],
		["mover-exact", 0.9178138611049242, 5.9152516118659415],
	] as const)("has the known limits by %s", (method, lower, upper) => {
		const rates = { count: 15, population: 1000, referenceCount: 8, referencePopulation: 1200 };
		expect(rateRatio({ ...rates, method })).toEqual({
			status: "ok",
			value: expect.closeTo(2.25, 14),
			lower: expect.closeTo(lower, 10),
			upper: expect.closeTo(upper, 10),
			confidence: 0.95,
			method,
		});
	});

	it("still has a lower limit against no events, if a method is asked for that gives one", () => {
		const rates = { count: 5, population: 60, referenceCount: 0, referencePopulation: 50 };
		const lowerBy = (method: RateRatioMethod) => rateRatio({ ...rates, method });
		expect(lowerBy("exact")).toEqual({
			status: "undefined",
			reason: "the reference count is 0",
			method: "exact",
			confidence: 0.95,
			lower: expect.closeTo(0.7636298810962168, 12),
			upper: null,
		});
		expect(lowerBy("mid-p")).toMatchObject({ lower: expect.closeTo(1.0155614030689664, 12) });
		expect(lowerBy("score")).toMatchObject({ lower: expect.closeTo(1.0846573817791911, 12) });
		expect(lowerBy("log")).not.toHaveProperty("lower");
	});

	it("never gives NaN or Infinity by any method, for counts up to a billion", () => {
		const whole = fc.oneof(fc.constantFrom(0, 1, 1e9), fc.nat(30), fc.nat(1_000_000_000));
		fc.assert(
			fc.property(
				whole,
				populations,
				whole,
				populations,
				levels.filter((level) => level > 0.5),
				fc.constantFrom("exact" as const, "mid-p" as const, "score" as const, "mover-exact" as const),
				(count, population, referenceCount, referencePopulation, confidence, method) =>
					expectSound(
						rateRatio({ count, population, referenceCount, referencePopulation, confidence, method }),
					),
			),
		);
	});
});
