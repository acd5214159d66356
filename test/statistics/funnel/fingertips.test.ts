import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../../src/issues/argument-error.js";
import { expectedAtFunnelLimit } from "../../../src/statistics/funnel/expected-at-funnel-limit.js";
import { funnelAxisPoints } from "../../../src/statistics/funnel/funnel-axis-points.js";
import { funnelBaseline } from "../../../src/statistics/funnel/funnel-baseline.js";
import { funnelLimits, inverseWilsonLimits } from "../../../src/statistics/funnel/funnel-limits.js";
import { funnelSignificance } from "../../../src/statistics/funnel/funnel-significance.js";
import { poissonInterval } from "../../../src/statistics/poisson-interval.js";
import { proportion } from "../../../src/statistics/proportion.js";

const numerators = [0, 42, 1, 18, 3, 4, 97, 0, 139, 29, 46, 10];
const denominators = [1693, 7019, 1721, 3569, 461, 526, 25412, 495, 47354, 7709, 8610, 3938];
const rates = [
	0, 0.5968690694269867, 0.05930193093134513, 0.5244544170543555, 0.6460397962163423, 0.869923541556611,
	0.362761601112966, 0, 0.2900665422666668, 0.39274611649949265, 0.5504410256267039, 0.2430615242962121,
];
const standardised = {
	organisations: numerators.map((numerator, k) => ({
		numerator,
		denominator: denominators[k] ?? 0,
		rate: rates[k] ?? 0,
	})),
	statistic: "directly-standardised-rate",
	per: 100,
} as const;

describe("the funnel of standardised rates", () => {
	it("is compared with the average of the denominators behind the rates", () => {
		expect(funnelBaseline(standardised).average * 100).toBeCloseTo(0.36154530172039656, 13);
	});

	it("says nothing about rates of fewer than 10 events", () => {
		expect(funnelSignificance(standardised).map(({ position }) => position)).toEqual([
			"not-applicable",
			"high",
			"not-applicable",
			"within",
			"not-applicable",
			"not-applicable",
			"within",
			"not-applicable",
			"low",
			"within",
			"high",
			"within",
		]);
		expect(funnelSignificance(standardised)[1]).toEqual({ position: "high", confidence: 0.95 });
	});

	it("has the axis and the exact limits of the program, to more digits", () => {
		const axis = funnelAxisPoints({ ...standardised, years: 3 });
		expect(axis).toHaveLength(100);
		expect(axis.slice(0, 3)).toEqual([1, 2, 3]);
		expect(axis.slice(-3)).toEqual([176, 180, 185]);
		const [first] = funnelLimits({
			statistic: "rate",
			at: axis,
			average: funnelBaseline(standardised).average,
			per: 100,
		});
		expect(first?.lower).toBeCloseTo(0.06489024446689708, 14);
		expect(first?.upper).toBeCloseTo(14.280276631560737, 12);
	});
});

describe("funnelLimits", () => {
	it("starts the axis below the smallest where organisations are of one size", () => {
		const organisations = [
			{ numerator: 330, denominator: 1116 },
			{ numerator: 450, denominator: 1475 },
		];
		const axis = funnelAxisPoints({ organisations, statistic: "proportion" });
		expect(axis.slice(0, 4)).toEqual([1000, 1005, 1010, 1015]);
		expect(axis.at(-1)).toBe(1600);
	});

	it("holds proportions within 0 and 1 whatever they are per, unless the program's bound is asked for", () => {
		const options = { statistic: "proportion", average: 0.327, at: [1], confidence: 0.998 } as const;
		expect(funnelLimits({ ...options, per: 1000 })).toEqual([{ at: 1, lower: 0, upper: 1000 }]);
		expect(funnelLimits({ ...options, per: 1000, compat: "PHEindicatormethods" })).toEqual([
			{ at: 1, lower: 0, upper: 100 },
		]);
		expect(funnelLimits({ ...options, at: [0] })).toEqual([{ at: 0, lower: null, upper: null }]);
	});

	it("is the inverse of the organisation's own limits", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 100_000 }), (count) => {
				const { low, high } = expectedAtFunnelLimit({ count, tailProbability: 0.025 });
				const own = poissonInterval({ count, method: "exact" });
				if (own.status === "undefined") throw new Error(own.reason);
				expect(low / Number(own.lower)).toBeCloseTo(1, 10);
				expect(high / Number(own.upper)).toBeCloseTo(1, 10);
			}),
		);
		const { lower } = inverseWilsonLimits({ average: 0.3, population: 50 });
		const own = proportion({ count: Number(lower) * 50, denominator: 50 });
		expect(own).toMatchObject({ upper: expect.closeTo(0.3, 12) });
	});

	it("gives the limits that the program's bisection approaches", () => {
		expect(expectedAtFunnelLimit({ count: 1, tailProbability: 0.025 }).low).toBeCloseTo(
			0.025317807984289876,
			16,
		);
		expect(expectedAtFunnelLimit({ count: 1, tailProbability: 0.025 }).high).toBeCloseTo(
			5.571643390938899,
			13,
		);
	});

	it("refuses what is not there", () => {
		expect(() => funnelLimits({ statistic: "rate", at: [1], confidence: 1 })).toThrow(ArgumentError);
		expect(() => funnelLimits({ statistic: "proportion", at: [1], average: 2 })).toThrow("average");
		expect(() => funnelSignificance({ organisations: [], statistic: "ratio" })).toThrow("organisations");
		expect(() =>
			funnelBaseline({ organisations: [{ numerator: 5, denominator: 4 }], statistic: "proportion" }),
		).toThrow("organisations[0].numerator");
	});
});

describe("funnelSignificance", () => {
	it("tests the widest level first, by Wilson, exact or Byar's limits", () => {
		const organisations = [
			{ numerator: 0, denominator: 57.56753377278547 },
			{ numerator: 7, denominator: 4.766840122190643 },
			{ numerator: 203, denominator: 236.41867057239605 },
			{ numerator: 368, denominator: 331.0082095604144 },
		];
		expect(funnelSignificance({ organisations, statistic: "ratio" })).toEqual([
			{ position: "low", confidence: 0.998 },
			{ position: "within", confidence: null },
			{ position: "low", confidence: 0.95 },
			{ position: "high", confidence: 0.95 },
		]);
	});
});
