import type { IssueDefinition } from "../../issues/definition.js";

/**
 * PCREF's own issue codes about assessments, and about the scales and competencies that a trust adds.
 *
 * @example
 * ```ts
 * import { assessmentIssues } from "pcref";
 *
 * assessmentIssues["PCREF-ASSESSMENT-SCALE-UNKNOWN"].title; // => "there is no scale with this id"
 * ```
 */
export const assessmentIssues = {
	"PCREF-ASSESSMENT-SCALE-UNKNOWN": {
		code: "PCREF-ASSESSMENT-SCALE-UNKNOWN",
		severity: "reject-record",
		title: "there is no scale with this id",
		meaning:
			"An assessment names the scale that its level is on: one that the package knows, or one of the documents.",
		fix: "Correct the id, or add the scale with its levels to the documents.",
	},
	"PCREF-ASSESSMENT-LEVEL-UNKNOWN": {
		code: "PCREF-ASSESSMENT-LEVEL-UNKNOWN",
		severity: "reject-record",
		title: "the scale has no level with this code",
		meaning: "The level has to be the code of one of the levels of the scale, not its label.",
		fix: "Use one of the codes of the scale.",
	},
	"PCREF-ASSESSMENT-COMPETENCY-UNKNOWN": {
		code: "PCREF-ASSESSMENT-COMPETENCY-UNKNOWN",
		severity: "reject-record",
		title: "there is no competency with this id",
		meaning: "The competency is one of the six national ones, or one of the organisation's own.",
		fix: "Correct the id, or add the competency to the documents.",
	},
	"PCREF-ASSESSMENT-STANDARD-UNKNOWN": {
		code: "PCREF-ASSESSMENT-STANDARD-UNKNOWN",
		severity: "reject-record",
		title: "there is no organisational standard with this id",
		meaning: "The standard is one of the package's catalogue, or one of the organisation's own.",
		fix: "Correct the id, or add the standard to the documents.",
	},
	"PCREF-ASSESSMENT-EVIDENCE-UNKNOWN": {
		code: "PCREF-ASSESSMENT-EVIDENCE-UNKNOWN",
		severity: "warning-priority",
		title: "there is no item of evidence with this id",
		meaning:
			"An assessment names the evidence it rests on, and the documents read together have no such item.",
		fix: "Correct the id, or add the item of evidence to the documents.",
	},
	"PCREF-ASSESSMENT-DATE-BACKWARDS": {
		code: "PCREF-ASSESSMENT-DATE-BACKWARDS",
		severity: "reject-record",
		title: "the judgement is dated before the one it follows",
		meaning: "The history of an assessment runs from the oldest judgement to the one that stands now.",
		fix: "Put the judgements in order, or correct the date.",
	},
	"PCREF-ASSESSMENT-ID-TAKEN": {
		code: "PCREF-ASSESSMENT-ID-TAKEN",
		severity: "reject-record",
		title: "the id belongs to something of the package's own",
		meaning:
			"A trust's own scale, competency or standard must not be taken for a built-in one, so it cannot have the same id.",
		fix: "Give it another id, such as one that begins with our-.",
	},
} as const satisfies Record<string, IssueDefinition>;

/** One of the codes of {@link assessmentIssues}. */
export type AssessmentIssueCode = keyof typeof assessmentIssues;
