import { length, mandatory, validDate, validTime } from "../cell-rule.js";
import { date, text, time } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { notEnforced } from "./readings.js";

/** Community Treatment Order Recall: each recall to hospital from a community treatment order. */
export const MHS405 = defineTable({
	code: "MHS405",
	name: "Community Treatment Order Recall",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		MHActLegalStatusClassPeriodID: text({
			uid: "M405914",
			dictionaryName: "MENTAL HEALTH ACT LEGAL STATUS CLASSIFICATION ASSIGNMENT PERIOD IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS40504"), length("MHS40505", 0, 20)],
		}),
		StartDateCommTreatOrdRecall: date({
			uid: "M405010",
			dictionaryName: "START DATE (COMMUNITY TREATMENT ORDER RECALL)",
			rules: [mandatory("MHS40506"), validDate("MHS40507")],
		}),
		StartTimeCommTreatOrdRecall: time({
			uid: "M405020",
			dictionaryName: "START TIME (COMMUNITY TREATMENT ORDER RECALL)",
			rules: [mandatory("MHS40509"), validTime("MHS40510", { note: notEnforced })],
		}),
		EndDateCommTreatOrdRecall: date({
			uid: "M405030",
			dictionaryName: "END DATE (COMMUNITY TREATMENT ORDER RECALL)",
			rules: [validDate("MHS40511")],
		}),
		EndTimeCommTreatOrdRecall: time({
			uid: "M405040",
			dictionaryName: "END TIME (COMMUNITY TREATMENT ORDER RECALL)",
			rules: [validTime("MHS40515", { note: notEnforced })],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS40508", "StartDateCommTreatOrdRecall", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS40512", "EndDateCommTreatOrdRecall", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS40513", "EndDateCommTreatOrdRecall", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS40514", "EndDateCommTreatOrdRecall", "StartDateCommTreatOrdRecall"),
	],
	tableRules: [needs("MHS40503", "MHS401", "MHActLegalStatusClassPeriodID")],
	undecided: [],
});
