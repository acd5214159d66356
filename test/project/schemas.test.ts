import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { UseOfForceRecord } from "../../src/equality-standards/use-of-force/use-of-force-record.js";
import { AssessmentScale } from "../../src/framework/assessment/assessment-scale.js";
import { CompetencyAssessment } from "../../src/framework/assessment/competency-assessment.js";
import { LocalCompetency } from "../../src/framework/assessment/local-competency.js";
import { StandardAssessment } from "../../src/framework/assessment/standard-assessment.js";
import { CoProductionEvent } from "../../src/framework/co-production/co-production-event.js";
import { FeedbackRecord } from "../../src/framework/feedback/feedback-record.js";
import { PublishedResponse } from "../../src/framework/feedback/published-response.js";
import { Governance } from "../../src/framework/governance/governance.js";
import { Publication } from "../../src/framework/governance/publication.js";
import { Obligation } from "../../src/framework/obligation.js";
import { OrganisationalStandard } from "../../src/framework/organisational-standard.js";
import { Plan } from "../../src/framework/plan/plan.js";
import { Evidence } from "../../src/framework/readiness/evidence.js";
import { StandardExclusion } from "../../src/framework/readiness/standard-exclusion.js";
import { SurveyInstrument } from "../../src/framework/survey/survey-instrument.js";
import { SurveyResponse } from "../../src/framework/survey/survey-response.js";
import { documentKinds } from "../../src/submission/documents/document-kinds.js";
import { undescribedFields } from "../framework/undescribed-fields.js";
import { root } from "./project-files.js";

/** Every public schema, by the name of its file. The number after the colon in its id is its version. */
const schemas: Readonly<Record<string, z.ZodType>> = {
	"assessment-scale": AssessmentScale,
	"co-production-event": CoProductionEvent,
	"competency-assessment": CompetencyAssessment,
	evidence: Evidence,
	"feedback-record": FeedbackRecord,
	governance: Governance,
	"local-competency": LocalCompetency,
	obligation: Obligation,
	"organisational-standard": OrganisationalStandard,
	plan: Plan,
	publication: Publication,
	"published-response": PublishedResponse,
	"standard-assessment": StandardAssessment,
	"standard-exclusion": StandardExclusion,
	"survey-instrument": SurveyInstrument,
	"survey-response": SurveyResponse,
	"use-of-force-record": UseOfForceRecord,
};

function jsonSchema(name: string, schema: z.ZodType): object {
	const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input" });
	return {
		$schema,
		$id: `urn:pcref:schema:${name}:1`,
		$comment:
			"Made from the schema of the same name in pcref. JSON Schema cannot say what fields must have to do with each other, such as dates in order: pcref check finds that.",
		...rest,
	};
}

describe("schemas/", () => {
	/** The files are made here: `npx vitest run test/project/schemas.test.ts -u` writes them anew. */
	it.each(Object.entries(schemas))("%s.json says what the schema says", async (name, schema) => {
		const text = `${JSON.stringify(jsonSchema(name, schema), null, "\t")}\n`;
		await expect(text).toMatchFileSnapshot(`${root}schemas/${name}.json`);
	});

	it("has a file for every kind of document that can be read, and no other", () => {
		expect(documentKinds.filter(({ schema }) => !Object.values(schemas).includes(schema))).toEqual([]);
		expect(readdirSync(`${root}schemas`).sort()).toEqual(Object.keys(schemas).map((name) => `${name}.json`));
	});

	it.each(Object.entries(schemas))("%s describes every field, and lets no other in", (_, schema) => {
		expect(undescribedFields(schema)).toEqual([]);
		expect(z.toJSONSchema(schema, { io: "input" }).additionalProperties).toBe(false);
	});
});
