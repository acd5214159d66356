import { length, mandatory, validDate } from "../cell-rule.js";
import { date, text } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";

/** Mental Health Responsible Clinician Assignment Period: who was responsible under a Mental Health Act period. */
export const MHS402 = defineTable({
	code: "MHS402",
	name: "Mental Health Responsible Clinician Assignment Period",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		MHActLegalStatusClassPeriodID: text({
			uid: "M402914",
			dictionaryName: "MENTAL HEALTH ACT LEGAL STATUS CLASSIFICATION ASSIGNMENT PERIOD IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS40204"), length("MHS40205", 0, 20)],
		}),
		StartDateRespClinAssign: date({
			uid: "M402010",
			dictionaryName: "START DATE (MENTAL HEALTH RESPONSIBLE CLINICIAN ASSIGNMENT PERIOD)",
			rules: [mandatory("MHS40206"), validDate("MHS40207")],
		}),
		CareProfLocalID: text({
			uid: "M402908",
			dictionaryName: "CARE PROFESSIONAL LOCAL IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS40209"), length("MHS40210", 0, 20)],
		}),
		EndDateRespClinAssign: date({
			uid: "M402020",
			dictionaryName: "END DATE (MENTAL HEALTH RESPONSIBLE CLINICIAN ASSIGNMENT PERIOD)",
			rules: [validDate("MHS40211")],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS40208", "StartDateRespClinAssign", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS40212", "EndDateRespClinAssign", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS40213", "EndDateRespClinAssign", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS40214", "EndDateRespClinAssign", "StartDateRespClinAssign"),
	],
	tableRules: [
		needs("MHS40203", "MHS401", "MHActLegalStatusClassPeriodID"),
		needs("MHS40215", "MHS901", "CareProfLocalID", { severity: "warning" }),
	],
	undecided: [],
});
