import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AssessmentScale } from "../../../src/framework/assessment/assessment-scale.js";
import {
	changesOverTime,
	compareAssessments,
} from "../../../src/framework/assessment/compare-assessments.js";
import {
	type CompetencyAssessment,
	competencyAssessmentExample as joint,
} from "../../../src/framework/assessment/competency-assessment.js";
import { perspectiveOf } from "../../../src/framework/assessment/perspective.js";
import { standardAssessmentExample } from "../../../src/framework/assessment/standard-assessment.js";
import { competencyAssessments } from "../arbitraries/assessment.js";

const self: CompetencyAssessment = { ...joint, level: "3", assessedBy: [{ constituency: "staff" }] };
const community: CompetencyAssessment = {
	...joint,
	level: "1",
	assessedBy: [{ constituency: "community" }, { constituency: "carer" }],
};

describe("perspectiveOf", () => {
	it.each([
		[["staff"], "self"],
		[["staff", "staff"], "self"],
		[["patient"], "community"],
		[["carer", "community"], "community"],
		[["staff", "patient"], "joint"],
	] as const)("%j is %s", (sides, perspective) => {
		expect(perspectiveOf({ assessedBy: sides.map((constituency) => ({ constituency })) })).toBe(perspective);
	});
});

describe("compareAssessments", () => {
	it("puts the organisation's own view and its community's beside each other", () => {
		expect(compareAssessments({ from: self, to: community })).toEqual({
			status: "ok",
			scale: "eds-2022-outcome",
			from: { on: "2025-03-11", perspective: "self", level: "3", label: "excelling", position: 4 },
			to: { on: "2025-03-11", perspective: "community", level: "1", label: "developing", position: 2 },
			steps: -2,
			cautions: [],
		});
	});

	it("says so where both the day and the people differ", () => {
		const later = { ...community, on: "2026-03-10" };
		const comparison = compareAssessments({ from: self, to: later });
		expect(comparison).toMatchObject({ status: "ok", steps: -2 });
		expect(comparison).toHaveProperty("cautions.0", expect.stringContaining("Other people judged"));
	});

	const tiny: AssessmentScale = {
		id: "yes-or-no",
		title: "Yes or no",
		owner: "Us",
		levels: [
			{ code: "no", label: "no" },
			{ code: "yes", label: "yes" },
		],
		provenance: { status: "local", source: "Us" },
	};

	it("compares on a scale of the documents", () => {
		const from = { ...self, scale: tiny.id, level: "no" };
		const to = { ...self, scale: tiny.id, level: "yes" };
		expect(compareAssessments({ from, to, scales: [tiny] })).toMatchObject({ status: "ok", steps: 1 });
		expect(compareAssessments({ from, to })).toEqual({
			status: "undefined",
			reason: "the scale yes-or-no is not known",
		});
	});

	it.each<[string, CompetencyAssessment | typeof standardAssessmentExample, string]>([
		[
			"another scale",
			{ ...self, scale: "cqc-rating", level: "good" },
			"the scales differ: eds-2022-outcome and cqc-rating",
		],
		["another level", { ...self, level: "4" }, "the scale eds-2022-outcome has no level 4"],
		[
			"another competency",
			{ ...self, competency: "workforce" },
			"they assess different things: competency co-production and competency workforce",
		],
		[
			"a standard",
			standardAssessmentExample,
			"they assess different things: competency co-production and standard R-FB-2",
		],
		[
			"another organisation",
			{ ...self, organisation: { scheme: "ods", code: "RV5" } },
			"they assess different organisations: ZSYN0 and RV5",
		],
	])("refuses %s, with the reason", (_, to, reason) => {
		expect(compareAssessments({ from: self, to })).toEqual({ status: "undefined", reason });
	});

	it("takes as many steps back as forth, and none to itself", () => {
		fc.assert(
			fc.property(competencyAssessments, competencyAssessments, (a, b) => {
				const to = { ...b, competency: a.competency, organisation: a.organisation };
				const [there, back] = [compareAssessments({ from: a, to }), compareAssessments({ from: to, to: a })];
				if (there.status === "ok" && back.status === "ok") expect(there.steps + back.steps).toBe(0);
				expect(there.status === "ok").toBe(a.scale === b.scale);
				expect(compareAssessments({ from: a, to: a })).toMatchObject({
					status: "ok",
					steps: 0,
					cautions: [],
				});
			}),
			{ numRuns: 200, seed: 3 },
		);
	});
});

describe("changesOverTime", () => {
	it("goes from the oldest judgement to the one that stands", () => {
		const [first] = joint.history;
		const middle = { ...joint.history[0], on: "2024-09-10", level: "3" };
		const history = [first, middle] as CompetencyAssessment["history"];
		expect(changesOverTime({ ...joint, history })).toMatchObject([
			{ status: "ok", from: { on: "2024-03-12" }, to: { on: "2024-09-10" }, steps: 2, cautions: [] },
			{
				status: "ok",
				from: { on: "2024-09-10", perspective: "self" },
				to: { on: "2025-03-11", perspective: "joint" },
				steps: -1,
				cautions: [expect.stringContaining("Other people judged")],
			},
		]);
	});

	it("breaks where the scale changed, and has nothing to say without a history", () => {
		expect(changesOverTime({ ...joint, scale: "plan-progress", level: "on-track" })).toEqual([
			{ status: "undefined", reason: "the scales differ: eds-2022-outcome and plan-progress" },
		]);
		expect(changesOverTime(standardAssessmentExample)).toEqual([]);
	});
});
