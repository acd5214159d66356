import { length, mandatory, oneOf, validDate, validTime } from "../cell-rule.js";
import { date, text, time } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { permittedLegalStatuses } from "./code-sets.js";
import { mhsds6Provenance } from "./provenance.js";
import { notEnforced } from "./readings.js";

/** Mental Health Act Legal Status Classification Assignment Period: each period under one legal status. */
export const MHS401 = defineTable({
	code: "MHS401",
	name: "Mental Health Act Legal Status Classification Assignment Period",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		MHActLegalStatusClassPeriodID: text({
			uid: "M401914",
			dictionaryName: "MENTAL HEALTH ACT LEGAL STATUS CLASSIFICATION ASSIGNMENT PERIOD IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS40101"), length("MHS40102", 0, 20)],
		}),
		LocalPatientID: text({
			uid: "M401901",
			dictionaryName: "LOCAL PATIENT IDENTIFIER (EXTENDED)",
			identifying: "local-identifier",
			rules: [mandatory("MHS40103"), length("MHS40104", 0, 20)],
		}),
		StartDateMHActLegalStatusClass: date({
			uid: "M401010",
			dictionaryName: "START DATE (MENTAL HEALTH ACT LEGAL STATUS CLASSIFICATION ASSIGNMENT PERIOD)",
			rules: [mandatory("MHS40105"), validDate("MHS40106")],
		}),
		StartTimeMHActLegalStatusClass: time({
			uid: "M401020",
			dictionaryName: "START TIME (MENTAL HEALTH ACT LEGAL STATUS CLASSIFICATION ASSIGNMENT PERIOD)",
			rules: [mandatory("MHS40108"), validTime("MHS40109", { note: notEnforced })],
		}),
		LegalStatusClassPeriodStartReason: text({
			uid: "M401030",
			dictionaryName: "MENTAL HEALTH ACT LEGAL STATUS CLASSIFICATION ASSIGNMENT PERIOD START REASON",
			rules: [length("MHS40110", 2, 2), oneOf("MHS40111", ["01", "04"])],
		}),
		ExpiryDateMHActLegalStatusClass: date({
			uid: "M401040",
			dictionaryName: "EXPIRY DATE (MENTAL HEALTH ACT LEGAL STATUS CLASSIFICATION)",
			rules: [validDate("MHS40112")],
		}),
		ExpiryTimeMHActLegalStatusClass: time({
			uid: "M401050",
			dictionaryName: "EXPIRY TIME (MENTAL HEALTH ACT LEGAL STATUS CLASSIFICATION)",
			rules: [validTime("MHS40113", { note: notEnforced })],
		}),
		EndDateMHActLegalStatusClass: date({
			uid: "M401060",
			dictionaryName: "END DATE (MENTAL HEALTH ACT LEGAL STATUS CLASSIFICATION ASSIGNMENT PERIOD)",
			rules: [validDate("MHS40114")],
		}),
		EndTimeMHActLegalStatusClass: time({
			uid: "M401070",
			dictionaryName: "END TIME (MENTAL HEALTH ACT LEGAL STATUS CLASSIFICATION ASSIGNMENT PERIOD)",
			rules: [validTime("MHS40118", { note: notEnforced })],
		}),
		LegalStatusClassPeriodEndReason: text({
			uid: "M401080",
			dictionaryName: "MENTAL HEALTH ACT LEGAL STATUS CLASSIFICATION ASSIGNMENT PERIOD END REASON",
			rules: [length("MHS40119", 2, 2), oneOf("MHS40120", ["01", "04", "05"])],
		}),
		LegalStatusCode: text({
			uid: "M401090",
			dictionaryName: "MENTAL HEALTH ACT LEGAL STATUS CLASSIFICATION CODE",
			rules: [length("MHS40121", 2, 2), oneOf("MHS40122", permittedLegalStatuses)],
		}),
		MentalCat: text({
			uid: "M401100",
			dictionaryName: "MENTAL HEALTH ACT 2007 MENTAL CATEGORY",
			rules: [length("MHS40123", 1, 1), oneOf("MHS40124", ["8", "9", "A", "B"])],
		}),
	},
	key: ["MHActLegalStatusClassPeriodID"],
	recordRules: [
		notAfter("MHS40107", "StartDateMHActLegalStatusClass", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS40115", "EndDateMHActLegalStatusClass", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS40116", "EndDateMHActLegalStatusClass", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS40117", "EndDateMHActLegalStatusClass", "StartDateMHActLegalStatusClass"),
	],
	tableRules: [
		needs("MHS40125", "MHS001", "LocalPatientID"),
		unique("MHS40126", ["MHActLegalStatusClassPeriodID"]),
	],
	undecided: [],
});
