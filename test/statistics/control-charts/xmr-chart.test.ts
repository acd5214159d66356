import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type XmrChart, xmrChart } from "../../../src/statistics/control-charts/xmr-chart.js";

type Drawn = Extract<XmrChart, { status: "ok" }>;

function drawn(options: Parameters<typeof xmrChart>[0]): Drawn {
	const chart = xmrChart(options);
	if (chart.status === "undefined") throw new Error(chart.reason);
	return chart;
}

const labels = (chart: Drawn) => chart.points.map(({ specialCause }) => specialCause);

describe("limits", () => {
	it("are the mean and 2.66 average moving ranges from it", () => {
		const { segments } = drawn({ values: [5, 7, 6, 8], improvement: "increase" });
		expect(segments).toEqual([
			{
				centre: 6.5,
				lower: expect.closeTo(6.5 - (2.66 * 5) / 3, 12),
				upper: expect.closeTo(6.5 + (2.66 * 5) / 3, 12),
				averageMovingRange: expect.closeTo(5 / 3, 12),
				start: 0,
				points: 4,
				provisional: true,
			},
		]);
	});

	it("leave an outlier out of the moving ranges, but not of the mean", () => {
		const values = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
		expect(drawn({ values, improvement: "increase" }).segments[0]).toMatchObject({
			centre: expect.closeTo(1.9444444444444444, 12),
			upper: expect.closeTo(4.604444444444445, 12),
		});
		expect(drawn({ values, improvement: "increase", screening: "none" }).segments[0]?.upper).toBeGreaterThan(
			6,
		);
	});

	it("of a constant series lie on the mean, which is exactly the value", () => {
		const chart = drawn({ values: Array.from({ length: 15 }, () => 0.1), improvement: "increase" });
		expect(chart.segments[0]).toMatchObject({ centre: 0.1, lower: 0.1, upper: 0.1 });
		expect(chart.points.every(({ side, specialCause }) => side === 0 && specialCause === null)).toBe(true);
		const program = drawn({
			values: Array.from({ length: 15 }, () => 0.1),
			improvement: "increase",
			compat: "nhsrplotthedots",
		});
		expect(program.segments[0]).toMatchObject({ lower: null, upper: null });
	});

	it("do not collapse where screening would leave only ranges of 0", () => {
		const values = [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6, 5, 5, 5, 5, 5];
		const chart = drawn({ values, improvement: "increase" });
		expect(chart.segments[0]?.averageMovingRange).toBeCloseTo(2 / 15, 12);
		expect(labels(chart).filter((label) => label !== null)).toEqual([
			...Array.from({ length: 10 }, () => "shift-below"),
			"above-upper-limit",
		]);
		const program = drawn({ values, improvement: "increase", compat: "nhsrplotthedots" });
		expect(program.segments[0]).toMatchObject({ centre: 5.0625, lower: 5.0625, upper: 5.0625 });
	});

	it("are made of the first points where they are fixed, and anew after a rebase", () => {
		const values = [1, 2, 1, 2, 9, 9, 20, 21, 20, 21];
		const { segments, points } = drawn({ values, improvement: "increase", fixAfter: 4, rebaseAt: [6] });
		expect(segments.map(({ start, centre, points: many }) => [start, centre, many])).toEqual([
			[0, 1.5, 6],
			[6, 20.5, 4],
		]);
		expect(points[9]?.segment).toBe(1);
	});

	it("are missing for a single point, and the chart for none", () => {
		expect(drawn({ values: [5], improvement: "increase", target: 1 })).toMatchObject({
			points: [{ side: 0, outside: null, nearLimit: null, specialCause: null }],
			variation: "common-cause",
			assurance: null,
		});
		expect(xmrChart({ values: [null], improvement: "increase" })).toEqual({
			status: "undefined",
			reason: "segment 1 has no value",
		});
	});
});

