import { digits, length, mandatory, oneOf, validDate, validTime } from "../cell-rule.js";
import { date, text, time } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { restrictiveInterventionReasons } from "./code-sets.js";
import { mhsds6Provenance } from "./provenance.js";
import { notEnforced } from "./readings.js";

/** Restrictive Intervention Incident: each incident in which interventions that restrict a person were used. */
export const MHS505 = defineTable({
	code: "MHS505",
	name: "Restrictive Intervention Incident",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		RestrictiveIntIncID: text({
			uid: "M505010",
			dictionaryName: "RESTRICTIVE INTERVENTION INCIDENT IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS50501"), length("MHS50502", 0, 20)],
		}),
		HospProvSpellID: text({
			uid: "M505150",
			dictionaryName: "HOSPITAL PROVIDER SPELL IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS50542"), length("MHS50543", 0, 20)],
		}),
		StartDateRestrictiveIntInc: date({
			uid: "M505160",
			dictionaryName: "START DATE (RESTRICTIVE INTERVENTION INCIDENT)",
			rules: [mandatory("MHS50544"), validDate("MHS50545")],
		}),
		StartTimeRestrictiveIntInc: time({
			uid: "M505170",
			dictionaryName: "START TIME (RESTRICTIVE INTERVENTION INCIDENT)",
			rules: [validTime("MHS50549", { note: notEnforced })],
		}),
		EndDateRestrictiveIntInc: date({
			uid: "M505180",
			dictionaryName: "END DATE (RESTRICTIVE INTERVENTION INCIDENT)",
			rules: [validDate("MHS50551")],
		}),
		EndTimeRestrictiveIntInc: time({
			uid: "M505190",
			dictionaryName: "END TIME (RESTRICTIVE INTERVENTION INCIDENT)",
			rules: [validTime("MHS50550", { note: notEnforced })],
		}),
		RestrictiveIntReason: text({
			uid: "M505140",
			dictionaryName: "RESTRICTIVE INTERVENTION REASON",
			rules: [digits("MHS50539", 2, 2), oneOf("MHS50540", restrictiveInterventionReasons)],
		}),
		RestrictiveIntPIReviewHeldPat: text({
			uid: "M505110",
			dictionaryName: "RESTRICTIVE INTERVENTION POST-INCIDENT REVIEW HELD INDICATOR (PATIENT)",
			rules: [length("MHS50530", 1, 1), oneOf("MHS50531", ["N", "Y"])],
		}),
		RestrictiveIntPIReviewNotHeldReasPat: text({
			uid: "M505120",
			dictionaryName: "RESTRICTIVE INTERVENTION POST-INCIDENT REVIEW NOT HELD REASON (PATIENT)",
			rules: [length("MHS50532", 1, 1), oneOf("MHS50533", ["1", "2", "3"])],
		}),
		RestrictiveIntPIReviewHeldCarePers: text({
			uid: "M505130",
			dictionaryName: "RESTRICTIVE INTERVENTION POST-INCIDENT REVIEW HELD INDICATOR (CARE PERSONNEL)",
			rules: [length("MHS50534", 1, 1), oneOf("MHS50535", ["N", "Y"])],
		}),
	},
	key: ["RestrictiveIntIncID"],
	recordRules: [
		notAfter("MHS50546", "StartDateRestrictiveIntInc", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS50547", "StartDateRestrictiveIntInc", "MHS501.StartDateHospProvSpell"),
		notAfter("MHS50548", "StartDateRestrictiveIntInc", "MHS501.DischDateHospProvSpell"),
		notBefore("MHS50552", "EndDateRestrictiveIntInc", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS50553", "EndDateRestrictiveIntInc", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS50554", "EndDateRestrictiveIntInc", "StartDateRestrictiveIntInc"),
		notAfter("MHS50555", "EndDateRestrictiveIntInc", "MHS501.DischDateHospProvSpell"),
	],
	tableRules: [
		needs("MHS50541", "MHS501", "HospProvSpellID"),
		unique("MHS50557", ["RestrictiveIntIncID"]),
		needs("MHS50558", "MHS515", "RestrictiveIntIncID"),
	],
	undecided: [],
});
