import { advance, type StepResult } from "./advance.js";
import type { FeedbackRecord } from "./feedback-record.js";
import type { Quotation } from "./quotation.js";

/**
 * Records that the person was told what came of their feedback: `action-done` becomes `fed-back`.
 *
 * @param record A parsed record; it is not changed.
 * @param options `on`: the day of the step. `response`: what the person was told.
 * @returns The new record, or the issue that kept the step from being taken, such as a person who refused contact.
 * @throws ArgumentError where `record` is not a feedback record.
 *
 * @example
 * ```ts
 * import { feedBack, feedbackRecordExample } from "pcref";
 *
 * const told = feedBack(feedbackRecordExample("action-done"), {
 *   on: "2024-06-14",
 *   response: "We now ask every family on admission whom to tell when a patient is moved.",
 * });
 * told.ok; // => true
 * ```
 */
export function feedBack(
	record: FeedbackRecord,
	options: { readonly on: string; readonly response: string },
): StepResult {
	return advance(record, { ...options, state: "fed-back" });
}

/**
 * Records that a response was published, "you said, we did": `fed-back` becomes `published`. Where the person is
 * anonymous or did not agree to be contacted, `action-done` becomes `published` too.
 *
 * A response says in the organisation's own words what was heard. The person's words are not needed for it and are
 * left out by default. To publish them, `quotation` takes the words with the consent that the record holds and a
 * named redactor with a date; without these it does not compile, and it is refused where the record has no such
 * consent, or where consent or redaction come after the publication.
 *
 * @param record A parsed record; it is not changed.
 * @param options `on`: the day of publication. `youSaid`: what was heard, in the organisation's words. `weDid`:
 * what was done. `where`: a web address, or a place such as a ward's board.
 * @returns The new record, or the issue that kept the step from being taken.
 * @throws ArgumentError where `record` is not a feedback record.
 *
 * @example
 * ```ts
 * import { feedbackRecordExample, publishResponse } from "pcref";
 *
 * const record = feedbackRecordExample("fed-back");
 * const response = {
 *   on: "2024-06-20",
 *   youSaid: "Families are not told when somebody is moved.",
 *   weDid: "We ask on admission whom to tell, and tell them.",
 *   where: "Board in the entrance of Ash ward",
 * };
 * publishResponse(record, response).ok; // => true
 *
 * const quotation = {
 *   words: "Nobody told me he had been moved.",
 *   consent: { status: "given", on: "2024-06-01" },
 *   redaction: { by: "P. Example", on: "2024-06-18" },
 * } as const;
 * publishResponse(record, { ...response, quotation }); // => { ok: false, issue: { code: "PCREF-FEEDBACK-WORDS-WITHOUT-CONSENT", received: "not-asked" } }
 * ```
 */
export function publishResponse(
	record: FeedbackRecord,
	options: {
		readonly on: string;
		readonly youSaid: string;
		readonly weDid: string;
		readonly where: string;
		readonly quotation?: Quotation;
	},
): StepResult {
	return advance(record, { ...options, state: "published" });
}

/**
 * Records whether the action had an effect: `published` becomes `reviewed`. What the person was told but was not
 * published, because it would tell who they are, goes from `fed-back` to `reviewed`.
 *
 * @param record A parsed record; it is not changed.
 * @param options `on`: the day of the step. `effect`: what changed for people, or that nothing did.
 * @returns The new record, or the issue that kept the step from being taken.
 * @throws ArgumentError where `record` is not a feedback record.
 *
 * @example
 * ```ts
 * import { feedbackRecordExample, review } from "pcref";
 *
 * const reviewed = review(feedbackRecordExample("published"), {
 *   on: "2024-09-20",
 *   effect: "Of 14 families asked in the carers' meeting, 11 had been told about the last move.",
 * });
 * reviewed.ok; // => true
 * ```
 */
export function review(
	record: FeedbackRecord,
	options: { readonly on: string; readonly effect: string },
): StepResult {
	return advance(record, { ...options, state: "reviewed" });
}