describe("signals", () => {
	it("seven rising points are a trend, six are not unless six are asked for, and a tie ends it", () => {
		const rising = (values: readonly (number | null)[], trendPoints = 7) =>
			drawn({ values, improvement: "increase", trendPoints }).points.filter(
				({ signals }) => signals.trend === 1,
			).length;
		expect(rising([0, 1, 2, 3, 4, 5, 6])).toBe(7);
		expect(rising([0, 1, 2, 3, 4, 5])).toBe(0);
		expect(rising([0, 1, 2, 3, 4, 5], 6)).toBe(6);
		expect(rising([1, 2, 3, 4, 4, 5, 6, 7])).toBe(0);
		expect(rising([1, 2, 3, null, 4, 5, 6, 7])).toBe(0);
	});

	it("a turning point takes the later direction", () => {
		const values = [0, 1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1, 0];
		const { points } = drawn({ values, improvement: "increase" });
		expect(points.map(({ signals }) => signals.trend)).toEqual([
			1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1,
		]);
	});

	it("a point on the centre line ends a shift", () => {
		const shifted = (values: readonly number[]) =>
			drawn({ values, improvement: "increase" }).points.filter(({ signals }) => signals.shift !== 0).length;
		expect(shifted([1, 1.5, 1, 1.5, 1, 1.5, 1, 3, 3.5, 3, 3.5, 3, 3.5, 3])).toBe(14);
		expect(shifted([1, 1, 1, 2, 1, 1, 1, 3, 3, 3, 2, 3, 3, 3])).toBe(0);
	});

	it("two of three counts points outside the limits only if told so", () => {
		const values = [10, 11, 10, 9, 10, 11, 10, 9, 10, 10, 11, 9, 12.6, 14, 11, 9, 10, 9, 10, 9];
		const flagged = (twoOfThree: "between" | "beyond") =>
			drawn({ values, improvement: "increase", twoOfThree }).points.flatMap(
				({ signals, outside, nearLimit }) => (signals.twoOfThree === 1 ? [{ outside, nearLimit }] : []),
			);
		expect(flagged("between")).toEqual([]);
		expect(flagged("beyond")).toEqual([
			{ outside: false, nearLimit: true },
			{ outside: true, nearLimit: false },
		]);
	});

	it("a point with signals both ways is labelled by the first, or as an improvement", () => {
		const values = [
			30, 5, 6, 7, 8, 9, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 12, 13, 14, 15, 16, 17, -9,
		];
		const last = (conflict: "first-signal" | "improvement") =>
			drawn({ values, improvement: "decrease", conflict }).variation;
		expect(last("first-signal")).toBe("improvement");
		const rising = [0, 1, 2, 3, 4, 5, 6];
		const first = (conflict: "first-signal" | "improvement") =>
			drawn({ values: rising, improvement: "increase", conflict }).points[0];
		expect(first("first-signal")).toMatchObject({ specialCause: "below-lower-limit", variation: "concern" });
		expect(first("improvement")).toMatchObject({
			specialCause: "increasing-trend",
			variation: "improvement",
		});
	});
});

describe("icons", () => {
	const values = [10, 12, 11, 13, 10, 12, 11, 10, 12, 11, 13, 12, 11];
	const { lower, upper } = drawn({ values, improvement: "increase" }).segments[0] ?? {};

	it("assurance: never, always or by chance", () => {
		const of = (improvement: "increase" | "decrease" | "neutral", target: number) =>
			drawn({ values, improvement, target }).assurance;
		expect([of("increase", 30), of("increase", 0), of("increase", 11)]).toEqual([
			"fail",
			"pass",
			"hit-or-miss",
		]);
		expect([of("decrease", 30), of("decrease", 0), of("neutral", 30)]).toEqual(["pass", "fail", null]);
	});

	it("a target exactly on a limit is hit or miss, unless it is taken as met", () => {
		const of = (targetOnLimit: "hit-or-miss" | "consistent", target = 0) =>
			drawn({ values, improvement: "increase", target, targetOnLimit }).assurance;
		expect(of("hit-or-miss", Number(upper))).toBe("hit-or-miss");
		expect(of("consistent", Number(upper))).toBe("fail");
		expect(of("consistent", Number(lower))).toBe("pass");
	});

	it("none before there are enough points", () => {
		expect(drawn({ values, improvement: "increase", target: 30, minimumPointsForIcons: 14 })).toMatchObject({
			variation: null,
			assurance: null,
		});
	});
});

it("does not depend on the unit or the zero of the values", () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 30 }), (values) => {
			const one = drawn({ values, improvement: "increase" });
			const other = drawn({ values: values.map((value) => value * 8 + 64), improvement: "increase" });
			expect(other.points.map(({ signals }) => signals.trend)).toEqual(
				one.points.map(({ signals }) => signals.trend),
			);
			expect(other.segments[0]?.centre).toBeCloseTo((one.segments[0]?.centre ?? 0) * 8 + 64, 9);
			expect(Number(other.segments[0]?.upper)).toBeCloseTo(Number(one.segments[0]?.upper) * 8 + 64, 9);
		}),
	);
});

it("names what is wrong", () => {
	const of = (wrong: object) => () => xmrChart({ values: [1, 2, 3], improvement: "increase", ...wrong });
	expect(of({ values: [] })).toThrow("values must not be empty");
	expect(of({ values: [1, Number.NaN] })).toThrow("values[1] must be");
	expect(of({ rebaseAt: [3] })).toThrow("rebaseAt must be ascending positions from 1 to 2");
	expect(of({ rebaseAt: [2, 1] })).toThrow("1 after 2");
	expect(of({ shiftPoints: 1 })).toThrow("shiftPoints must be");
	expect(of({ target: Number.POSITIVE_INFINITY })).toThrow("target must be");
});
