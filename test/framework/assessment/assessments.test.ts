import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { AssessmentScale } from "../../../src/framework/assessment/assessment-scale.js";
import { assessmentScales } from "../../../src/framework/assessment/assessment-scales.js";
import { checkAssessments } from "../../../src/framework/assessment/check-assessments.js";
import {
	CompetencyAssessment,
	competencyAssessmentExample as example,
} from "../../../src/framework/assessment/competency-assessment.js";
import type { Judgement } from "../../../src/framework/assessment/judgement.js";
import {
	LocalCompetency,
	localCompetencyExample,
} from "../../../src/framework/assessment/local-competency.js";
import {
	StandardAssessment,
	standardAssessmentExample,
} from "../../../src/framework/assessment/standard-assessment.js";
import type { PcrefDocuments } from "../../../src/framework/documents.js";
import { evidenceExample } from "../../../src/framework/readiness/evidence.js";
import { competencyAssessments, localCompetencies, standardAssessments } from "../arbitraries/assessment.js";

const ourScale: AssessmentScale = {
	id: "our-three-steps",
	title: "Our three steps",
	owner: "Us",
	levels: [
		{ code: "1", label: "starting" },
		{ code: "2", label: "under way" },
		{ code: "3", label: "part of how we work", meaning: "Nobody has to be reminded." },
	],
	provenance: { status: "local", source: "Our priorities meeting" },
};

describe("assessmentScales", () => {
	it("passes none off as PCREF's, and its own schema", () => {
		for (const scale of assessmentScales) {
			expect(AssessmentScale.parse(scale)).toEqual(scale);
			expect(scale.provenance.note).toContain("Not a PCREF scale");
			expect(`${scale.id} ${scale.title} ${scale.owner}`).not.toMatch(/pcref/i);
		}
	});

	it("has levels from the lowest to the highest", () => {
		expect(assessmentScales.map(({ id, levels }) => [id, levels[0]?.label, levels.at(-1)?.label])).toEqual([
			["eds-2022-outcome", "undeveloped", "excelling"],
			["plan-progress", "not on track", "delivered"],
			["cultural-competency-stages", "unconscious incompetence", "unconscious competence"],
			["cqc-rating", "inadequate", "outstanding"],
		]);
	});
});

describe("AssessmentScale", () => {
	it("accepts a trust's own", () => {
		expect(AssessmentScale.parse(ourScale)).toEqual(ourScale);
	});

	it.each<[string, object, string]>([
		[
			"a code that stands twice",
			{ levels: [...ourScale.levels, { code: "1", label: "x" }] },
			"levels.3.code",
		],
		["a single level", { levels: ourScale.levels.slice(0, 1) }, "levels"],
		["a level without a label", { levels: [{ code: "1" }, { code: "2", label: "x" }] }, "levels.0.label"],
		["an unknown key", { national: true }, ""],
		["a scale of nobody", { owner: "" }, "owner"],
	])("refuses %s", (_, fields, path) => {
		const issues = AssessmentScale.safeParse({ ...ourScale, ...fields }).error?.issues ?? [];
		expect(issues.map((issue) => issue.path.join("."))).toEqual([path]);
	});
});

describe("CompetencyAssessment and StandardAssessment", () => {
	it("accept their examples, unchanged", () => {
		expect(CompetencyAssessment.parse(example)).toEqual(example);
		expect(StandardAssessment.parse(standardAssessmentExample)).toEqual(standardAssessmentExample);
		expect(LocalCompetency.parse(localCompetencyExample)).toEqual(localCompetencyExample);
	});

	it.each<[string, object, string]>([
		["an unknown key", { score: 2 }, ""],
		["a later version", { schemaVersion: "2" }, "schemaVersion"],
		["a day that does not exist", { on: "2025-02-29" }, "on"],
		["an assessment of nobody", { assessedBy: [] }, "assessedBy"],
		["a side that is none", { assessedBy: [{ constituency: "police" }] }, "assessedBy.0.constituency"],
		[
			"partner agencies as judges",
			{ assessedBy: [{ constituency: "partner-agency" }] },
			"assessedBy.0.constituency",
		],
		["half a person", { assessedBy: [{ constituency: "carer", people: 1.5 }] }, "assessedBy.0.people"],
		["agreement of no day", { agreement: { status: "agreed", with: "x" } }, "agreement.on"],
		[
			"disagreement that says nothing",
			{ agreement: { status: "not-agreed", on: "2025-01-01", with: "x" } },
			"agreement.disagreement",
		],
		["a level that is a number", { level: 2 }, "level"],
		[
			"a history that is half a judgement",
			{ history: [{ on: "2024-01-01", level: "1" }] },
			"history.0.scale",
		],
	])("refuses %s", (_, fields, path) => {
		const issues = CompetencyAssessment.safeParse({ ...example, ...fields }).error?.issues ?? [];
		expect(issues[0]?.path.join(".")).toBe(path);
	});

	it("have the types that the schemas say", () => {
		expectTypeOf(CompetencyAssessment.parse).returns.toExtend<CompetencyAssessment>();
		expectTypeOf(StandardAssessment.parse).returns.toExtend<StandardAssessment>();
		expectTypeOf<CompetencyAssessment["history"]>().toEqualTypeOf<readonly Judgement[]>();
		expectTypeOf<CompetencyAssessment>().toExtend<Judgement>();
		expectTypeOf<LocalCompetency["provenance"]["status"]>().toEqualTypeOf<"local">();
	});

	it.each([
		[CompetencyAssessment, competencyAssessments, "competencyAssessments"],
		[StandardAssessment, standardAssessments, "standardAssessments"],
		[LocalCompetency, localCompetencies, "localCompetencies"],
	] as const)("read back from JSON, unchanged, and pass the check", (schema, values, list) => {
		fc.assert(
			fc.property(values as fc.Arbitrary<object>, (value) => {
				expect(schema.parse(JSON.parse(JSON.stringify(value)))).toEqual(value);
				expect(checkAssessments({ [list]: [value] })).toEqual([]);
			}),
			{ numRuns: 150, seed: 3 },
		);
	});
});

