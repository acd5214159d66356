export { type Competency, type CompetencyId, nationalCompetencies } from "./framework/competencies.js";
export { agreeAction, completeAction } from "./framework/feedback/action.js";
export type { StepResult } from "./framework/feedback/advance.js";
export { feedBack, publishResponse, review } from "./framework/feedback/answer.js";
export { closeWithoutAction, escalate, withdraw } from "./framework/feedback/endings.js";
export { FeedbackRecord } from "./framework/feedback/feedback-record.js";
export { feedbackRecordExample } from "./framework/feedback/feedback-record-example.js";
export { feedbackState } from "./framework/feedback/feedback-state.js";
export type { FeedbackTheme } from "./framework/feedback/feedback-theme.js";
export { feedbackThemes } from "./framework/feedback/feedback-themes.js";
export { friendsAndFamilyTestAnswers } from "./framework/feedback/friends-and-family-test.js";
export { type FeedbackIssueCode, feedbackIssues } from "./framework/feedback/issues.js";
export type { FeedbackState } from "./framework/feedback/loop-step.js";
export type { Quotation } from "./framework/feedback/quotation.js";
export { recordedThemes } from "./framework/feedback/recorded-themes.js";
export { acknowledge, assign, recordThemes } from "./framework/feedback/triage.js";
export type { Immutable } from "./framework/immutable.js";
export { OrganisationalStandard } from "./framework/organisational-standard.js";
export { organisationalStandards } from "./framework/organisational-standards.js";
export { type FrameworkPart, frameworkParts, type PartId } from "./framework/parts.js";
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
