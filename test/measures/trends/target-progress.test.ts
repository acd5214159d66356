import { describe, expect, it } from "vitest";
import { release } from "../../../src/disclosure/release.js";
import type { Plan } from "../../../src/framework/plan/plan.js";
import { planExample } from "../../../src/framework/plan/plan-example.js";
import type { PlanMeasure } from "../../../src/framework/plan/plan-measure.js";
import { targetProgress } from "../../../src/measures/trends/target-progress.js";
import { months } from "./months.js";

const black = {
	kind: "roll-up-group",
	rollUp: "nhs-upper-mha-annual",
	label: "Black or Black British",
} as const;
const detentions: PlanMeasure = {
	id: "M-1",
	title: "Detentions of Black people",
	definition: "mha.detentions",
	unit: "detentions per 100,000 people",
	groups: [black],
	comparator: { kind: "none" },
	direction: "decrease",
	baseline: {
		value: 60,
		period: { from: "2023-03-01", to: "2023-03-31" },
		numerator: 60,
		denominator: 100_000,
		denominatorBasis: "resident population, Census 2021",
		source: "Our figures",
	},
	target: { value: 20, by: "2024-03-31" },
	reviewed: "monthly",
};
const planOf = (differences: Partial<PlanMeasure> = {}): Plan => ({
	...planExample,
	measures: [{ ...detentions, ...differences }],
});
// 100,000 residents of the group, so that a count is the rate.
const results = months([55, 50, 40]);
const progressOf = (differences: Partial<PlanMeasure> = {}, on = "2023-12-31") => {
	const [progress] = targetProgress(planOf(differences), results, { on });
	if (progress === undefined) throw new Error("no progress");
	return progress;
};

describe("a plan's measure", () => {
	it("is set against its baseline and its target by the latest period that has ended", () => {
		expect(progressOf()).toMatchObject({
			measure: "M-1",
			label: "Black or Black British",
			latest: { status: "ok", value: 40 },
			change: -20,
			shareOfTheWay: 0.5,
			standing: "not-reached",
			due: false,
			caveats: [],
			of: { period: { start: "2023-06-01" }, denominator: { vintage: "Census 2021" } },
		});
		expect(progressOf({}, "2023-05-30")).toMatchObject({ latest: { value: 50 }, shareOfTheWay: 0.25 });
		expect(progressOf({}, "2024-03-31").due).toBe(true);
	});

	it("says in plain English what chance could explain", () => {
		expect(progressOf().text).toBe(
			"Detentions of Black people, Black or Black British: 40.0 per 100,000 residents (95% limits 28.6 to 54.5) in 2023-06-01 to 2023-06-28. The baseline was 60.0. It is 0.67 times that (95% limits 0.45 to 0.99). The target is not reached (20.0 by 2024-03-31).",
		);
		const slight = progressOf({}, "2023-05-30");
		expect(slight.text).toContain(
			"0.83 times that (95% limits 0.57 to 1.21): these figures do not show a clear change",
		);
	});

	it.each([
		[{ target: { value: 45, by: "2024-03-31" } }, "near"],
		[{ target: { value: 100, by: "2024-03-31" } }, "reached"],
		[{ target: { value: 100, by: "2024-03-31" }, direction: "increase" as const }, "not-reached"],
		[{ target: { value: 40, by: "2024-03-31" }, direction: "keep" as const }, "reached"],
		[{ target: { value: 90, by: "2024-03-31" }, direction: "keep" as const }, "not-reached"],
		[{ target: null }, "no-target"],
	])("stands to its target: %j", (differences, standing) => {
		expect(progressOf(differences).standing).toBe(standing);
	});

	it("is not set against figures in another unit", () => {
		const baseline = detentions.baseline === null ? null : { ...detentions.baseline, value: 0.6 };
		const progress = progressOf({ baseline });
		expect(progress).toMatchObject({ change: null, shareOfTheWay: null, standing: "no-figure" });
		expect(progress.caveats[0]).toContain("another unit");
	});

	it("names what is different about the baseline", () => {
		const baseline =
			detentions.baseline === null
				? null
				: {
						...detentions.baseline,
						denominatorBasis: "Census 2011",
						period: { from: "2022-04-01", to: "2023-03-31" },
					};
		expect(progressOf({ baseline }).caveats).toEqual([
			"The baseline covers 12 months and the figure 1: rates per resident are not to be compared.",
			"The denominator of the baseline is described as Census 2011, that of the figure is of Census 2021.",
		]);
	});

	it("has no figure where no result holds the group, or it is hidden", () => {
		const described = progressOf({ groups: [{ kind: "described", description: "Somali families in Vale" }] });
		expect(described).toMatchObject({ label: "Somali families in Vale", standing: "no-figure", of: null });
		expect(progressOf({}, "2023-04-01").latest.status).toBe("undefined");
		const released = release(months([3]), { audience: "public", rule: "mhsds-under-5-nearest-5" });
		const [hidden] = targetProgress(planOf(), released.results, { on: "2023-12-31" });
		expect(hidden).toMatchObject({ latest: { status: "suppressed" }, standing: "no-figure", change: null });
		expect(hidden?.text).toMatch(/no figure, because it is hidden/);
	});

	it("is left out where it names no measure of the results", () => {
		expect(targetProgress(planExample, results, { on: "2024-12-31" })).toEqual([]);
	});

	it("does not depend on the order of the results", () => {
		const on = "2023-12-31";
		expect(targetProgress(planOf(), results.toReversed(), { on })).toEqual(
			targetProgress(planOf(), results, { on }),
		);
	});
});
