import { length, mandatory, oneOf, validTimestamp } from "../cell-rule.js";
import { datetime, text } from "../field.js";
import { notAfter } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { clinicalTerminology } from "./readings.js";

/** Medical History (Previous Diagnosis): earlier diagnoses of a person. */
export const MHS601 = defineTable({
	code: "MHS601",
	name: "Medical History (Previous Diagnosis)",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		LocalPatientID: text({
			uid: "M601901",
			dictionaryName: "LOCAL PATIENT IDENTIFIER (EXTENDED)",
			identifying: "local-identifier",
			rules: [mandatory("MHS60101"), length("MHS60102", 0, 20)],
		}),
		DiagSchemeInUse: text({
			uid: "M601913",
			dictionaryName: "DIAGNOSIS SCHEME IN USE (MENTAL HEALTH)",
			rules: [mandatory("MHS60103"), length("MHS60104", 2, 2), oneOf("MHS60105", ["02", "06"])],
		}),
		PrevDiag: text({
			uid: "M601010",
			dictionaryName: "PREVIOUS DIAGNOSIS (CODED CLINICAL ENTRY)",
			rules: [mandatory("MHS60106"), length("MHS60107", 4, 18)],
		}),
		CodedDiagTimestamp: datetime({
			uid: "M601030",
			dictionaryName: "CODED DIAGNOSIS TIMESTAMP",
			rules: [validTimestamp("MHS60108")],
		}),
	},
	key: [],
	recordRules: [notAfter("MHS60109", "CodedDiagTimestamp", "MHS000.ReportingPeriodEndDate")],
	tableRules: [
		needs("MHS60110", "MHS001", "LocalPatientID"),
		unique("MHS60111", ["LocalPatientID", "PrevDiag", "CodedDiagTimestamp"]),
	],
	undecided: [{ code: "MHS60112", field: "DiagSchemeInUse", reason: clinicalTerminology }],
});
