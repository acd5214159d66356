import { length, mandatory, validDate, validTime } from "../cell-rule.js";
import { date, text, time } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { notEnforced } from "./readings.js";

/** Home Leave: home leave during a ward stay. */
export const MHS509 = defineTable({
	code: "MHS509",
	name: "Home Leave",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		WardStayID: text({
			uid: "M509915",
			dictionaryName: "WARD STAY IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS50902"), length("MHS50903", 0, 20)],
		}),
		StartDateHomeLeave: date({
			uid: "M509010",
			dictionaryName: "START DATE (HOME LEAVE)",
			rules: [mandatory("MHS50904"), validDate("MHS50905")],
		}),
		StartTimeHomeLeave: time({
			uid: "M509020",
			dictionaryName: "START TIME (HOME LEAVE)",
			rules: [validTime("MHS50907", { note: notEnforced })],
		}),
		EndDateHomeLeave: date({
			uid: "M509030",
			dictionaryName: "END DATE (HOME LEAVE)",
			rules: [validDate("MHS50908")],
		}),
		EndTimeHomeLeave: time({
			uid: "M509040",
			dictionaryName: "END TIME (HOME LEAVE)",
			rules: [validTime("MHS50913", { note: notEnforced })],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS50906", "StartDateHomeLeave", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS50910", "EndDateHomeLeave", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS50911", "EndDateHomeLeave", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS50912", "EndDateHomeLeave", "StartDateHomeLeave"),
		notBefore("MHS50914", "StartDateHomeLeave", "MHS502.StartDateWardStay"),
		notAfter("MHS50915", "StartDateHomeLeave", "MHS502.EndDateWardStay"),
		notBefore("MHS50916", "EndDateHomeLeave", "MHS502.StartDateWardStay"),
		notAfter("MHS50917", "EndDateHomeLeave", "MHS502.EndDateWardStay"),
	],
	tableRules: [needs("MHS50901", "MHS502", "WardStayID")],
	undecided: [],
});
