import { length, mandatory, oneOf, validDate } from "../cell-rule.js";
import { date, text } from "../field.js";
import { combination, notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { reasonsForDelay } from "./code-sets.js";
import { mhsds6Provenance } from "./provenance.js";
import { organisationDirectory } from "./readings.js";

/** Clinically Ready for Discharge: periods in which a person was ready to leave hospital and stayed. */
export const MHS518 = defineTable({
	code: "MHS518",
	name: "Clinically Ready for Discharge",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		HospProvSpellID: text({
			uid: "M518060",
			dictionaryName: "HOSPITAL PROVIDER SPELL IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS51805"), length("MHS51806", 0, 20)],
		}),
		StartDateClinReadyforDisch: date({
			uid: "M518010",
			dictionaryName: "START DATE (MENTAL HEALTH CLINICALLY READY FOR DISCHARGE PERIOD)",
			rules: [mandatory("MHS51807"), validDate("MHS51808")],
		}),
		EndDateClinReadyforDisch: date({
			uid: "M518020",
			dictionaryName: "END DATE (MENTAL HEALTH CLINICALLY READY FOR DISCHARGE PERIOD)",
			rules: [validDate("MHS51812")],
		}),
		ClinReadyforDischDelayReason: text({
			uid: "M518030",
			dictionaryName: "MENTAL HEALTH CLINICALLY READY FOR DISCHARGE PERIOD DELAY REASON",
			rules: [length("MHS51818", 2, 2), oneOf("MHS51819", reasonsForDelay)],
		}),
		AttribToIndic: text({
			uid: "M518040",
			dictionaryName: "MENTAL HEALTH CLINICALLY READY FOR DISCHARGE PERIOD ATTRIBUTABLE TO INDICATION CODE",
			rules: [length("MHS51820", 2, 2), oneOf("MHS51821", ["04", "05", "06"])],
		}),
		OrgIDRespLAClinReadyforDisch: text({
			uid: "M518050",
			dictionaryName:
				"ORGANISATION IDENTIFIER (RESPONSIBLE LOCAL AUTHORITY MENTAL HEALTH CLINICALLY READY FOR DISCHARGE PERIOD)",
			rules: [length("MHS51822", 3, 5)],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS51809", "StartDateClinReadyforDisch", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS51810", "StartDateClinReadyforDisch", "MHS501.StartDateHospProvSpell"),
		notAfter("MHS51811", "StartDateClinReadyforDisch", "MHS501.DischDateHospProvSpell"),
		notBefore("MHS51813", "EndDateClinReadyforDisch", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS51814", "EndDateClinReadyforDisch", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS51815", "EndDateClinReadyforDisch", "StartDateClinReadyforDisch"),
		notBefore("MHS51816", "EndDateClinReadyforDisch", "MHS501.StartDateHospProvSpell"),
		notAfter("MHS51817", "EndDateClinReadyforDisch", "MHS501.DischDateHospProvSpell"),
		combination("MHS51824", "OrgIDRespLAClinReadyforDisch", {
			reads: ["AttribToIndic", "OrgIDRespLAClinReadyforDisch"],
			onlyWhetherBlank: ["OrgIDRespLAClinReadyforDisch"],
			failsWhen: "a local authority is given, and what the delay is attributable to is blank or 04",
			fails: ({ AttribToIndic, OrgIDRespLAClinReadyforDisch }) =>
				OrgIDRespLAClinReadyforDisch !== null && (AttribToIndic === null || AttribToIndic === "04"),
		}),
		combination("MHS51825", "OrgIDRespLAClinReadyforDisch", {
			reads: ["AttribToIndic", "OrgIDRespLAClinReadyforDisch"],
			onlyWhetherBlank: ["OrgIDRespLAClinReadyforDisch"],
			failsWhen: "no local authority is given, and what the delay is attributable to is blank, 05 or 06",
			fails: ({ AttribToIndic, OrgIDRespLAClinReadyforDisch }) =>
				OrgIDRespLAClinReadyforDisch === null &&
				(AttribToIndic === null || AttribToIndic === "05" || AttribToIndic === "06"),
		}),
	],
	tableRules: [needs("MHS51801", "MHS501", "HospProvSpellID")],
	undecided: [{ code: "MHS51823", field: "OrgIDRespLAClinReadyforDisch", reason: organisationDirectory }],
});
