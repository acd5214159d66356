import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crudeRate } from "../../../src/statistics/crude-rate.js";
import { roundHalfAwayFromZero } from "../../../src/statistics/rounding.js";
import { directlyStandardisedRate } from "../../../src/statistics/standardisation/directly-standardised-rate.js";
import { counts, expectSound, levels, populations } from "../arbitraries.js";
import { strata } from "../strata.js";

describe("directlyStandardisedRate, dobson", () => {
	it("gives the worked example of twelve strata", () => {
		expect(directlyStandardisedRate({ method: "dobson", strata, per: 100_000 })).toEqual({
			status: "ok",
			value: expect.closeTo(176.803995, 6),
			lower: expect.closeTo(152.945923, 6),
			upper: expect.closeTo(203.014773, 6),
			confidence: 0.95,
			method: "dobson",
			per: 100_000,
			standardError: expect.closeTo(Math.sqrt(157.78508), 6),
		});
	});

	it("gives no rate below 10 events, and one at exactly 10", () => {
		const of = (last: number) =>
			directlyStandardisedRate({
				method: "dobson",
				strata: [0, 0, 3, last].map((count, index) => ({
					count,
					population: [10, 100, 1000, 100][index] ?? 0,
					standardPopulation: index + 1,
				})),
				per: 100_000,
			});
		expect(of(6)).toEqual({
			status: "undefined",
			reason: "there are fewer than 10 events",
			method: "dobson",
		});
		expect(of(6.9).status).toBe("undefined");
		expect(of(7)).toMatchObject({ status: "ok", value: expect.closeTo(2890, 9) });
	});

	it("is undefined where a stratum has nobody or a missing number, and says which", () => {
		const of = (stratum: { count: number | null; population: number | null }) =>
			directlyStandardisedRate({
				method: "dobson",
				strata: [
					{ count: 20, population: 100, standardPopulation: 1 },
					{ ...stratum, standardPopulation: 1 },
				],
			});
		expect(of({ count: 0, population: 0 })).toMatchObject({ reason: "the population of stratum 2 is 0" });
		expect(of({ count: null, population: 5 })).toMatchObject({ reason: "the count of stratum 2 is missing" });
		expect(of({ count: 3, population: null })).toMatchObject({
			reason: "the population of stratum 2 is missing",
		});
	});

	it("equals the crude rate with Byar limits where there is one stratum", () => {
		const rate = directlyStandardisedRate({
			method: "dobson",
			strata: [{ count: 12, population: 345, standardPopulation: 1000 }],
			per: 1000,
		});
		const crude = crudeRate({ count: 12, population: 345, per: 1000, method: "byar" });
		if (rate.status !== "ok" || crude.status !== "ok") throw new Error("undefined");
		expect(rate.value).toBeCloseTo(crude.value, 10);
		expect(rate.lower).toBeCloseTo(Number(crude.lower), 10);
		expect(rate.upper).toBeCloseTo(Number(crude.upper), 10);
	});
});

