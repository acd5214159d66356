import { length, mandatory, validDate } from "../cell-rule.js";
import { date, text } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, notEmpty, succession, unique } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { organisationDirectory } from "./readings.js";

const followingItself =
	"As on the platform, refused records do not count, and a registration that starts and ends on one day counts as following itself, at the same practice.";

/** GP Practice Registration: the practices at which each person is registered. */
export const MHS002 = defineTable({
	code: "MHS002",
	name: "GP Practice Registration",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		LocalPatientID: text({
			uid: "M002901",
			dictionaryName: "LOCAL PATIENT IDENTIFIER (EXTENDED)",
			identifying: "local-identifier",
			rules: [mandatory("MHS00201"), length("MHS00202", 0, 20)],
		}),
		GMPReg: text({
			uid: "M002010",
			dictionaryName: "GENERAL MEDICAL PRACTICE (PATIENT REGISTRATION)",
			rules: [mandatory("MHS00203"), length("MHS00204", 6, 8)],
		}),
		StartDateGMPRegistration: date({
			uid: "M002020",
			dictionaryName: "START DATE (GMP PATIENT REGISTRATION)",
			rules: [validDate("MHS00210")],
		}),
		EndDateGMPRegistration: date({
			uid: "M002030",
			dictionaryName: "END DATE (GMP PATIENT REGISTRATION)",
			rules: [validDate("MHS00213")],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS00211", "StartDateGMPRegistration", "MHS000.ReportingPeriodEndDate", { offsetDays: 1 }),
		notBefore("MHS00212", "StartDateGMPRegistration", "MHS001.PersonBirthDate"),
		notBefore("MHS00214", "EndDateGMPRegistration", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS00215", "EndDateGMPRegistration", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS00216", "EndDateGMPRegistration", "StartDateGMPRegistration"),
	],
	tableRules: [
		needs("MHS00220", "MHS001", "LocalPatientID"),
		unique("MHS00221", ["LocalPatientID", "GMPReg", "StartDateGMPRegistration"]),
		unique("MHS00222", ["LocalPatientID"], { whenBlank: "EndDateGMPRegistration" }),
		succession("MHS00223", {
			by: "LocalPatientID",
			start: "StartDateGMPRegistration",
			end: "EndDateGMPRegistration",
			differs: "GMPReg",
			catalogueSeverity: "warning",
			note: followingItself,
		}),
		notEmpty("MHSREJ005"),
	],
	undecided: [{ code: "MHS00206", field: "GMPReg", reason: organisationDirectory }],
});
