import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialProbability } from "../../src/statistics/distributions/binomial.js";
import { type ProportionMethod, proportion } from "../../src/statistics/proportion.js";
import { expectSound, levels } from "./arbitraries.js";

describe("proportion", () => {
	it("gives Wilson's limits", () => {
		expect(proportion({ count: 81, denominator: 263 })).toEqual({
			status: "ok",
			value: 81 / 263,
			lower: expect.closeTo(0.2553, 4),
			upper: expect.closeTo(0.3662, 4),
			confidence: 0.95,
			method: "wilson",
		});
	});

	it("gives shares of 0 and 1 one-sided limits, exactly 0 and 1", () => {
		expect(proportion({ count: 0, denominator: 10 })).toMatchObject({ value: 0, lower: 0 });
		expect(proportion({ count: 10, denominator: 10, per: 100 })).toMatchObject({ value: 100, upper: 100 });
		expect(proportion({ count: 3, denominator: 10, confidence: 1 })).toMatchObject({ lower: 0, upper: 1 });
	});

	it("is undefined for nobody", () => {
		expect(proportion({ count: 0, denominator: 0 })).toEqual({
			status: "undefined",
			reason: "the denominator is 0",
			method: "wilson",
		});
	});

	it("refuses a count above the denominator", () => {
		expect(() => proportion({ count: 11, denominator: 10 })).toThrow(
			"count must not be above the denominator 10",
		);
	});

	it("stays within 0 and 1, contains the share, and mirrors the complement", () => {
		fc.assert(
			fc.property(fc.nat(1_000_000_000), fc.nat(1_000_000_000), levels, (a, b, confidence) => {
				fc.pre(a + b > 0);
				const denominator = a + b;
				const share = proportion({ count: a, denominator, confidence });
				expectSound(share);
				const complement = proportion({ count: b, denominator, confidence });
				if (share.status !== "ok" || complement.status !== "ok") throw new Error("undefined");
				expect(share.lower).toBeGreaterThanOrEqual(0);
				expect(share.upper).toBeLessThanOrEqual(1);
				expect(share.upper).toBeCloseTo(1 - Number(complement.lower), 12);
			}),
		);
	});

	it.each([
		["wilson", 0.017876213095072924, 0.40415002679523837],
		["wilson-corrected", 0.005242301569677724, 0.4588460161566561],
		["exact", 0.0025285785444617865, 0.44501611702819543],
		["mid-p", 0.005001475282439961, 0.40347615573769446],
		["jeffreys", 0.011011673763161155, 0.3813147710666164],
		["wald", -0.08593850969136843, 0.28593850969136847],
	] as const)("has the known limits of 1 in 10 by %s", (method, lower, upper) => {
		expect(proportion({ count: 1, denominator: 10, method })).toEqual({
			status: "ok",
			value: 0.1,
			lower: expect.closeTo(lower, 13),
			upper: expect.closeTo(upper, 13),
			confidence: 0.95,
			method,
		});
	});

	it("does not cut the limits of agresti-coull and wald at 0 and 1", () => {
		expect(proportion({ count: 0, denominator: 10, method: "agresti-coull" })).toMatchObject({
			lower: expect.closeTo(-0.04335450588765652, 13),
			upper: expect.closeTo(0.3208873057505457, 13),
		});
		expect(proportion({ count: 10, denominator: 10, method: "wald" })).toMatchObject({ lower: 1, upper: 1 });
	});

	it("has exact limits where the tails have the asked probability, by their sums", () => {
		const exact = proportion({ count: 2, denominator: 6, method: "exact", confidence: 0.9 });
		if (exact.status !== "ok") throw new Error("undefined");
		const [lower, upper] = [Number(exact.lower), Number(exact.upper)];
		const atMost = (share: number) =>
			(1 - share) ** 6 + 6 * share * (1 - share) ** 5 + 15 * share ** 2 * (1 - share) ** 4;
		const atMostOne = (share: number) => (1 - share) ** 6 + 6 * share * (1 - share) ** 5;
		expect(1 - atMostOne(lower)).toBeCloseTo(0.05, 13);
		expect(atMost(upper)).toBeCloseTo(0.05, 13);
	});

	it("covers the true share at least as often as it says by exact, and about as often by mid-p", () => {
		// Exactly, by summing the probabilities of all counts whose interval holds the share.
		const denominator = 25;
		const coverage = (method: ProportionMethod, share: number) => {
			let covered = 0;
			for (let count = 0; count <= denominator; count += 1) {
				const limits = proportion({ count, denominator, method });
				if (limits.status !== "ok") throw new Error("undefined");
				if (Number(limits.lower) <= share && share <= Number(limits.upper)) {
					covered += binomialProbability({ count, trials: denominator, probability: share });
				}
			}
			return covered;
		};
		const shares = Array.from({ length: 99 }, (_, index) => (index + 1) / 100);
		const average = (method: ProportionMethod) =>
			shares.reduce((sum, share) => sum + coverage(method, share), 0) / shares.length;
		for (const share of shares) expect(coverage("exact", share)).toBeGreaterThanOrEqual(0.95);
		expect(average("mid-p")).toBeGreaterThan(0.95);
		expect(average("mid-p")).toBeLessThan(average("exact"));
		expect(average("wald")).toBeLessThan(0.93);
	});

	it("never gives NaN or Infinity, and orders the methods: mid-p within exact, for counts up to a billion", () => {
		const methods: readonly ProportionMethod[] = [
			"wilson-corrected",
			"exact",
			"jeffreys",
			"agresti-coull",
			"wald",
		];
		fc.assert(
			fc.property(
				fc.nat(1_000_000_000),
				fc.nat(1_000_000_000),
				fc.double({ min: 0.5, max: 1 - 1e-9, noNaN: true }),
				(a, b, confidence) => {
					fc.pre(a + b > 0);
					const task = { count: a, denominator: a + b, confidence };
					for (const method of methods) expectSound(proportion({ ...task, method }));
					const midP = proportion({ ...task, method: "mid-p" });
					const exact = proportion({ ...task, method: "exact" });
					expectSound(midP);
					if (midP.status !== "ok" || exact.status !== "ok") throw new Error("undefined");
					expect(midP.lower).toBeGreaterThanOrEqual(Number(exact.lower) * (1 - 1e-12));
					expect(midP.upper).toBeLessThanOrEqual(Number(exact.upper) * (1 + 1e-12));
				},
			),
		);
	});
});