describe("directlyStandardisedRate, mha-annual", () => {
	it("gives the worked example of the annual publication, in two strata", () => {
		const rate = directlyStandardisedRate({
			method: "mha-annual",
			strata: [
				{ count: 3, population: 100, standardPopulation: 600 },
				{ count: 1, population: 50, standardPopulation: 400 },
			],
			per: 100_000,
		});
		if (rate.status !== "ok") throw new Error("undefined");
		expect(roundHalfAwayFromZero(rate.value, 1)).toBe(2600);
		expect(roundHalfAwayFromZero(Number(rate.upper) - rate.value, 1)).toBe(2536.5);
		expect(roundHalfAwayFromZero(rate.value - Number(rate.lower), 1)).toBe(2536.5);
	});

	it("gives the worked example of twelve strata, with z of 1.96", () => {
		const rate = directlyStandardisedRate({ method: "mha-annual", strata, per: 100_000 });
		expect(rate).toMatchObject({
			value: expect.closeTo(176.803995, 6),
			upper: expect.closeTo(176.803995 + 24.594254, 5),
			standardError: expect.closeTo(24.594254 / 1.96, 6),
		});
	});

	it("drops a missing stratum but keeps its weight", () => {
		const half = { count: 10, population: 100, standardPopulation: 500 };
		for (const dropped of [
			{ count: null, population: 100, standardPopulation: 500 },
			{ count: 10, population: null, standardPopulation: 500 },
			{ count: 0, population: 0, standardPopulation: 500 },
		]) {
			expect(directlyStandardisedRate({ method: "mha-annual", strata: [half, dropped] })).toMatchObject({
				status: "ok",
				value: 0.05,
			});
		}
	});

	it("gives a rate for a handful of events, with a lower limit below 0, as published", () => {
		const rate = directlyStandardisedRate({
			method: "mha-annual",
			strata: [{ count: 1, population: 100, standardPopulation: 1 }],
		});
		expect(rate).toMatchObject({ status: "ok", value: 0.01, lower: expect.closeTo(-0.0095, 4) });
	});

	it("has no limits where a stratum has more events than people", () => {
		const rate = directlyStandardisedRate({
			method: "mha-annual",
			strata: [
				{ count: 30, population: 20, standardPopulation: 1 },
				{ count: 5, population: 20, standardPopulation: 1 },
			],
		});
		expect(rate).toMatchObject({ status: "ok", value: 0.875, lower: null, upper: null, standardError: null });
	});

	it("is undefined where no stratum is left", () => {
		expect(
			directlyStandardisedRate({
				method: "mha-annual",
				strata: [{ count: null, population: 20, standardPopulation: 1 }],
			}),
		).toMatchObject({ status: "undefined", reason: "no stratum has both a count and people" });
	});

	it("is only at 95 per cent", () => {
		expect(() => directlyStandardisedRate({ method: "mha-annual", strata, confidence: 0.9 })).toThrow(
			"confidence must be 0.95 for the method mha-annual",
		);
	});
});

describe("directlyStandardisedRate, any method", () => {
	const methods = fc.constantFrom("dobson" as const, "mha-annual" as const);

	it("is undefined where the standard population is 0 throughout", () => {
		expect(
			directlyStandardisedRate({
				method: "dobson",
				strata: [{ count: 20, population: 20, standardPopulation: 0 }],
			}),
		).toMatchObject({ reason: "the standard population is 0 in every stratum" });
	});

	it("names the stratum of a wrong number", () => {
		const wrong = [
			{ count: 1, population: 1, standardPopulation: 1 },
			{ count: 1, population: -1, standardPopulation: 1 },
		];
		expect(() => directlyStandardisedRate({ method: "dobson", strata: wrong })).toThrow(
			expect.objectContaining({ argument: "strata[1].population" }),
		);
		expect(() => directlyStandardisedRate({ method: "mha-annual", strata: [] })).toThrow(
			"strata must not be empty",
		);
	});

	it("never gives NaN or Infinity, and the limits contain the rate", () => {
		const anyStrata = fc.array(
			fc.record({ count: counts, population: populations, standardPopulation: fc.nat(1_000_000_000) }),
			{ minLength: 1, maxLength: 12 },
		);
		fc.assert(
			fc.property(methods, anyStrata, levels, (method, some, level) => {
				const confidence = method === "dobson" ? level : 0.95;
				expectSound(directlyStandardisedRate({ method, strata: some, per: 100_000, confidence }));
			}),
		);
	});

	it("does not depend on the order of the strata or the unit of the standard", () => {
		fc.assert(
			fc.property(methods, fc.shuffledSubarray(strata, { minLength: 12 }), (method, shuffled) => {
				const rate = directlyStandardisedRate({ method, strata, per: 100_000 });
				const other = directlyStandardisedRate({
					method,
					strata: shuffled.map((stratum) => ({
						...stratum,
						standardPopulation: stratum.standardPopulation / 1000,
					})),
					per: 100_000,
				});
				if (rate.status !== "ok" || other.status !== "ok") throw new Error("undefined");
				expect(other.value).toBeCloseTo(rate.value, 9);
				expect(other.lower).toBeCloseTo(Number(rate.lower), 9);
				expect(other.upper).toBeCloseTo(Number(rate.upper), 9);
			}),
		);
	});
});
