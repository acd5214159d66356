import { describe, expect, it } from "vitest";
import { indirectlyStandardisedRate } from "../../../src/statistics/standardisation/indirectly-standardised-rate.js";
import { indirectlyStandardisedRatio } from "../../../src/statistics/standardisation/indirectly-standardised-ratio.js";

const strata = [
	{ population: 1033, referenceCount: 23, referencePopulation: 169313 },
	{ population: 2914, referenceCount: 1441, referencePopulation: 2103598 },
	{ population: 555, referenceCount: 359, referencePopulation: 575118 },
];

describe("indirectlyStandardisedRatio", () => {
	it("has exact limits below 10 events", () => {
		expect(indirectlyStandardisedRatio({ count: 3, strata, per: 100, confidence: 0.9 })).toEqual({
			status: "ok",
			value: expect.closeTo(120.82611964406729, 9),
			lower: expect.closeTo(32.932828208987445, 9),
			upper: expect.closeTo(312.28141044100096, 9),
			confidence: 0.9,
			method: "exact",
			observed: 3,
			expected: expect.closeTo(2.482906848980566, 12),
		});
	});

	it("has Byar's limits from 10", () => {
		expect(indirectlyStandardisedRatio({ count: 10, strata }).method).toBe("byar");
	});

	it("is undefined where nothing is expected, and says what happened all the same", () => {
		const none = [{ population: 0, referenceCount: 50, referencePopulation: 1000 }];
		expect(indirectlyStandardisedRatio({ count: 14, strata: none })).toEqual({
			status: "undefined",
			reason: "no event is expected",
			method: "byar",
			observed: 14,
			expected: 0,
		});
	});

	it.each([
		["population", "the population of stratum 1 is missing"],
		["referenceCount", "the referenceCount of stratum 1 is missing"],
		["referencePopulation", "the referencePopulation of stratum 1 is missing"],
	])("is undefined where a %s is missing: it is not taken as 0", (field, reason) => {
		const gap = strata.map((stratum, index) => (index === 0 ? { ...stratum, [field]: null } : stratum));
		expect(indirectlyStandardisedRatio({ count: 14, strata: gap })).toMatchObject({ reason, expected: null });
	});

	it("names the stratum of a wrong number", () => {
		expect(() =>
			indirectlyStandardisedRatio({
				count: 1,
				strata: [{ population: 1, referenceCount: -1, referencePopulation: 1 }],
			}),
		).toThrow(expect.objectContaining({ argument: "strata[0].referenceCount" }));
		expect(() => indirectlyStandardisedRatio({ count: -1, strata })).toThrow("count must be");
		expect(() => indirectlyStandardisedRatio({ count: 1, strata: [] })).toThrow("strata must not be empty");
	});
});

describe("indirectlyStandardisedRate", () => {
	it("is the ratio times the crude rate of the reference", () => {
		expect(indirectlyStandardisedRate({ count: 3, strata, per: 1000, confidence: 0.9 })).toMatchObject({
			status: "ok",
			value: expect.closeTo(0.7733980802552736, 12),
			lower: expect.closeTo(0.2108003318259193, 12),
			upper: expect.closeTo(1.9988876912206468, 12),
			referenceRate: expect.closeTo(0.6400917968180801, 12),
		});
	});

	it("is undefined where the reference has no events", () => {
		const none = [{ population: 10, referenceCount: 0, referencePopulation: 1000 }];
		expect(indirectlyStandardisedRate({ count: 14, strata: none })).toMatchObject({
			status: "undefined",
			reason: "no event is expected",
			referenceRate: 0,
		});
	});
});
