export { type BoardReportOptions, boardReport } from "./board-report.js";
export { type Findings, type FindingsOptions, findingsOf } from "./findings.js";
export type { IssueSummary, SubmissionSummary, SubmittedTable } from "./submission-summary.js";
export { tidyCsv } from "./tidy-csv.js";
