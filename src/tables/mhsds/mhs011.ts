import { digits, length, mandatory, validTimestamp } from "../cell-rule.js";
import { datetime, text } from "../field.js";
import { notAfter } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { clinicalTerminology } from "./readings.js";

/** Social and Personal Circumstances: circumstances of each person as recorded, such as faith or sexual orientation. */
export const MHS011 = defineTable({
	code: "MHS011",
	name: "Social and Personal Circumstances",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		LocalPatientID: text({
			uid: "M011901",
			dictionaryName: "LOCAL PATIENT IDENTIFIER (EXTENDED)",
			identifying: "local-identifier",
			rules: [mandatory("MHS01103"), length("MHS01104", 0, 20)],
		}),
		SocPerCircumstance: text({
			uid: "M011020",
			dictionaryName: "SOCIAL AND PERSONAL CIRCUMSTANCE (SNOMED CT)",
			rules: [mandatory("MHS01108"), digits("MHS01111", 6, 18)],
		}),
		SocPerCircumstanceRecTimestamp: datetime({
			uid: "M011030",
			dictionaryName: "SOCIAL AND PERSONAL CIRCUMSTANCE RECORDED TIMESTAMP",
			rules: [validTimestamp("MHS01106")],
		}),
	},
	key: [],
	recordRules: [notAfter("MHS01107", "SocPerCircumstanceRecTimestamp", "MHS000.ReportingPeriodEndDate")],
	tableRules: [
		needs("MHS01101", "MHS001", "LocalPatientID"),
		unique("MHS01102", ["LocalPatientID", "SocPerCircumstanceRecTimestamp", "SocPerCircumstance"]),
	],
	undecided: [{ code: "MHS01109", field: "SocPerCircumstance", reason: clinicalTerminology }],
});
