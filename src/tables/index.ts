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
export type { IdentifierNumbers } from "./identifier-numbers.js";
export { MHS000 } from "./mhsds/mhs000.js";
export { MHS001 } from "./mhsds/mhs001.js";
export { MHS002 } from "./mhsds/mhs002.js";
export { MHS003 } from "./mhsds/mhs003.js";
export { MHS004 } from "./mhsds/mhs004.js";
export { MHS005 } from "./mhsds/mhs005.js";
export { MHS006 } from "./mhsds/mhs006.js";
export { MHS007 } from "./mhsds/mhs007.js";
export { MHS008 } from "./mhsds/mhs008.js";
export { MHS009 } from "./mhsds/mhs009.js";
export { MHS010 } from "./mhsds/mhs010.js";
export { MHS011 } from "./mhsds/mhs011.js";
export { MHS012 } from "./mhsds/mhs012.js";
export { MHS014 } from "./mhsds/mhs014.js";
export { MHS101 } from "./mhsds/mhs101.js";
export { MHS102 } from "./mhsds/mhs102.js";
export { MHS103 } from "./mhsds/mhs103.js";
export { MHS104 } from "./mhsds/mhs104.js";
export { MHS105 } from "./mhsds/mhs105.js";
export { MHS106 } from "./mhsds/mhs106.js";
export { MHS201 } from "./mhsds/mhs201.js";
export { MHS202 } from "./mhsds/mhs202.js";
export { MHS203 } from "./mhsds/mhs203.js";
export { MHS204 } from "./mhsds/mhs204.js";
export { MHS205 } from "./mhsds/mhs205.js";
export { MHS206 } from "./mhsds/mhs206.js";
export { MHS301 } from "./mhsds/mhs301.js";
export { MHS302 } from "./mhsds/mhs302.js";
export { MHS401 } from "./mhsds/mhs401.js";
export { MHS402 } from "./mhsds/mhs402.js";
export { MHS403 } from "./mhsds/mhs403.js";
export { MHS404 } from "./mhsds/mhs404.js";
export { MHS405 } from "./mhsds/mhs405.js";
export { MHS501 } from "./mhsds/mhs501.js";
export { MHS502 } from "./mhsds/mhs502.js";
export { MHS503 } from "./mhsds/mhs503.js";
export { MHS505 } from "./mhsds/mhs505.js";
export { MHS506 } from "./mhsds/mhs506.js";
export { MHS507 } from "./mhsds/mhs507.js";
export { MHS509 } from "./mhsds/mhs509.js";
export { MHS510 } from "./mhsds/mhs510.js";
export { MHS511 } from "./mhsds/mhs511.js";
export { MHS512 } from "./mhsds/mhs512.js";
export { MHS513 } from "./mhsds/mhs513.js";
export { MHS514 } from "./mhsds/mhs514.js";
export { MHS515 } from "./mhsds/mhs515.js";
export { MHS516 } from "./mhsds/mhs516.js";
export { MHS517 } from "./mhsds/mhs517.js";
export { MHS518 } from "./mhsds/mhs518.js";
export { MHS601 } from "./mhsds/mhs601.js";
export { MHS604 } from "./mhsds/mhs604.js";
export { MHS605 } from "./mhsds/mhs605.js";
export { MHS606 } from "./mhsds/mhs606.js";
export { MHS607 } from "./mhsds/mhs607.js";
export { MHS608 } from "./mhsds/mhs608.js";
export { MHS609 } from "./mhsds/mhs609.js";
export { MHS701 } from "./mhsds/mhs701.js";
export { MHS702 } from "./mhsds/mhs702.js";
export { MHS901 } from "./mhsds/mhs901.js";
export { MHS902 } from "./mhsds/mhs902.js";
export { MHS903 } from "./mhsds/mhs903.js";
export { mhsds6 } from "./mhsds/mhsds-6.js";
export { feedbackTable } from "./pcref/feedback.js";
export { feedbackAnswersTable } from "./pcref/feedback-answers.js";
export { feedbackStepsTable } from "./pcref/feedback-steps.js";
export { workforceTable } from "./pcref/workforce.js";
export { workforceIssues } from "./pcref/workforce-issues.js";
export { type WresReturns, wresReturns } from "./pcref/wres-returns.js";
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
	NoRecordRule,
	NotEmptyRule,
	SingleRecordRule,
	SomeAcceptedRule,
	SomeInPeriodRule,
	SuccessionRule,
	TableRule,
	UniqueRule,
} from "./table-rule.js";
export { isTimeOfDay } from "./time-of-day.js";
export { isTimestamp } from "./timestamp.js";
export type {
	Meanings,
	MeantRow,
	NoMeanings,
	NumberedIdentifier,
	NumberedRow,
	ReportingPeriod,
	ValidatedSubmission,
} from "./validated-submission.js";
