import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../src/issues/index.js";
import * as statistics from "../../src/statistics/index.js";

const shares = { count: 1, total: 10, referenceCount: 2, referenceTotal: 10 };
const rates = { count: 1, population: 10, referenceCount: 2, referencePopulation: 10 };
const series = { counts: [4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6], changeAt: 6 };
const standardised = [{ count: 1, population: 10, standardPopulation: 1 }];
const rate = statistics.directlyStandardisedRate({ method: "mha-annual", strata: standardised });

/** A call with a word that the types forbid, as a caller in plain JavaScript can make it, and the argument at fault. */
const calls: Readonly<Record<string, readonly [argument: string, call: (word: never) => unknown]>> = {
	riskRatio: ["method", (method) => statistics.riskRatio({ ...shares, method })],
	riskDifference: ["method", (method) => statistics.riskDifference({ ...shares, method })],
	oddsRatio: ["method", (method) => statistics.oddsRatio({ ...shares, method })],
	chiSquareTest: ["method", (method) => statistics.chiSquareTest({ ...shares, method })],
	"fisherExactTest, alternative": [
		"alternative",
		(alternative) => statistics.fisherExactTest({ ...shares, alternative }),
	],
	"fisherExactTest, method": ["method", (method) => statistics.fisherExactTest({ ...shares, method })],
	rateRatioTest: ["alternative", (alternative) => statistics.rateRatioTest({ ...rates, alternative })],
	rateRatio: ["method", (method) => statistics.rateRatio({ ...rates, method })],
	rateDifference: ["method", (method) => statistics.rateDifference({ ...rates, method })],
	poissonInterval: ["method", (method) => statistics.poissonInterval({ count: 3, method })],
	crudeRate: ["method", (method) => statistics.crudeRate({ count: 3, population: 10, method })],
	proportion: ["method", (method) => statistics.proportion({ count: 3, denominator: 10, method })],
	directlyStandardisedRate: [
		"method",
		(method) => statistics.directlyStandardisedRate({ strata: standardised, method }),
	],
	standardisedRateRatio: [
		"method",
		(method) => statistics.standardisedRateRatio({ rate, reference: rate, method }),
	],
	standardisedRateDifference: [
		"method",
		(method) => statistics.standardisedRateDifference({ rate, reference: rate, method }),
	],
	cochranMantelHaenszelTest: [
		"method",
		(method) => statistics.cochranMantelHaenszelTest({ strata: [shares], method }),
	],
	mantelHaenszelRiskDifference: [
		"method",
		(method) => statistics.mantelHaenszelRiskDifference({ strata: [shares], method }),
	],
	oddsRatioHomogeneityTest: [
		"method",
		(method) => statistics.oddsRatioHomogeneityTest({ strata: [shares, shares], method }),
	],
	adjustForMultipleComparisons: [
		"method",
		(method) => statistics.adjustForMultipleComparisons({ pValues: [0.1], method }),
	],
	overdispersedFunnel: [
		"dataType",
		(dataType) =>
			statistics.overdispersedFunnel({
				organisations: [{ numerator: 1, denominator: 10 }],
				dataType,
			}),
	],
	xmrChart: ["improvement", (improvement) => statistics.xmrChart({ values: [1, 2, 3], improvement })],
	"interruptedTimeSeries, family": [
		"family",
		(family) => statistics.interruptedTimeSeries({ ...series, family }),
	],
	"interruptedTimeSeries, standard errors": [
		"standardErrors",
		(standardErrors) => statistics.interruptedTimeSeries({ ...series, standardErrors }),
	],
};

function errorOf(call: () => unknown): unknown {
	try {
		return call();
	} catch (error) {
		return error;
	}
}

describe("a word that is not an option", () => {
	it.each(Object.entries(calls))("is refused by %s", (_, [argument, call]) => {
		const error = errorOf(() => call("no such word" as never));
		expect(error).toBeInstanceOf(ArgumentError);
		expect(error).toMatchObject({
			argument,
			message: expect.stringMatching(/must be one of .*, but is no such word/),
		});
	});

	it.each(["constructor", "toString", "__proto__"])("is not looked up on an object: %s", (word) => {
		for (const [, call] of Object.values(calls)) {
			expect(errorOf(() => call(word as never))).toBeInstanceOf(ArgumentError);
		}
	});
});

describe("numbers that are none", () => {
	it("are refused by runsAnalysis", () => {
		expect(() => statistics.runsAnalysis({ values: [1, Number.NaN, 2], centre: 2 })).toThrow("values[1]");
		expect(() => statistics.runsAnalysis({ values: [1], centre: Number.NaN })).toThrow("centre");
	});

	it("are refused by xmrChart as a number of points", () => {
		const chart = { values: [1, 2, 3], improvement: "increase", minimumPointsForIcons: Number.NaN } as const;
		expect(() => statistics.xmrChart(chart)).toThrow("minimumPointsForIcons");
	});
});

describe("numbers at the end of the range", () => {
	it("give an XmR chart no limits, never infinite ones", () => {
		const chart = statistics.xmrChart({ values: [1e308, -1e308, 1e308], improvement: "increase" });
		expect(chart).toMatchObject({ segments: [{ lower: null, upper: null }] });
	});

	it("give mid-P limits as counts near 0 do", () => {
		// At a count of 0 the upper limit is -ln(0.05); counts just above it may not be far from there.
		for (const count of [1e-6, 1e-9, 1e-300]) {
			const { upper } = statistics.poissonInterval({ count, method: "mid-p" }) as { upper: number };
			expect(upper).toBeCloseTo(-Math.log(0.05), 3);
			const share = statistics.proportion({ count, denominator: 50, method: "mid-p" }) as { upper: number };
			expect(share.upper).toBeCloseTo(1 - 0.05 ** (1 / 50), 3);
		}
	});

	it("are compared in any number", () => {
		const groups = Array.from({ length: 200_000 }, (_, index) => ({ count: index % 2, total: 2 }));
		expect(statistics.selectionRateParity({ groups })).toMatchObject({ lowest: 0, highest: 0.5 });
	});
});
