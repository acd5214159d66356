import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { release } from "../../../src/disclosure/release.js";
import { ArgumentError } from "../../../src/issues/argument-error.js";
import {
	publishedDetentions,
	publishedDetentionYears,
} from "../../../src/measures/published/published-detentions.js";
import { measurePublished } from "../../../src/measures/published-measure.js";
import { beforeAndAfter } from "../../../src/measures/trends/before-and-after.js";
import { gapTrend } from "../../../src/measures/trends/gap-trend.js";
import { groupTrend } from "../../../src/measures/trends/group-trend.js";
import { seriesOf } from "../../../src/measures/trends/series.js";
import { months } from "./months.js";

const group = "Black or Black British";
const comparator = "White";
const years = publishedDetentionYears.map((year) =>
	measurePublished(publishedDetentions(year), { comparator: null }),
);

describe("the published detentions of England", () => {
	it("break between 2021/22 and 2022/23, where the denominators changed", () => {
		const series = seriesOf(years);
		if (series.status !== "ok") throw new Error("no series");
		expect(series.months).toBe(12);
		expect(series.breaks).toEqual([
			{
				at: 6,
				from: "2022-04-01",
				text: "Break at 2022-04-01: the populations were counted at different times: Census 2011 and Census 2021.",
			},
		]);
	});

	it("have new limits after the break, and the text says so", () => {
		const trend = groupTrend(years, { group, figure: "published-standardised-rate" });
		if (trend.status !== "ok" || trend.chart.status !== "ok") throw new Error("no chart");
		expect(
			trend.chart.segments.map(({ start, points, provisional }) => [start, points, provisional]),
		).toEqual([
			[0, 6, true],
			[6, 3, true],
		]);
		// 227.9, 242.3 and 262.4.
		expect(trend.chart.segments[1]?.centre).toBeCloseTo(244.2, 10);
		expect(trend.points.map(({ estimate }) => estimate.status === "ok" && estimate.value)).toEqual([
			272.1,
			false,
			306.8,
			321.7,
			343.5,
			341.7,
			227.9,
			242.3,
			262.4,
		]);
		expect(trend.text).toEqual([
			"Black or Black British, 2024-04-01 to 2025-03-31: the figure went up and down as it usually does: these figures do not show a clear change.",
			"The limits rest on 3 points and can still move: 13 or more are better.",
			"Break at 2022-04-01: the populations were counted at different times: Census 2011 and Census 2021. Figures before and after are not compared.",
			"1 of 9 periods have no figure, or one that is hidden.",
		]);
	});

	it("have a gap that widened on the new denominators", () => {
		const gap = gapTrend(years, { group, comparator, figure: "published-standardised-ratio" });
		if (gap.status !== "ok") throw new Error("no series");
		const ratios = gap.points.map(({ estimate }) =>
			estimate.status === "ok" ? estimate.value.toFixed(2) : null,
		);
		expect(ratios).toEqual(["4.06", null, "4.21", "4.38", "4.60", "4.72", null, "3.54", "3.99"]);
		expect(gap.improvement).toBe("decrease");
	});

	it("are not compared before and after a day across the break", () => {
		const changed = beforeAndAfter(years, { group: "Any other Black background", from: "2023-04-01" });
		expect(changed).toMatchObject({ status: "undefined" });
		expect(changed.text[0]).toContain("the series has a break");
	});
});

