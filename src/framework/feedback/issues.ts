import type { IssueDefinition } from "../../issues/definition.js";

/**
 * PCREF's own issue codes about feedback records and the steps of their loop: the text behind messages and
 * documentation.
 *
 * @example
 * ```ts
 * import { feedbackIssues } from "pcref";
 *
 * feedbackIssues["PCREF-FEEDBACK-DATE-INVALID"].title; // => "this is not a calendar date"
 * ```
 */
export const feedbackIssues = {
	"PCREF-FEEDBACK-SHAPE": {
		code: "PCREF-FEEDBACK-SHAPE",
		severity: "reject-record",
		title: "this part of the record does not have the form of the schema",
		meaning: "A field is missing, unknown, of the wrong type, or holds a value that it cannot have.",
		fix: "Correct the field named here.",
	},
	"PCREF-FEEDBACK-STEP-NOT-ALLOWED": {
		code: "PCREF-FEEDBACK-STEP-NOT-ALLOWED",
		severity: "reject-record",
		title: "this step does not follow from the state the record is in",
		meaning:
			"Feedback goes through its loop in order: received, acknowledged, themed, assigned (and assigned again), action agreed, action done, fed back, published, reviewed. A record that has ended takes no further step.",
		fix: "Take the steps in between first, or correct the history of the record.",
	},
	"PCREF-FEEDBACK-STEP-OWED": {
		code: "PCREF-FEEDBACK-STEP-OWED",
		severity: "reject-record",
		title: "the person agreed to be contacted and has not been",
		meaning:
			"Acknowledging and feeding back may be left out only where the person is anonymous or did not agree to be contacted. A published response does not stand in for an answer to the person.",
		fix: "Acknowledge the feedback, or tell the person what came of it, and record that step first.",
	},
	"PCREF-FEEDBACK-CONTACT-REFUSED": {
		code: "PCREF-FEEDBACK-CONTACT-REFUSED",
		severity: "reject-record",
		title: "the person does not want to be contacted",
		meaning:
			"The record says that the person refused contact, so they can be neither acknowledged nor told what came of it. A response can still be published.",
		fix: "Leave the step out. If the person has agreed to contact since, record that consent first.",
	},
	"PCREF-FEEDBACK-STEP-INCOMPLETE": {
		code: "PCREF-FEEDBACK-STEP-INCOMPLETE",
		severity: "reject-record",
		title: "a detail of the step is missing or cannot be used",
		meaning:
			"Each step records what it needs to be checked later: themes, who it went to, what was done, what was said.",
		fix: "Give the detail named here.",
	},
	"PCREF-FEEDBACK-DATE-INVALID": {
		code: "PCREF-FEEDBACK-DATE-INVALID",
		severity: "reject-record",
		title: "this is not a calendar date",
		meaning: "Every step has the day on which it happened, written YYYY-MM-DD, and the day must exist.",
		fix: "Write the date as YYYY-MM-DD, such as 2024-05-02.",
	},
	"PCREF-FEEDBACK-DATE-BACKWARDS": {
		code: "PCREF-FEEDBACK-DATE-BACKWARDS",
		severity: "reject-record",
		title: "the step is dated before the step it follows",
		meaning:
			"The steps of a loop happen one after the other; two may fall on one day, none may lie before the last.",
		fix: "Correct the date of this step, or of the one before it.",
	},
	"PCREF-FEEDBACK-WORDS-WITHOUT-CONSENT": {
		code: "PCREF-FEEDBACK-WORDS-WITHOUT-CONSENT",
		severity: "reject-record",
		title: "a person's words are to be published without their consent on the record",
		meaning:
			"A published response says in the organisation's words what was heard and done. The person's own words are published only where the record holds their consent to it.",
		fix: "Publish the response without the quotation, or ask the person and record their consent first.",
	},
	"PCREF-FEEDBACK-WORDS-NOT-READY": {
		code: "PCREF-FEEDBACK-WORDS-NOT-READY",
		severity: "reject-record",
		title: "consent or redaction is dated after the publication of the words",
		meaning:
			"Consent is asked for, and identifying details are taken out, before a person's words are published.",
		fix: "Correct the date that is wrong; if the words did go out too early, treat it as a breach of confidence.",
	},
	"PCREF-FEEDBACK-WORDS-IDENTIFY": {
		code: "PCREF-FEEDBACK-WORDS-IDENTIFY",
		severity: "warning",
		title: "the words hold what may identify somebody",
		meaning:
			"Something in the text has the form of an NHS number, e-mail address, phone number, date or postcode. Words without any of these are not anonymous either: names, places and stories are not found by their form.",
		fix: "Before anybody else sees the words, have a person read and redact them, and record who did.",
	},
	"PCREF-FEEDBACK-WORDS-STILL-IDENTIFY": {
		code: "PCREF-FEEDBACK-WORDS-STILL-IDENTIFY",
		severity: "warning-priority",
		title: "redacted or published words hold what may identify somebody",
		meaning:
			"The words count as redacted, or were published, and something in them has the form of an NHS number, e-mail address, phone number, date or postcode.",
		fix: "Look at the place named here. If it does identify somebody and was published, treat it as a breach of confidence.",
	},
} as const satisfies Record<string, IssueDefinition>;

/** A code about feedback records. */
export type FeedbackIssueCode = keyof typeof feedbackIssues;
