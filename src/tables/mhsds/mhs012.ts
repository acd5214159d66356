import { length, mandatory, oneOf, validDate } from "../cell-rule.js";
import { date, text } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";

/** Overseas Visitor Charging Category: how care of overseas visitors is charged. */
export const MHS012 = defineTable({
	code: "MHS012",
	name: "Overseas Visitor Charging Category",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		LocalPatientID: text({
			uid: "M012901",
			dictionaryName: "LOCAL PATIENT IDENTIFIER (EXTENDED)",
			identifying: "local-identifier",
			rules: [mandatory("MHS01203"), length("MHS01204", 0, 20)],
		}),
		OvsVisChCat: text({
			uid: "M012010",
			dictionaryName: "OVERSEAS VISITOR CHARGING CATEGORY",
			rules: [
				mandatory("MHS01205"),
				length("MHS01206", 1, 1),
				oneOf("MHS01207", ["9", "A", "B", "C", "D", "E", "F", "P"]),
			],
		}),
		OvsVisChCatAppDate: date({
			uid: "M012020",
			dictionaryName: "OVERSEAS VISITOR CHARGING CATEGORY APPLICABLE FROM DATE",
			rules: [validDate("MHS01208")],
		}),
		OvsVisChCatEndDate: date({
			uid: "M012030",
			dictionaryName: "OVERSEAS VISITOR CHARGING CATEGORY APPLICABLE END DATE",
			rules: [validDate("MHS01211")],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS01209", "OvsVisChCatAppDate", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS01212", "OvsVisChCatEndDate", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS01213", "OvsVisChCatEndDate", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS01214", "OvsVisChCatEndDate", "OvsVisChCatAppDate"),
	],
	tableRules: [
		needs("MHS01201", "MHS001", "LocalPatientID"),
		unique("MHS01202", ["LocalPatientID", "OvsVisChCat", "OvsVisChCatAppDate"]),
	],
	undecided: [],
});
