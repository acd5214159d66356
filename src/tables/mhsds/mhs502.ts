import { length, mandatory, oneOf, validDate, validTime } from "../cell-rule.js";
import { date, text, time } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { admittedPatientClasses, specialisedServices } from "./code-sets.js";
import { mhsds6Provenance } from "./provenance.js";
import { catalogueOnly, messageOnly, notEnforced } from "./readings.js";

/** Ward Stay: each stay on a ward within a hospital spell. */
export const MHS502 = defineTable({
	code: "MHS502",
	name: "Ward Stay",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		WardStayID: text({
			uid: "M502915",
			dictionaryName: "WARD STAY IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS50205"), length("MHS50206", 0, 20)],
		}),
		WardCode: text({
			uid: "M502140",
			dictionaryName: "WARD CODE",
			rules: [length("MHS50241", 0, 12)],
		}),
		HospProvSpellID: text({
			uid: "M502160",
			dictionaryName: "HOSPITAL PROVIDER SPELL IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS50207"), length("MHS50208", 0, 20)],
		}),
		StartDateWardStay: date({
			uid: "M502010",
			dictionaryName: "START DATE (WARD STAY)",
			rules: [mandatory("MHS50209"), validDate("MHS50210")],
		}),
		StartTimeWardStay: time({
			uid: "M502020",
			dictionaryName: "START TIME (WARD STAY)",
			rules: [validTime("MHS50212", { note: notEnforced })],
		}),
		EndDateMHTrialLeave: date({
			uid: "M502150",
			dictionaryName: "END DATE (MENTAL HEALTH TRIAL LEAVE)",
			rules: [validDate("MHS50243")],
		}),
		EndDateWardStay: date({
			uid: "M502030",
			dictionaryName: "END DATE (WARD STAY)",
			rules: [validDate("MHS50213")],
		}),
		EndTimeWardStay: time({
			uid: "M502040",
			dictionaryName: "END TIME (WARD STAY)",
			rules: [validTime("MHS50217", { note: notEnforced })],
		}),
		MHAdmittedPatientClass: text({
			uid: "M502120",
			dictionaryName: "MENTAL HEALTH ADMITTED PATIENT CLASSIFICATION TYPE",
			rules: [length("MHS50236", 3, 3), oneOf("MHS50237", admittedPatientClasses)],
		}),
		SpecialisedMHServiceCode: text({
			uid: "M502130",
			dictionaryName: "SPECIALISED MENTAL HEALTH SERVICE CATEGORY CODE",
			rules: [length("MHS50240", 0, 50), oneOf("MHS50242", specialisedServices)],
		}),
	},
	key: ["WardStayID"],
	recordRules: [
		notAfter("MHS50211", "StartDateWardStay", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS50214", "EndDateWardStay", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS50215", "EndDateWardStay", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS50216", "EndDateWardStay", "StartDateWardStay"),
		notBefore("MHS50230", "StartDateWardStay", "MHS501.StartDateHospProvSpell"),
		notAfter("MHS50231", "StartDateWardStay", "MHS501.DischDateHospProvSpell"),
		notBefore("MHS50232", "EndDateWardStay", "MHS501.StartDateHospProvSpell"),
		notAfter("MHS50233", "EndDateWardStay", "MHS501.DischDateHospProvSpell"),
		notBefore("MHS50244", "EndDateMHTrialLeave", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS50245", "EndDateMHTrialLeave", "MHS000.ReportingPeriodEndDate"),
	],
	tableRules: [needs("MHS50203", "MHS501", "HospProvSpellID"), unique("MHS50204", ["WardStayID"])],
	undecided: [
		{ code: "MHS50246", reason: messageOnly },
		{ code: "MHS50247", field: "WardCode", reason: catalogueOnly },
	],
});
