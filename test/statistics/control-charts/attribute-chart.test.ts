import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attributeChart } from "../../../src/statistics/control-charts/attribute-chart.js";
import { runsAnalysis } from "../../../src/statistics/control-charts/runs-analysis.js";

describe("attributeChart", () => {
	it("c: three root means about the mean", () => {
		expect(attributeChart({ chart: "c", counts: [16, 20, 12] })).toMatchObject({
			centre: 16,
			points: [
				{ value: 16, lower: 4, upper: 28, outside: false },
				{ value: 20, lower: 4, upper: 28 },
				{ value: 12, lower: 4, upper: 28 },
			],
		});
	});

	it("p and u: limits follow the denominators, from 0, and for shares to 1", () => {
		const counts = [10, 1];
		const denominators = [20, 2];
		expect(attributeChart({ chart: "p", counts, denominators })).toMatchObject({
			centre: 0.5,
			points: [{ lower: expect.closeTo(0.5 - 3 * Math.sqrt(0.25 / 20), 12) }, { lower: 0, upper: 1 }],
		});
		expect(attributeChart({ chart: "u", counts, denominators })).toMatchObject({
			points: [{}, { lower: 0, upper: 2 }],
		});
	});

	it("p-prime widens limits that large denominators make too narrow", () => {
		const counts = [932, 510, 1490, 841, 908, 551];
		const denominators = [5825, 2785, 7091, 4263, 5772, 3004];
		const upper = (chart: "p" | "p-prime") => {
			const drawn = attributeChart({ chart, counts, denominators });
			return drawn.status === "ok" ? Number(drawn.points[0]?.upper) : Number.NaN;
		};
		expect(upper("p-prime")).toBeGreaterThan(upper("p"));
	});

	it("a point without a count or people is missing, and no point is no chart", () => {
		expect(attributeChart({ chart: "u", counts: [4, null, 3], denominators: [2, 2, 0] })).toMatchObject({
			centre: 2,
			points: [{ value: 2 }, { value: null, outside: null }, { value: null, lower: null }],
		});
		expect(attributeChart({ chart: "u", counts: [3], denominators: [0] })).toEqual({
			status: "undefined",
			reason: "no point has a count and a denominator",
		});
	});

	it("never gives NaN or Infinity", () => {
		const pairs = fc.array(
			fc
				.nat(1_000_000)
				.chain((denominator) =>
					fc.record({ denominator: fc.constant(denominator), count: fc.nat(denominator) }),
				),
			{ minLength: 1, maxLength: 12 },
		);
		fc.assert(
			fc.property(
				fc.constantFrom("p" as const, "u" as const, "p-prime" as const, "u-prime" as const),
				pairs,
				(chart, some) => {
					const drawn = attributeChart({
						chart,
						counts: some.map(({ count }) => count),
						denominators: some.map(({ denominator }) => denominator),
					});
					fc.pre(drawn.status === "ok");
					for (const { value, lower, upper } of drawn.points) {
						for (const number of [value, lower, upper])
							expect(number === null || Number.isFinite(number)).toBe(true);
					}
				},
			),
		);
	});

	it("names what is wrong", () => {
		expect(() => attributeChart({ chart: "p", counts: [3], denominators: [2] })).toThrow(
			"counts[0] must not be above",
		);
		expect(() => attributeChart({ chart: "p", counts: [3] })).toThrow("denominators must be given");
		expect(() => attributeChart({ chart: "c", counts: [3], denominators: [2] })).toThrow("must not be given");
		expect(() => attributeChart({ chart: "u", counts: [3], denominators: [] })).toThrow("must be as many");
	});
});

describe("runsAnalysis", () => {
	it("a run of all points is a signal, and so are too few crossings", () => {
		const values = Array.from({ length: 24 }, (_, index) => (index < 12 ? 1 : 3));
		expect(runsAnalysis({ values, centre: 2 })).toEqual({
			usefulPoints: 24,
			longestRun: 12,
			longestRunLimit: 8,
			crossings: 1,
			crossingsLimit: 8,
			signal: true,
		});
	});

	it("points on the line are not counted", () => {
		expect(runsAnalysis({ values: [1, 2, 1, 2, 3], centre: 2 })).toMatchObject({
			usefulPoints: 3,
			longestRun: 2,
			crossings: 1,
		});
		expect(runsAnalysis({ values: [2, 2], centre: 2 })).toMatchObject({ usefulPoints: 0, signal: false });
	});
});
