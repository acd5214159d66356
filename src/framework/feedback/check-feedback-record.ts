import type * as z from "zod";
import type { Issue } from "../../issues/issue.js";
import { makeIssue } from "../../issues/make-issue.js";
import { jsonPointer } from "../json-pointer.js";
import { checkWords } from "./check-words.js";
import { FeedbackRecord } from "./feedback-record.js";
import { type FeedbackIssueCode, feedbackIssues } from "./issues.js";

/**
 * Everything that is wrong with a feedback record: faults of form, steps and dates of the loop that cannot be, and
 * what {@link checkWords} finds in its words. Nothing throws, whatever is given, and no issue repeats a value.
 *
 * @param record A feedback record, or what should be one.
 * @returns Every issue, with its JSON pointer in `where.pointer`; none where all is well.
 *
 * @example
 * ```ts
 * import { checkFeedbackRecord, feedbackRecordExample } from "pcref";
 *
 * const record = feedbackRecordExample("acknowledged");
 * checkFeedbackRecord(record); // => []
 * const backwards = { ...record, loop: [{ state: "received", on: "2024-05-03" }, { state: "acknowledged", on: "2024-05-02" }] };
 * checkFeedbackRecord(backwards); // => [{ code: "PCREF-FEEDBACK-DATE-BACKWARDS", where: { pointer: "/loop/1/on" } }]
 * ```
 */
export function checkFeedbackRecord(record: unknown): readonly Issue[] {
	const parsed = FeedbackRecord.safeParse(record);
	return parsed.success ? checkWords(parsed.data) : parsed.error.issues.map(issueOf);
}

function issueOf(finding: z.core.$ZodIssue): Issue {
	const rule = finding.code === "custom" ? String(finding.params?.rule) : "";
	const where = { pointer: jsonPointer(finding.path) };
	const expected = finding.message;
	return makeIssue(feedbackIssues[isFeedbackIssueCode(rule) ? rule : "PCREF-FEEDBACK-SHAPE"], {
		where,
		expected,
	});
}

function isFeedbackIssueCode(code: string): code is FeedbackIssueCode {
	return Object.hasOwn(feedbackIssues, code);
}
