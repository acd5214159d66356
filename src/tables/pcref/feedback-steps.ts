import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { columnsOf } from "./columns.js";
import { ownDocuments } from "./provenance.js";

const { day, free, needed, neededCode, neededDay } = columnsOf("FEEDBACK-STEPS");

/** What happened to feedback after it was received, one row a step, the steps of a record in their order. */
export const feedbackStepsTable = defineTable({
	code: "FEEDBACK-STEPS",
	name: "Steps of feedback records",
	dataSet: "pcref-documents",
	provenance: ownDocuments,
	fields: {
		id: needed("id", "Id of the feedback record", "local-identifier"),
		state: neededCode("state", "The state that the step leads to", [
			"acknowledged",
			"themed",
			"assigned",
			"action-agreed",
			"action-done",
			"fed-back",
			"published",
			"reviewed",
			"no-action",
			"escalated-as-complaint",
			"escalated-as-safeguarding",
			"withdrawn",
		]),
		on: neededDay("on", "Day of the step"),
		themes: free("themes", "Themes, each as scheme:code, divided by semicolons"),
		to: free("to", "Who was given the task"),
		action: free("action", "What will be done"),
		plan_actions: free("plan_actions", "Ids of actions of the plan, divided by semicolons"),
		outcome: free("outcome", "What was done and what came of it"),
		response: free("response", "What the person was told"),
		you_said: free("you_said", "What was heard, in the organisation's words"),
		we_did: free("we_did", "What was done about it"),
		where: free("where", "Where it was published"),
		quotation_words: free("quotation_words", "The person's own words as published", "free-text"),
		quotation_consent_on: day("quotation_consent_on", "Day of the consent to publish them"),
		quotation_redacted_by: free("quotation_redacted_by", "Who redacted them", "free-text"),
		quotation_redacted_on: day("quotation_redacted_on", "Day of that redaction"),
		effect: free("effect", "What changed for people"),
		reason: free("reason", "Why nothing is done, or why it goes on elsewhere"),
	},
	key: [],
	recordRules: [],
	tableRules: [needs("PCREF-CSV-FEEDBACK-STEPS-RECORD", "FEEDBACK", "id")],
	undecided: [],
});
