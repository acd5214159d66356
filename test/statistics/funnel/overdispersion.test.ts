import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../../src/issues/argument-error.js";
import { additiveOverdispersion } from "../../../src/statistics/funnel/additive-overdispersion.js";
import { multiplicativeFunnel } from "../../../src/statistics/funnel/multiplicative-funnel.js";
import { overdispersedFunnel } from "../../../src/statistics/funnel/overdispersed-funnel.js";
import { randomEffectsMean } from "../../../src/statistics/funnel/random-effects-mean.js";
import { truncateRanks } from "../../../src/statistics/funnel/truncate-ranks.js";
import { winsorise } from "../../../src/statistics/funnel/winsorise.js";
import { expectFinite } from "../inequality/subgroups.js";

const z = [
	2.129, -1.062, 5.347, -1.295, -0.794, 2.067, -0.706, -2.729, -0.888, 1.978, 2.914, 0.194, -0.092, 1.128,
	-3.152, -0.812, -0.337, -0.849, 1.277, 2.283, 3.428,
];

describe("trimming", () => {
	it("winsorises at quantiles of type 7; a score at the quantile counts and keeps its value", () => {
		const scores = winsorise({ z, trim: 0.1 });
		expect(scores[2]).toEqual({ z: 2.914, winsorised: true });
		expect(scores[3]).toEqual({ z: -1.295, winsorised: true });
		expect(scores[0]).toEqual({ z: 2.129, winsorised: false });
		expect(() => winsorise({ z, trim: 0.5 })).toThrow(ArgumentError);
	});

	it("truncates the outermost rank groups, infinite scores with them", () => {
		const kept = truncateRanks({ z, trim: 0.1 });
		expect(kept.map((score, k) => (score === null ? k : -1)).filter((k) => k >= 0)).toEqual([2, 7, 14, 20]);
		expect(truncateRanks({ z: [Number.NEGATIVE_INFINITY, 0, 1], trim: 0.01 })[0]).toBeNull();
	});
});

describe("additiveOverdispersion", () => {
	it("is 0 where the scores vary no more than chance", () => {
		expect(additiveOverdispersion({ z: [-1, 0, 1], standardErrors: [1, 1, 1] })).toEqual({
			status: "ok",
			phi: 2 / 3,
			tauSquared: 0,
		});
	});

	it("scales with the square of the standard errors", () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 3, maxLength: 20 }),
				(scores) => {
					const one = additiveOverdispersion({ z: scores, standardErrors: scores.map((_, k) => 1 + k) });
					const eight = additiveOverdispersion({
						z: scores,
						standardErrors: scores.map((_, k) => 8 + 8 * k),
					});
					if (one.status === "undefined" || eight.status === "undefined") throw new Error("undefined");
					expect(eight.tauSquared).toBeCloseTo(64 * one.tauSquared, 6);
					expect(one.tauSquared).toBeGreaterThanOrEqual(0);
				},
			),
		);
	});

	it("is undefined for fewer than two scores", () => {
		expect(additiveOverdispersion({ z: [null, 1], standardErrors: [1, 1] }).status).toBe("undefined");
		expect(() => additiveOverdispersion({ z: [1, 2], standardErrors: [1, 0] })).toThrow("standardErrors[1]");
	});
});

