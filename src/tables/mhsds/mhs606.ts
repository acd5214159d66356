import { digits, length, mandatory, validTimestamp } from "../cell-rule.js";
import { datetime, text } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { assessmentScales } from "./readings.js";

/** Coded Scored Assessment (Referral): scores of assessments under a referral. */
export const MHS606 = defineTable({
	code: "MHS606",
	name: "Coded Scored Assessment (Referral)",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		ServiceRequestID: text({
			uid: "M606902",
			dictionaryName: "SERVICE REQUEST IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS60601"), length("MHS60602", 0, 20)],
		}),
		CodedAssToolType: text({
			uid: "M606910",
			dictionaryName: "CODED ASSESSMENT TOOL TYPE (SNOMED CT)",
			rules: [mandatory("MHS60603"), digits("MHS60604", 6, 18)],
		}),
		PersScore: text({
			uid: "M606911",
			dictionaryName: "PERSON SCORE",
			rules: [mandatory("MHS60605"), length("MHS60606", 0, 5)],
		}),
		AssToolCompTimestamp: datetime({
			uid: "M606918",
			dictionaryName: "ASSESSMENT TOOL COMPLETION TIMESTAMP",
			rules: [mandatory("MHS60608"), validTimestamp("MHS60609")],
		}),
		CareProfLocalID: text({
			uid: "M606908",
			dictionaryName: "CARE PROFESSIONAL LOCAL IDENTIFIER",
			identifying: "local-identifier",
			rules: [length("MHS60614", 0, 20)],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS60616", "AssToolCompTimestamp", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS60618", "AssToolCompTimestamp", "MHS000.ReportingPeriodStartDate"),
	],
	tableRules: [
		needs("MHS60612", "MHS101", "ServiceRequestID"),
		needs("MHS60615", "MHS901", "CareProfLocalID", { catalogueSeverity: "warning" }),
	],
	undecided: [
		{ code: "MHS60607", field: "CodedAssToolType", reason: assessmentScales },
		{ code: "MHS60613", field: "CodedAssToolType", reason: assessmentScales },
	],
});
