import type { AssessmentScale } from "./assessment/assessment-scale.js";
import type { CompetencyAssessment } from "./assessment/competency-assessment.js";
import type { LocalCompetency } from "./assessment/local-competency.js";
import type { StandardAssessment } from "./assessment/standard-assessment.js";
import type { CoProductionEvent } from "./co-production/co-production-event.js";
import type { FeedbackRecord } from "./feedback/feedback-record.js";
import type { PublishedResponse } from "./feedback/published-response.js";
import type { Governance } from "./governance/governance.js";
import type { Publication } from "./governance/publication.js";
import type { Obligation } from "./obligation.js";
import type { OrganisationalStandard } from "./organisational-standard.js";
import type { Plan } from "./plan/plan.js";
import type { Evidence } from "./readiness/evidence.js";
import type { StandardExclusion } from "./readiness/standard-exclusion.js";
import type { SurveyInstrument } from "./survey/survey-instrument.js";
import type { SurveyResponse } from "./survey/survey-response.js";

/**
 * An organisation's PCREF documents, parsed: what {@link assessReadiness} and the checks across documents read.
 * Every list may be left out, and a list left out is an empty one.
 */
export interface PcrefDocuments {
	readonly plans?: readonly Plan[];
	readonly governance?: readonly Governance[];
	readonly competencyAssessments?: readonly CompetencyAssessment[];
	readonly standardAssessments?: readonly StandardAssessment[];
	readonly coProductionEvents?: readonly CoProductionEvent[];
	readonly feedbackRecords?: readonly FeedbackRecord[];
	readonly publishedResponses?: readonly PublishedResponse[];
	readonly surveyInstruments?: readonly SurveyInstrument[];
	readonly surveyResponses?: readonly SurveyResponse[];
	readonly publications?: readonly Publication[];
	readonly evidence?: readonly Evidence[];
	readonly standardExclusions?: readonly StandardExclusion[];
	/** The organisation's own scales, beside the built-in ones. */
	readonly scales?: readonly AssessmentScale[];
	/** The organisation's own competencies, beside the six national ones. */
	readonly localCompetencies?: readonly LocalCompetency[];
	/** The organisation's own standards, beside the built-in catalogue. */
	readonly localStandards?: readonly OrganisationalStandard[];
	/** The organisation's own obligations, beside the built-in catalogue. */
	readonly localObligations?: readonly Obligation[];
}
