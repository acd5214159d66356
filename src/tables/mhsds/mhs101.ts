import { length, mandatory, oneOf, validDate, validTime } from "../cell-rule.js";
import { date, text, time } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, notEmpty, unique } from "../table-rule.js";
import {
	reasonsForReferral,
	referringCareProfessionals,
	sourcesOfReferral,
	specialisedServices,
} from "./code-sets.js";
import { mhsds6Provenance } from "./provenance.js";
import { messageOnly, notEnforced, organisationDirectory } from "./readings.js";

/** Service or Team Referral: each referral of a person to a service; hospital spells hang under it. */
export const MHS101 = defineTable({
	code: "MHS101",
	name: "Service or Team Referral",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		ServiceRequestID: text({
			uid: "M101902",
			dictionaryName: "SERVICE REQUEST IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS10104"), length("MHS10105", 0, 20)],
		}),
		LocalPatientID: text({
			uid: "M101901",
			dictionaryName: "LOCAL PATIENT IDENTIFIER (EXTENDED)",
			identifying: "local-identifier",
			rules: [mandatory("MHS10106"), length("MHS10107", 0, 20)],
		}),
		OrgIDComm: text({
			uid: "M101922",
			dictionaryName: "ORGANISATION IDENTIFIER (CODE OF COMMISSIONER)",
			rules: [mandatory("MHS10108"), length("MHS10109", 3, 5)],
		}),
		CareProfTeamLocalID: text({
			uid: "M101930",
			dictionaryName: "CARE PROFESSIONAL TEAM LOCAL IDENTIFIER",
			rules: [mandatory("MHS10153"), length("MHS10154", 0, 20)],
		}),
		ReferralRequestReceivedDate: date({
			uid: "M101010",
			dictionaryName: "REFERRAL REQUEST RECEIVED DATE",
			rules: [mandatory("MHS10111"), validDate("MHS10112")],
		}),
		ReferralRequestReceivedTime: time({
			uid: "M101020",
			dictionaryName: "REFERRAL REQUEST RECEIVED TIME",
			rules: [validTime("MHS10115", { note: notEnforced })],
		}),
		NHSServAgreeLineID: text({
			uid: "M101907",
			dictionaryName: "NHS SERVICE AGREEMENT LINE IDENTIFIER",
			rules: [length("MHS10116", 0, 20)],
		}),
		SpecialisedMHServiceCode: text({
			uid: "M101190",
			dictionaryName: "SPECIALISED MENTAL HEALTH SERVICE CATEGORY CODE",
			rules: [length("MHS10146", 0, 50), oneOf("MHS10152", specialisedServices)],
		}),
		SourceOfReferralMH: text({
			uid: "M101030",
			dictionaryName: "SOURCE OF REFERRAL FOR MENTAL HEALTH SERVICES DATA SET",
			rules: [length("MHS10117", 2, 2), oneOf("MHS10118", sourcesOfReferral)],
		}),
		OrgIDReferringOrg: text({
			uid: "M101180",
			dictionaryName: "ORGANISATION IDENTIFIER (REFERRING ORGANISATION)",
			rules: [length("MHS10119", 3, 8)],
		}),
		ReferringCareProfessionalType: text({
			uid: "M101050",
			dictionaryName: "REFERRING CARE PROFESSIONAL TYPE (MENTAL HEALTH)",
			rules: [length("MHS10121", 3, 3), oneOf("MHS10122", referringCareProfessionals)],
		}),
		ClinRespPriorityType: text({
			uid: "M101070",
			dictionaryName: "CLINICAL RESPONSE PRIORITY TYPE",
			rules: [length("MHS10123", 1, 1), oneOf("MHS10124", ["1", "2", "3", "4"])],
		}),
		PrimReasonReferralMH: text({
			uid: "M101080",
			dictionaryName: "PRIMARY REASON FOR REFERRAL (MENTAL HEALTH)",
			rules: [length("MHS10125", 2, 2), oneOf("MHS10126", reasonsForReferral)],
		}),
		ReasonOAT: text({
			uid: "M101140",
			dictionaryName: "REASON FOR OUT OF AREA REFERRAL (ADULT ACUTE MENTAL HEALTH)",
			rules: [length("MHS10134", 2, 2), oneOf("MHS10135", ["10", "11", "12", "13", "14", "15", "99"])],
		}),
		DecisionToTreatDate: date({
			uid: "M101150",
			dictionaryName: "DECISION TO TREAT DATE (MENTAL HEALTH HOME TREATMENT)",
			rules: [validDate("MHS10149")],
		}),
		DecisionToTreatTime: time({
			uid: "M101160",
			dictionaryName: "DECISION TO TREAT TIME (MENTAL HEALTH HOME TREATMENT)",
			rules: [validTime("MHS10151", { note: notEnforced })],
		}),
		DischPlanCreationDate: date({
			uid: "M101120",
			dictionaryName: "DISCHARGE PLAN CREATION DATE",
			rules: [validDate("MHS10136")],
		}),
		DischPlanCreationTime: time({
			uid: "M101913",
			dictionaryName: "DISCHARGE PLAN CREATION TIME",
			rules: [validTime("MHS10144", { note: notEnforced })],
		}),
		DischPlanLastUpdatedDate: date({
			uid: "M101130",
			dictionaryName: "DISCHARGE PLAN LAST UPDATED DATE",
			rules: [validDate("MHS10139")],
		}),
		DischPlanLastUpdatedTime: time({
			uid: "M101200",
			dictionaryName: "DISCHARGE PLAN LAST UPDATED TIME",
			rules: [validTime("MHS10145", { note: notEnforced })],
		}),
		ServDischDate: date({
			uid: "M101090",
			dictionaryName: "SERVICE DISCHARGE DATE",
			rules: [validDate("MHS10127")],
		}),
		ServDischTime: time({
			uid: "M101110",
			dictionaryName: "SERVICE DISCHARGE TIME",
			rules: [validTime("MHS10142", { note: notEnforced })],
		}),
		ReferRejectionDate: date({
			uid: "M101210",
			dictionaryName: "REFERRAL REJECTION DATE",
			rules: [validDate("MHS10157")],
		}),
		ReferRejectionTime: time({
			uid: "M101220",
			dictionaryName: "REFERRAL REJECTION TIME",
			rules: [validTime("MHS10162", { note: notEnforced })],
		}),
		ReferRejectReason: text({
			uid: "M101230",
			dictionaryName: "REFERRAL REJECTION REASON",
			rules: [
				length("MHS10163", 2, 2),
				oneOf("MHS10164", ["01", "02", "03"], { severity: "reject-record", catalogueSeverity: "warning" }),
			],
		}),
		ReferClosReason: text({
			uid: "M101240",
			dictionaryName: "REFERRAL CLOSURE REASON",
			rules: [
				length("MHS10165", 2, 2),
				oneOf("MHS10166", ["01", "02", "03", "04", "05", "06", "07", "08", "09"], {
					severity: "reject-record",
					catalogueSeverity: "warning",
				}),
			],
		}),
	},
	key: ["ServiceRequestID"],
	recordRules: [
		notAfter("MHS10113", "ReferralRequestReceivedDate", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS10128", "ServDischDate", "ReferralRequestReceivedDate"),
		notBefore("MHS10129", "ServDischDate", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS10130", "ServDischDate", "MHS000.ReportingPeriodEndDate", {
			severity: "warning",
			offsetDays: 1,
		}),
		notAfter("MHS10131", "ServDischDate", "MHS000.DateTimeDatSetCreate"),
		notBefore("MHS10137", "DischPlanCreationDate", "ReferralRequestReceivedDate"),
		notAfter("MHS10138", "DischPlanCreationDate", "MHS000.ReportingPeriodEndDate"),
		notAfter("MHS10141", "DischPlanLastUpdatedDate", "MHS000.ReportingPeriodEndDate"),
		notAfter("MHS10150", "DecisionToTreatDate", "MHS000.ReportingPeriodEndDate"),
		notAfter("MHS10158", "ReferRejectionDate", "MHS000.ReportingPeriodEndDate", { severity: "warning" }),
		notBefore("MHS10159", "ReferRejectionDate", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS10160", "ReferRejectionDate", "MHS000.DateTimeDatSetCreate"),
		notBefore("MHS10161", "ReferRejectionDate", "ReferralRequestReceivedDate"),
	],
	tableRules: [
		needs("MHS10101", "MHS001", "LocalPatientID"),
		unique("MHS10103", ["ServiceRequestID"]),
		notEmpty("MHSREJ004"),
	],
	undecided: [
		{ code: "MHS10110", field: "OrgIDComm", reason: organisationDirectory },
		{ code: "MHS10120", field: "OrgIDReferringOrg", reason: organisationDirectory },
		{ code: "MHS10140", reason: messageOnly },
	],
});
