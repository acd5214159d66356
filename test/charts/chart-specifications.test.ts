import { describe, expect, test } from "vitest";
import { barChartWithIntervals } from "../../src/charts/bar-chart-with-intervals.js";
import { controlChart } from "../../src/charts/control-chart.js";
import { funnelChart } from "../../src/charts/funnel-chart.js";
import { ratioChart } from "../../src/charts/ratio-chart.js";
import { months, organisations, rates, ratios } from "./example-data.js";

const json = (value: unknown) => `${JSON.stringify(value, null, "\t")}\n`;

describe("specifications", () => {
	// Reviewed by eye when they change: see the drawing, not only the text.
	test("bar chart with intervals", async () => {
		await expect(json(barChartWithIntervals(rates))).toMatchFileSnapshot(
			"snapshots/bar-chart-with-intervals.json",
		);
	});

	test("ratio chart, stamped", async () => {
		const stamped = { ...ratios, stamp: "Contains small numbers: not for publication" };
		await expect(json(ratioChart(stamped))).toMatchFileSnapshot("snapshots/ratio-chart.json");
	});

	test("control chart with a break", async () => {
		await expect(json(controlChart(months))).toMatchFileSnapshot("snapshots/control-chart.json");
	});

	test("funnel chart", async () => {
		await expect(json(funnelChart(organisations))).toMatchFileSnapshot("snapshots/funnel-chart.json");
	});

	test.each([
		["bar chart", barChartWithIntervals(rates)],
		["ratio chart", ratioChart(ratios)],
		["control chart", controlChart(months)],
		["funnel chart", funnelChart(organisations)],
	])("a %s is plain JSON", (_, specification) => {
		expect(JSON.parse(JSON.stringify(specification))).toEqual(specification);
	});

	test("charts without a single value still have an axis", () => {
		const points = [{ label: "White", value: null, lower: null, upper: null, note: "hidden" }];
		expect(json(barChartWithIntervals({ ...rates, points }))).toContain('"domain": [\n');
		expect(
			json([
				barChartWithIntervals({ ...rates, points }),
				ratioChart({ ...ratios, points }),
				controlChart({ ...months, points: [], stretches: [], breaks: [] }),
				funnelChart({ ...organisations, points: [] }),
			]),
		).not.toMatch(/Infinity|NaN|domain": \[\s*null/);
	});
});
