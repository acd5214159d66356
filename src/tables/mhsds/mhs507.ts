import { length, mandatory, validDate } from "../cell-rule.js";
import { date, text } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";

/** Self-Harm: self-harm during a ward stay. */
export const MHS507 = defineTable({
	code: "MHS507",
	name: "Self-Harm",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		WardStayID: text({
			uid: "M507915",
			dictionaryName: "WARD STAY IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS50706"), length("MHS50707", 0, 20)],
		}),
		DateSelfHarm: date({
			uid: "M507010",
			dictionaryName: "DATE OF SELF-HARM",
			rules: [mandatory("MHS50708"), validDate("MHS50709")],
		}),
	},
	key: [],
	recordRules: [
		notBefore("MHS50711", "DateSelfHarm", "MHS502.StartDateWardStay"),
		notAfter("MHS50712", "DateSelfHarm", "MHS502.EndDateWardStay"),
		notBefore("MHS50713", "DateSelfHarm", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS50714", "DateSelfHarm", "MHS000.ReportingPeriodEndDate"),
	],
	tableRules: [needs("MHS50705", "MHS502", "WardStayID")],
	undecided: [],
});
