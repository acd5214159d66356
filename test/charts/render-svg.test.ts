import { describe, expect, test } from "vitest";
import { barChartWithIntervals } from "../../src/charts/bar-chart-with-intervals.js";
import type { ChartData } from "../../src/charts/chart-data.js";
import { ratioChart } from "../../src/charts/ratio-chart.js";
import { renderSvg } from "../../src/charts/render-svg.js";
import { rates, ratios } from "./example-data.js";

const bars = await renderSvg(barChartWithIntervals({ ...rates, stamp: "Synthetic data" }), { id: "bars" });
const points = await renderSvg(ratioChart(ratios), { id: "points" });

/** Texts of the drawing in the order in which they are drawn. */
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

describe("drawings", () => {
	test.each([
		["bars", bars],
		["points", points],
	])("%s name themselves and reach for nothing", (id, svg) => {
		expect(svg).toMatch(
			new RegExp(`^<svg role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc"`),
		);
		expect(svg).toContain(`<title id="${id}-title">`);
		expect(svg).toContain(`<desc id="${id}-desc">`);
		expect(svg).not.toMatch(/<script|href|url\(|@import|<image|<foreignObject/i);
		expect(svg.replaceAll(/xmlns="http:\/\/www\.w3\.org\/2000\/svg"/g, "")).not.toContain("http");
	});

	test("whole labels are printed, in the order of the data", () => {
		const labels = ["White", "Any other mixed background", "Gypsy or Irish Traveller", "Chinese"];
		expect(texts(bars).filter((text) => labels.includes(text ?? ""))).toEqual(labels);
	});

	test("values, notes and the stamp are printed as text", () => {
		expect(texts(bars)).toEqual(expect.arrayContaining(["69.5", "188.4", "350.0", "hidden"]));
		expect(texts(bars).filter((text) => text === "Synthetic data")).toHaveLength(2);
		expect(texts(points)).toEqual(
			expect.arrayContaining(["comparator", "2.71", "0 (no place on this scale)", "1.20", "Same rate"]),
		);
	});

	test("intervals are drawn for the points that have one, and only for them", () => {
		const intervals = (svg: string) => [...svg.matchAll(/<line[^>]*stroke="#000000"/g)].length;
		expect(intervals(bars)).toBe(2);
		expect(intervals(points)).toBe(2);
	});

	test("nothing of a label is taken for markup or for code", async () => {
		const label = `</text><script>alert("1")</script>' & \u0000\u202e datum.value`;
		const hostile: ChartData = {
			...rates,
			title: label,
			description: label,
			points: [{ label, value: 1, lower: 0, upper: 2 }],
		};
		const svg = await renderSvg(barChartWithIntervals(hostile), { id: `"><script>` });
		expect(svg).not.toContain("<script");
		expect(svg).not.toContain("\u0000");
		expect(svg).toContain("&lt;/text&gt;&lt;script&gt;");
	});

	test("drawings asked for at once come out as if asked for in turn", async () => {
		const together = await Promise.all([
			renderSvg(ratioChart(ratios), { id: "points" }),
			renderSvg(barChartWithIntervals({ ...rates, stamp: "Synthetic data" }), { id: "bars" }),
		]);
		expect(together).toEqual([points, bars]);
	});
});
