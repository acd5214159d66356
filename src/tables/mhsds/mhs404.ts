import { length, mandatory, oneOf, validDate } from "../cell-rule.js";
import { date, text } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";

/** Community Treatment Order: each order, under the period of the suspended section. */
export const MHS404 = defineTable({
	code: "MHS404",
	name: "Community Treatment Order",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		MHActLegalStatusClassPeriodID: text({
			uid: "M404914",
			dictionaryName: "MENTAL HEALTH ACT LEGAL STATUS CLASSIFICATION ASSIGNMENT PERIOD IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS40404"), length("MHS40405", 0, 20)],
		}),
		StartDateCommTreatOrd: date({
			uid: "M404010",
			dictionaryName: "START DATE (COMMUNITY TREATMENT ORDER)",
			rules: [mandatory("MHS40406"), validDate("MHS40407")],
		}),
		ExpiryDateCommTreatOrd: date({
			uid: "M404020",
			dictionaryName: "EXPIRY DATE (COMMUNITY TREATMENT ORDER)",
			rules: [validDate("MHS40409")],
		}),
		EndDateCommTreatOrd: date({
			uid: "M404030",
			dictionaryName: "END DATE (COMMUNITY TREATMENT ORDER)",
			rules: [validDate("MHS40410")],
		}),
		CommTreatOrdEndReason: text({
			uid: "M404040",
			dictionaryName: "COMMUNITY TREATMENT ORDER END REASON",
			rules: [length("MHS40414", 2, 2), oneOf("MHS40415", ["01", "02", "03", "04", "05"])],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS40408", "StartDateCommTreatOrd", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS40411", "EndDateCommTreatOrd", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS40412", "EndDateCommTreatOrd", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS40413", "EndDateCommTreatOrd", "StartDateCommTreatOrd"),
	],
	tableRules: [needs("MHS40403", "MHS401", "MHActLegalStatusClassPeriodID")],
	undecided: [],
});
