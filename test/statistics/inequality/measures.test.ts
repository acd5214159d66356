import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../../src/issues/argument-error.js";
import { betweenGroupStandardDeviation } from "../../../src/statistics/inequality/between-group-standard-deviation.js";
import { betweenGroupVariance } from "../../../src/statistics/inequality/between-group-variance.js";
import { coefficientOfVariation } from "../../../src/statistics/inequality/coefficient-of-variation.js";
import { heterogeneityTest } from "../../../src/statistics/inequality/heterogeneity-test.js";
import { indexOfDisparity } from "../../../src/statistics/inequality/index-of-disparity.js";
import { meanDifferenceFromBest } from "../../../src/statistics/inequality/mean-difference-from-best.js";
import { meanDifferenceFromMean } from "../../../src/statistics/inequality/mean-difference-from-mean.js";
import { meanDifferenceFromReference } from "../../../src/statistics/inequality/mean-difference-from-reference.js";
import { meanLogDeviation } from "../../../src/statistics/inequality/mean-log-deviation.js";
import { populationAttributableFraction } from "../../../src/statistics/inequality/population-attributable-fraction.js";
import { populationAttributableRisk } from "../../../src/statistics/inequality/population-attributable-risk.js";
import type { InequalityEstimate, Subgroup } from "../../../src/statistics/inequality/subgroup.js";
import { subgroupDifference } from "../../../src/statistics/inequality/subgroup-difference.js";
import { subgroupRatio } from "../../../src/statistics/inequality/subgroup-ratio.js";
import { theilIndex } from "../../../src/statistics/inequality/theil-index.js";
import { anySubgroups, expectFinite, near, ordinarySubgroups, subgroupsOf, three } from "./subgroups.js";

type Measure = (subgroups: readonly Subgroup[]) => InequalityEstimate;

/** All measures of subgroups without an order. */
const measures: Readonly<Record<string, Measure>> = {
	subgroupDifference: (subgroups) => subgroupDifference({ subgroups, favourable: false }),
	subgroupRatio: (subgroups) => subgroupRatio({ subgroups, favourable: false }),
	betweenGroupVariance: (subgroups) => betweenGroupVariance({ subgroups }),
	betweenGroupStandardDeviation: (subgroups) => betweenGroupStandardDeviation({ subgroups }),
	coefficientOfVariation: (subgroups) => coefficientOfVariation({ subgroups }),
	meanDifferenceFromMean: (subgroups) => meanDifferenceFromMean({ subgroups, weighting: "weighted" }),
	meanDifferenceFromBest: (subgroups) =>
		meanDifferenceFromBest({ subgroups, favourable: true, weighting: "unweighted" }),
	indexOfDisparity: (subgroups) => indexOfDisparity({ subgroups, weighting: "unweighted" }),
	theilIndex: (subgroups) => theilIndex({ subgroups }),
	meanLogDeviation: (subgroups) => meanLogDeviation({ subgroups }),
	populationAttributableRisk: (subgroups) =>
		populationAttributableRisk({ subgroups, favourable: false, scale: 1000 }),
	populationAttributableFraction: (subgroups) =>
		populationAttributableFraction({ subgroups, favourable: false, scale: 1000 }),
};

/** By how much a measure grows where all figures are multiplied by 10. */
const growth: Readonly<Record<string, number>> = {
	subgroupDifference: 10,
	betweenGroupVariance: 100,
	betweenGroupStandardDeviation: 10,
	meanDifferenceFromMean: 10,
	meanDifferenceFromBest: 10,
	populationAttributableRisk: 10,
};

function knownValue(estimate: InequalityEstimate): number {
	if (estimate.status === "undefined") throw new Error(estimate.reason);
	return estimate.value;
}