describe("a series", () => {
	it("is the same in whatever order results come, and fills periods without one", () => {
		const all = months([5, 6, 7, 8, 9, 10]);
		const some = all.filter((_, place) => place !== 2);
		const series = seriesOf(some);
		fc.assert(
			fc.property(fc.shuffledSubarray([...some], { minLength: 5 }), (shuffled) => {
				expect(seriesOf(shuffled)).toEqual(series);
			}),
			{ numRuns: 20 },
		);
		if (series.status !== "ok") throw new Error("no series");
		expect(series.missing).toEqual([{ start: "2023-06-01", end: "2023-06-30" }]);
		expect(series.points.map(({ result }) => result === null)).toEqual([
			false,
			false,
			true,
			false,
			false,
			false,
		]);
		expect(series.points.map(({ period }) => period.start).slice(0, 4)).toEqual([
			"2023-04-01",
			"2023-05-01",
			"2023-06-01",
			"2023-07-01",
		]);
	});

	it("carries its basis", () => {
		const series = seriesOf(months([5, 6]));
		expect(series).toMatchObject({
			period: { start: "2023-04-01", end: "2023-05-28" },
			definition: { id: "mha.detentions" },
			denominator: { vintage: "Census 2021" },
			classification: { id: "nhs-upper-mha-annual" },
			counts: "exact",
		});
	});

	const [april, may, june] = months([5, 6, 7]);
	const elsewhere =
		may === undefined ? [] : [{ ...may, subject: { ...may.subject, code: "X2", name: "Vale" } }];
	const longer = june === undefined ? [] : [{ ...june, period: { start: "2023-06-01", end: "2023-08-31" } }];
	const midMonth =
		june === undefined ? [] : [{ ...june, period: { start: "2023-06-15", end: "2023-06-30" } }];
	it.each([
		["nothing", [], "measure"],
		["other places", [april, ...elsewhere], "place"],
		["other lengths", [april, ...longer], "period-length"],
		["the same month twice", [april, april], "overlap"],
		["a month that begins in the middle", [april, ...midMonth], "spacing"],
	] as const)("is none of %s", (_what, results, aspect) => {
		const given = results.flatMap((result) => (result === undefined ? [] : [result]));
		const series = seriesOf(given);
		expect(series.status === "not-comparable" && series.reasons.map((reason) => reason.aspect)).toContain(
			aspect,
		);
		if (given.length === 0) return;
		for (const found of [
			groupTrend(given, { group }),
			gapTrend(given, { group, comparator }),
			beforeAndAfter(given, { group, from: "2023-05-01" }),
		]) {
			expect(found.status).toBe("not-comparable");
			expect(found.text[0]).toMatch(/no series/);
		}
	});

	it("has no break between estimates of one series, if that bridge is asked for", () => {
		const results = months([5, 6, 7, 8], {
			vintage: (month) => (month < 2 ? "Mid-2022 estimate" : "Mid-2023 estimate"),
		});
		const breaksOf = (bridges: readonly "successive-estimates"[]) => {
			const series = seriesOf(results, { bridges });
			return series.status === "ok" ? series.breaks.map(({ at }) => at) : null;
		};
		expect(breaksOf([])).toEqual([2]);
		expect(breaksOf(["successive-estimates"])).toEqual([]);
	});
});

describe("a group's figure over time", () => {
	const counts = [12, 14, 13, 15, 12, 13, 14, 12, 13, 14, 13, 12, 14, 25];

	it("shows when a month is out of the ordinary, without a verdict where neither way is better", () => {
		const trend = groupTrend(months(counts), { group });
		if (trend.status !== "ok" || trend.chart.status !== "ok") throw new Error("no chart");
		expect(trend.chart.variation).toBe("high");
		expect(trend.chart.points.at(-1)?.specialCause).toBe("above-upper-limit");
		expect(trend.text[0]).toBe(
			"Black or Black British, 2024-05-01 to 2024-05-28: the figure is above its usual variation.",
		);
	});

	it("is better or worse where the measure says which", () => {
		const [first] = months([1]);
		if (first === undefined) throw new Error("no month");
		const differences = { definition: { ...first.definition, direction: "lower-is-better" as const } };
		const trend = groupTrend(months(counts, { differences }), { group, figure: "count", target: 5 });
		expect(trend.status === "ok" && trend.chart).toMatchObject({ variation: "concern", assurance: "fail" });
	});

	it("begins anew where something is known to have changed", () => {
		const trend = groupTrend(months(counts), { group, startAt: ["2024-04-01", "2023-04-01"] });
		expect(
			trend.status === "ok" && trend.chart.status === "ok" && trend.chart.segments.map(({ start }) => start),
		).toEqual([0, 12]);
	});

	it("has points without a figure where counts are hidden", () => {
		const { results } = release(months([12, 3, 14]), { audience: "public", rule: "mhsds-under-5-nearest-5" });
		const trend = groupTrend(results, { group });
		if (trend.status !== "ok") throw new Error("no series");
		expect(trend.counts).toBe("rounded");
		expect(trend.points.map(({ estimate }) => estimate.status)).toEqual(["ok", "suppressed", "ok"]);
		const gap = gapTrend(results, { group, comparator });
		expect(gap.status === "ok" && gap.points.map(({ estimate }) => estimate.status)).toEqual([
			"ok",
			"suppressed",
			"ok",
		]);
		expect(beforeAndAfter(results, { group, from: "2023-06-01" }).status).toBe("suppressed");
	});

	it("is refused a group that nobody has", () => {
		expect(() => groupTrend(months([1, 2]), { group: "Nobody" })).toThrow(ArgumentError);
		expect(() => gapTrend(months([1, 2]), { group, comparator: "Nobody" })).toThrow("comparator");
		expect(() => beforeAndAfter(months([1, 2]), { group, from: "April" })).toThrow("from");
	});
});

