import { length, mandatory, oneOf, validDate, validTime } from "../cell-rule.js";
import { date, text, time } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { notEnforced } from "./readings.js";

/** Discharge Plan Agreement: who agreed a discharge plan, and when. */
export const MHS106 = defineTable({
	code: "MHS106",
	name: "Discharge Plan Agreement",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		ServiceRequestID: text({
			uid: "M106902",
			dictionaryName: "SERVICE REQUEST IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS10602"), length("MHS10603", 0, 20)],
		}),
		DischPlanContentAgreedBy: text({
			uid: "M106030",
			dictionaryName: "DISCHARGE PLAN CONTENT AGREED BY",
			rules: [
				mandatory("MHS10611"),
				length("MHS10605", 2, 2),
				oneOf("MHS10609", ["10", "12", "13", "14", "15", "16", "17", "18"]),
			],
		}),
		DischPlanContentAgreedDate: date({
			uid: "M106040",
			dictionaryName: "DISCHARGE PLAN CONTENT AGREED DATE",
			rules: [validDate("MHS10606")],
		}),
		DischPlanContentAgreedTime: time({
			uid: "M106950",
			dictionaryName: "DISCHARGE PLAN CONTENT AGREED TIME",
			rules: [validTime("MHS10610", { note: notEnforced })],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS10607", "DischPlanContentAgreedDate", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS10608", "DischPlanContentAgreedDate", "MHS101.DischPlanCreationDate"),
	],
	tableRules: [needs("MHS10601", "MHS101", "ServiceRequestID")],
	undecided: [],
});
