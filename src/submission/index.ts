export { defaultLimits, type Limits } from "./limits.js";
export { type Source, sourceFromBlob, sourceFromBytes, sourceFromText } from "./source.js";
export {
	type Progress,
	type Submission,
	type TableOutcome,
	type ValidateSubmissionOptions,
	type Verdict,
	validateSubmission,
} from "./validate-submission.js";
export { type SplitPart, SubmissionChangedError } from "./validation/accepted-records.js";
export type { IssueGroup } from "./validation/issue-tally.js";
