export type { DocumentKindKey } from "./documents/document-kinds.js";
export { type DocumentLimits, defaultDocumentLimits } from "./documents/document-limits.js";
export { type DocumentIssueCode, documentIssues } from "./documents/issues.js";
export {
	type DocumentOutcome,
	type ReadDocuments,
	type ReadDocumentsOptions,
	readDocuments,
} from "./documents/read-documents.js";
export { type SdcsFeedback, sdcsFeedbackFor } from "./feedback/sdcs-feedback.js";
export type { ReadFigures } from "./figures/read-figures.js";
export { readMentalHealthActAnnual } from "./figures/read-mental-health-act-annual.js";
export { readPopulation } from "./figures/read-population.js";
export { readPublishedFigures } from "./figures/read-published-figures.js";
export { defaultLimits, type Limits } from "./limits.js";
export {
	type Source,
	StreamTooLargeError,
	sourceFromBlob,
	sourceFromBytes,
	sourceFromStream,
	sourceFromText,
} from "./source.js";
export {
	type Submission,
	type ValidateSubmissionOptions,
	validateSubmission,
} from "./validate-submission.js";
export { type ValidatedTable, type ValidateTableOptions, validateTable } from "./validate-table.js";
export { type SplitPart, SubmissionChangedError } from "./validation/accepted-records.js";
export type { Repair } from "./validation/cell-departures.js";
export type { IssueGroup } from "./validation/issue-tally.js";
export type {
	KeySets,
	Progress,
	TableOutcome,
	ValidationOptions,
	Verdict,
} from "./validation/judge-tables.js";
export type { ColumnMapping } from "./validation/match-header.js";
export type { RepairCount } from "./validation/repair-counts.js";