describe.each(Object.entries(measures))("%s", (name, measure) => {
	it("never gives NaN or Infinity", () => {
		fc.assert(fc.property(anySubgroups, (subgroups) => expectFinite(measure(subgroups))));
	});

	it("does not depend on the order of the subgroups", () => {
		fc.assert(
			fc.property(ordinarySubgroups, fc.integer({ min: 1, max: 7 }), (subgroups, turn) => {
				const turned = [...subgroups.slice(turn), ...subgroups.slice(0, turn)];
				expect(knownValue(measure(turned))).toBeCloseTo(knownValue(measure(subgroups)), 5);
			}),
		);
	});

	it("does not depend on the unit of the populations, and on that of the figures as it should", () => {
		fc.assert(
			fc.property(ordinarySubgroups, (subgroups) => {
				const before = knownValue(measure(subgroups));
				const people = subgroups.map((each) => ({ ...each, population: each.population * 64 }));
				expect(knownValue(measure(people))).toBeCloseTo(before, 5);
				const figures = subgroups.map((each) => ({ ...each, value: each.value * 10 }));
				expect(knownValue(measure(figures)) / (growth[name] ?? 1)).toBeCloseTo(before, 5);
			}),
		);
	});

	it("keeps missing figures up to 15 per cent out, and is undefined with more", () => {
		const known = subgroupsOf({
			value: [10, 20, 30, 40, 50, 60],
			standardError: [1, 2, 3, 4, 5, 6],
			population: [10, 20, 30, 40, 50, 60],
		});
		const missing = { value: null, standardError: 7, population: 70 };
		expect(measure([...known, missing])).toEqual(measure(known));
		expect(measure([...known.slice(0, 5), missing])).toMatchObject({
			status: "undefined",
			reason: "the figures of more than 15 per cent of the subgroups are missing",
		});
		expect(measure([missing, missing, missing]).status).toBe("undefined");
	});

	it("refuses figures that are not numbers", () => {
		const wrong = [{ value: Number.NaN }, { value: 1 }, { value: 2 }];
		expect(() => measure(wrong)).toThrow(ArgumentError);
		expect(() => measure([{ value: 1, population: -1 }, { value: 1 }, { value: 2 }])).toThrow(
			"subgroups[0].population",
		);
	});
});

describe("two of many subgroups", () => {
	it("compares the highest with the lowest, or each side of a reference", () => {
		expect(subgroupDifference({ subgroups: three, favourable: false })).toMatchObject({
			value: near(10.238759379914889),
			standardError: near(5.177210677207316),
			lower: near(0.09161291221232837),
			upper: near(20.38590584761745),
		});
		expect(subgroupDifference({ subgroups: three, favourable: false, reference: 1 })).toMatchObject({
			value: near(7.142559247516285),
			lower: near(-3.3625172702710415),
		});
		expect(subgroupDifference({ subgroups: three, favourable: true, reference: 1 })).toMatchObject({
			value: near(24.18874221034038 - 21.092542077941776),
		});
	});

	it("compares the ends of an order", () => {
		const ordered = { subgroups: three, favourable: false, order: [3, 1, 2], confidence: 0.998 };
		expect(subgroupDifference(ordered)).toMatchObject({
			value: near(-7.142559247516285),
			lower: near(-23.70568341209088),
		});
		expect(subgroupRatio(ordered)).toMatchObject({
			value: near(0.7720311983489211),
			standardError: near(0.18919672507088933),
			upper: near(1.3853204914380406),
		});
	});

	it("gives a ratio without standard errors, and none over 0", () => {
		const subgroups = subgroupsOf({ value: [30, 20, 10] });
		expect(subgroupRatio({ subgroups, favourable: true })).toMatchObject({
			value: 3,
			lower: null,
			upper: null,
			standardError: null,
		});
		const withNone = subgroupsOf({ value: [3, 2, 0], standardError: [1, 1, 0.5] });
		expect(subgroupRatio({ subgroups: withNone, favourable: false })).toEqual({
			status: "undefined",
			reason: "the figure divided by is 0",
			method: "log",
		});
	});

	it("takes the first of equal extremes and refuses two ways of choosing", () => {
		const tied = subgroupsOf({ value: [30, 30, 10], standardError: [1, 5, 1] });
		expect(subgroupDifference({ subgroups: tied, favourable: false, reference: 2 })).toMatchObject({
			standardError: near(Math.SQRT2),
		});
		expect(() =>
			subgroupDifference({ subgroups: tied, favourable: false, reference: 0, order: [1, 2, 3] }),
		).toThrow(ArgumentError);
		expect(() => subgroupDifference({ subgroups: tied, favourable: false, reference: 3 })).toThrow(
			"reference",
		);
	});
});

