import type { IssueDefinition } from "../../issues/definition.js";

/**
 * PCREF's own issue codes about survey instruments and the responses to them.
 *
 * @example
 * ```ts
 * import { surveyIssues } from "pcref";
 *
 * surveyIssues["PCREF-SURVEY-OFF-SCALE"].severity; // => "reject-record"
 * ```
 */
export const surveyIssues = {
	"PCREF-SURVEY-SHAPE": {
		code: "PCREF-SURVEY-SHAPE",
		severity: "reject-record",
		title: "this part of the document does not have the form of the schema",
		meaning: "A field is missing, unknown, of the wrong type, or holds a value that it cannot have.",
		fix: "Correct the field named here.",
	},
	"PCREF-SURVEY-TWICE": {
		code: "PCREF-SURVEY-TWICE",
		severity: "reject-record",
		title: "an item, or a point of the scale, stands twice",
		meaning: "Items are told apart by their ids, and points by their values; answers name them.",
		fix: "Give each item its own id and each point its own value; keep one answer to each item.",
	},
	"PCREF-SURVEY-SCORING-IMPOSSIBLE": {
		code: "PCREF-SURVEY-SCORING-IMPOSSIBLE",
		severity: "reject-record",
		title: "the scoring asks for what the instrument cannot give",
		meaning: "Nobody can answer more items than there are, or reach a threshold outside the scale.",
		fix: "Correct the minimum number of items, or the threshold.",
	},
	"PCREF-SURVEY-INSTRUMENT-OTHER": {
		code: "PCREF-SURVEY-INSTRUMENT-OTHER",
		severity: "reject-record",
		title: "the response is to another instrument",
		meaning:
			"A response names the instrument it answers; answers to different questions are not put together.",
		fix: "Score it with its own instrument, or correct the id.",
	},
	"PCREF-SURVEY-ITEM-UNKNOWN": {
		code: "PCREF-SURVEY-ITEM-UNKNOWN",
		severity: "reject-record",
		title: "the instrument has no such item",
		meaning: "An answer names the item it is to.",
		fix: "Correct the id of the item.",
	},
	"PCREF-SURVEY-OFF-SCALE": {
		code: "PCREF-SURVEY-OFF-SCALE",
		severity: "reject-record",
		title: "the answer is no point of the scale",
		meaning: "Every answer is the value of a point of the instrument's scale, or says why there is none.",
		fix: "Correct the answer, or write not-answered.",
	},
} as const satisfies Record<string, IssueDefinition>;

/** A code about surveys. */
export type SurveyIssueCode = keyof typeof surveyIssues;
