import { length, mandatory, oneOf, validDate, validTime } from "../cell-rule.js";
import { date, text, time } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { notEnforced } from "./readings.js";

/** Mental Health Absence Without Leave: absence without leave during a ward stay. */
export const MHS511 = defineTable({
	code: "MHS511",
	name: "Mental Health Absence Without Leave",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		WardStayID: text({
			uid: "M511915",
			dictionaryName: "WARD STAY IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS51102"), length("MHS51103", 0, 20)],
		}),
		StartDateMHAbsWOLeave: date({
			uid: "M511010",
			dictionaryName: "START DATE (MENTAL HEALTH ABSENCE WITHOUT LEAVE)",
			rules: [mandatory("MHS51104"), validDate("MHS51105")],
		}),
		StartTimeMHAbsWOLeave: time({
			uid: "M511020",
			dictionaryName: "START TIME (MENTAL HEALTH ABSENCE WITHOUT LEAVE)",
			rules: [validTime("MHS51107", { note: notEnforced })],
		}),
		EndDateMHAbsWOLeave: date({
			uid: "M511030",
			dictionaryName: "END DATE (MENTAL HEALTH ABSENCE WITHOUT LEAVE)",
			rules: [validDate("MHS51108")],
		}),
		EndTimeMHAbsWOLeave: time({
			uid: "M511040",
			dictionaryName: "END TIME (MENTAL HEALTH ABSENCE WITHOUT LEAVE)",
			rules: [validTime("MHS51112", { note: notEnforced })],
		}),
		MHAbsWOLeaveEndReason: text({
			uid: "M511050",
			dictionaryName: "MENTAL HEALTH ABSENCE WITHOUT LEAVE END REASON",
			rules: [length("MHS51113", 2, 2), oneOf("MHS51114", ["01", "02", "03", "04", "05", "99"])],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS51106", "StartDateMHAbsWOLeave", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS51109", "EndDateMHAbsWOLeave", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS51110", "EndDateMHAbsWOLeave", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS51111", "EndDateMHAbsWOLeave", "StartDateMHAbsWOLeave"),
		notBefore("MHS51115", "StartDateMHAbsWOLeave", "MHS502.StartDateWardStay"),
		notAfter("MHS51116", "StartDateMHAbsWOLeave", "MHS502.EndDateWardStay"),
		notBefore("MHS51117", "EndDateMHAbsWOLeave", "MHS502.StartDateWardStay"),
		notAfter("MHS51118", "EndDateMHAbsWOLeave", "MHS502.EndDateWardStay"),
	],
	tableRules: [needs("MHS51101", "MHS502", "WardStayID")],
	undecided: [],
});