describe("measures weighted by population", () => {
	it("give the worked figures", () => {
		expect(betweenGroupVariance({ subgroups: three })).toMatchObject({
			value: near(24.95748119627224),
			standardError: near(26.80575422260221),
			lower: near(-27.580831658460554),
			upper: near(77.49579405100503),
		});
		expect(betweenGroupStandardDeviation({ subgroups: three })).toMatchObject({
			value: near(4.995746310239566),
			lower: 0,
			upper: near(Math.sqrt(77.49579405100503)),
		});
		expect(coefficientOfVariation({ subgroups: three })).toMatchObject({
			value: near(19.8676916861591),
			lower: null,
		});
		expect(
			meanDifferenceFromBest({ subgroups: three, favourable: false, weighting: "weighted" }),
		).toMatchObject({
			value: near(4.05253460814285),
		});
		expect(
			meanDifferenceFromReference({ subgroups: three, reference: 1, weighting: "weighted" }),
		).toMatchObject({
			value: near(4.675804865814463),
		});
		expect(indexOfDisparity({ subgroups: three, weighting: "weighted" })).toMatchObject({
			value: near(19.39957745601877),
		});
	});

	it("take a setting average in place of populations", () => {
		const subgroups = subgroupsOf({ value: [30, 20, 10] });
		const settings = { subgroups, weighting: "unweighted", settingAverage: 15 } as const;
		expect(meanDifferenceFromMean(settings)).toMatchObject({ value: near(8.333333333333334) });
		expect(indexOfDisparity(settings)).toMatchObject({ value: near(55.55555555555556) });
		expect(meanDifferenceFromMean({ subgroups, weighting: "unweighted" })).toMatchObject({
			reason: "the population of a subgroup is missing",
		});
	});

	it("are undefined for two subgroups, nobody, or a mean of 0", () => {
		expect(
			betweenGroupVariance({ subgroups: subgroupsOf({ value: [10, 30], population: [1, 1] }) }),
		).toMatchObject({
			reason: "there are fewer than 3 subgroups with a figure",
		});
		const nobody = subgroupsOf({ value: [10, 20, 30], population: [0, 0, 0] });
		expect(betweenGroupVariance({ subgroups: nobody })).toMatchObject({
			reason: "the population is 0 in every subgroup",
		});
		const none = subgroupsOf({ value: [0, 0, 0], population: [1, 1, 1] });
		expect(coefficientOfVariation({ subgroups: none }).status).toBe("undefined");
	});
});

