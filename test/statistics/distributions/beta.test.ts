import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaQuantile } from "../../../src/statistics/distributions/beta-quantile.js";
import { betaFactor, betaTails } from "../../../src/statistics/distributions/beta-tails.js";
import { binomialProbability, binomialTails } from "../../../src/statistics/distributions/binomial.js";
import { poissonProbability } from "../../../src/statistics/distributions/poisson-probability.js";
import { poissonTails } from "../../../src/statistics/distributions/poisson-tails.js";
import { studentTQuantile, studentTTails } from "../../../src/statistics/distributions/student-t.js";

/** Parameters, x, lower tail, upper tail: from 60-digit arithmetic. The larger tail is not compared. */
const betaCases = [
	[1, 10, 1e-6, 9.99995500012e-6, null],
	[0.5, 0.5, 0.3, 0.36901011956554536, null],
	[0.5, 100000, 1e-6, 0.3452788311131676, null],
	[1.5, 1000000, 1e-6, 0.4275936068598449, null],
	[0.01, 5, 0.2, null, 0.002181961922964666],
	[0.01, 5, 1e-5, null, 0.0900513485405415],
	[37, 84, 0.9, null, 1.2826193667333669e-55],
	[500, 700, 0.3, 5.954586199576587e-18, null],
	[10000, 20000, 0.36, null, 1.8510339312647715e-22],
	[1000000, 3, 0.999999, null, 0.08030167298654797],
	[1000000, 1000000, 0.49, 2.4904536576103943e-176, null],
	[20, 1000000, 0.00005, null, 4.786143180466383e-7],
	[3, 1000000000, 1e-9, 0.0803013973473038, null],
	[500000000, 0.5, 0.999999999, 0.31731051470631366, null],
	[2, 1000000000, 1e-12, 4.9966679213334e-7, null],
] as const;

const parameters = fc.oneof(
	fc.constantFrom(0.5, 1, 1.5, 1e6, 1e9),
	fc.double({ min: 0.5, max: 100, noNaN: true }),
	fc.double({ min: 1, max: 1e9, noNaN: true }),
);

describe("betaTails", () => {
	it.each(betaCases)("of %d and %d at %d", (alpha, beta, x, lower, upper) => {
		const tails = betaTails({ alpha, beta, x });
		if (lower !== null) expect(Math.abs(tails.lower / lower - 1)).toBeLessThan(1e-12);
		if (upper !== null) expect(Math.abs(tails.upper / upper - 1)).toBeLessThan(1e-12);
		expect(tails.lower + tails.upper).toBeCloseTo(1, 15);
	});

	it("is 0 and 1 at the ends, and NaN outside", () => {
		expect(betaTails({ alpha: 2, beta: 3, x: 0 })).toEqual({ lower: 0, upper: 1 });
		expect(betaTails({ alpha: 2, beta: 3, x: 1 })).toEqual({ lower: 1, upper: 0 });
		expect(betaTails({ alpha: 0, beta: 3, x: 0.5 }).lower).toBeNaN();
		expect(betaTails({ alpha: 2, beta: 3, x: 1.5 }).lower).toBeNaN();
	});

	it("mirrors with its parameters exchanged", () => {
		fc.assert(
			fc.property(parameters, parameters, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, b, x) => {
				const there = betaTails({ alpha: a, beta: b, x, complement: 1 - x });
				const back = betaTails({ alpha: b, beta: a, x: 1 - x, complement: x });
				// Below 1e-300 doubles have no 12 digits left.
				expect(Math.abs(back.upper - there.lower)).toBeLessThanOrEqual(Math.max(1e-12 * there.lower, 1e-300));
			}),
		);
	});
});

