import { length, mandatory, oneOf, validDate } from "../cell-rule.js";
import { date, text } from "../field.js";
import { combination, notAfter } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";

/** Patient Indicators: carer, advocacy, learning disability, autism and other indicators; one record for each person. */
export const MHS005 = defineTable({
	code: "MHS005",
	name: "Patient Indicators",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		LocalPatientID: text({
			uid: "M005901",
			dictionaryName: "LOCAL PATIENT IDENTIFIER (EXTENDED)",
			identifying: "local-identifier",
			rules: [mandatory("MHS00503"), length("MHS00504", 0, 20)],
		}),
		ConstSuperReqDueToDis: text({
			uid: "M005010",
			dictionaryName: "CONSTANT SUPERVISION AND CARE REQUIRED DUE TO DISABILITY INDICATOR",
			rules: [length("MHS00505", 1, 1), oneOf("MHS00506", ["N", "Y"])],
		}),
		ParentalResp: text({
			uid: "M005120",
			dictionaryName: "PARENTAL RESPONSIBILITIES INDICATOR",
			rules: [length("MHS00527", 1, 1), oneOf("MHS00528", ["N", "X", "Y", "Z"])],
		}),
		YoungCarer: text({
			uid: "M005020",
			dictionaryName: "YOUNG CARER INDICATOR",
			rules: [length("MHS00507", 1, 1), oneOf("MHS00508", ["N", "X", "Y", "Z"])],
		}),
		LACStatus: text({
			uid: "M005030",
			dictionaryName: "LOOKED AFTER CHILD INDICATOR",
			rules: [length("MHS00509", 1, 1), oneOf("MHS00510", ["N", "X", "Y"])],
		}),
		LACLegalStatus: text({
			uid: "M005130",
			dictionaryName: "LOOKED AFTER CHILD LEGAL STATUS",
			rules: [length("MHS00535", 2, 2), oneOf("MHS00536", ["01", "02", "03", "08"])],
		}),
		EducationalAssessOutcome: text({
			uid: "M005170",
			dictionaryName: "EDUCATIONAL ASSESSMENT OUTCOME",
			rules: [length("MHS00529", 2, 2), oneOf("MHS00530", ["01", "05"])],
		}),
		CPP: text({
			uid: "M005040",
			dictionaryName: "CHILD PROTECTION PLAN INDICATION CODE",
			rules: [length("MHS00511", 1, 1), oneOf("MHS00512", ["1", "2", "3", "X"])],
		}),
		ExBAFIndicator: text({
			uid: "M005100",
			dictionaryName: "EX-BRITISH ARMED FORCES INDICATOR",
			rules: [length("MHS00523", 2, 2), oneOf("MHS00524", ["02", "03", "05", "UU", "ZZ"])],
		}),
		OffenceHistory: text({
			uid: "M005110",
			dictionaryName: "OFFENCE HISTORY INDICATION CODE",
			rules: [length("MHS00525", 1, 1), oneOf("MHS00526", ["1", "2", "3", "X"])],
		}),
		ProPsychDate: date({
			uid: "M005050",
			dictionaryName: "PRODROME PSYCHOSIS DATE",
			rules: [validDate("MHS00513")],
		}),
		EmerPsychDate: date({
			uid: "M005060",
			dictionaryName: "EMERGENT PSYCHOSIS DATE",
			rules: [validDate("MHS00515")],
		}),
		ManPsychDate: date({
			uid: "M005070",
			dictionaryName: "MANIFEST PSYCHOSIS DATE",
			rules: [validDate("MHS00517")],
		}),
		PsychPrescDate: date({
			uid: "M005080",
			dictionaryName: "FIRST PRESCRIPTION DATE (ANTI-PSYCHOTIC MEDICATION)",
			rules: [validDate("MHS00519")],
		}),
		PsychTreatDate: date({
			uid: "M005090",
			dictionaryName: "PSYCHOSIS FIRST TREATMENT START DATE",
			rules: [validDate("MHS00521")],
		}),
		ReasonableAdjustmentInd: text({
			uid: "M005160",
			dictionaryName: "REASONABLE ADJUSTMENT REQUIRED INDICATOR",
			rules: [length("MHS00533", 1, 1), oneOf("MHS00534", ["N", "Y"])],
		}),
		IMCARequired: text({
			uid: "M005180",
			dictionaryName: "INDEPENDENT MENTAL CAPACITY ADVOCATE REQUIRED INDICATOR",
			rules: [length("MHS00538", 1, 1), oneOf("MHS00537", ["N", "Y"])],
		}),
		IMHARequired: text({
			uid: "M005190",
			dictionaryName: "INDEPENDENT MENTAL HEALTH ADVOCATE REQUIRED INDICATOR",
			rules: [length("MHS00539", 1, 1), oneOf("MHS00540", ["N", "Y"])],
		}),
		IMCAAssigned: text({
			uid: "M005200",
			dictionaryName: "INDEPENDENT MENTAL CAPACITY ADVOCATE ASSIGNED INDICATOR",
			rules: [length("MHS00541", 1, 1), oneOf("MHS00542", ["N", "Y"])],
		}),
		IMHAAssigned: text({
			uid: "M005210",
			dictionaryName: "INDEPENDENT MENTAL HEALTH ADVOCATE ASSIGNED INDICATOR",
			rules: [length("MHS00544", 1, 1), oneOf("MHS00545", ["N", "Y"])],
		}),
		LDStatus: text({
			uid: "M005220",
			dictionaryName: "PATIENT DIAGNOSIS STATUS (LEARNING DISABILITY)",
			rules: [length("MHS00547", 1, 1), oneOf("MHS00548", ["1", "2", "3", "4", "5", "U", "X", "Z"])],
		}),
		AutismStatus: text({
			uid: "M005230",
			dictionaryName: "PATIENT DIAGNOSIS STATUS (AUTISM)",
			rules: [length("MHS00549", 1, 1), oneOf("MHS00550", ["1", "2", "3", "4", "5", "U", "X", "Z"])],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS00514", "ProPsychDate", "MHS000.ReportingPeriodEndDate"),
		notAfter("MHS00516", "EmerPsychDate", "MHS000.ReportingPeriodEndDate"),
		notAfter("MHS00518", "ManPsychDate", "MHS000.ReportingPeriodEndDate"),
		notAfter("MHS00520", "PsychPrescDate", "MHS000.ReportingPeriodEndDate"),
		notAfter("MHS00522", "PsychTreatDate", "MHS000.ReportingPeriodEndDate"),
		combination("MHS00543", "IMCAAssigned", {
			reads: ["IMCARequired", "IMCAAssigned"],
			failsWhen:
				"it is said whether an independent mental capacity advocate was assigned, and not that one was required",
			fails: ({ IMCARequired, IMCAAssigned }) =>
				IMCAAssigned !== null && (IMCARequired === null || IMCARequired === "N"),
		}),
		combination("MHS00546", "IMHAAssigned", {
			reads: ["IMHARequired", "IMHAAssigned"],
			failsWhen:
				"it is said whether an independent mental health advocate was assigned, and not that one was required",
			fails: ({ IMHARequired, IMHAAssigned }) =>
				IMHAAssigned !== null && (IMHARequired === null || IMHARequired === "N"),
		}),
	],
	tableRules: [needs("MHS00501", "MHS001", "LocalPatientID"), unique("MHS00502", ["LocalPatientID"])],
	undecided: [],
});
