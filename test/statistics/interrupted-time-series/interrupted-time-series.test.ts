import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	type InterruptedTimeSeries,
	interruptedTimeSeries,
} from "../../../src/statistics/interrupted-time-series/interrupted-time-series.js";

function fitted(
	options: Parameters<typeof interruptedTimeSeries>[0],
): Extract<InterruptedTimeSeries, { status: "ok" }> {
	const series = interruptedTimeSeries(options);
	if (series.status === "undefined") throw new Error(series.reason);
	return series;
}

const counts = [
	42, 41, 39, 59, 52, 41, 29, 37, 31, 32, 51, 35, 42, 30, 38, 30, 35, 23, 43, 22, 34, 28, 33, 27,
];
const populations = [
	41671, 41755, 41838, 41921, 42005, 42088, 42171, 42255, 42338, 42421, 42505, 42588, 42671, 42755, 42838,
	42921, 43005, 43088, 43171, 43255, 43338, 43421, 43505, 43588,
];
const study = { counts, populations, changeAt: 14 };

describe("the Poisson model", () => {
	it("gives the worked figures", () => {
		const series = fitted(study);
		expect(series.terms[2]).toEqual({
			name: "level-change",
			coefficient: expect.closeTo(-0.00948055083089396, 9),
			standardError: expect.closeTo(0.13789573806805586, 7),
			quasiStandardError: expect.closeTo(0.17923477684464756, 7),
			robustStandardError: expect.closeTo(0.13491739565998845, 7),
			neweyWestStandardError: expect.closeTo(0.08945116303470134, 7),
		});
		expect(series).toMatchObject({
			family: "poisson",
			noOverdispersion: false,
			degreesOfFreedom: 20,
			dispersion: expect.closeTo(1.6894403852815827, 9),
			deviance: expect.closeTo(33.09988264152102, 9),
			logLikelihood: expect.closeTo(-81.45955568544959, 9),
			informationCriterion: expect.closeTo(170.91911137089917, 9),
			averted: expect.closeTo(2.718580627954964, 7),
			durbinWatson: expect.closeTo(2.5135480798178738, 9),
			theta: null,
		});
		expect(series.levelRatio).toMatchObject({
			value: expect.closeTo(0.9905642479071192, 9),
			lower: expect.closeTo(0.7559717803596827, 7),
			upper: expect.closeTo(1.297955234208537, 7),
			method: "model",
		});
	});

	it("makes the limits of the standard errors asked for", () => {
		const { levelRatio, terms } = fitted({ ...study, standardErrors: "quasi" });
		if (levelRatio.status === "undefined") throw new Error(levelRatio.reason);
		expect(Math.log(Number(levelRatio.upper) / levelRatio.value)).toBeCloseTo(
			1.959963984540054 * Number(terms[2]?.quasiStandardError),
			9,
		);
	});

	it("finds the model that made the counts, waves of the year included", () => {
		const made = Array.from({ length: 48 }, (_, time) => {
			const after = time >= 24;
			const wave = 0.2 * Math.sin((2 * Math.PI * time) / 12) - 0.1 * Math.cos((2 * Math.PI * time) / 12);
			return Math.exp(4 + 0.01 * time + (after ? -0.3 - 0.02 * (time - 24) : 0) + wave);
		});
		const { terms, deviance } = fitted({ counts: made, changeAt: 24, harmonics: 1 });
		expect(terms.map(({ name }) => name)).toEqual([
			"intercept",
			"slope",
			"level-change",
			"slope-change",
			"sine-1",
			"cosine-1",
		]);
		[4, 0.01, -0.3, -0.02, 0.2, -0.1].forEach((coefficient, index) => {
			expect(terms[index]?.coefficient).toBeCloseTo(coefficient, 9);
		});
		expect(deviance).toBeCloseTo(0, 9);
	});
});

