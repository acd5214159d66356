export { ArgumentError } from "./argument-error.js";
export { type OwnIssueCode, ownIssues } from "./catalogue.js";
export type { IssueDefinition } from "./definition.js";
export type { Issue, Place } from "./issue.js";
export { makeIssue } from "./make-issue.js";
export { mask, shorten } from "./mask.js";
export { isRejecting, type Severity, severities } from "./severity.js";
