import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { columnsOf } from "./columns.js";
import { ownDocuments } from "./provenance.js";

const { needed } = columnsOf("FEEDBACK-ANSWERS");

/** Answers about trust and confidence that came with feedback, one row an answer. */
export const feedbackAnswersTable = defineTable({
	code: "FEEDBACK-ANSWERS",
	name: "Answers about trust and confidence in feedback records",
	dataSet: "pcref-documents",
	provenance: ownDocuments,
	fields: {
		id: needed("id", "Id of the feedback record", "local-identifier"),
		instrument: needed("instrument", "Id of the survey instrument"),
		item: needed("item", "Id of the item"),
		answer: needed("answer", "A point of the scale, or prefer-not-to-say, does-not-apply or not-answered"),
	},
	key: ["id", "instrument", "item"],
	recordRules: [],
	tableRules: [
		unique("PCREF-CSV-FEEDBACK-ANSWERS-TWICE", ["id", "instrument", "item"]),
		needs("PCREF-CSV-FEEDBACK-ANSWERS-RECORD", "FEEDBACK", "id"),
	],
	undecided: [],
});