describe("entropy measures", () => {
	it("multiply standard error and limits by 1000 as the value, unless the program's own are asked for", () => {
		expect(theilIndex({ subgroups: three })).toMatchObject({
			value: near(19.319402853352738),
			standardError: near(18.822431116885642),
			lower: near(-17.57188423722914),
			upper: near(56.21068994393461),
		});
		expect(theilIndex({ subgroups: three, compat: "healthequal" })).toMatchObject({
			value: near(19.319402853352738),
			standardError: near(0.018822431116885644),
			upper: near(19.35629414044332),
		});
		expect(meanLogDeviation({ subgroups: three })).toMatchObject({
			value: near(19.036000563089566),
			standardError: near(18.530716354627764),
		});
	});

	it("take a figure of 0 as what it is", () => {
		const subgroups = subgroupsOf({
			value: [0, 2, 3],
			standardError: [1, 2, 3],
			population: [100, 200, 300],
		});
		expect(theilIndex({ subgroups })).toMatchObject({
			value: near(1000 * ((200 * 2 * Math.log(12 / 13)) / 1300 + (300 * 3 * Math.log(18 / 13)) / 1300)),
			standardError: null,
		});
		expect(meanLogDeviation({ subgroups })).toMatchObject({
			status: "undefined",
			reason: "a figure is 0, of which there is no logarithm",
		});
		expect(meanLogDeviation({ subgroups, compat: "healthequal" })).toMatchObject({
			value: near(2295.4198536298977),
		});
	});

	it("are never below 0", () => {
		fc.assert(
			fc.property(ordinarySubgroups, (subgroups) => {
				expect(knownValue(theilIndex({ subgroups }))).toBeGreaterThan(-1e-9);
				expect(knownValue(meanLogDeviation({ subgroups }))).toBeGreaterThan(-1e-9);
			}),
		);
	});
});

describe("what improvement is open", () => {
	const adverse = { subgroups: three, favourable: false, scale: 100 };

	it("gives risk and fraction with Walter's standard error, the fraction's in per cent too", () => {
		expect(populationAttributableRisk(adverse)).toMatchObject({
			value: near(-4.052534608142853),
			standardError: near(0.18720488487472867),
			lower: near(-4.419449440227289),
		});
		expect(populationAttributableFraction(adverse)).toMatchObject({
			value: near(-16.11661264244837),
			standardError: near(0.7444991606581156),
			lower: near(-17.575804183858576),
		});
		expect(populationAttributableFraction({ ...adverse, compat: "healthequal" })).toMatchObject({
			standardError: near(0.007444991606581156),
		});
	});

	it("is 0 where the end of the order is no better than the mean", () => {
		expect(
			populationAttributableRisk({
				subgroups: subgroupsOf({ value: [10, 20, 30], population: [100, 200, 300] }),
				favourable: false,
				order: [1, 2, 3],
				scale: 100,
			}),
		).toMatchObject({ value: 0, standardError: near(1.7113069358158566) });
	});

	it("needs no populations with a setting average, and then has no limits", () => {
		const subgroups = subgroupsOf({ value: [30, 20, 10] });
		expect(
			populationAttributableFraction({ subgroups, favourable: false, scale: 100, settingAverage: 20 }),
		).toMatchObject({ value: -50, lower: null, upper: null, standardError: null });
		expect(populationAttributableRisk({ subgroups, favourable: false }).status).toBe("undefined");
	});
});

describe("heterogeneityTest", () => {
	it("is the chi-square test of one common figure", () => {
		const subgroups = subgroupsOf({ value: [10, 12], standardError: [1, 1] });
		expect(heterogeneityTest({ subgroups })).toEqual({
			status: "ok",
			statistic: near(2),
			degreesOfFreedom: 1,
			pValue: near(0.15729920705028513),
		});
	});

	it("needs all standard errors and never gives NaN", () => {
		expect(heterogeneityTest({ subgroups: subgroupsOf({ value: [1, 2, 3] }) }).status).toBe("undefined");
		fc.assert(fc.property(anySubgroups, (subgroups) => expectFinite(heterogeneityTest({ subgroups }))));
	});
});

describe("improvement open to a population, where figures are no shares of people", () => {
	const three = [1, 2, 3].map((value) => ({ value, population: 5 }));

	it.each([
		["a mean below 0", { subgroups: three, favourable: true, scale: 10, settingAverage: -1 }],
		[
			"a figure below 0",
			{ subgroups: [...three, { value: -4, population: 1 }], favourable: true, scale: 10 },
		],
		["a figure above the scale", { subgroups: three, favourable: true, scale: 2 }],
	])("has a value but no limits with %s", (_, options) => {
		expect(populationAttributableRisk(options)).toMatchObject({
			status: "ok",
			lower: null,
			upper: null,
			standardError: null,
		});
	});
});
