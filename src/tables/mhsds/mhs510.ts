import { length, mandatory, oneOf, validDate, validTime } from "../cell-rule.js";
import { date, text, time } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { reasonsForEndOfLeave } from "./code-sets.js";
import { mhsds6Provenance } from "./provenance.js";
import { notEnforced } from "./readings.js";

/** Mental Health Leave of Absence: leave of absence under the Mental Health Act during a ward stay. */
export const MHS510 = defineTable({
	code: "MHS510",
	name: "Mental Health Leave of Absence",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		WardStayID: text({
			uid: "M510915",
			dictionaryName: "WARD STAY IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS51002"), length("MHS51003", 0, 20)],
		}),
		StartDateMHLeaveAbs: date({
			uid: "M510010",
			dictionaryName: "START DATE (MENTAL HEALTH LEAVE OF ABSENCE)",
			rules: [mandatory("MHS51004"), validDate("MHS51005")],
		}),
		StartTimeMHLeaveAbs: time({
			uid: "M510020",
			dictionaryName: "START TIME (MENTAL HEALTH LEAVE OF ABSENCE)",
			rules: [validTime("MHS51007", { note: notEnforced })],
		}),
		EndDateMHLeaveAbs: date({
			uid: "M510030",
			dictionaryName: "END DATE (MENTAL HEALTH LEAVE OF ABSENCE)",
			rules: [validDate("MHS51008")],
		}),
		EndTimeMHLeaveAbs: time({
			uid: "M510040",
			dictionaryName: "END TIME (MENTAL HEALTH LEAVE OF ABSENCE)",
			rules: [validTime("MHS51012", { note: notEnforced })],
		}),
		MHLeaveAbsEndReason: text({
			uid: "M510050",
			dictionaryName: "MENTAL HEALTH LEAVE OF ABSENCE END REASON",
			rules: [length("MHS51013", 2, 2), oneOf("MHS51014", reasonsForEndOfLeave)],
		}),
		EscortedLeaveIndicator: text({
			uid: "M510060",
			dictionaryName: "ESCORTED MENTAL HEALTH LEAVE OF ABSENCE INDICATOR",
			rules: [length("MHS51019", 1, 1), oneOf("MHS51020", ["N", "Y"])],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS51006", "StartDateMHLeaveAbs", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS51009", "EndDateMHLeaveAbs", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS51010", "EndDateMHLeaveAbs", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS51011", "EndDateMHLeaveAbs", "StartDateMHLeaveAbs"),
		notBefore("MHS51015", "StartDateMHLeaveAbs", "MHS502.StartDateWardStay"),
		notAfter("MHS51016", "StartDateMHLeaveAbs", "MHS502.EndDateWardStay"),
		notBefore("MHS51017", "EndDateMHLeaveAbs", "MHS502.StartDateWardStay"),
		notAfter("MHS51018", "EndDateMHLeaveAbs", "MHS502.EndDateWardStay"),
	],
	tableRules: [needs("MHS51001", "MHS502", "WardStayID")],
	undecided: [],
});
