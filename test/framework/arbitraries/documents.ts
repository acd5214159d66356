import type fc from "fast-check";
import type { PcrefDocuments } from "../../../src/framework/documents.js";
import { competencyAssessments, localCompetencies, standardAssessments } from "./assessment.js";
import { coProductionEvents } from "./co-production-event.js";
import { feedbackRecords } from "./feedback-record.js";
import { evidenceItems, governances, publications } from "./governance.js";
import {
	localObligations,
	localStandards,
	publishedResponses,
	scales,
	standardExclusions,
} from "./own-definitions.js";
import { plans } from "./plan.js";
import { surveyInstruments, surveyResponses } from "./survey.js";

const documents: {
	readonly [Key in keyof Required<PcrefDocuments>]: fc.Arbitrary<Required<PcrefDocuments>[Key][number]>;
} = {
	plans,
	governance: governances,
	competencyAssessments,
	standardAssessments,
	coProductionEvents,
	feedbackRecords,
	publishedResponses,
	surveyInstruments,
	surveyResponses,
	publications,
	evidence: evidenceItems,
	standardExclusions,
	scales,
	localCompetencies,
	localStandards,
	localObligations,
};

/** Documents of every kind, each right by itself. */
export const generatedDocuments = Object.entries(documents) as readonly (readonly [
	keyof PcrefDocuments,
	fc.Arbitrary<unknown>,
])[];
