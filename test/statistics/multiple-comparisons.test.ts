import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../src/issues/argument-error.js";
import {
	adjustForMultipleComparisons,
	type MultipleComparisonMethod,
} from "../../src/statistics/multiple-comparisons.js";

const worked: Readonly<Record<MultipleComparisonMethod, readonly number[]>> = {
	bonferroni: [0.005973, 0.004014, 0.04743],
	holm: [0.004014, 0.004014, 0.01581],
	hochberg: [0.003982, 0.003982, 0.01581],
	hommel: [0.003982, 0.0029865, 0.01581],
	"benjamini-hochberg": [0.0029865, 0.0029865, 0.01581],
	"benjamini-yekutieli": [0.00547525, 0.00547525, 0.028985],
	sidak: [0.005961115649485271, 0.004008631663346472, 0.04668408350594101],
};
const methods = Object.keys(worked) as MultipleComparisonMethod[];
const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });

function adjusted(p: readonly number[], method: MultipleComparisonMethod): readonly number[] {
	return adjustForMultipleComparisons({ pValues: p, method }).map((value) => value ?? Number.NaN);
}

describe.each(methods)("%s", (method) => {
	it("gives the worked figures", () => {
		adjusted([0.001991, 0.001338, 0.01581], method).forEach((value, k) => {
			expect(value).toBeCloseTo(worked[method][k] ?? Number.NaN, 15);
		});
	});

	it("keeps missing p-values missing and does not count them", () => {
		expect(adjustForMultipleComparisons({ pValues: [0.01, null, 0.04], method })).toEqual([
			adjusted([0.01, 0.04], method)[0],
			null,
			adjusted([0.01, 0.04], method)[1],
		]);
	});

	it("stays between the p-value and 1, keeps their order, and equal ones equal", () => {
		fc.assert(
			fc.property(pValues, (p) => {
				const result = adjusted([...p, p[0] ?? 0], method);
				result.forEach((value, k) => {
					expect(value).toBeGreaterThanOrEqual((p[k] ?? 0) * (1 - 1e-12));
					expect(value).toBeLessThanOrEqual(1);
				});
				p.forEach((first, j) => {
					p.forEach((second, k) => {
						if (first <= second) expect(result[j]).toBeLessThanOrEqual(Number(result[k]) * (1 + 1e-12));
					});
				});
				expect(result.at(-1)).toBe(result[0]);
			}),
		);
	});

	it("refuses what is no p-value", () => {
		expect(() => adjusted([0.5, 1.01], method)).toThrow(ArgumentError);
		expect(() => adjusted([Number.NaN], method)).toThrow("pValues[0]");
	});
});

describe("adjustForMultipleComparisons", () => {
	it("orders the methods by strictness", () => {
		fc.assert(
			fc.property(pValues, (p) => {
				const by = (method: MultipleComparisonMethod) => adjusted(p, method);
				const [holm, hochberg, hommel] = [by("holm"), by("hochberg"), by("hommel")];
				by("bonferroni").forEach((bonferroni, k) => {
					expect(holm[k]).toBeLessThanOrEqual(bonferroni);
					expect(hochberg[k]).toBeLessThanOrEqual(Number(holm[k]) * (1 + 1e-12));
					expect(hommel[k]).toBeLessThanOrEqual(Number(hochberg[k]) * (1 + 1e-12));
				});
			}),
		);
	});

	it("keeps the digits of a tiny p-value in Sidak's formula", () => {
		expect(adjusted([1e-20, 0.5], "sidak")[0]).toBeCloseTo(2e-20, 30);
	});
});