describe("checkAssessments", () => {
	const [earlier] = example.history;
	const found = (fields: object, others: PcrefDocuments = {}) =>
		checkAssessments({ competencyAssessments: [{ ...example, ...fields }], ...others }).map(
			({ code, where, received }) => [code, where.pointer, received],
		);

	it("accepts scales, competencies and standards of the documents", () => {
		const own = { scale: "our-three-steps", level: "3", competency: "our-faith-partners" };
		expect(found(own, { scales: [ourScale], localCompetencies: [localCompetencyExample] })).toEqual([]);
		expect(found(own)).toEqual([
			["PCREF-ASSESSMENT-COMPETENCY-UNKNOWN", "/competencyAssessments/0/competency", "our-faith-partners"],
			["PCREF-ASSESSMENT-SCALE-UNKNOWN", "/competencyAssessments/0/scale", "our-three-steps"],
		]);
	});

	it("finds a label where the code belongs, in the history too, and names the codes", () => {
		const history = [{ ...earlier, level: "developing" }];
		const [issue] = checkAssessments({
			competencyAssessments: [{ ...example, history } as CompetencyAssessment],
		});
		expect(issue).toMatchObject({
			code: "PCREF-ASSESSMENT-LEVEL-UNKNOWN",
			where: { pointer: "/competencyAssessments/0/history/0/level" },
			expected: "0, 1, 2, 3",
			received: "developing",
		});
	});

	it("finds judgements that are out of order", () => {
		expect(found({ on: "2024-03-11" })).toEqual([
			["PCREF-ASSESSMENT-DATE-BACKWARDS", "/competencyAssessments/0/on", "2024-03-11"],
		]);
		expect(found({ history: [earlier, { ...earlier, on: "2024-03-11" }] })).toEqual([
			["PCREF-ASSESSMENT-DATE-BACKWARDS", "/competencyAssessments/0/history/1/on", "2024-03-11"],
		]);
		expect(found({ on: "2024-03-12" })).toEqual([]);
	});

	it("finds evidence that is not there, once any evidence is", () => {
		expect(found({}, { evidence: [evidenceExample] })).toEqual([]);
		expect(found({}, { evidence: [{ ...evidenceExample, id: "E-8" }] })).toEqual([
			["PCREF-ASSESSMENT-EVIDENCE-UNKNOWN", "/competencyAssessments/0/evidence/0", "E-7"],
		]);
		expect(found({}, { evidence: [] })).toEqual([]);
	});

	it("finds a standard that does not exist", () => {
		const standardAssessments = [{ ...standardAssessmentExample, standard: "R-GOV-10" }];
		expect(checkAssessments({ standardAssessments })).toMatchObject([
			{ code: "PCREF-ASSESSMENT-STANDARD-UNKNOWN", where: { pointer: "/standardAssessments/0/standard" } },
		]);
	});

	it("lets nothing of a trust's own take the id of a built-in thing", () => {
		const [eds] = assessmentScales;
		const scales = [{ ...ourScale, id: eds?.id ?? "" }];
		const localCompetencies = [{ ...localCompetencyExample, id: "workforce" }];
		expect(checkAssessments({ scales, localCompetencies }).map(({ where }) => where.pointer)).toEqual([
			"/scales/0/id",
			"/localCompetencies/0/id",
		]);
		// levels of the built-in scale hold, not those of the intruder
		expect(found({ level: "0" }, { scales }).map(([code]) => code)).toEqual(["PCREF-ASSESSMENT-ID-TAKEN"]);
	});
});
