import type { FeedbackRecord } from "./feedback-record.js";
import type { FeedbackState, LoopStep } from "./loop-step.js";

/** The last step of a record's loop. */
export function lastStep(record: FeedbackRecord): LoopStep {
	const [received, ...later] = record.loop;
	return later.at(-1) ?? received;
}

/**
 * Where a feedback record stands in its loop.
 *
 * @param record A parsed record.
 * @returns The state of its last step.
 *
 * @example
 * ```ts
 * import { feedbackRecordExample, feedbackState } from "pcref";
 *
 * feedbackState(feedbackRecordExample("action-agreed")); // => "action-agreed"
 * ```
 */
export function feedbackState(record: FeedbackRecord): FeedbackState {
	return lastStep(record).state;
}
