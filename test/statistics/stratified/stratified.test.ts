import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cochranMantelHaenszelTest } from "../../../src/statistics/stratified/cochran-mantel-haenszel-test.js";
import { mantelHaenszelOddsRatio } from "../../../src/statistics/stratified/mantel-haenszel-odds-ratio.js";
import { mantelHaenszelRateRatio } from "../../../src/statistics/stratified/mantel-haenszel-rate-ratio.js";
import { mantelHaenszelRiskDifference } from "../../../src/statistics/stratified/mantel-haenszel-risk-difference.js";
import { mantelHaenszelRiskRatio } from "../../../src/statistics/stratified/mantel-haenszel-risk-ratio.js";
import { oddsRatioHomogeneityTest } from "../../../src/statistics/stratified/odds-ratio-homogeneity-test.js";
import { rateRatioHomogeneityTest } from "../../../src/statistics/stratified/rate-ratio-homogeneity-test.js";
import { chiSquareTest } from "../../../src/statistics/two-groups/chi-square-test.js";
import { riskDifference } from "../../../src/statistics/two-groups/risk-difference.js";
import { riskRatio } from "../../../src/statistics/two-groups/risk-ratio.js";
import { expectSound, levels } from "../arbitraries.js";
import { tables, tablesUpTo } from "../two-groups/arbitrary-shares.js";

const strata = [
	{ count: 14, total: 33, referenceCount: 41, referenceTotal: 209 },
	{ count: 49, total: 179, referenceCount: 137, referenceTotal: 781 },
];
const onlyReference = { count: 0, total: 0, referenceCount: 3, referenceTotal: 10 };

describe("Mantel-Haenszel estimates", () => {
	it("have the known values and limits", () => {
		const close = (value: number) => expect.closeTo(value, 12);
		expect(mantelHaenszelRiskRatio({ strata })).toEqual({
			status: "ok",
			value: close(1.6686456220175008),
			lower: close(1.3057352865184693),
			upper: close(2.1324216635840973),
			confidence: 0.95,
			method: "mantel-haenszel",
		});
		expect(mantelHaenszelOddsRatio({ strata })).toMatchObject({
			value: close(1.9562565986405316),
			lower: close(1.3963267464388842),
			upper: close(2.740719455159504),
		});
		expect(mantelHaenszelRiskDifference({ strata })).toMatchObject({
			value: close(0.11956281145496207),
			lower: close(0.05353102109612558),
			upper: close(0.18559460181379855),
			method: "sato",
		});
		expect(mantelHaenszelRiskDifference({ strata, method: "greenland-robins" })).toMatchObject({
			lower: close(0.05382704409491494),
			upper: close(0.18529857881500922),
		});
		const rates = [
			{
				count: 14,
				population: 59.64280505524948,
				referenceCount: 41,
				referencePopulation: 141.63296571897808,
			},
			{
				count: 49,
				population: 323.51703348150477,
				referenceCount: 137,
				referencePopulation: 529.2600297919707,
			},
		];
		expect(mantelHaenszelRateRatio({ strata: rates })).toMatchObject({
			value: close(0.6278950768584824),
			lower: close(0.4713601802710175),
			upper: close(0.8364139442505236),
		});
	});

	it("are those of a single table, and do not change by a stratum that compares nothing", () => {
		const [only] = strata;
		if (only === undefined) throw new Error("no stratum");
		expect(mantelHaenszelRiskRatio({ strata: [only] })).toMatchObject({
			lower: expect.closeTo(Number(riskRatio({ ...only, method: "katz" }).lower), 12),
		});
		const plain = riskDifference({ ...only, method: "wald" });
		if (plain.status !== "ok") throw new Error("undefined");
		expect(mantelHaenszelRiskDifference({ strata: [only], method: "greenland-robins" })).toMatchObject({
			lower: expect.closeTo(Number(plain.lower), 12),
		});
		expect(mantelHaenszelRiskRatio({ strata: [...strata, onlyReference] })).toEqual(
			mantelHaenszelRiskRatio({ strata }),
		);
	});

	it("are undefined where nothing is compared, with the reason", () => {
		expect(mantelHaenszelRiskRatio({ strata: [onlyReference] })).toEqual({
			status: "undefined",
			reason: "no stratum compares the two groups",
			method: "mantel-haenszel",
		});
		const none = { count: 2, total: 5, referenceCount: 0, referenceTotal: 5 };
		expect(mantelHaenszelRiskRatio({ strata: [none] })).toMatchObject({
			reason: "the reference has none in every stratum that compares the two groups",
		});
		expect(mantelHaenszelRiskDifference({ strata: [onlyReference] }).status).toBe("undefined");
	});

	it("name the stratum that is wrong", () => {
		const wrong = { count: 6, total: 5, referenceCount: 0, referenceTotal: 5 };
		expect(() => mantelHaenszelOddsRatio({ strata: [...strata, wrong] })).toThrow("strata[2].count must not");
		expect(() => mantelHaenszelOddsRatio({ strata: [] })).toThrow("strata must not be empty");
	});

	it("never give NaN or Infinity, contain the estimate, and do not depend on the order of the strata", () => {
		fc.assert(
			fc.property(fc.array(tables, { minLength: 1, maxLength: 6 }), levels, (some, confidence) => {
				for (const estimate of [
					mantelHaenszelRiskRatio,
					mantelHaenszelOddsRatio,
					mantelHaenszelRiskDifference,
				]) {
					const there = estimate({ strata: some, confidence });
					const back = estimate({ strata: [...some].reverse(), confidence });
					expectSound(there);
					expect(back.status).toBe(there.status);
					if (there.status === "ok" && back.status === "ok") {
						expect(Math.abs(back.value - there.value)).toBeLessThanOrEqual(
							1e-9 * (1 + Math.abs(there.value)),
						);
					}
				}
			}),
		);
	});
});

