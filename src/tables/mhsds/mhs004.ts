import { length, mandatory, oneOf, validDate } from "../cell-rule.js";
import { date, text } from "../field.js";
import { notAfter } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { employmentContractTypes } from "./code-sets.js";
import { mhsds6Provenance } from "./provenance.js";

/** Employment Status: work and hours of each person, as recorded. */
export const MHS004 = defineTable({
	code: "MHS004",
	name: "Employment Status",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		LocalPatientID: text({
			uid: "M004901",
			dictionaryName: "LOCAL PATIENT IDENTIFIER (EXTENDED)",
			identifying: "local-identifier",
			rules: [mandatory("MHS00403"), length("MHS00404", 0, 20)],
		}),
		EmployStatus: text({
			uid: "M004010",
			dictionaryName: "EMPLOYMENT STATUS",
			rules: [
				mandatory("MHS00405"),
				length("MHS00406", 2, 2),
				oneOf("MHS00407", ["01", "02", "03", "04", "05", "06", "07", "08", "ZZ"]),
			],
		}),
		EmployStatusStartDate: date({
			uid: "M004040",
			dictionaryName: "EMPLOYMENT STATUS START DATE",
			rules: [validDate("MHS00415")],
		}),
		EmployStatusEndDate: date({
			uid: "M004050",
			dictionaryName: "EMPLOYMENT STATUS END DATE",
			rules: [validDate("MHS00418")],
		}),
		EmployStatusRecDate: date({
			uid: "M004020",
			dictionaryName: "EMPLOYMENT STATUS RECORDED DATE",
			rules: [validDate("MHS00408")],
		}),
		PatPrimEmpContTypeMH: text({
			uid: "M004022",
			dictionaryName: "PATIENT PRIMARY EMPLOYMENT CONTRACT TYPE (MENTAL HEALTH)",
			rules: [length("MHS00420", 2, 2), oneOf("MHS00421", employmentContractTypes)],
		}),
		WeekHoursWorked: text({
			uid: "M004030",
			dictionaryName: "WEEKLY HOURS WORKED",
			rules: [length("MHS00410", 2, 2), oneOf("MHS00411", ["01", "02", "03", "04", "97", "98", "99"])],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS00409", "EmployStatusRecDate", "MHS000.ReportingPeriodEndDate"),
		notAfter("MHS00416", "EmployStatusStartDate", "MHS000.ReportingPeriodEndDate"),
		notAfter("MHS00419", "EmployStatusEndDate", "MHS000.ReportingPeriodEndDate"),
	],
	tableRules: [
		needs("MHS00401", "MHS001", "LocalPatientID"),
		unique("MHS00413", ["LocalPatientID", "EmployStatusRecDate"]),
		unique("MHS00414", ["LocalPatientID"], { whenBlank: "EmployStatusRecDate" }),
	],
	undecided: [],
});
