import { length, mandatory, oneOf, validDate, validPostcode, validTime } from "../cell-rule.js";
import { date, text, time } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { destinationsOfDischarge, methodsOfAdmission, sourcesOfAdmission } from "./code-sets.js";
import { mhsds6Provenance } from "./provenance.js";
import { notEnforced, postcodeDirectory } from "./readings.js";

const startTime =
	"The platform's list names the start time of the spell; a date can only be compared with the start date, so that is compared.";

/** Hospital Provider Spell: each stay in hospital, from admission to discharge. */
export const MHS501 = defineTable({
	code: "MHS501",
	name: "Hospital Provider Spell",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		HospProvSpellID: text({
			uid: "M501200",
			dictionaryName: "HOSPITAL PROVIDER SPELL IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS50104"), length("MHS50105", 0, 20)],
		}),
		ServiceRequestID: text({
			uid: "M501902",
			dictionaryName: "SERVICE REQUEST IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS50106"), length("MHS50107", 0, 20)],
		}),
		StartDateHospProvSpell: date({
			uid: "M501010",
			dictionaryName: "START DATE (HOSPITAL PROVIDER SPELL)",
			rules: [mandatory("MHS50108"), validDate("MHS50109")],
		}),
		StartTimeHospProvSpell: time({
			uid: "M501020",
			dictionaryName: "START TIME (HOSPITAL PROVIDER SPELL)",
			rules: [validTime("MHS50111", { note: notEnforced })],
		}),
		DecidedToAdmitDate: date({
			uid: "M501180",
			dictionaryName: "DECIDED TO ADMIT DATE",
			rules: [validDate("MHS50134")],
		}),
		DecidedToAdmitTime: time({
			uid: "M501190",
			dictionaryName: "DECIDED TO ADMIT TIME",
			rules: [validTime("MHS50136", { note: notEnforced })],
		}),
		SourceAdmMHHospProvSpell: text({
			uid: "M501210",
			dictionaryName: "ADMISSION SOURCE (MENTAL HEALTH HOSPITAL PROVIDER SPELL)",
			rules: [
				length("MHS50112", 2, 2),
				oneOf("MHS50113", sourcesOfAdmission, { severity: "warning-priority" }),
			],
		}),
		MethAdmMHHospProvSpell: text({
			uid: "M501220",
			dictionaryName: "METHOD OF ADMISSION (MENTAL HEALTH HOSPITAL PROVIDER SPELL)",
			rules: [length("MHS50114", 2, 2), oneOf("MHS50115", methodsOfAdmission)],
		}),
		PostcodeMainVisitor: text({
			uid: "M501100",
			dictionaryName: "POSTCODE OF MAIN VISITOR",
			identifying: "postcode",
			rules: [validPostcode("MHS50126")],
		}),
		EstimatedDischDateHospProvSpell: date({
			uid: "M501160",
			dictionaryName: "ESTIMATED DISCHARGE DATE (HOSPITAL PROVIDER SPELL)",
			rules: [validDate("MHS50130")],
		}),
		PlannedDischDateHospProvSpell: date({
			uid: "M501090",
			dictionaryName: "PLANNED DISCHARGE DATE (HOSPITAL PROVIDER SPELL)",
			rules: [validDate("MHS50116")],
		}),
		PlannedDestDisch: text({
			uid: "M501230",
			dictionaryName: "PLANNED DESTINATION OF DISCHARGE (HOSPITAL PROVIDER SPELL)",
			rules: [
				length("MHS50128", 2, 2),
				oneOf("MHS50129", destinationsOfDischarge, { severity: "warning-priority" }),
			],
		}),
		DischDateHospProvSpell: date({
			uid: "M501050",
			dictionaryName: "DISCHARGE DATE (HOSPITAL PROVIDER SPELL)",
			rules: [validDate("MHS50117")],
		}),
		DischTimeHospProvSpell: time({
			uid: "M501060",
			dictionaryName: "DISCHARGE TIME (HOSPITAL PROVIDER SPELL)",
			rules: [validTime("MHS50121", { note: notEnforced })],
		}),
		MethOfDischMHHospProvSpell: text({
			uid: "M501240",
			dictionaryName: "METHOD OF DISCHARGE (MENTAL HEALTH HOSPITAL PROVIDER SPELL)",
			rules: [length("MHS50122", 1, 1), oneOf("MHS50123", ["1", "3", "4", "6", "7", "8", "9"])],
		}),
		DestOfDischHospProvSpell: text({
			uid: "M501250",
			dictionaryName: "DESTINATION OF DISCHARGE (HOSPITAL PROVIDER SPELL)",
			rules: [
				length("MHS50124", 2, 2),
				oneOf("MHS50125", destinationsOfDischarge, { severity: "warning-priority" }),
			],
		}),
		PostcodeDischDestHospProvSpell: text({
			uid: "M501170",
			dictionaryName: "POSTCODE OF DISCHARGE DESTINATION (HOSPITAL PROVIDER SPELL)",
			identifying: "postcode",
			rules: [validPostcode("MHS50131")],
		}),
	},
	key: ["HospProvSpellID"],
	recordRules: [
		notAfter("MHS50110", "StartDateHospProvSpell", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS50118", "DischDateHospProvSpell", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS50119", "DischDateHospProvSpell", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS50120", "DischDateHospProvSpell", "StartDateHospProvSpell", { note: startTime }),
		notAfter("MHS50135", "DecidedToAdmitDate", "MHS000.ReportingPeriodEndDate"),
	],
	tableRules: [needs("MHS50102", "MHS101", "ServiceRequestID"), unique("MHS50103", ["HospProvSpellID"])],
	undecided: [
		{ code: "MHS50127", field: "PostcodeMainVisitor", reason: postcodeDirectory },
		{ code: "MHS50132", field: "PostcodeDischDestHospProvSpell", reason: postcodeDirectory },
	],
});
