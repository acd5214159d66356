import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gammaQuantile } from "../../../src/statistics/distributions/gamma-quantile.js";
import { gammaTails } from "../../../src/statistics/distributions/gamma-tails.js";
import { logGamma } from "../../../src/statistics/distributions/log-gamma.js";
import { normalQuantile } from "../../../src/statistics/distributions/normal-quantile.js";
import { normalTails } from "../../../src/statistics/distributions/normal-tails.js";
import { poissonProbability } from "../../../src/statistics/distributions/poisson-probability.js";

/** Shape, x, lower tail, upper tail: from 40-digit arithmetic. The larger tail is not compared. */
const gammaCases = [
	[0.01, 1e-5, null, 0.1036632017328028],
	[0.01, 0.5, null, 0.0056267561939671844],
	[0.5, 3, null, 0.01430587843542964],
	[1e-6, 0.7, null, 3.73769127922343e-7],
	[3, 1e-90, 1.6666666666666666e-271, null],
	[9, 4, 0.021363434487984164, null],
	[24.9, 60, null, 9.991757033796037e-8],
	[25, 12, 0.0006856332013882278, null],
	[25, 40, null, 0.004482656565573204],
	[30, 3e-7, 7.762067955293345e-229, null],
	[100, 1000, null, 6.035827529631278e-294],
	[137.5, 140, 0.5949554358651326, 0.40504456413486745],
	[10000.0, 8000, 6.135448501090494e-103, null],
	[10000.0, 13500, null, 2.3086561643555273e-219],
	[1000000, 1000000, 0.5001329807608725, 0.4998670192391274],
	[1000000, 970000, 4.920908778591162e-202, null],
	[1000000000, 1000000000, 0.5000042052208701, 0.4999957947791299],
	[1000000000, 1000100000, null, 0.0007829561619583269],
	[1000000000, 999000000, 6.432248950987871e-220, null],
] as const;

describe("gammaTails", () => {
	it.each(gammaCases)("of shape %d at %d", (shape, x, lower, upper) => {
		const tails = gammaTails({ shape, x });
		if (lower !== null) expect(Math.abs(tails.lower / lower - 1)).toBeLessThan(1e-12);
		if (upper !== null) expect(Math.abs(tails.upper / upper - 1)).toBeLessThan(1e-12);
		expect(tails.lower + tails.upper).toBeCloseTo(1, 15);
	});

	it("is 0 and 1 at the ends, and NaN for a negative number", () => {
		expect(gammaTails({ shape: 3, x: 0 })).toEqual({ lower: 0, upper: 1 });
		expect(gammaTails({ shape: 3, x: Number.POSITIVE_INFINITY })).toEqual({ lower: 1, upper: 0 });
		expect(gammaTails({ shape: -1, x: 1 })).toEqual({ lower: Number.NaN, upper: Number.NaN });
	});

	it("rises with x for any shape, across the borders between its expansions", () => {
		const shapes = fc.oneof(
			fc.constantFrom(0.5, 1, 24.999, 25, 1e9),
			fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
		);
		fc.assert(
			fc.property(shapes, fc.double({ min: 0.01, max: 4, noNaN: true }), (shape, ratio) => {
				const x = shape * ratio;
				const at = gammaTails({ shape, x });
				const after = gammaTails({ shape, x: x * (1 + 1e-9) });
				expect(after.lower).toBeGreaterThanOrEqual(at.lower * (1 - 1e-13));
				expect(after.upper).toBeLessThanOrEqual(at.upper * (1 + 1e-13));
			}),
		);
	});
});

describe("gammaQuantile", () => {
	it("undoes gammaTails, in both tails, to 1e-300 and a shape of 1e9", () => {
		const shapes = fc.oneof(fc.constantFrom(1, 10, 1e9), fc.double({ min: 1, max: 1e7, noNaN: true }));
		fc.assert(
			fc.property(shapes, fc.double({ min: -300, max: -0.302, noNaN: true }), (shape, power) => {
				const probability = 10 ** power;
				for (const tail of ["lower", "upper"] as const) {
					const x = gammaQuantile({ shape, probability, tail });
					const density = shape * poissonProbability({ count: shape, mean: x });
					const error = (gammaTails({ shape, x })[tail] - probability) / density;
					expect(Math.abs(error)).toBeLessThan(1e-11);
				}
			}),
		);
	});

	it("is 0 and Infinity at the ends, and NaN outside", () => {
		expect(gammaQuantile({ shape: 2, probability: 0, tail: "lower" })).toBe(0);
		expect(gammaQuantile({ shape: 2, probability: 0, tail: "upper" })).toBe(Number.POSITIVE_INFINITY);
		expect(gammaQuantile({ shape: 0, probability: 0.5, tail: "lower" })).toBe(0);
		expect(gammaQuantile({ shape: 2, probability: 1.1, tail: "lower" })).toBeNaN();
	});
});

describe("normalQuantile and normalTails", () => {
	it("undo each other down to 1e-300", () => {
		fc.assert(
			fc.property(fc.double({ min: -300, max: -0.302, noNaN: true }), (power) => {
				const z = normalQuantile(10 ** power);
				expect(Math.abs(normalTails(z).lower / 10 ** power - 1)).toBeLessThan(1e-12);
				expect(normalTails(-z).upper).toBe(normalTails(z).lower);
			}),
		);
	});

	it("is infinite at the ends, and NaN outside", () => {
		expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
		expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
		expect(normalQuantile(1.5)).toBeNaN();
		expect(normalTails(Number.POSITIVE_INFINITY)).toEqual({ lower: 1, upper: 0 });
		expect(normalTails(-50)).toEqual({ lower: 0, upper: 1 });
	});
});

describe("logGamma", () => {
	it("keeps its digits near 1 and 2, where it is 0", () => {
		// logGamma(1 + t) = -euler t + (zeta(2) / 2) t^2 - ..., logGamma(2 + t) = (1 - euler) t + ...
		expect(logGamma(1 + 2 ** -40) / 2 ** -40).toBeCloseTo(-0.577215664901533, 11);
		expect(logGamma(2 + 2 ** -40) / 2 ** -40).toBeCloseTo(0.422784335098467, 11);
	});

	it("follows its recurrence from the smallest to the largest numbers", () => {
		fc.assert(
			fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (x) => {
				const error = logGamma(x + 1) - logGamma(x) - Math.log(x);
				expect(Math.abs(error)).toBeLessThan(1e-14 * Math.max(1, Math.abs(logGamma(x))) + 1e-14);
			}),
		);
		expect(logGamma(0)).toBe(Number.POSITIVE_INFINITY);
		expect(logGamma(-1)).toBeNaN();
	});
});