describe("the gap over time", () => {
	it("stays where both groups fall alike", () => {
		const falling = Array.from({ length: 14 }, (_, month) => 40 - 2 * month);
		const gap = gapTrend(months(falling, { white: (month) => 4 * (40 - 2 * month) }), { group, comparator });
		if (gap.status !== "ok" || gap.chart.status !== "ok") throw new Error("no chart");
		expect(gap.chart.segments[0]?.centre).toBeCloseTo(2.5, 10);
		expect(gap.chart.variation).toBe("common-cause");
	});

	it("has no better direction where it lies on both sides of none", () => {
		const gap = gapTrend(months([10, 30, 10, 30]), { group, comparator, figure: "difference" });
		expect(gap.status === "ok" && gap.improvement).toBe("neutral");
		const lower = gapTrend(months([10, 11, 12, 13]), { group, comparator });
		expect(lower.status === "ok" && lower.improvement).toBe("increase");
	});
});

describe("before and after April 2024", () => {
	const counts = [
		42, 41, 39, 59, 52, 41, 29, 37, 31, 32, 51, 35, 42, 30, 38, 30, 35, 23, 43, 22, 34, 28, 33, 27,
	];

	it("is the interrupted time series of the counts", () => {
		const changed = beforeAndAfter(months(counts), { group, from: "2024-06-01" });
		if (changed.status !== "ok") throw new Error(changed.text.join(" "));
		expect(changed.points.findIndex(({ after }) => after)).toBe(14);
		// As worked out in docs/methods/over-time.md.
		expect(changed.model.levelRatio.status === "ok" && changed.model.levelRatio.value.toFixed(2)).toBe(
			"0.99",
		);
		expect(changed.model.dispersion?.toFixed(1)).toBe("1.7");
		expect(changed.text[0]).toMatch(
			/^Black or Black British: from 2024-06-01 the rate was at once 0\.99 times .* These figures do not show a clear change\.$/,
		);
	});

	it("takes out of the gap what moves both groups", () => {
		const halved = counts.map((count, place) => (place < 12 ? count : Math.round(count / 2)));
		const alone = beforeAndAfter(months(halved), { group, from: "2024-04-01" });
		const both = beforeAndAfter(months(halved, { white: (month) => 10 * (halved[month] ?? 0) }), {
			group,
			from: "2024-04-01",
			comparator,
		});
		if (alone.status !== "ok" || both.status !== "ok") throw new Error("no model");
		expect(alone.text[0]).toContain("These figures show a change.");
		expect(both.model.levelRatio.status === "ok" && both.model.levelRatio.value).toBeCloseTo(1, 6);
		expect(both.caveats).toContain("The rate of White is taken as known.");
	});

	it.each([
		["2023-04-01", "no period begins before the day"],
		["2026-04-01", "no period begins on or after the day"],
		["2025-03-01", "the points cannot tell the terms of the model apart"],
	])("is undefined with a reason: %s", (from, reason) => {
		const changed = beforeAndAfter(months(counts), { group, from });
		expect(changed.status === "undefined" && changed.reason).toContain(reason);
	});

	it("is undefined where a month is missing", () => {
		const some = months(counts).filter((_, place) => place !== 5);
		const changed = beforeAndAfter(some, { group, from: "2024-04-01" });
		expect(changed).toMatchObject({
			status: "undefined",
			reason: "2023-09-01 to 2023-09-30: no result was given",
		});
	});
});
