import { competencyAssessmentExample } from "../../framework/assessment/competency-assessment.js";
import { localCompetencyExample } from "../../framework/assessment/local-competency.js";
import { standardAssessmentExample } from "../../framework/assessment/standard-assessment.js";
import { coProductionEventExample } from "../../framework/co-production/co-production-event-example.js";
import type { PcrefDocuments } from "../../framework/documents.js";
import { feedbackRecordExample } from "../../framework/feedback/feedback-record-example.js";
import { governanceExample } from "../../framework/governance/governance.js";
import { publicationExample } from "../../framework/governance/publication.js";
import { planExample } from "../../framework/plan/plan-example.js";
import { evidenceExample } from "../../framework/readiness/evidence.js";
import { surveyInstrumentExample } from "../../framework/survey/survey-instrument.js";
import { surveyResponseExample } from "../../framework/survey/survey-response.js";
import { syntheticOrganisation } from "../../reference/organisations/synthetic-organisation.js";

const organisation = { scheme: "ods", code: syntheticOrganisation.code } as const;
const provenance = { status: "local", source: "Made up, as an example" } as const;

/** One made-up document of each kind. */
export const exampleDocuments: {
	readonly [Kind in keyof PcrefDocuments]-?: NonNullable<PcrefDocuments[Kind]>[number];
} = {
	plans: planExample,
	governance: governanceExample,
	competencyAssessments: competencyAssessmentExample,
	standardAssessments: standardAssessmentExample,
	coProductionEvents: coProductionEventExample,
	feedbackRecords: feedbackRecordExample("published"),
	publishedResponses: {
		schemaVersion: "1",
		id: "YSWD-2024-06-1",
		organisation,
		on: "2024-06-20",
		where: "Board in the entrance of Ash ward (fictional)",
		themes: [],
		heardFrom: "fewer-than-5",
		youSaid: "Families are not told when somebody is moved.",
		weDid: "We ask on admission whom to tell, and tell them.",
		quotations: [],
	},
	surveyInstruments: surveyInstrumentExample,
	surveyResponses: surveyResponseExample,
	publications: publicationExample,
	evidence: evidenceExample,
	standardExclusions: {
		schemaVersion: "1",
		organisation,
		standard: "R-COMP-3",
		reason: "We and our communities assess our own four competencies instead.",
		decidedBy: "PCREF oversight group",
		on: "2025-01-14",
	},
	scales: {
		id: "our-three-steps",
		title: "Our three steps",
		owner: "Mereford and Vale Mental Health Trust (fictional)",
		levels: [
			{ code: "1", label: "starting" },
			{ code: "2", label: "under way" },
			{ code: "3", label: "part of how we work" },
		],
		provenance,
	},
	localCompetencies: localCompetencyExample,
	localStandards: {
		id: "OUR-1",
		parts: ["feedback-mechanism"],
		modality: "local",
		expectation: "Every ward has a carer champion whom carers know by name.",
		evidence: ["list of carer champions by ward"],
		provenance,
	},
	localObligations: {
		id: "OUR-POLICY-1",
		instrument: "Carers' charter (fictional)",
		kind: "policy",
		appliesTo: "All wards",
		asks: "Carers of every community are told whom to turn to.",
		measures: ["carers who can name their contact"],
		officialPcrefItem: false,
		officialPcrefItemProvenance: provenance,
		provenance,
	},
};