describe("betaQuantile", () => {
	it("undoes betaTails, in both tails, to 1e-250 and parameters of 1e9", () => {
		fc.assert(
			fc.property(
				parameters,
				parameters,
				fc.double({ min: -250, max: -0.302, noNaN: true }),
				(alpha, beta, power) => {
					const probability = 10 ** power;
					const x = betaQuantile({ alpha, beta, probability, tail: "lower" });
					fc.pre(x > 1e-290 && x < 0.9);
					// How far off in x, relative to x.
					const reached = betaTails({ alpha, beta, x });
					const error = (reached.lower - probability) / betaFactor({ alpha, beta, x, complement: 1 - x });
					expect(Math.abs(error)).toBeLessThan(1e-11);
				},
			),
		);
	});

	it("is 0 and 1 at the ends, and NaN outside", () => {
		expect(betaQuantile({ alpha: 2, beta: 3, probability: 0, tail: "lower" })).toBe(0);
		expect(betaQuantile({ alpha: 2, beta: 3, probability: 0, tail: "upper" })).toBe(1);
		expect(betaQuantile({ alpha: 2, beta: 3, probability: 2, tail: "upper" })).toBeNaN();
		expect(betaQuantile({ alpha: -2, beta: 3, probability: 0.5, tail: "upper" })).toBeNaN();
	});
});

describe("studentTQuantile and studentTTails", () => {
	it.each([
		[1, 0.005, -63.65674116287158],
		[2, 0.975, 4.302652729749462],
		[29, 0.999, 3.3962402883568026],
		[1000, 0.9, 1.2823987214609247],
	])("with %d degrees of freedom at %d", (degreesOfFreedom, probability, t) => {
		expect(studentTQuantile({ degreesOfFreedom, probability, tail: "lower" }) / t).toBeCloseTo(1, 13);
	});

	it("are Cauchy's with one degree of freedom, far out too", () => {
		const t = studentTQuantile({ degreesOfFreedom: 1, probability: 1e-100, tail: "upper" });
		expect(t / (1e100 / Math.PI)).toBeCloseTo(1, 12);
		expect(studentTTails({ degreesOfFreedom: 1, t: 1 }).upper).toBeCloseTo(0.25, 14);
	});

	it("undo each other", () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.constantFrom(1, 2, 1e9), fc.double({ min: 1, max: 1e6, noNaN: true })),
				fc.double({ min: 1e-12, max: 0.49, noNaN: true }),
				(degreesOfFreedom, probability) => {
					const t = studentTQuantile({ degreesOfFreedom, probability, tail: "lower" });
					expect(studentTTails({ degreesOfFreedom, t }).lower / probability).toBeCloseTo(1, 10);
					expect(studentTQuantile({ degreesOfFreedom, probability, tail: "upper" })).toBe(-t);
				},
			),
		);
	});

	it("is infinite at the ends, and NaN outside", () => {
		expect(studentTQuantile({ degreesOfFreedom: 3, probability: 0, tail: "lower" })).toBe(
			Number.NEGATIVE_INFINITY,
		);
		expect(studentTQuantile({ degreesOfFreedom: 3, probability: 1, tail: "lower" })).toBe(
			Number.POSITIVE_INFINITY,
		);
		expect(studentTQuantile({ degreesOfFreedom: 0, probability: 0.3, tail: "lower" })).toBeNaN();
	});
});

describe("binomialTails and poissonTails", () => {
	it("are the sums of the probabilities", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 60 }),
				fc.nat(60),
				fc.double({ min: 0.01, max: 0.99, noNaN: true }),
				(trials, most, probability) => {
					const count = Math.min(most, trials);
					let binomial = 0;
					let poisson = 0;
					for (let k = 0; k <= count; k += 1) {
						binomial += binomialProbability({ count: k, trials, probability });
						poisson += poissonProbability({ count: k, mean: trials * probability });
					}
					expect(binomialTails({ count, trials, probability }).lower).toBeCloseTo(binomial, 12);
					expect(poissonTails({ count, mean: trials * probability }).lower).toBeCloseTo(poisson, 12);
				},
			),
		);
	});

	it("are NaN outside their range", () => {
		expect(binomialProbability({ count: 3, trials: 2, probability: 0.5 })).toBeNaN();
		expect(binomialTails({ count: -1, trials: 2, probability: 0.5 }).lower).toBeNaN();
		expect(poissonTails({ count: -1, mean: 2 }).upper).toBeNaN();
	});
});
