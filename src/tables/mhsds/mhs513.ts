import { length, mandatory, validDate } from "../cell-rule.js";
import { date, text } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";

/** Substance Misuse: evidence of substance misuse during a ward stay. */
export const MHS513 = defineTable({
	code: "MHS513",
	name: "Substance Misuse",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		WardStayID: text({
			uid: "M513915",
			dictionaryName: "WARD STAY IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS51302"), length("MHS51303", 0, 20)],
		}),
		SubstanceMisuse: date({
			uid: "M513010",
			dictionaryName: "OBSERVATION DATE (SUBSTANCE MISUSE EVIDENCE)",
			rules: [mandatory("MHS51304"), validDate("MHS51305")],
		}),
	},
	key: [],
	recordRules: [
		notBefore("MHS51306", "SubstanceMisuse", "MHS502.StartDateWardStay"),
		notAfter("MHS51307", "SubstanceMisuse", "MHS502.EndDateWardStay"),
		notBefore("MHS51309", "SubstanceMisuse", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS51310", "SubstanceMisuse", "MHS000.ReportingPeriodEndDate"),
	],
	tableRules: [needs("MHS51301", "MHS502", "WardStayID")],
	undecided: [],
});
