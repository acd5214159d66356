import { length, mandatory, oneOf, validDate } from "../cell-rule.js";
import { date, text } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { clinicalTerminology, messageOnly } from "./readings.js";

/** Patient Self-Directed Digital Intervention: digital interventions that a person used alone. */
export const MHS205 = defineTable({
	code: "MHS205",
	name: "Patient Self-Directed Digital Intervention",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		ServiceRequestID: text({
			uid: "M205010",
			dictionaryName: "SERVICE REQUEST IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS20505"), length("MHS20506", 0, 20)],
		}),
		OrgIDPSDDIProvider: text({
			uid: "M205020",
			dictionaryName: "ORGANISATION IDENTIFIER (PATIENT SELF-DIRECTED DIGITAL INTERVENTION PROVIDER)",
			rules: [mandatory("MHS20507"), length("MHS20508", 3, 5)],
		}),
		StartDatePSDDI: date({
			uid: "M205030",
			dictionaryName: "START DATE (PATIENT SELF-DIRECTED DIGITAL INTERVENTION)",
			rules: [mandatory("MHS20509"), validDate("MHS20510")],
		}),
		EndDatePSDDI: date({
			uid: "M205040",
			dictionaryName: "END DATE (PATIENT SELF-DIRECTED DIGITAL INTERVENTION)",
			rules: [validDate("MHS20512")],
		}),
		PSDDIMech: text({
			uid: "M205050",
			dictionaryName: "PATIENT SELF-DIRECTED DIGITAL INTERVENTION MECHANISM (PRIMARY)",
			rules: [length("MHS20515", 2, 2), oneOf("MHS20516", ["01", "02", "03", "04", "05", "98"])],
		}),
		PSDDIProcedure: text({
			uid: "M205060",
			dictionaryName: "PATIENT SELF-DIRECTED DIGITAL INTERVENTION PROCEDURE (SNOMED CT EXPRESSION)",
			rules: [length("MHS20517", 6, 56)],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS20511", "StartDatePSDDI", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS20513", "EndDatePSDDI", "MHS000.ReportingPeriodStartDate"),
	],
	tableRules: [
		needs("MHS20501", "MHS101", "ServiceRequestID"),
		unique("MHS20502", ["ServiceRequestID", "StartDatePSDDI", "EndDatePSDDI", "PSDDIProcedure"]),
	],
	undecided: [
		{ code: "MHS20514", reason: messageOnly },
		{ code: "MHS20518", field: "PSDDIProcedure", reason: clinicalTerminology },
	],
});
