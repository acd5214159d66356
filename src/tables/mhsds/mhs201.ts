import { digits, length, mandatory, oneOf, validDate, validTime } from "../cell-rule.js";
import { date, text, time } from "../field.js";
import { combination, notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { activityLocationTypes, consultationMechanisms, specialisedServices } from "./code-sets.js";
import { mhsds6Provenance } from "./provenance.js";
import { messageOnly, notEnforced, organisationDirectory, siteDirectory } from "./readings.js";

/** Care Contact: each contact with a person under a referral. */
export const MHS201 = defineTable({
	code: "MHS201",
	name: "Care Contact",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		CareContactID: text({
			uid: "M201903",
			dictionaryName: "CARE CONTACT IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS20101"), length("MHS20102", 0, 20)],
		}),
		ServiceRequestID: text({
			uid: "M201902",
			dictionaryName: "SERVICE REQUEST IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS20103"), length("MHS20104", 0, 20)],
		}),
		CareContDate: date({
			uid: "M201010",
			dictionaryName: "CARE CONTACT DATE",
			rules: [mandatory("MHS20106"), validDate("MHS20107")],
		}),
		CareContTime: time({
			uid: "M201020",
			dictionaryName: "CARE CONTACT TIME",
			rules: [validTime("MHS20109", { note: notEnforced })],
		}),
		OtherCareProfTeamLocalID: text({
			uid: "M201930",
			dictionaryName: "CARE PROFESSIONAL TEAM LOCAL IDENTIFIER (OTHER SERVICE OR TEAM)",
			rules: [length("MHS20158", 0, 20)],
		}),
		OrgIDComm: text({
			uid: "M201922",
			dictionaryName: "ORGANISATION IDENTIFIER (CODE OF COMMISSIONER)",
			rules: [length("MHS20146", 3, 5)],
		}),
		AdminCatCode: text({
			uid: "M201030",
			dictionaryName: "ADMINISTRATIVE CATEGORY CODE",
			rules: [length("MHS20112", 2, 2), oneOf("MHS20113", ["01", "02", "03", "04", "98", "99"])],
		}),
		SpecialisedMHServiceCode: text({
			uid: "M201170",
			dictionaryName: "SPECIALISED MENTAL HEALTH SERVICE CATEGORY CODE",
			rules: [length("MHS20150", 0, 50), oneOf("MHS20155", specialisedServices)],
		}),
		ClinContDurOfCareCont: text({
			uid: "M201040",
			dictionaryName: "CLINICAL CONTACT DURATION OF CARE CONTACT",
			rules: [digits("MHS20114", 0, 4)],
		}),
		ConsType: text({
			uid: "M201050",
			dictionaryName: "CONSULTATION TYPE",
			rules: [length("MHS20115", 2, 2), oneOf("MHS20116", ["01", "02"])],
		}),
		CareContSubj: text({
			uid: "M201060",
			dictionaryName: "CARE CONTACT SUBJECT",
			rules: [length("MHS20117", 2, 2), oneOf("MHS20118", ["01", "02"])],
		}),
		ConsMechanismMH: text({
			uid: "M201220",
			dictionaryName: "CONSULTATION MECHANISM (MENTAL HEALTH)",
			rules: [length("MHS20119", 2, 2), oneOf("MHS20120", consultationMechanisms)],
		}),
		ActLocTypeCode: text({
			uid: "M201909",
			dictionaryName: "ACTIVITY LOCATION TYPE CODE",
			rules: [
				length("MHS20121", 3, 3),
				oneOf("MHS20122", activityLocationTypes, { severity: "warning-priority" }),
			],
		}),
		PlaceOfSafetyInd: text({
			uid: "M201160",
			dictionaryName: "PLACE OF SAFETY INDICATOR",
			rules: [length("MHS20141", 1, 1), oneOf("MHS20145", ["N", "Y"])],
		}),
		SiteIDOfTreat: text({
			uid: "M201921",
			dictionaryName: "ORGANISATION SITE IDENTIFIER (OF TREATMENT)",
			rules: [length("MHS20148", 5, 9)],
		}),
		LanguageCodeTreat: text({
			uid: "M201925",
			dictionaryName: "LANGUAGE CODE (TREATMENT)",
			rules: [length("MHS20159", 2, 2)],
		}),
		InterpreterPresentInd: text({
			uid: "M201927",
			dictionaryName: "INTERPRETER PRESENT AT CARE CONTACT INDICATION CODE",
			rules: [length("MHS20161", 1, 1), oneOf("MHS20162", ["1", "2", "3", "4", "5", "X"])],
		}),
		ComPeriMHPartAssessOfferInd: text({
			uid: "M201210",
			dictionaryName: "COMMUNITY PERINATAL MENTAL HEALTH PARTNER ASSESSMENT OFFER INDICATOR",
			rules: [length("MHS20156", 1, 1), oneOf("MHS20157", ["N", "Y"])],
		}),
		PlannedCareContIndicator: text({
			uid: "M201180",
			dictionaryName: "PLANNED CARE CONTACT INDICATOR",
			rules: [length("MHS20151", 1, 1), oneOf("MHS20152", ["N", "Y"])],
		}),
		CareContPatientTherMode: text({
			uid: "M201190",
			dictionaryName: "CARE CONTACT PATIENT THERAPY MODE",
			rules: [length("MHS20125", 1, 1), oneOf("MHS20126", ["1", "2", "3"])],
		}),
		AttendStatus: text({
			uid: "M201090",
			dictionaryName: "ATTENDANCE STATUS",
			rules: [
				length("MHS20127", 1, 1),
				oneOf("MHS20128", ["2", "3", "4", "5", "6", "7"], { severity: "warning-priority" }),
			],
		}),
		EarliestReasonOfferDate: date({
			uid: "M201100",
			dictionaryName: "EARLIEST REASONABLE OFFER DATE",
			rules: [validDate("MHS20129")],
		}),
		EarliestClinAppDate: date({
			uid: "M201110",
			dictionaryName: "EARLIEST CLINICALLY APPROPRIATE DATE",
			rules: [validDate("MHS20131")],
		}),
		CareContCancelDate: date({
			uid: "M201120",
			dictionaryName: "CARE CONTACT CANCELLATION DATE",
			rules: [validDate("MHS20133")],
		}),
		CareContCancelReas: text({
			uid: "M201130",
			dictionaryName: "CARE CONTACT CANCELLATION REASON",
			rules: [length("MHS20135", 2, 2), oneOf("MHS20136", ["01", "02"])],
		}),
		ReasonableAdjustmentMade: text({
			uid: "M201200",
			dictionaryName: "REASONABLE ADJUSTMENT MADE INDICATOR",
			rules: [],
		}),
		ReasonPatientNoIMCA: text({
			uid: "M201225",
			dictionaryName: "REASON PATIENT DOES NOT HAVE INDEPENDENT MENTAL CAPACITY ADVOCATE",
			rules: [length("MHS20163", 2, 2), oneOf("MHS20164", ["01", "02", "03", "04", "05", "98", "99"])],
		}),
		ReasonPatientNoIMHA: text({
			uid: "M201230",
			dictionaryName: "REASON PATIENT DOES NOT HAVE INDEPENDENT MENTAL HEALTH ADVOCATE",
			rules: [length("MHS20165", 2, 2), oneOf("MHS20166", ["01", "02", "03", "04", "05", "98", "99"])],
		}),
	},
	key: ["CareContactID"],
	recordRules: [
		combination("MHS20137", "CareContCancelReas", {
			reads: ["CareContCancelDate", "CareContCancelReas"],
			onlyWhetherBlank: ["CareContCancelDate"],
			failsWhen: "a cancellation date is given without a cancellation reason",
			fails: ({ CareContCancelDate, CareContCancelReas }) =>
				CareContCancelDate !== null && CareContCancelReas === null,
		}),
		notBefore("MHS20167", "CareContDate", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS20168", "CareContDate", "MHS000.ReportingPeriodEndDate"),
	],
	tableRules: [
		needs("MHS20142", "MHS101", "ServiceRequestID"),
		unique("MHS20143", ["CareContactID"]),
		needs("MHS20144", "MHS102", "OtherCareProfTeamLocalID"),
	],
	undecided: [
		{ code: "MHS20147", field: "OrgIDComm", reason: organisationDirectory },
		{ code: "MHS20149", field: "SiteIDOfTreat", reason: siteDirectory },
		{ code: "MHS20153", reason: messageOnly },
		{ code: "MHS20154", reason: messageOnly },
		{ code: "MHS20160", reason: messageOnly },
	],
});
