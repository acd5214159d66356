import { length, mandatory, oneOf, validDate, validTime } from "../cell-rule.js";
import { date, text, time } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { notEnforced } from "./readings.js";

/** Care Plan Type: each care plan of a person. */
export const MHS008 = defineTable({
	code: "MHS008",
	name: "Care Plan Type",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		CarePlanID: text({
			uid: "M008070",
			dictionaryName: "CARE PLAN IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS00813"), length("MHS00814", 0, 20)],
		}),
		LocalPatientID: text({
			uid: "M008901",
			dictionaryName: "LOCAL PATIENT IDENTIFIER (EXTENDED)",
			identifying: "local-identifier",
			rules: [mandatory("MHS00815"), length("MHS00816", 0, 20)],
		}),
		CarePlanTypeMH: text({
			uid: "M008030",
			dictionaryName: "CARE PLAN TYPE (MENTAL HEALTH)",
			rules: [
				mandatory("MHS00817"),
				length("MHS00818", 2, 2),
				oneOf("MHS00819", ["10", "11", "12", "13", "14"]),
			],
		}),
		CarePlanCreatDate: date({
			uid: "M008010",
			dictionaryName: "CARE PLAN CREATION DATE",
			rules: [mandatory("MHS00820"), validDate("MHS00821")],
		}),
		CarePlanCreationTime: time({
			uid: "M008080",
			dictionaryName: "CARE PLAN CREATION TIME",
			rules: [validTime("MHS00829", { note: notEnforced })],
		}),
		CarePlanLastUpdateDate: date({
			uid: "M008020",
			dictionaryName: "CARE PLAN LAST UPDATED DATE",
			rules: [validDate("MHS00823")],
		}),
		CarePlanLastUpdateTime: time({
			uid: "M008090",
			dictionaryName: "CARE PLAN LAST UPDATED TIME",
			rules: [validTime("MHS00830", { note: notEnforced })],
		}),
		CarePlanImplementDate: date({
			uid: "M008040",
			dictionaryName: "CARE PLAN IMPLEMENTATION DATE",
			rules: [validDate("MHS00826")],
		}),
	},
	key: ["CarePlanID"],
	recordRules: [
		notAfter("MHS00822", "CarePlanCreatDate", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS00824", "CarePlanLastUpdateDate", "CarePlanCreatDate"),
		notAfter("MHS00825", "CarePlanLastUpdateDate", "MHS000.ReportingPeriodEndDate"),
		notAfter("MHS00827", "CarePlanImplementDate", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS00828", "CarePlanImplementDate", "CarePlanCreatDate"),
	],
	tableRules: [needs("MHS00811", "MHS001", "LocalPatientID"), unique("MHS00812", ["CarePlanID"])],
	undecided: [],
});
