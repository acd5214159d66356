import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { competencyAssessmentExample } from "../../../src/framework/assessment/competency-assessment.js";
import { localCompetencyExample } from "../../../src/framework/assessment/local-competency.js";
import { standardAssessmentExample } from "../../../src/framework/assessment/standard-assessment.js";
import type { PcrefDocuments } from "../../../src/framework/documents.js";
import { feedbackRecordExample } from "../../../src/framework/feedback/feedback-record-example.js";
import { publishedResponses } from "../../../src/framework/feedback/published-responses.js";
import { governanceExample } from "../../../src/framework/governance/governance.js";
import { publicationExample } from "../../../src/framework/governance/publication.js";
import { evidenceExample } from "../../../src/framework/readiness/evidence.js";
import { surveyInstrumentExample } from "../../../src/framework/survey/survey-instrument.js";
import { surveyResponseExample } from "../../../src/framework/survey/survey-response.js";
import { documentKinds } from "../../../src/submission/documents/document-kinds.js";
import { defaultDocumentLimits } from "../../../src/submission/documents/document-limits.js";
import { parseJson } from "../../../src/submission/documents/parse-json.js";
import { parseYaml } from "../../../src/submission/documents/parse-yaml.js";
import { readDocuments } from "../../../src/submission/documents/read-documents.js";
import { readValue } from "../../../src/submission/documents/read-value.js";
import { sourceFromText } from "../../../src/submission/source.js";
import { generatedDocuments } from "../../framework/arbitraries/documents.js";

const formats = [
	["JSON", (value: unknown) => parseJson(JSON.stringify(value), defaultDocumentLimits)],
	["YAML", (value: unknown) => parseYaml(stringify(value), defaultDocumentLimits)],
] as const;

describe("what was written is what is read", () => {
	describe.each(formats)("%s", (_, writeAndRead) => {
		it.each(generatedDocuments)("%s", (key, documents) => {
			const kind = documentKinds.find((candidate) => candidate.key === key);
			if (kind === undefined) throw new Error(`${key} is no kind`);
			fc.assert(
				fc.property(documents, (written) => {
					const parsed = writeAndRead(written);
					if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
					expect(parsed.value).toEqual(written);
					expect(readValue(kind, parsed.value)).toMatchObject({ document: written });
				}),
				{ numRuns: 30 },
			);
		});
	});

	it("holds for the example of every kind, read together", async () => {
		const written: PcrefDocuments = {
			governance: [governanceExample],
			competencyAssessments: [competencyAssessmentExample],
			standardAssessments: [standardAssessmentExample],
			feedbackRecords: [feedbackRecordExample("published")],
			publishedResponses: publishedResponses([feedbackRecordExample("published")]),
			surveyInstruments: [surveyInstrumentExample],
			surveyResponses: [surveyResponseExample],
			publications: [publicationExample],
			evidence: [evidenceExample],
			localCompetencies: [localCompetencyExample],
		};
		const sources = Object.entries(written).map(([key, documents]) => {
			const kind = documentKinds.find((candidate) => candidate.key === key);
			return sourceFromText(`${kind?.file}.json`, JSON.stringify(documents));
		});
		expect(await readDocuments(sources)).toMatchObject({ documents: written, issues: [] });
	});
});