describe("the negative binomial model", () => {
	it("gives the worked figures", () => {
		const series = fitted({ ...study, family: "negative-binomial" });
		expect(series).toMatchObject({
			family: "negative-binomial",
			theta: expect.closeTo(91.15019298121565, 4),
			logLikelihood: expect.closeTo(-80.64007201572213, 7),
			informationCriterion: expect.closeTo(171.28014403144425, 7),
		});
		expect(series.terms[1]?.standardError).toBeCloseTo(0.012590041274689517, 7);
	});

	it("is the Poisson model where counts vary no more than chance, and says so", () => {
		const even = Array.from({ length: 24 }, (_, time) => 50 + (time % 2));
		const series = fitted({ counts: even, changeAt: 12, family: "negative-binomial" });
		expect(series).toMatchObject({ family: "poisson", noOverdispersion: true, theta: null });
		expect(series.terms).toEqual(fitted({ counts: even, changeAt: 12 }).terms);
	});
});

describe("what cannot be fitted", () => {
	it.each([
		["one point after the change", { counts: [5, 6, 5, 6, 5, 9], changeAt: 5 }],
		["no event at all", { counts: [0, 0, 0, 0, 0, 0], changeAt: 3 }],
		["no event after the change", { counts: [5, 6, 5, 0, 0, 0], changeAt: 3 }],
		["more terms than points", { counts: [5, 6, 7], changeAt: 1 }],
	])("%s is undefined, with a reason", (_, options) => {
		expect(interruptedTimeSeries(options)).toEqual({
			status: "undefined",
			reason: "the points cannot tell the terms of the model apart, or a part of the series has no events",
		});
	});

	it("names what is wrong", () => {
		const of = (wrong: object) => () =>
			interruptedTimeSeries({ counts: [1, 2, 3, 4], changeAt: 2, ...wrong });
		expect(of({ changeAt: 0 })).toThrow("changeAt must be a whole number from 1 to 3");
		expect(of({ changeAt: 4 })).toThrow("changeAt");
		expect(of({ counts: [1, -2, 3, 4] })).toThrow("counts[1]");
		expect(of({ populations: [1, 1] })).toThrow("populations must be as many");
		expect(of({ populations: [1, 1, 0, 1] })).toThrow("populations[2]");
		expect(of({ harmonics: 0.5 })).toThrow("harmonics");
	});
});

describe("counts that vary far more than chance", () => {
	// The best fits were found apart from this code, on a grid of theta in steps of 5 per cent.
	it.each([
		{ counts: [0, 0, 40, 0, 0, 60, 0, 0, 0, 80, 0, 0], changeAt: 6, theta: 0.067, logLikelihood: -24.03 },
		{ counts: [0, 100, 0, 3000, 5, 6, 3, 40000], changeAt: 4, theta: 0.27, logLikelihood: -43.42 },
		{
			counts: [15, 0, 0, 145, 7, 2, 1, 16, 180, 1, 4, 2, 387, 266, 70, 56, 0, 3, 11, 51, 26, 22, 24, 141],
			changeAt: 12,
			theta: 0.41,
			logLikelihood: -110.14,
		},
	])("are fitted, not called chance: $counts", ({ counts: skewed, changeAt, theta, logLikelihood }) => {
		const series = fitted({ counts: skewed, changeAt, family: "negative-binomial" });
		expect(series).toMatchObject({
			family: "negative-binomial",
			noOverdispersion: false,
			logLikelihood: expect.closeTo(logLikelihood, 1),
		});
		expect(Math.abs(Math.log((series.theta ?? 0) / theta))).toBeLessThan(0.05);
	});

	it("are never less likely than in the Poisson model", () => {
		const skewed = fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 400 }), fc.nat({ max: 20 })), {
			minLength: 16,
			maxLength: 24,
		});
		fc.assert(
			fc.property(skewed, (values) => {
				const task = { counts: values, changeAt: 8 };
				const poisson = interruptedTimeSeries(task);
				const series = interruptedTimeSeries({ ...task, family: "negative-binomial" });
				fc.pre(poisson.status === "ok" && series.status === "ok");
				expect(series.logLikelihood).toBeGreaterThanOrEqual(
					poisson.logLikelihood - 1e-6 * Math.abs(poisson.logLikelihood),
				);
				if (series.noOverdispersion) expect(poisson.dispersion).toBeLessThan(3);
			}),
			{ numRuns: 300 },
		);
	});
});
