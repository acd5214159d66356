import { ArgumentError } from "../../issues/argument-error.js";
import { advance, type StepResult } from "./advance.js";
import type { FeedbackRecord } from "./feedback-record.js";

/**
 * Ends a record for which nothing will be done: any state before `action-done` becomes `no-action`.
 *
 * @param record A parsed record; it is not changed.
 * @param options `on`: the day of the step. `reason`: why, in a sentence that could be told to the person.
 * @returns The new record, or the issue that kept the step from being taken.
 * @throws ArgumentError where `record` is not a feedback record.
 *
 * @example
 * ```ts
 * import { closeWithoutAction, feedbackRecordExample } from "pcref";
 *
 * const reason = "The ward that it is about closed in April.";
 * closeWithoutAction(feedbackRecordExample("themed"), { on: "2024-05-08", reason }).ok; // => true
 * closeWithoutAction(feedbackRecordExample("action-done"), { on: "2024-07-08", reason }).ok; // => false
 * ```
 */
export function closeWithoutAction(
	record: FeedbackRecord,
	options: { readonly on: string; readonly reason: string },
): StepResult {
	return advance(record, { ...options, state: "no-action" });
}

/**
 * Ends a record that goes on elsewhere: any open state becomes `escalated-as-complaint` or
 * `escalated-as-safeguarding`. Only that it went on is recorded here, not the complaint or the concern itself.
 *
 * @param record A parsed record; it is not changed.
 * @param options `on`: the day of the step. `as`: `complaint` or `safeguarding`. `reason`: why.
 * @returns The new record, or the issue that kept the step from being taken.
 * @throws ArgumentError where `record` is not a feedback record, or `as` is neither of the two.
 *
 * @example
 * ```ts
 * import { escalate, feedbackRecordExample, feedbackState } from "pcref";
 *
 * const result = escalate(feedbackRecordExample("acknowledged"), {
 *   on: "2024-05-03",
 *   as: "complaint",
 *   reason: "The person asked for it to be a complaint.",
 * });
 * result.ok ? feedbackState(result.record) : result.issue.code; // => "escalated-as-complaint"
 * ```
 */
export function escalate(
	record: FeedbackRecord,
	options: { readonly on: string; readonly as: "complaint" | "safeguarding"; readonly reason: string },
): StepResult {
	const { as, ...details } = options;
	if (as !== "complaint" && as !== "safeguarding") {
		throw new ArgumentError("options.as", "must be complaint or safeguarding");
	}
	return advance(record, { ...details, state: `escalated-as-${as}` });
}

/**
 * Ends a record that the person took back: any open state becomes `withdrawn`. The person's words stay in the
 * record until you take them out: set `freeText` to null where they asked for that.
 *
 * @param record A parsed record; it is not changed.
 * @param options `on`: the day of the step.
 * @returns The new record, or the issue that kept the step from being taken.
 * @throws ArgumentError where `record` is not a feedback record.
 *
 * @example
 * ```ts
 * import { feedbackRecordExample, withdraw } from "pcref";
 *
 * const result = withdraw(feedbackRecordExample("themed"), { on: "2024-05-09" });
 * result.ok ? { ...result.record, freeText: null } : result.issue; // => { freeText: null }
 * ```
 */
export function withdraw(record: FeedbackRecord, options: { readonly on: string }): StepResult {
	return advance(record, { ...options, state: "withdrawn" });
}
