import { length, mandatory, oneOf, validDate } from "../cell-rule.js";
import { date, text } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { serviceOrTeamTypes } from "./code-sets.js";
import { mhsds6Provenance } from "./provenance.js";

/** Mental Health Care Coordinator: who coordinates the care of each person, and when. */
export const MHS006 = defineTable({
	code: "MHS006",
	name: "Mental Health Care Coordinator",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		LocalPatientID: text({
			uid: "M006901",
			dictionaryName: "LOCAL PATIENT IDENTIFIER (EXTENDED)",
			identifying: "local-identifier",
			rules: [mandatory("MHS00603"), length("MHS00604", 0, 20)],
		}),
		StartDateAssCareCoord: date({
			uid: "M006010",
			dictionaryName: "START DATE (MENTAL HEALTH CARE COORDINATOR ASSIGNMENT PERIOD)",
			rules: [mandatory("MHS00605"), validDate("MHS00606")],
		}),
		CareProfLocalID: text({
			uid: "M006908",
			dictionaryName: "CARE PROFESSIONAL LOCAL IDENTIFIER",
			identifying: "local-identifier",
			rules: [length("MHS00608", 0, 20)],
		}),
		EndDateAssCareCoord: date({
			uid: "M006030",
			dictionaryName: "END DATE (MENTAL HEALTH CARE COORDINATOR ASSIGNMENT PERIOD)",
			rules: [validDate("MHS00609")],
		}),
		CareProfServOrTeamTypeAssoc: text({
			uid: "M006040",
			dictionaryName: "CARE PROFESSIONAL SERVICE OR TEAM TYPE ASSOCIATION (MENTAL HEALTH)",
			rules: [length("MHS00613", 3, 3), oneOf("MHS00614", serviceOrTeamTypes)],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS00607", "StartDateAssCareCoord", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS00610", "EndDateAssCareCoord", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS00611", "EndDateAssCareCoord", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS00612", "EndDateAssCareCoord", "StartDateAssCareCoord"),
	],
	tableRules: [
		needs("MHS00601", "MHS001", "LocalPatientID"),
		unique("MHS00602", [
			"LocalPatientID",
			"StartDateAssCareCoord",
			"CareProfLocalID",
			"EndDateAssCareCoord",
			"CareProfServOrTeamTypeAssoc",
		]),
		needs("MHS00615", "MHS901", "CareProfLocalID", { severity: "warning" }),
	],
	undecided: [],
});
