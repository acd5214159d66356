export { AssessmentScale } from "./framework/assessment/assessment-scale.js";
export { assessmentScales } from "./framework/assessment/assessment-scales.js";
export { checkAssessments } from "./framework/assessment/check-assessments.js";
export {
	type Assessment,
	type AssessmentComparison,
	changesOverTime,
	compareAssessments,
	type PlacedJudgement,
} from "./framework/assessment/compare-assessments.js";
export {
	CompetencyAssessment,
	competencyAssessmentExample,
} from "./framework/assessment/competency-assessment.js";
export { type AssessmentIssueCode, assessmentIssues } from "./framework/assessment/issues.js";
export type { Judgement } from "./framework/assessment/judgement.js";
export { LocalCompetency, localCompetencyExample } from "./framework/assessment/local-competency.js";
export { type Perspective, perspectiveOf } from "./framework/assessment/perspective.js";
export { StandardAssessment, standardAssessmentExample } from "./framework/assessment/standard-assessment.js";
export { checkDocuments } from "./framework/check-documents.js";
export { checkReferences } from "./framework/check-references.js";
export { checkCoProductionEvent } from "./framework/co-production/check-co-production-event.js";
export { CoProductionEvent } from "./framework/co-production/co-production-event.js";
export { coProductionEventExample } from "./framework/co-production/co-production-event-example.js";
export type { Constituency } from "./framework/co-production/constituency.js";
export { type CoProductionIssueCode, coProductionIssues } from "./framework/co-production/issues.js";
export { ParticipationLevel } from "./framework/co-production/participation-level.js";
export {
	type ParticipationScaleLevel,
	participationScales,
} from "./framework/co-production/participation-scales.js";
export { type Competency, type CompetencyId, nationalCompetencies } from "./framework/competencies.js";
export type { PcrefDocuments } from "./framework/documents.js";
export type { Duty, OrganisationKind } from "./framework/duties/duties.js";
export { type DutyDate, type DutyOn, obligationsOn } from "./framework/duties/obligations-on.js";
export { agreeAction, completeAction } from "./framework/feedback/action.js";
export type { StepResult } from "./framework/feedback/advance.js";
export { feedBack, publishResponse, review } from "./framework/feedback/answer.js";
export type { Characteristics } from "./framework/feedback/characteristics.js";
export { checkFeedbackRecord } from "./framework/feedback/check-feedback-record.js";
export { checkWords } from "./framework/feedback/check-words.js";
export type { Communication } from "./framework/feedback/communication.js";
export { closeWithoutAction, escalate, withdraw } from "./framework/feedback/endings.js";
export { FeedbackRecord } from "./framework/feedback/feedback-record.js";
export { feedbackRecordExample } from "./framework/feedback/feedback-record-example.js";
export { feedbackState } from "./framework/feedback/feedback-state.js";
export type { FeedbackTheme } from "./framework/feedback/feedback-theme.js";
export { feedbackThemes } from "./framework/feedback/feedback-themes.js";
export {
	type FoundIdentifier,
	findIdentifiers,
	type IdentifierKind,
} from "./framework/feedback/find-identifiers.js";
export { friendsAndFamilyTestAnswers } from "./framework/feedback/friends-and-family-test.js";
export { type FeedbackIssueCode, feedbackIssues } from "./framework/feedback/issues.js";
export type { FeedbackState, LaterStep, LoopStep, ReceivedStep } from "./framework/feedback/loop-step.js";
export { PublishedResponse } from "./framework/feedback/published-response.js";
export { publishedResponses } from "./framework/feedback/published-responses.js";
export type { Quotation } from "./framework/feedback/quotation.js";
export { recordedThemes } from "./framework/feedback/recorded-themes.js";
export { acknowledge, assign, recordThemes } from "./framework/feedback/triage.js";
export type { BoardReview } from "./framework/governance/board-review.js";
export { checkGovernance } from "./framework/governance/check-governance.js";
export { Governance, governanceExample } from "./framework/governance/governance.js";
export type { GovernanceGroup } from "./framework/governance/governance-group.js";
export type { GovernanceRole } from "./framework/governance/governance-role.js";
export { type GovernanceIssueCode, governanceIssues } from "./framework/governance/issues.js";
export { Publication, publicationExample } from "./framework/governance/publication.js";
export type { Immutable } from "./framework/immutable.js";
export { Obligation } from "./framework/obligation.js";
export { obligations } from "./framework/obligations.js";
export { OrganisationCode } from "./framework/organisation-code.js";
export { OrganisationalStandard } from "./framework/organisational-standard.js";
export { organisationalStandards } from "./framework/organisational-standards.js";
export { type FrameworkPart, frameworkParts, type PartId, partIds } from "./framework/parts.js";
export { type ActionStatus, type ActionStatusEntry, actionStatuses } from "./framework/plan/action-status.js";
export { checkPlan } from "./framework/plan/check-plan.js";
export { type PlanIssueCode, planIssues } from "./framework/plan/issues.js";
export { Plan } from "./framework/plan/plan.js";
export { PlanAction } from "./framework/plan/plan-action.js";
export { planExample } from "./framework/plan/plan-example.js";
export { PlanMeasure } from "./framework/plan/plan-measure.js";
export { PlanReview } from "./framework/plan/plan-review.js";
export { PopulationFocus } from "./framework/plan/population-focus.js";
export { Priority } from "./framework/plan/priority.js";
export { Risk } from "./framework/plan/risk.js";
export { PopulationGroup } from "./framework/population-group.js";
export {
	assessReadiness,
	type MissingEvidence,
	type Readiness,
	type StandardReadiness,
} from "./framework/readiness/assess-readiness.js";
export { checkEvidence } from "./framework/readiness/check-evidence.js";
export { organisationsOf } from "./framework/readiness/documents-on.js";
export { Evidence, evidenceExample } from "./framework/readiness/evidence.js";
export { type EvidenceIssueCode, evidenceIssues } from "./framework/readiness/issues.js";
export type { FoundEvidence } from "./framework/readiness/shown.js";
export { StandardExclusion } from "./framework/readiness/standard-exclusion.js";
export { type ReferenceIssueCode, referenceIssues } from "./framework/reference-issues.js";
export { checkSurveyInstrument, checkSurveyResponse } from "./framework/survey/check-survey.js";
export { type SurveyIssueCode, surveyIssues } from "./framework/survey/issues.js";
export { type SurveyScore, scoreSurvey } from "./framework/survey/score-survey.js";
export type { SurveyAnswer } from "./framework/survey/survey-answer.js";
export { SurveyInstrument, surveyInstrumentExample } from "./framework/survey/survey-instrument.js";
export { SurveyResponse, surveyResponseExample } from "./framework/survey/survey-response.js";
export { ArgumentError } from "./issues/argument-error.js";
export { type OwnIssueCode, ownIssues } from "./issues/catalogue.js";
export type { IssueDefinition } from "./issues/definition.js";
export type { Issue, Place } from "./issues/issue.js";
export { makeIssue } from "./issues/make-issue.js";
export { mask, shorten } from "./issues/mask.js";
export { isRejecting, type Severity, severities } from "./issues/severity.js";
export {
	type Census2021EthnicGroupCode,
	census2021EthnicGroupCodes,
	census2021EthnicGroups,
} from "./reference/ethnicity/census-2021-ethnic-group.js";
export {
	type EthnicCategoryCode,
	knownEthnicCategoryCodes,
	nhsEthnicCategory2001,
} from "./reference/ethnicity/nhs-ethnic-category-2001.js";
export {
	type EthnicCategoryReading,
	readEthnicCategory,
} from "./reference/ethnicity/read-ethnic-category.js";
