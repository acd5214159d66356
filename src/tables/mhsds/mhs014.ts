import { digits, length, mandatory, validDate } from "../cell-rule.js";
import { date, text } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { catalogueOnly, clinicalTerminology, messageOnly } from "./readings.js";

/** eMED3 Fit Note: fit notes issued to each person. */
export const MHS014 = defineTable({
	code: "MHS014",
	name: "eMED3 Fit Note",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		LocalPatientID: text({
			uid: "M014901",
			dictionaryName: "LOCAL PATIENT IDENTIFIER (EXTENDED)",
			identifying: "local-identifier",
			rules: [mandatory("MHS01405"), length("MHS01406", 0, 20)],
		}),
		FitNoteAssessmentDate: date({
			uid: "M014010",
			dictionaryName: "eMED3 FIT NOTE ASSESSMENT DATE",
			rules: [validDate("MHS01407")],
		}),
		FitNoteCond: text({
			uid: "M014020",
			dictionaryName: "eMED3 FIT NOTE CONDITION (SNOMED CT)",
			rules: [digits("MHS01410", 6, 18)],
		}),
		FitNoteDiagnosis: text({
			uid: "M014030",
			dictionaryName: "eMED3 FIT NOTE DIAGNOSIS (ICD)",
			rules: [length("MHS01412", 4, 6)],
		}),
		FitNoteStartDate: date({
			uid: "M014040",
			dictionaryName: "eMED3 FIT NOTE START DATE",
			rules: [validDate("MHS01413")],
		}),
		FitNoteEndDate: date({
			uid: "M014050",
			dictionaryName: "eMED3 FIT NOTE END DATE",
			rules: [validDate("MHS01416")],
		}),
		FitNoteDuration: text({
			uid: "M014060",
			dictionaryName: "eMED3 FIT NOTE DURATION",
			rules: [length("MHS01418", 0, 3)],
		}),
		FitNoteRecordedDate: date({
			uid: "M014070",
			dictionaryName: "eMED3 FIT NOTE RECORDED DATE",
			rules: [validDate("MHS01419")],
		}),
		FitNoteFollowUpIndicator: text({
			uid: "M014080",
			dictionaryName: "eMED3 FIT NOTE FOLLOW UP ASSESSMENT REQUIRED INDICATOR",
			rules: [length("MHS01420", 1, 1)],
		}),
		FitNoteIssuer: text({
			uid: "M014090",
			dictionaryName: "eMED3 FIT NOTE ISSUER",
			rules: [length("MHS01421", 2, 2)],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS01409", "FitNoteAssessmentDate", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS01414", "FitNoteStartDate", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS01415", "FitNoteStartDate", "MHS000.ReportingPeriodEndDate"),
		notAfter("MHS01417", "FitNoteEndDate", "MHS000.ReportingPeriodEndDate"),
	],
	tableRules: [
		needs("MHS01401", "MHS001", "LocalPatientID"),
		unique("MHS01402", ["LocalPatientID", "FitNoteAssessmentDate"]),
	],
	undecided: [
		{ code: "MHS01408", reason: messageOnly },
		{ code: "MHS01411", field: "FitNoteCond", reason: clinicalTerminology },
		{ code: "MHS01422", field: "FitNoteFollowUpIndicator", reason: catalogueOnly },
		{ code: "MHS01423", field: "FitNoteIssuer", reason: catalogueOnly },
		{ code: "MHS01424", field: "FitNoteRecordedDate", reason: catalogueOnly },
		{ code: "MHS01425", field: "FitNoteRecordedDate", reason: catalogueOnly },
		{ code: "MHS01426", field: "FitNoteStartDate", reason: catalogueOnly },
	],
});
