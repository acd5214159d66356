import { describe, expect, it } from "vitest";
import { directlyStandardisedRate } from "../../../src/statistics/standardisation/directly-standardised-rate.js";
import { standardisedRateDifference } from "../../../src/statistics/standardisation/standardised-rate-difference.js";
import { standardisedRateRatio } from "../../../src/statistics/standardisation/standardised-rate-ratio.js";

const standard = [2738, 3248, 2805, 13653, 1627, 18563];

function rateOf(
	counts: readonly number[],
	people: readonly number[],
	options: { readonly per?: number; readonly confidence?: number } = {},
) {
	return directlyStandardisedRate({
		method: "dobson",
		strata: counts.map((count, index) => ({
			count,
			population: people[index] ?? 0,
			standardPopulation: standard[index] ?? 0,
		})),
		per: 100_000,
		...options,
	});
}

const rate = rateOf([1, 12, 17, 0, 10, 3], [65, 969, 1097, 107, 532, 496]);
const reference = rateOf([91, 79, 12, 2, 4, 33], [23848, 19048, 1701, 704, 771, 7589]);

describe("standardisedRateDifference", () => {
	it("gives the worked figures by both methods", () => {
		expect(standardisedRateDifference({ rate, reference })).toMatchObject({
			value: expect.closeTo(227.56317308098954, 8),
			lower: expect.closeTo(-144.38485713862488, 8),
			upper: expect.closeTo(674.5233716196116, 8),
			method: "mover",
		});
		expect(standardisedRateDifference({ rate, reference, method: "normal" })).toMatchObject({
			lower: expect.closeTo(-165.74300103040628, 8),
			upper: expect.closeTo(620.8693471923854, 8),
		});
	});

	it("is in the units of the first rate", () => {
		const other = rateOf([91, 79, 12, 2, 4, 33], [23848, 19048, 1701, 704, 771, 7589], { per: 1 });
		expect(standardisedRateDifference({ rate, reference: other })).toMatchObject({
			value: expect.closeTo(227.56317308098954, 8),
			upper: expect.closeTo(674.5233716196116, 8),
		});
	});

	it("is turned round by exchanging the groups", () => {
		const one = standardisedRateDifference({ rate, reference });
		const other = standardisedRateDifference({ rate: reference, reference: rate });
		if (one.status !== "ok" || other.status !== "ok") throw new Error("undefined");
		expect(other).toMatchObject({ value: -one.value, lower: -Number(one.upper), upper: -Number(one.lower) });
	});
});

describe("standardisedRateRatio, mover", () => {
	it("gives the worked figures", () => {
		expect(standardisedRateRatio({ rate, reference, method: "mover" })).toMatchObject({
			value: expect.closeTo(1.5652020144092926, 12),
			lower: expect.closeTo(0.6853279946077045, 12),
			upper: expect.closeTo(3.0695767659866084, 12),
			confidence: 0.95,
		});
	});

	it("has no upper limit where the reference may be 0", () => {
		const uncertain = { ...reference, lower: 0 };
		expect(standardisedRateRatio({ rate, reference: uncertain, method: "mover" })).toMatchObject({
			status: "ok",
			upper: null,
		});
	});

	it("wants limits at one level", () => {
		const wide = rateOf([91, 79, 12, 2, 4, 33], [23848, 19048, 1701, 704, 771, 7589], { confidence: 0.998 });
		expect(() => standardisedRateRatio({ rate, reference: wide, method: "mover" })).toThrow(
			expect.objectContaining({ argument: "reference" }),
		);
		expect(() => standardisedRateDifference({ rate, reference, confidence: 0.9 })).toThrow(
			expect.objectContaining({ argument: "confidence" }),
		);
		expect(standardisedRateRatio({ rate, reference: wide }).status).toBe("ok");
	});
});
