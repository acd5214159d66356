export { isCalendarDate } from "./calendar-date.js";
export type { CellCheck, CellRule } from "./cell-rule.js";
export { checkCell, isBlank } from "./check-cell.js";
export { type DataSetId, dataSets } from "./data-sets.js";
export { isDateAndTime } from "./date-and-time.js";
export { explainRule, type RuleExplanation } from "./explain-rule.js";
export type { CellType, Field, Identifying } from "./field.js";
export { mentalHealthActAnnual } from "./figures/mental-health-act-annual.js";
export { populationFigures } from "./figures/population-figures.js";
export { publishedFiguresLong } from "./figures/published-figures-long.js";
export { MHS000 } from "./mhsds/mhs000.js";
export { MHS001 } from "./mhsds/mhs001.js";
export { MHS002 } from "./mhsds/mhs002.js";
export { MHS101 } from "./mhsds/mhs101.js";
export { MHS401 } from "./mhsds/mhs401.js";
export { MHS404 } from "./mhsds/mhs404.js";
export { MHS501 } from "./mhsds/mhs501.js";
export { mhsds6 } from "./mhsds/mhsds-6.js";
export { feedbackTable } from "./pcref/feedback.js";
export { feedbackAnswersTable } from "./pcref/feedback-answers.js";
export { feedbackStepsTable } from "./pcref/feedback-steps.js";
export { isPostcode } from "./postcode.js";
export type {
	CombinationRule,
	DateOrderRule,
	FieldReference,
	RecordRule,
	RecordValues,
} from "./record-rule.js";
export { type FieldSchema, fieldSchema, type RowSchema, rowSchema } from "./row-schema.js";
export { type RuleDefinition, ruleCatalogue } from "./rule-catalogue.js";
export { type RuleCoverage, ruleCoverage } from "./rule-coverage.js";
export { expectedOf } from "./rule-expectation.js";
export type { Fields, Row, Table, UndecidedRule } from "./table.js";
export type {
	NeedsRule,
	NotEmptyRule,
	SingleRecordRule,
	SomeAcceptedRule,
	TableRule,
	UniqueRule,
} from "./table-rule.js";
export { isTimeOfDay } from "./time-of-day.js";
export type { ReportingPeriod, ValidatedSubmission } from "./validated-submission.js";
