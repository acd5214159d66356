import { describe, expect, it } from "vitest";
import { betweenGroupVariance } from "../../src/statistics/inequality/between-group-variance.js";
import { meanDifferenceFromMean } from "../../src/statistics/inequality/mean-difference-from-mean.js";
import { theilIndex } from "../../src/statistics/inequality/theil-index.js";
import { relativeLikelihood } from "../../src/statistics/relative-likelihood.js";

describe("floating-point traps", () => {
	it("4 of 50 against 5 of 50 is within the four-fifths band, although it divides to less than 0.8", () => {
		expect(4 / 50 / (5 / 50)).toBeLessThan(0.8);
		const likelihood = relativeLikelihood({ count: 4, total: 50, referenceCount: 5, referenceTotal: 50 });
		expect(likelihood.band).toBe("within");
		expect(likelihood.fourFifths.met).toBe(true);
		const inverse = relativeLikelihood({ count: 5, total: 50, referenceCount: 4, referenceTotal: 50 });
		expect(inverse.band).toBe("within");
		expect(inverse.fourFifths.met).toBe(true);
	});

	it("figures that are all 0.1 lie exactly on their mean", () => {
		const subgroups = [3, 1, 7, 11, 13, 17].map((population) => ({ value: 0.1, population }));
		expect(betweenGroupVariance({ subgroups })).toMatchObject({ value: 0 });
		expect(meanDifferenceFromMean({ subgroups, weighting: "unweighted" })).toMatchObject({ value: 0 });
		expect(theilIndex({ subgroups })).toMatchObject({ value: 0 });
	});

	it("the variance of the between-group variance does not cancel where one group is nearly everybody", () => {
		const subgroups = [
			{ value: 10, standardError: 1, population: 1 },
			{ value: 20, standardError: 2, population: 1 },
			{ value: 30, standardError: 3, population: 1e9 },
		];
		const variance = betweenGroupVariance({ subgroups });
		if (variance.status === "undefined") throw new Error(variance.reason);
		expect(Number(variance.standardError)).toBeGreaterThan(0);
		// By hand: w = 1e-9, 1e-9, 1 and y - m = -20, -10, 3e-8, to the leading digits.
		const leading = 4 * (1e-18 * 400 + 4e-18 * 100 + 9 * 9e-16);
		const products = 2 * (2 * (9e-18 + 36e-18) + 1e-18 * (1 + 16) + 4e-18 * 81);
		expect(variance.standardError).toBeCloseTo(Math.sqrt(leading + products), 14);
	});
});