describe("overdispersedFunnel", () => {
	const organisations = [0, 50, 10, 14, 8, 14].map((numerator, k) => ({
		numerator,
		denominator: [50, 50, 55, 70, 89, 47][k] ?? 1,
	}));

	it("holds proportions of 0 and 1, and their limits, within 0 and 1", () => {
		const funnel = overdispersedFunnel({ organisations, dataType: "proportion" });
		if (funnel.status === "undefined") throw new Error(funnel.reason);
		for (const { limits, overdispersedLimits } of funnel.organisations) {
			for (const { lower, upper } of [...limits, ...overdispersedLimits]) {
				expect(lower).toBeGreaterThanOrEqual(0);
				expect(upper).toBeLessThanOrEqual(1);
				expect(Number(lower)).toBeLessThan(Number(upper));
			}
		}
		expect(funnel.phi).toBeGreaterThan(1);
	});

	it("does not let the sine turn round: limits of a small organisation are the widest", () => {
		const [small, large] = [2, 200].map((denominator) => ({ numerator: 1, denominator }));
		if (small === undefined || large === undefined) throw new Error("none");
		const funnel = overdispersedFunnel({ organisations: [small, large], dataType: "proportion", trim: 0 });
		if (funnel.status === "undefined") throw new Error(funnel.reason);
		expect(funnel.organisations[0]?.limits[1]?.lower).toBe(0);
	});

	it("gives a place to an organisation without events under the logarithm", () => {
		const observed = [0, 12, 17, 14, 85, 12].map((numerator, k) => ({
			numerator,
			denominator: [52.7, 10.1, 14.9, 14.7, 80.4, 13.8][k] ?? 1,
		}));
		const funnel = overdispersedFunnel({
			organisations: observed,
			dataType: "standardised-ratio",
			method: "shmi",
		});
		if (funnel.status === "undefined") throw new Error(funnel.reason);
		expect(funnel.organisations[0]).toMatchObject({
			value: 0,
			transformed: null,
			z: null,
			trimmedZ: null,
			outlier: true,
		});
	});

	it("squares the limits of roots; left as roots they are the program's", () => {
		const observed = [59, 10, 338].map((numerator, k) => ({
			numerator,
			denominator: [48.4, 10.1, 399.2][k] ?? 1,
		}));
		const options = { organisations: observed, dataType: "standardised-ratio" } as const;
		const own = overdispersedFunnel(options);
		const theirs = overdispersedFunnel({ ...options, compat: "FunnelPlotR" });
		if (own.status === "undefined" || theirs.status === "undefined") throw new Error("undefined");
		const [mine] = own.organisations[0]?.overdispersedLimits ?? [];
		const [root] = theirs.organisations[0]?.overdispersedLimits ?? [];
		expect(mine?.upper).toBeCloseTo(Number(root?.upper) ** 2, 6);
	});

	it("never gives NaN or Infinity", () => {
		const counts = fc.record({
			numerator: fc.constantFrom(0, 1, 7, 1e9, 1e-300),
			denominator: fc.constantFrom(1e-9, 0.004, 1, 40, 1e9, 1e300),
		});
		fc.assert(
			fc.property(
				fc.array(counts, { minLength: 1, maxLength: 8 }),
				fc.constantFrom("ratio-of-counts", "standardised-ratio"),
				fc.constantFrom("cqc", "shmi"),
				(several, dataType, method) => {
					expectFinite(overdispersedFunnel({ organisations: several, dataType, method }));
				},
			),
		);
	});
});

describe("multiplicativeFunnel", () => {
	it("stretches the limits by the root of phi, and only where it is above 1", () => {
		const counts = [328, 213, 355, 23, 509, 452, 174, 38, 48, 36];
		const people = [1174, 784, 1078, 86, 1680, 1882, 584, 105, 207, 184];
		const funnel = multiplicativeFunnel({
			organisations: counts.map((numerator, k) => ({ numerator, denominator: people[k] ?? 1 })),
		});
		if (funnel.status === "undefined") throw new Error(funnel.reason);
		expect(funnel.target).toBeCloseTo(0.28026790314270994, 14);
		expect(funnel.phi).toBeCloseTo(3.0129227139802777, 11);
		expect(funnel.limits[0]?.[0]?.lower).toBeCloseTo(0.23567352051699153, 12);
		expect(funnel.limits[0]?.[1]?.upper).toBeCloseTo(0.3505788899519614, 12);
		const even = [25, 25].map((numerator) => ({ numerator, denominator: 100 }));
		expect(multiplicativeFunnel({ organisations: even })).toMatchObject({ phi: 0, factor: 1 });
		const none = [{ numerator: 0, denominator: 5 }];
		expect(multiplicativeFunnel({ organisations: none }).status).toBe("undefined");
	});
});

describe("randomEffectsMean", () => {
	it("widens the mean by the variance between estimates", () => {
		const values = [
			0.32487280839238325, 0.16701692556963865, 0.14029196276538125, -0.03724935314674126, 0.179354411740512,
			-0.20916211626157463, -0.26479977799035154, 0.22323232089690292, -0.04721104452066143,
			0.126482196858343,
		];
		const errors = [
			0.07629605984548107, 0.13169155338546262, 0.09025588566437365, 0.29140279979910705, 0.202447090880014,
			0.06276781265623868, 0.3442318052868359, 0.18850089927436786, 0.25874680159613495, 0.07546285694697873,
		];
		const mean = randomEffectsMean({
			estimates: values.map((value, k) => ({ value, standardError: errors[k] ?? 1 })),
		});
		expect(mean).toMatchObject({
			value: expect.closeTo(0.08941344791204368, 12),
			standardError: expect.closeTo(0.07830298573803578, 12),
			tauSquared: expect.closeTo(0.036844639068512645, 12),
			heterogeneity: expect.closeTo(34.885020378033126, 9),
			iSquared: expect.closeTo(74.20096103579391, 9),
			lower: expect.closeTo(-0.06405758401645993, 12),
		});
	});

	it("is undefined for one estimate and never gives NaN", () => {
		expect(randomEffectsMean({ estimates: [{ value: 1, standardError: 1 }] }).status).toBe("undefined");
		const estimates = fc.array(
			fc.record({
				value: fc.constantFrom(0, -1, 1e9, 1e-300, 1e300),
				standardError: fc.constantFrom(1e-300, 1e-9, 1, 1e9, 1e300),
			}),
			{ minLength: 2, maxLength: 6 },
		);
		fc.assert(fc.property(estimates, (several) => expectFinite(randomEffectsMean({ estimates: several }))));
	});
});
