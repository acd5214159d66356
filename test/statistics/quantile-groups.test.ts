import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../src/issues/argument-error.js";
import { assignQuantiles } from "../../src/statistics/quantile-groups.js";

const values = [
	71.4, 53, 38.7, 3.1, 22.7, 69.1, 14.6, 54.5, 65.6, 62.3, 87, 38.3, 46.8, 60.5, 73.5, 39.7, 50, 37.2, 53.6,
	59.9, 46.7, 58.3, 38.5,
];

describe("assignQuantiles", () => {
	it("gives the worked groups", () => {
		expect(assignQuantiles({ values, quantiles: 2, inverted: true })).toEqual([
			1, 1, 2, 2, 2, 1, 2, 1, 1, 1, 1, 2, 2, 1, 1, 2, 2, 2, 1, 1, 2, 1, 2,
		]);
	});

	it("keeps a missing value missing, and has no groups for too few areas", () => {
		expect(assignQuantiles({ values: [1, null, 2], quantiles: 2 })).toEqual([1, null, 2]);
		expect(assignQuantiles({ values: [1, 2], quantiles: 3 })).toEqual([null, null]);
		expect(assignQuantiles({ values: [5, 5, 5, 5], quantiles: 4 })).toEqual([1, 1, 1, 1]);
		expect(() => assignQuantiles({ values, quantiles: 1 })).toThrow(ArgumentError);
	});

	it("makes groups that differ by one area at most, whatever the number of areas", () => {
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 20, max: 400 }), (quantiles, count) => {
				const groups = assignQuantiles({ values: Array.from({ length: count }, (_, k) => k), quantiles });
				const sizes = Array.from(
					{ length: quantiles },
					(_, k) => groups.filter((each) => each === k + 1).length,
				);
				expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
			}),
		);
	});
});
