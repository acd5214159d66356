import { advance, type StepResult } from "./advance.js";
import type { FeedbackRecord } from "./feedback-record.js";

/**
 * Records what will be done about the feedback: `assigned` becomes `action-agreed`.
 *
 * @param record A parsed record; it is not changed.
 * @param options `on`: the day of the step. `action`: what will be done. `planActions`: ids of the actions of the
 * PCREF plan that it is part of, where it is.
 * @returns The new record, or the issue that kept the step from being taken.
 * @throws ArgumentError where `record` is not a feedback record.
 *
 * @example
 * ```ts
 * import { agreeAction, feedbackRecordExample } from "pcref";
 *
 * const agreed = agreeAction(feedbackRecordExample("assigned"), {
 *   on: "2024-05-14",
 *   action: "Ask every family on admission whom to tell when a patient is moved.",
 *   planActions: ["A-12"],
 * });
 * agreed.ok; // => true
 * ```
 */
export function agreeAction(
	record: FeedbackRecord,
	options: { readonly on: string; readonly action: string; readonly planActions?: readonly string[] },
): StepResult {
	return advance(record, { ...options, state: "action-agreed" });
}

/**
 * Records that the action was taken: `action-agreed` becomes `action-done`.
 *
 * @param record A parsed record; it is not changed.
 * @param options `on`: the day of the step. `outcome`: what was done and what came of it.
 * @returns The new record, or the issue that kept the step from being taken.
 * @throws ArgumentError where `record` is not a feedback record.
 *
 * @example
 * ```ts
 * import { completeAction, feedbackRecordExample } from "pcref";
 *
 * const outcome = "The question is part of admission on Ash ward since 10 June.";
 * completeAction(feedbackRecordExample("action-agreed"), { on: "2024-06-10", outcome }).ok; // => true
 * completeAction(feedbackRecordExample("assigned"), { on: "2024-06-10", outcome }); // => { ok: false, issue: { code: "PCREF-FEEDBACK-STEP-NOT-ALLOWED", expected: "action-agreed", received: "assigned" } }
 * ```
 */
export function completeAction(
	record: FeedbackRecord,
	options: { readonly on: string; readonly outcome: string },
): StepResult {
	return advance(record, { ...options, state: "action-done" });
}
