import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poissonProbability } from "../../src/statistics/distributions/poisson-probability.js";
import { poissonInterval } from "../../src/statistics/poisson-interval.js";
import { counts, expectSound, levels } from "./arbitraries.js";

/** Count, Byar's limits, exact limits at 95 per cent. */
const known = [
	[1, 0.013072, 5.563756, 0.025318, 5.571643],
	[5, 1.611348, 11.668164, 1.623486, 11.668332],
	[9, 4.106885, 17.085781, 4.115373, 17.084803],
	[10, 4.78745, 18.391459, 4.795389, 18.390356],
	[100, 81.362105, 121.627938, 81.363991, 121.626794],
	[1518, 1442.58793, 1596.331387, 1442.588346, 1596.33102],
] as const;

describe("poissonInterval", () => {
	it.each(known)("has the known limits of %i events", (count, byarLow, byarHigh, exactLow, exactHigh) => {
		const byar = poissonInterval({ count, method: "byar" });
		const exact = poissonInterval({ count, method: "exact" });
		expect(byar).toMatchObject({ value: count, lower: close(byarLow), upper: close(byarHigh) });
		expect(exact).toMatchObject({ value: count, lower: close(exactLow), upper: close(exactHigh) });
	});

	it("gives limits at which the tails of the Poisson distribution have the asked probability", () => {
		const { lower, upper } = ok(poissonInterval({ count: 4, confidence: 0.9 }));
		const atMost = (most: number, mean: number) => {
			let term = Math.exp(-mean);
			let sum = term;
			for (let k = 1; k <= most; k += 1) {
				term *= mean / k;
				sum += term;
			}
			return sum;
		};
		expect(1 - atMost(3, lower)).toBeCloseTo(0.05, 12);
		expect(atMost(4, upper)).toBeCloseTo(0.05, 12);
	});

	it("covers the true mean at least as often as it says", () => {
		// Exactly, by summing the probabilities of all counts whose interval holds the mean.
		for (const mean of [0.3, 1, 2.5, 6.1, 12]) {
			let probability = Math.exp(-mean);
			let covered = 0;
			for (let count = 0; count < 80; count += 1) {
				const { lower, upper } = ok(poissonInterval({ count, method: "exact" }));
				if (lower <= mean && mean <= upper) covered += probability;
				probability *= mean / (count + 1);
			}
			expect(covered).toBeGreaterThanOrEqual(0.95);
		}
	});

	it.each([
		["mid-p", 0.10015932447826414, 4.1130032807196395],
		["score", 0.22309222073811918, 4.482451233357292],
		["jeffreys", 0.17592315, 3.90736394],
	] as const)("has the known limits of 1 event at 90 per cent by %s", (method, lower, upper) => {
		const digits = method === "jeffreys" ? 7 : 12;
		expect(poissonInterval({ count: 1, confidence: 0.9, method })).toMatchObject({
			lower: expect.closeTo(lower, digits),
			upper: expect.closeTo(upper, digits),
			method,
		});
	});

	it("has mid-P limits of no events from 0 to the logarithm of half the tail", () => {
		expect(poissonInterval({ count: 0, method: "mid-p" })).toMatchObject({
			lower: 0,
			upper: expect.closeTo(Math.log(20), 13),
		});
	});

	it("has mid-P limits within the exact ones, for counts up to a billion", () => {
		fc.assert(
			fc.property(
				counts.filter((count) => count <= 1e9),
				levels,
				(count, confidence) => {
					const midP = poissonInterval({ count, confidence, method: "mid-p" });
					const exact = poissonInterval({ count, confidence, method: "exact" });
					if (midP.status !== "ok" || exact.status !== "ok") throw new Error("undefined");
					expect(midP.lower).toBeGreaterThanOrEqual(Number(exact.lower) * (1 - 1e-12));
					const widest = exact.upper ?? Number.POSITIVE_INFINITY;
					expect(midP.upper ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(widest * (1 + 1e-12));
				},
			),
		);
	});

	it("contains the count and has no NaN, for any count, level and method", () => {
		fc.assert(
			fc.property(
				counts,
				levels,
				fc.constantFrom("exact" as const, "byar" as const, "score" as const),
				(count, confidence, method) => expectSound(poissonInterval({ count, confidence, method })),
			),
		);
	});
});

describe("coverage, summed over all counts", () => {
	const means = Array.from({ length: 80 }, (_, index) => 0.05 * 1.11 ** index);
	const coverage = (method: "exact" | "byar" | "mid-p", mean: number) => {
		let covered = 0;
		for (let count = 0; count < mean + 12 * Math.sqrt(mean) + 30; count++) {
			const { lower, upper } = ok(poissonInterval({ count, method }));
			if (lower <= mean && mean <= upper) covered += poissonProbability({ count, mean });
		}
		return covered;
	};

	it("of exact limits is never below 95 per cent, that of mid-P limits is nearer to it on average", () => {
		for (const mean of means) expect(coverage("exact", mean)).toBeGreaterThanOrEqual(0.95);
		const average = (method: "exact" | "mid-p") =>
			means.reduce((sum, mean) => sum + coverage(method, mean), 0) / means.length;
		expect(Math.abs(average("mid-p") - 0.95)).toBeLessThan(Math.abs(average("exact") - 0.95));
	});
});

function close(value: number) {
	return expect.closeTo(value, 6);
}

function ok(estimate: ReturnType<typeof poissonInterval>): { lower: number; upper: number } {
	if (estimate.status !== "ok" || estimate.lower === null || estimate.upper === null)
		throw new Error("no limits");
	return { lower: estimate.lower, upper: estimate.upper };
}