describe("cochranMantelHaenszelTest", () => {
	it("has the known statistics", () => {
		expect(cochranMantelHaenszelTest({ strata })).toMatchObject({
			statistic: expect.closeTo(15.591944913770078, 10),
			pValue: expect.closeTo(7.858866993852882e-5, 15),
		});
		expect(cochranMantelHaenszelTest({ strata, method: "corrected" })).toMatchObject({
			statistic: expect.closeTo(14.852000848409636, 10),
		});
	});

	it("is the chi-square test by n-minus-1 for a single table", () => {
		fc.assert(
			fc.property(tablesUpTo(500), (table) => {
				const one = cochranMantelHaenszelTest({ strata: [table] });
				const chi = chiSquareTest({ ...table, method: "n-minus-1" });
				expect(one.status).toBe(chi.status);
				if (one.status !== "ok" || chi.status !== "ok") return;
				expect(one.statistic).toBeCloseTo(chi.statistic, 9);
			}),
		);
	});

	it("is undefined where nobody has it anywhere", () => {
		const none = { count: 0, total: 5, referenceCount: 0, referenceTotal: 5 };
		expect(cochranMantelHaenszelTest({ strata: [none] })).toMatchObject({ status: "undefined" });
	});
});

describe("homogeneity tests", () => {
	it("find nothing where every stratum has the same ratio", () => {
		const tripled = { count: 30, total: 40, referenceCount: 10, referenceTotal: 20 };
		const alsoTripled = { count: 60, total: 80, referenceCount: 50, referenceTotal: 100 };
		expect(oddsRatioHomogeneityTest({ strata: [tripled, alsoTripled] })).toMatchObject({
			statistic: expect.closeTo(0, 12),
			degreesOfFreedom: 1,
			pValue: expect.closeTo(1, 5),
		});
		const doubled = { count: 20, population: 100, referenceCount: 10, referencePopulation: 100 };
		const alsoDoubled = { count: 8, population: 10, referenceCount: 12, referencePopulation: 30 };
		expect(rateRatioHomogeneityTest({ strata: [doubled, alsoDoubled] })).toMatchObject({
			statistic: expect.closeTo(0, 12),
		});
	});

	it("are the sum of squared distances from the common ratio, worked by hand", () => {
		// Common rate ratio (20/2 + 10/2) / (10/2 + 20/2) = 1: expectations 15 and 15, variances 7.5.
		const up = { count: 20, population: 100, referenceCount: 10, referencePopulation: 100 };
		const down = { count: 10, population: 100, referenceCount: 20, referencePopulation: 100 };
		expect(rateRatioHomogeneityTest({ strata: [up, down] })).toMatchObject({
			statistic: expect.closeTo(20 / 3, 12),
			pValue: expect.closeTo(0.009823274507519235, 12),
		});
		// Common odds ratio 1: expectations 15, variances 1 / (1/15 + 1/15 + 1/15 + 1/15).
		const more = { count: 20, total: 30, referenceCount: 10, referenceTotal: 30 };
		const less = { count: 10, total: 30, referenceCount: 20, referenceTotal: 30 };
		expect(oddsRatioHomogeneityTest({ strata: [more, less], method: "breslow-day" })).toMatchObject({
			statistic: expect.closeTo(40 / 3, 12),
		});
	});

	it("need two strata that compare", () => {
		expect(oddsRatioHomogeneityTest({ strata: strata.slice(0, 1) })).toMatchObject({
			status: "undefined",
			reason: "fewer than two strata compare the two groups",
		});
	});

	it("never give NaN or Infinity", () => {
		fc.assert(
			fc.property(fc.array(tables, { minLength: 2, maxLength: 5 }), (some) => {
				const test = oddsRatioHomogeneityTest({ strata: some });
				if (test.status === "ok") {
					expect(Number.isFinite(test.statistic)).toBe(true);
					expect(test.pValue).toBeLessThanOrEqual(1);
				}
			}),
		);
	});
});
