import { length, mandatory, oneOf, validDate, validTime } from "../cell-rule.js";
import { date, text, time } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { notEnforced } from "./readings.js";

/** Police Assistance Request: requests for help from the police during a ward stay. */
export const MHS516 = defineTable({
	code: "MHS516",
	name: "Police Assistance Request",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		WardStayID: text({
			uid: "M516010",
			dictionaryName: "WARD STAY IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS51602"), length("MHS51603", 0, 20)],
		}),
		PoliceAssistReqDate: date({
			uid: "M516040",
			dictionaryName: "POLICE ASSISTANCE REQUEST DATE",
			rules: [mandatory("MHS51604"), validDate("MHS51605")],
		}),
		PoliceAssistReqTime: time({
			uid: "M516050",
			dictionaryName: "POLICE ASSISTANCE REQUEST TIME",
			rules: [validTime("MHS51609", { note: notEnforced })],
		}),
		PoliceAssistArrDate: date({
			uid: "M516060",
			dictionaryName: "POLICE ASSISTANCE ARRIVAL DATE",
			rules: [validDate("MHS51611")],
		}),
		PoliceAssistArrTime: time({
			uid: "M516070",
			dictionaryName: "POLICE ASSISTANCE ARRIVAL TIME",
			rules: [validTime("MHS51615", { note: notEnforced })],
		}),
		PoliceRestraintForceUsedInd: text({
			uid: "M516080",
			dictionaryName: "POLICE RESTRAINT OR FORCE USED INDICATOR",
			rules: [length("MHS51616", 1, 1), oneOf("MHS51617", ["N", "Y"])],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS51606", "PoliceAssistReqDate", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS51607", "PoliceAssistReqDate", "MHS502.StartDateWardStay"),
		notAfter("MHS51608", "PoliceAssistReqDate", "MHS502.EndDateWardStay"),
		notAfter("MHS51612", "PoliceAssistArrDate", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS51613", "PoliceAssistArrDate", "MHS502.StartDateWardStay"),
		notAfter("MHS51614", "PoliceAssistArrDate", "MHS502.EndDateWardStay"),
		notBefore("MHS51618", "PoliceAssistArrDate", "PoliceAssistReqDate"),
	],
	tableRules: [needs("MHS51601", "MHS502", "WardStayID")],
	undecided: [],
});
