import { length, mandatory, oneOf, validTimestamp } from "../cell-rule.js";
import { datetime, text } from "../field.js";
import { notAfter } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { clinicalTerminology } from "./readings.js";

/** Secondary Diagnosis: further diagnoses under a referral. */
export const MHS605 = defineTable({
	code: "MHS605",
	name: "Secondary Diagnosis",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		ServiceRequestID: text({
			uid: "M605902",
			dictionaryName: "SERVICE REQUEST IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS60501"), length("MHS60502", 0, 20)],
		}),
		DiagSchemeInUse: text({
			uid: "M605913",
			dictionaryName: "DIAGNOSIS SCHEME IN USE (MENTAL HEALTH)",
			rules: [mandatory("MHS60503"), length("MHS60504", 2, 2), oneOf("MHS60505", ["02", "06"])],
		}),
		SecDiag: text({
			uid: "M605010",
			dictionaryName: "SECONDARY DIAGNOSIS (CODED CLINICAL ENTRY)",
			rules: [mandatory("MHS60506"), length("MHS60507", 4, 18)],
		}),
		CodedDiagTimestamp: datetime({
			uid: "M605020",
			dictionaryName: "CODED DIAGNOSIS TIMESTAMP",
			rules: [validTimestamp("MHS60509")],
		}),
	},
	key: [],
	recordRules: [notAfter("MHS60510", "CodedDiagTimestamp", "MHS000.ReportingPeriodEndDate")],
	tableRules: [
		needs("MHS60512", "MHS101", "ServiceRequestID"),
		unique("MHS60513", ["ServiceRequestID", "CodedDiagTimestamp", "SecDiag"]),
	],
	undecided: [{ code: "MHS60514", field: "DiagSchemeInUse", reason: clinicalTerminology }],
});
