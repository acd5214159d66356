import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../src/issues/argument-error.js";
import { crudeRate } from "../../src/statistics/crude-rate.js";
import { counts, expectSound, levels, populations } from "./arbitraries.js";

describe("crudeRate", () => {
	it("uses exact limits below 10 events and Byar's from 10, fractional counts included", () => {
		expect(crudeRate({ count: 9.999, population: 100 })).toMatchObject({ method: "exact" });
		expect(crudeRate({ count: 10, population: 100 })).toMatchObject({ method: "byar" });
		expect(crudeRate({ count: 12, population: 100, method: "exact" })).toMatchObject({ method: "exact" });
	});

	it("gives 0 events a rate of 0 with an upper limit", () => {
		expect(crudeRate({ count: 0, population: 10_000, per: 100_000 })).toEqual({
			status: "ok",
			value: 0,
			lower: 0,
			upper: expect.closeTo(36.888794541139355, 10),
			confidence: 0.95,
			method: "exact",
		});
	});

	it("allows more events than people", () => {
		expect(crudeRate({ count: 30, population: 20 })).toMatchObject({ status: "ok", value: 1.5 });
	});

	it("is undefined, with the reason, for a population of 0", () => {
		expect(crudeRate({ count: 3, population: 0, per: 1000 })).toEqual({
			status: "undefined",
			reason: "the population is 0",
			method: "exact",
		});
	});

	it("has no lower limit where Byar's formula falls below 0", () => {
		expect(crudeRate({ count: 1, population: 100, confidence: 0.998, method: "byar" })).toMatchObject({
			value: 0.01,
			lower: null,
		});
	});

	it("has null for limits without a bound at confidence 1", () => {
		expect(crudeRate({ count: 5, population: 100, confidence: 1 })).toMatchObject({ lower: 0, upper: null });
		expect(crudeRate({ count: 15, population: 100, confidence: 1 })).toMatchObject({
			lower: null,
			upper: null,
		});
	});

	it.each([
		["count", { count: -1, population: 10 }],
		["count", { count: Number.NaN, population: 10 }],
		["count", { count: Number.POSITIVE_INFINITY, population: 10 }],
		["population", { count: 1, population: -10 }],
		["per", { count: 1, population: 10, per: 0 }],
		["confidence", { count: 1, population: 10, confidence: 95 }],
		["confidence", { count: 1, population: 10, confidence: 0 }],
	])("refuses a wrong %s and names it", (argument, options) => {
		expect(() => crudeRate(options)).toThrow(ArgumentError);
		expect(() => crudeRate(options)).toThrow(expect.objectContaining({ argument }));
	});

	it("never gives NaN or Infinity, and the limits contain the rate", () => {
		fc.assert(
			fc.property(counts, populations, levels, (count, population, confidence) => {
				expectSound(crudeRate({ count, population, per: 100_000, confidence }));
			}),
		);
	});

	it("rises with the count, limits included, within a method", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 100_000 }),
				fc.integer({ min: 1, max: 1000 }),
				fc.constantFrom("exact" as const, "byar" as const),
				(count, more, method) => {
					const few = crudeRate({ count, population: 1000, method });
					const many = crudeRate({ count: count + more, population: 1000, method });
					if (few.status !== "ok" || many.status !== "ok") throw new Error("undefined");
					expect(many.value).toBeGreaterThan(few.value);
					expect(Number(many.lower)).toBeGreaterThan(Number(few.lower));
					expect(Number(many.upper)).toBeGreaterThan(Number(few.upper));
				},
			),
		);
	});

	it("scales with `per`", () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1_000_000 }), (count) => {
				const one = crudeRate({ count, population: 12_345 });
				const many = crudeRate({ count, population: 12_345, per: 1000 });
				if (one.status !== "ok" || many.status !== "ok") throw new Error("undefined");
				expect(many.value).toBeCloseTo(one.value * 1000, 8);
				expect(many.upper).toBeCloseTo(Number(one.upper) * 1000, 8);
			}),
		);
	});
});
