import { digits, length, mandatory, validTimestamp } from "../cell-rule.js";
import { datetime, text } from "../field.js";
import { notAfter } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { clinicalTerminology } from "./readings.js";

/** Assistive Technology To Support Disability Type: assistive technology prescribed for a person. */
export const MHS010 = defineTable({
	code: "MHS010",
	name: "Assistive Technology To Support Disability Type",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		LocalPatientID: text({
			uid: "M010901",
			dictionaryName: "LOCAL PATIENT IDENTIFIER (EXTENDED)",
			identifying: "local-identifier",
			rules: [mandatory("MHS01003"), length("MHS01004", 0, 20)],
		}),
		AssistiveTechnologyFinding: text({
			uid: "M010010",
			dictionaryName: "ASSISTIVE TECHNOLOGY FINDING (SNOMED CT)",
			rules: [mandatory("MHS01006"), digits("MHS01005", 6, 18)],
		}),
		AssistiveTechnologyPrescTimestamp: datetime({
			uid: "M010030",
			dictionaryName: "PRESCRIPTION TIMESTAMP (ASSISTIVE TECHNOLOGY)",
			rules: [validTimestamp("MHS01008")],
		}),
	},
	key: [],
	recordRules: [notAfter("MHS01009", "AssistiveTechnologyPrescTimestamp", "MHS000.ReportingPeriodEndDate")],
	tableRules: [
		needs("MHS01001", "MHS001", "LocalPatientID"),
		unique("MHS01002", ["LocalPatientID", "AssistiveTechnologyFinding", "AssistiveTechnologyPrescTimestamp"]),
	],
	undecided: [{ code: "MHS01007", field: "AssistiveTechnologyFinding", reason: clinicalTerminology }],
});
