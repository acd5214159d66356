import { length, mandatory, validDate } from "../cell-rule.js";
import { date, text } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";

/** Assault: assaults on a person during a ward stay. */
export const MHS506 = defineTable({
	code: "MHS506",
	name: "Assault",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		WardStayID: text({
			uid: "M506915",
			dictionaryName: "WARD STAY IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS50606"), length("MHS50607", 0, 20)],
		}),
		DateAssault: date({
			uid: "M506010",
			dictionaryName: "DATE OF ASSAULT ON PATIENT",
			rules: [mandatory("MHS50608"), validDate("MHS50609")],
		}),
	},
	key: [],
	recordRules: [
		notBefore("MHS50611", "DateAssault", "MHS502.StartDateWardStay"),
		notAfter("MHS50612", "DateAssault", "MHS502.EndDateWardStay"),
		notBefore("MHS50613", "DateAssault", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS50614", "DateAssault", "MHS000.ReportingPeriodEndDate"),
	],
	tableRules: [needs("MHS50605", "MHS502", "WardStayID")],
	undecided: [],
});
