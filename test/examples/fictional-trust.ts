import { stringify } from "yaml";
import {
	type CompetencyAssessment,
	competencyAssessmentExample,
} from "../../src/framework/assessment/competency-assessment.js";
import { standardAssessmentExample } from "../../src/framework/assessment/standard-assessment.js";
import { coProductionEventExample } from "../../src/framework/co-production/co-production-event-example.js";
import { nationalCompetencies } from "../../src/framework/competencies.js";
import { governanceExample } from "../../src/framework/governance/governance.js";
import { publicationExample } from "../../src/framework/governance/publication.js";
import { planExample } from "../../src/framework/plan/plan-example.js";
import { evidenceExample } from "../../src/framework/readiness/evidence.js";
import { surveyInstrumentExample } from "../../src/framework/survey/survey-instrument.js";
import { writeDocumentTables } from "../../src/interchange/write-document-tables.js";
import { fictionalFeedback } from "./fictional-feedback.js";

const levels = ["1", "1", "2", "2", "0", "1"];

const competencyAssessments: readonly CompetencyAssessment[] = nationalCompetencies.map(({ id }, index) =>
	id === competencyAssessmentExample.competency
		? competencyAssessmentExample
		: {
				...competencyAssessmentExample,
				id: `CA-${index + 1}`,
				competency: id,
				level: levels[index] ?? "1",
				rationale: "Made up for this example.",
				agreement: { status: "agreed", on: "2025-03-11", with: "Mereford Community Forum (fictional)" },
				history: [],
			},
);

const json = (value: unknown): string => `${JSON.stringify(value, null, "\t")}\n`;

/** The files of `examples/fictional-trust`, by name. */
export function fictionalTrust(): Readonly<Record<string, string>> {
	const feedback = fictionalFeedback();
	return {
		"plan.json": json(planExample),
		"governance.yaml": stringify(governanceExample),
		"competency-assessments.json": json(competencyAssessments),
		"standard-assessments.json": json([standardAssessmentExample]),
		"co-production-events.yaml": stringify([{ ...coProductionEventExample, on: "2024-04-18" }]),
		"evidence.json": json([evidenceExample]),
		"publications.json": json([publicationExample]),
		"survey-instruments.json": json([surveyInstrumentExample]),
		...Object.fromEntries(
			writeDocumentTables({ feedbackRecords: feedback }).map(({ name, text }) => [name, text]),
		),
	};
}
