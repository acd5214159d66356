import { describe, expect, it } from "vitest";
import { release } from "../../../src/disclosure/release.js";
import { competencyAssessmentExample } from "../../../src/framework/assessment/competency-assessment.js";
import { coProductionEventExample } from "../../../src/framework/co-production/co-production-event-example.js";
import { governanceExample } from "../../../src/framework/governance/governance.js";
import { planExample } from "../../../src/framework/plan/plan-example.js";
import { boardReviewRhythm } from "../../../src/measures/indicators/board-review-rhythm.js";
import { coProductionReach } from "../../../src/measures/indicators/co-production-reach.js";
import { competencyProfile } from "../../../src/measures/indicators/competency-profile.js";
import { planProgress } from "../../../src/measures/indicators/plan-progress.js";
import type { MeasureResult, Quantity } from "../../../src/measures/result.js";

const value = (quantity: Quantity) => (quantity.status === "ok" ? quantity.value : null);

function rows(result: MeasureResult | undefined): readonly string[] {
	return (result?.groups ?? []).map(
		({ label, count, population }) => `${label}: ${value(count)} of ${value(population)}`,
	);
}

const period = { start: "2024-04-01", end: "2025-03-31" };

describe("planProgress", () => {
	it("tells actions done on time from those done late, overdue, stopped and not due yet", () => {
		const [first] = planExample.actions;
		if (first === undefined) throw new Error("the example has actions");
		const { completed: _, ...open } = first;
		const plan = {
			...planExample,
			actions: [
				{ ...first, id: "on-time", due: "2024-09-30", completed: "2024-09-30" },
				{ ...first, id: "late", due: "2024-09-29", completed: "2024-09-30" },
				{ ...first, id: "done-after-the-day", due: "2024-12-01", completed: "2025-04-01" },
				{ ...open, id: "overdue", status: "off-track", due: "2025-03-30", communityCoOwner: "A group" },
				{ ...open, id: "due-that-day", status: "on-track", due: "2025-03-31" },
				{ ...open, id: "later", status: "not-started", due: "2025-06-30" },
				{ ...open, id: "stopped", status: "stopped", due: "2024-06-30" },
			],
		} as const;
		const [onTime, overdue] = planProgress(plan, { on: "2025-03-31" });
		expect(rows(onTime)).toEqual(["With a community co-owner: 0 of 1", "Without one: 1 of 4", "All: 1 of 5"]);
		expect(rows(overdue)).toEqual([
			"With a community co-owner: 1 of 1",
			"Without one: 1 of 5",
			"All: 2 of 6",
		]);
	});

	it("is released as it is: actions are no people", () => {
		const results = planProgress(planExample, { on: "2025-04-01" });
		const released = release(results, { audience: "public", rule: "mhsds-under-5-nearest-5" });
		expect(released.results[0]?.groups.at(-1)).toMatchObject({
			count: { status: "ok", value: 1, rounding: "none" },
			population: { status: "ok", value: 2, rounding: "none" },
			crudeRate: { status: "ok", value: 50 },
		});
		expect(released.results[0]?.restrictions.map(({ id }) => id)).toContain("not-people");
	});

	it("is undefined where nothing was due, and refuses a day that is none", () => {
		const [onTime] = planProgress({ ...planExample, actions: [] }, { on: "2025-04-01" });
		expect(onTime?.groups.at(-1)?.crudeRate).toMatchObject({ status: "undefined" });
		expect(() => planProgress(planExample, { on: "soon" })).toThrow("options.on");
	});
});

describe("coProductionReach", () => {
	const event = { ...coProductionEventExample, on: "2024-05-14" };
	const options = { organisation: "ZSYN0", period, by: "nhs-upper-mha-annual" } as const;
	const [byGroup, byConstituency, paid, changes] = coProductionReach(
		[event, coProductionEventExample],
		options,
	);

	it("counts participations by ethnic group, those without one as unknown, and leaves staff out", () => {
		expect(rows(byGroup)).toEqual([
			"White: 0 of 31",
			"Mixed: 2 of 31",
			"Asian or Asian British: 0 of 31",
			"Black or Black British: 17 of 31",
			"Other Ethnic Groups: 0 of 31",
			"Known, in no group of this list: 0 of 31",
			"Unknown: 12 of 31",
			"All: 31 of 31",
		]);
	});

	it("counts by constituency, and says where nobody counted", () => {
		expect(rows(byConstituency)).toEqual([
			"Communities: 14 of 31",
			"Patients: 9 of 31",
			"Carers: 8 of 31",
			"Staff: 0 of 31",
			"Partner agencies: 0 of 31",
			"All: 31 of 31",
		]);
		expect(byConstituency?.restrictions.map(({ text }) => text).join(" ")).toContain(
			"Of 1 of 4 constituencies",
		);
	});

	it("tells whether people were paid and whether anything changed", () => {
		expect([rows(paid), rows(changes)]).toEqual([["All: 1 of 1"], ["All: 1 of 2"]]);
	});

	it("hides small numbers of people", () => {
		const released = release(
			[byGroup, byConstituency].filter((result) => result !== undefined),
			{
				audience: "public",
				rule: "mhsds-under-5-nearest-5",
			},
		);
		expect(released.results[0]?.groups[1]?.count).toEqual({ status: "suppressed", reason: "small-number" });
	});
});

describe("competencyProfile", () => {
	const documents = { competencyAssessments: [competencyAssessmentExample] };

	it("takes the judgement that stood on the day, on its scale", () => {
		const at = (on: string) => competencyProfile(documents, { organisation: "ZSYN0", on }).map(rows);
		expect(at("2025-03-11")[0]).toEqual([
			"undeveloped: 0 of 1",
			"developing: 0 of 1",
			"achieving: 1 of 1",
			"excelling: 0 of 1",
			"All: 1 of 1",
		]);
		expect(at("2025-03-10")[0]?.[1]).toBe("developing: 1 of 1");
		expect(at("2024-03-11")).toEqual([["All: 0 of 0"]]);
	});

	it("counts as agreed only what the community agrees with", () => {
		const agreed = {
			...competencyAssessmentExample,
			agreement: { status: "agreed", on: "2025-03-11", with: "Forum" },
		} as const;
		const [, agreement] = competencyProfile(
			{ competencyAssessments: [competencyAssessmentExample, { ...agreed, id: "2" }] },
			{ organisation: "ZSYN0", on: "2025-04-01" },
		);
		expect(rows(agreement)).toEqual(["All: 1 of 2"]);
	});
});

describe("boardReviewRhythm", () => {
	it("counts reviews by ethnicity and the days between them", () => {
		const [byEthnicity, days] = boardReviewRhythm(governanceExample, { period });
		expect(rows(byEthnicity)).toEqual(["All: 2 of 2"]);
		expect(days?.groups[0]?.crudeRate).toMatchObject({ value: 182 });
	});

	it("has no rhythm of one review", () => {
		const [, days] = boardReviewRhythm(governanceExample, {
			period: { start: "2025-01-01", end: "2025-12-31" },
		});
		expect(days?.groups[0]?.crudeRate).toEqual({
			status: "undefined",
			reason: "there are no values",
			method: "median",
		});
	});
});
