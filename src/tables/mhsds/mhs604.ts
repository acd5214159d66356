import { length, mandatory, oneOf, validTimestamp } from "../cell-rule.js";
import { datetime, text } from "../field.js";
import { notAfter } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { clinicalTerminology } from "./readings.js";

/** Primary Diagnosis: the main diagnosis under a referral. */
export const MHS604 = defineTable({
	code: "MHS604",
	name: "Primary Diagnosis",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		ServiceRequestID: text({
			uid: "M604902",
			dictionaryName: "SERVICE REQUEST IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS60401"), length("MHS60402", 0, 20)],
		}),
		DiagSchemeInUse: text({
			uid: "M604913",
			dictionaryName: "DIAGNOSIS SCHEME IN USE (MENTAL HEALTH)",
			rules: [mandatory("MHS60403"), length("MHS60404", 2, 2), oneOf("MHS60405", ["02", "06"])],
		}),
		PrimDiag: text({
			uid: "M604010",
			dictionaryName: "PRIMARY DIAGNOSIS (CODED CLINICAL ENTRY)",
			rules: [mandatory("MHS60406"), length("MHS60407", 4, 18)],
		}),
		CodedDiagTimestamp: datetime({
			uid: "M604020",
			dictionaryName: "CODED DIAGNOSIS TIMESTAMP",
			rules: [validTimestamp("MHS60409")],
		}),
	},
	key: [],
	recordRules: [notAfter("MHS60410", "CodedDiagTimestamp", "MHS000.ReportingPeriodEndDate")],
	tableRules: [
		needs("MHS60412", "MHS101", "ServiceRequestID"),
		unique("MHS60413", ["ServiceRequestID", "CodedDiagTimestamp", "PrimDiag"]),
	],
	undecided: [{ code: "MHS60414", field: "DiagSchemeInUse", reason: clinicalTerminology }],
});
