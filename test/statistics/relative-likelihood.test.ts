import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../src/issues/argument-error.js";
import { likelihoodBand } from "../../src/statistics/likelihood-band.js";
import { relativeLikelihood } from "../../src/statistics/relative-likelihood.js";
import { selectionRateParity } from "../../src/statistics/selection-rate-parity.js";
import { expectFinite } from "./inequality/subgroups.js";

describe("relativeLikelihood", () => {
	it("gives ratio, limits, test and band", () => {
		expect(
			relativeLikelihood({ count: 120, total: 800, referenceCount: 90, referenceTotal: 900 }),
		).toMatchObject({
			likelihood: 0.15,
			ratio: {
				value: expect.closeTo(1.5, 12),
				lower: expect.closeTo(1.161011365572678, 12),
				upper: expect.closeTo(1.9379655244719927, 12),
				method: "katz",
			},
			inverse: expect.closeTo(2 / 3, 12),
			band: "above",
			fourFifths: { ratio: expect.closeTo(2 / 3, 12), met: false },
			test: { z: expect.closeTo(3.1272163760609426, 12), pValue: expect.closeTo(0.0017646999761924968, 14) },
		});
	});

	it("says what a count of 0 leaves undefined", () => {
		const none = relativeLikelihood({ count: 0, total: 25, referenceCount: 3, referenceTotal: 30 });
		expect(none).toMatchObject({
			ratio: { status: "ok", value: 0, lower: null, upper: null },
			inverse: null,
			band: "below",
		});
		expect(relativeLikelihood({ count: 1, total: 40, referenceCount: 0, referenceTotal: 20 })).toMatchObject({
			ratio: { status: "undefined", reason: "the reference count is 0" },
			inverse: 0,
			band: "above",
		});
		expect(relativeLikelihood({ count: 0, total: 10, referenceCount: 0, referenceTotal: 10 })).toMatchObject({
			ratio: { status: "undefined" },
			band: null,
			fourFifths: { ratio: null, met: null },
			test: null,
		});
		expect(relativeLikelihood({ count: 0, total: 0, referenceCount: 1, referenceTotal: 10 })).toMatchObject({
			likelihood: null,
			band: null,
		});
	});

	it("refuses a count above its total and thresholds out of order", () => {
		const counts = { count: 3, total: 2, referenceCount: 1, referenceTotal: 2 };
		expect(() => relativeLikelihood(counts)).toThrow(ArgumentError);
		expect(() => relativeLikelihood({ ...counts, total: 4, lowerThreshold: 2 })).toThrow("lowerThreshold");
	});

	it("decides the band as exact fractions do", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 1e9 }),
				fc.integer({ min: 0, max: 1e9 }),
				fc.integer({ min: 1, max: 1e9 }),
				fc.integer({ min: 1, max: 1e9 }),
				(count, more, referenceCount, others) => {
					const total = count + more;
					const referenceTotal = referenceCount + others;
					const { band, fourFifths } = relativeLikelihood({ count, total, referenceCount, referenceTotal });
					const [a, b] = [BigInt(count) * BigInt(referenceTotal), BigInt(referenceCount) * BigInt(total)];
					expect(band).toBe(5n * a < 4n * b ? "below" : 4n * a > 5n * b ? "above" : "within");
					expect(fourFifths.met).toBe(band === "within");
				},
			),
		);
	});

	it("never gives NaN or Infinity", () => {
		const counts = fc.constantFrom(0, 1, 1e9, 1e-300, 1e300, 0.5);
		fc.assert(
			fc.property(counts, counts, counts, counts, (count, more, referenceCount, others) => {
				expectFinite(
					relativeLikelihood({
						count,
						total: count + more,
						referenceCount,
						referenceTotal: referenceCount + others,
					}),
				);
			}),
		);
	});
});

describe("likelihoodBand", () => {
	it.each([
		[0, "below"],
		[0.799999999999, "below"],
		[0.8, "within"],
		[1.25, "within"],
		[1.2500000000001, "above"],
		[Number.POSITIVE_INFINITY, "above"],
		[null, null],
	])("%s is %s", (ratio, band) => {
		expect(likelihoodBand(ratio)).toBe(band);
	});
});

describe("selectionRateParity", () => {
	it("compares rates with each other and with all", () => {
		const groups = [
			{ count: 120, total: 800 },
			{ count: 45, total: 500 },
			{ count: 30, total: 100 },
		];
		expect(selectionRateParity({ groups })).toEqual({
			rates: [0.15, 0.09, 0.3],
			overall: expect.closeTo(0.1392857142857143, 15),
			lowest: 0.09,
			highest: 0.3,
			differenceBetweenGroups: expect.closeTo(0.21, 15),
			differenceToOverall: expect.closeTo(0.1607142857142857, 15),
			ratioBetweenGroups: 0.3,
			ratioToOverall: expect.closeTo(0.4642857142857143, 15),
		});
	});

	it("leaves a group with nobody out, and has no ratio where no rate is above 0", () => {
		const empty = { count: 0, total: 0 };
		expect(selectionRateParity({ groups: [empty, { count: 1, total: 2 }] })).toMatchObject({
			rates: [null, 0.5],
			lowest: 0.5,
		});
		expect(selectionRateParity({ groups: [empty] })).toMatchObject({ overall: null, highest: null });
		expect(selectionRateParity({ groups: [{ count: 0, total: 5 }] })).toMatchObject({
			differenceToOverall: 0,
			ratioToOverall: null,
		});
		expect(() => selectionRateParity({ groups: [] })).toThrow(ArgumentError);
	});
});
