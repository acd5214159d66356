import { length, mandatory, validDate, validTime } from "../cell-rule.js";
import { date, text, time } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { notEnforced } from "./readings.js";

/** Mental Health Trial Leave: trial leave during a ward stay. */
export const MHS514 = defineTable({
	code: "MHS514",
	name: "Mental Health Trial Leave",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		WardStayID: text({
			uid: "M514915",
			dictionaryName: "WARD STAY IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS51402"), length("MHS51403", 0, 20)],
		}),
		StartDateMHTrialLeave: date({
			uid: "M514010",
			dictionaryName: "START DATE (MENTAL HEALTH TRIAL LEAVE)",
			rules: [mandatory("MHS51404"), validDate("MHS51405")],
		}),
		StartTimeMHTrialLeave: time({
			uid: "M514020",
			dictionaryName: "START TIME (MENTAL HEALTH TRIAL LEAVE)",
			rules: [validTime("MHS51409", { note: notEnforced })],
		}),
		EndDateMHTrialLeave: date({
			uid: "M514030",
			dictionaryName: "END DATE (MENTAL HEALTH TRIAL LEAVE)",
			rules: [validDate("MHS51410")],
		}),
		EndTimeMHTrialLeave: time({
			uid: "M514040",
			dictionaryName: "END TIME (MENTAL HEALTH TRIAL LEAVE)",
			rules: [validTime("MHS51416", { note: notEnforced })],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS51406", "StartDateMHTrialLeave", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS51407", "StartDateMHTrialLeave", "MHS502.StartDateWardStay"),
		notAfter("MHS51408", "StartDateMHTrialLeave", "MHS502.EndDateWardStay"),
		notBefore("MHS51411", "EndDateMHTrialLeave", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS51412", "EndDateMHTrialLeave", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS51413", "EndDateMHTrialLeave", "StartDateMHTrialLeave"),
		notAfter("MHS51415", "EndDateMHTrialLeave", "MHS502.EndDateWardStay"),
	],
	tableRules: [needs("MHS51401", "MHS502", "WardStayID")],
	undecided: [],
});
