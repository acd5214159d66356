import { advance, type StepResult } from "./advance.js";
import type { FeedbackRecord } from "./feedback-record.js";
import type { FeedbackTheme } from "./feedback-theme.js";

/**
 * Records that the person was told that their feedback arrived: `received` becomes `acknowledged`.
 *
 * @param record A parsed record; it is not changed.
 * @param options `on`: the day of the step, `YYYY-MM-DD`, not before the step it follows.
 * @returns The new record, or the issue that kept the step from being taken: the wrong state, a date that does not
 * exist or runs backwards, a person who refused contact.
 * @throws ArgumentError where `record` is not a feedback record.
 *
 * @example
 * ```ts
 * import { acknowledge, feedbackRecordExample } from "pcref";
 *
 * const record = feedbackRecordExample("received");
 * acknowledge(record, { on: "2024-05-02" }); // => { ok: true, record: { loop: [{ state: "received", on: "2024-05-01" }, { state: "acknowledged", on: "2024-05-02" }] } }
 * acknowledge(record, { on: "2024-04-30" }); // => { ok: false, issue: { code: "PCREF-FEEDBACK-DATE-BACKWARDS", expected: "2024-05-01 or later" } }
 * ```
 */
export function acknowledge(record: FeedbackRecord, options: { readonly on: string }): StepResult {
	return advance(record, { ...options, state: "acknowledged" });
}

/**
 * Records what the feedback is about: `acknowledged` becomes `themed`. Where the person is anonymous or did not
 * agree to be contacted, `received` becomes `themed` too.
 *
 * @param record A parsed record; it is not changed.
 * @param options `on`: the day of the step. `themes`: one or more, each with the list its code is from;
 * {@link feedbackThemes} is a list to start from.
 * @returns The new record, or the issue that kept the step from being taken.
 * @throws ArgumentError where `record` is not a feedback record.
 *
 * @example
 * ```ts
 * import { feedbackRecordExample, feedbackThemes, recordThemes } from "pcref";
 *
 * const themes = [{ scheme: feedbackThemes.scheme, code: "language" }];
 * recordThemes(feedbackRecordExample("acknowledged"), { on: "2024-05-06", themes }); // => { ok: true }
 * recordThemes(feedbackRecordExample("received"), { on: "2024-05-06", themes }); // => { ok: false, issue: { code: "PCREF-FEEDBACK-STEP-OWED", expected: "acknowledged" } }
 * ```
 */
export function recordThemes(
	record: FeedbackRecord,
	options: { readonly on: string; readonly themes: readonly FeedbackTheme[] },
): StepResult {
	return advance(record, { ...options, state: "themed" });
}

/**
 * Records who has to answer the feedback: `themed` becomes `assigned`. Where the task goes on to somebody else,
 * `assigned` becomes `assigned` again, and the history shows both.
 *
 * @param record A parsed record; it is not changed.
 * @param options `on`: the day of the step. `to`: a role or team rather than a person's name, so that the task
 * survives a change of staff.
 * @returns The new record, or the issue that kept the step from being taken.
 * @throws ArgumentError where `record` is not a feedback record.
 *
 * @example
 * ```ts
 * import { assign, feedbackRecordExample } from "pcref";
 *
 * assign(feedbackRecordExample("themed"), { on: "2024-05-07", to: "Ward manager, Ash ward" }); // => { ok: true }
 * assign(feedbackRecordExample("assigned"), { on: "2024-05-09", to: "Matron, Ash ward" }); // => { ok: true }
 * assign(feedbackRecordExample("themed"), { on: "2024-05-07", to: " " }); // => { ok: false, issue: { code: "PCREF-FEEDBACK-STEP-INCOMPLETE", where: { pointer: "/loop/3/to" } } }
 * ```
 */
export function assign(
	record: FeedbackRecord,
	options: { readonly on: string; readonly to: string },
): StepResult {
	return advance(record, { ...options, state: "assigned" });
}
