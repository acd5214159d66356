export { AssessmentScale } from "./assessment/assessment-scale.js";
export { assessmentScales } from "./assessment/assessment-scales.js";
export { checkAssessments } from "./assessment/check-assessments.js";
export {
	type Assessment,
	type AssessmentComparison,
	changesOverTime,
	compareAssessments,
	type PlacedJudgement,
} from "./assessment/compare-assessments.js";
export { CompetencyAssessment, competencyAssessmentExample } from "./assessment/competency-assessment.js";
export { type AssessmentIssueCode, assessmentIssues } from "./assessment/issues.js";
export type { Judgement } from "./assessment/judgement.js";
export { LocalCompetency, localCompetencyExample } from "./assessment/local-competency.js";
export { type Perspective, perspectiveOf } from "./assessment/perspective.js";
export { StandardAssessment, standardAssessmentExample } from "./assessment/standard-assessment.js";
export { checkDocuments } from "./check-documents.js";
export { checkReferences } from "./check-references.js";
export { checkCoProductionEvent } from "./co-production/check-co-production-event.js";
export { CoProductionEvent } from "./co-production/co-production-event.js";
export { coProductionEventExample } from "./co-production/co-production-event-example.js";
export type { Constituency } from "./co-production/constituency.js";
export { type CoProductionIssueCode, coProductionIssues } from "./co-production/issues.js";
export { ParticipationLevel } from "./co-production/participation-level.js";
export { type ParticipationScaleLevel, participationScales } from "./co-production/participation-scales.js";
export { type Competency, type CompetencyId, nationalCompetencies } from "./competencies.js";
export type { PcrefDocuments } from "./documents.js";
export type { Duty, OrganisationKind } from "./duties/duties.js";
export { type DutyDate, type DutyOn, obligationsOn } from "./duties/obligations-on.js";
export { agreeAction, completeAction } from "./feedback/action.js";
export type { StepResult } from "./feedback/advance.js";
export { feedBack, publishResponse, review } from "./feedback/answer.js";
export type { Characteristics } from "./feedback/characteristics.js";
export { checkFeedbackRecord } from "./feedback/check-feedback-record.js";
export { checkWords } from "./feedback/check-words.js";
export type { Communication } from "./feedback/communication.js";
export { closeWithoutAction, escalate, withdraw } from "./feedback/endings.js";
export { FeedbackRecord } from "./feedback/feedback-record.js";
export { feedbackRecordExample } from "./feedback/feedback-record-example.js";
export { feedbackState } from "./feedback/feedback-state.js";
export type { FeedbackTheme } from "./feedback/feedback-theme.js";
export { feedbackThemes } from "./feedback/feedback-themes.js";
export { type FoundIdentifier, findIdentifiers, type IdentifierKind } from "./feedback/find-identifiers.js";
export { friendsAndFamilyTestAnswers } from "./feedback/friends-and-family-test.js";
export { type FeedbackIssueCode, feedbackIssues } from "./feedback/issues.js";
export type { FeedbackState, LaterStep, LoopStep, ReceivedStep } from "./feedback/loop-step.js";
export { PublishedResponse } from "./feedback/published-response.js";
export { publishedResponses } from "./feedback/published-responses.js";
export type { Quotation } from "./feedback/quotation.js";
export { recordedThemes } from "./feedback/recorded-themes.js";
export { acknowledge, assign, recordThemes } from "./feedback/triage.js";
export type { BoardReview } from "./governance/board-review.js";
export { checkGovernance } from "./governance/check-governance.js";
export { Governance, governanceExample } from "./governance/governance.js";
export type { GovernanceGroup } from "./governance/governance-group.js";
export type { GovernanceRole } from "./governance/governance-role.js";
export { type GovernanceIssueCode, governanceIssues } from "./governance/issues.js";
export { Publication, publicationExample } from "./governance/publication.js";
export type { Immutable } from "./immutable.js";
export { Obligation } from "./obligation.js";
export { obligations } from "./obligations.js";
export { OrganisationCode } from "./organisation-code.js";
export { OrganisationalStandard } from "./organisational-standard.js";
export { organisationalStandards } from "./organisational-standards.js";
export { type FrameworkPart, frameworkParts, type PartId, partIds } from "./parts.js";
export { type ActionStatus, type ActionStatusEntry, actionStatuses } from "./plan/action-status.js";
export { checkPlan } from "./plan/check-plan.js";
export { type PlanIssueCode, planIssues } from "./plan/issues.js";
export { Plan } from "./plan/plan.js";
export { PlanAction } from "./plan/plan-action.js";
export { planExample } from "./plan/plan-example.js";
export { PlanMeasure } from "./plan/plan-measure.js";
export { PlanReview } from "./plan/plan-review.js";
export { PopulationFocus } from "./plan/population-focus.js";
export { Priority } from "./plan/priority.js";
export { Risk } from "./plan/risk.js";
export { PopulationGroup } from "./population-group.js";
export {
	assessReadiness,
	type MissingEvidence,
	type Readiness,
	type StandardReadiness,
} from "./readiness/assess-readiness.js";
export { checkEvidence } from "./readiness/check-evidence.js";
export { organisationsOf } from "./readiness/documents-on.js";
export { Evidence, evidenceExample } from "./readiness/evidence.js";
export { type EvidenceIssueCode, evidenceIssues } from "./readiness/issues.js";
export type { FoundEvidence } from "./readiness/shown.js";
export { StandardExclusion } from "./readiness/standard-exclusion.js";
export { type ReferenceIssueCode, referenceIssues } from "./reference-issues.js";
export { checkSurveyInstrument, checkSurveyResponse } from "./survey/check-survey.js";
export { type SurveyIssueCode, surveyIssues } from "./survey/issues.js";
export { type SurveyScore, scoreSurvey } from "./survey/score-survey.js";
export type { SurveyAnswer } from "./survey/survey-answer.js";
export { SurveyInstrument, surveyInstrumentExample } from "./survey/survey-instrument.js";
export { SurveyResponse, surveyResponseExample } from "./survey/survey-response.js";
