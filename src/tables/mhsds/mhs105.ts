import { length, mandatory, oneOf, validDate, validTime } from "../cell-rule.js";
import { date, text, time } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { catalogueOnly, clinicalTerminology, notEnforced, organisationDirectory } from "./readings.js";

/** Onward Referral: referrals onward to another service. */
export const MHS105 = defineTable({
	code: "MHS105",
	name: "Onward Referral",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		ServiceRequestID: text({
			uid: "M105902",
			dictionaryName: "SERVICE REQUEST IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS10501"), length("MHS10502", 0, 20)],
		}),
		DecisionToReferDate: date({
			uid: "M105070",
			dictionaryName: "DECISION TO REFER DATE (ONWARD REFERRAL)",
			rules: [validDate("MHS10511")],
		}),
		DecisionToReferTime: time({
			uid: "M105080",
			dictionaryName: "DECISION TO REFER TIME (ONWARD REFERRAL)",
			rules: [validTime("MHS10513", { note: notEnforced })],
		}),
		OnwardReferDate: date({
			uid: "M105010",
			dictionaryName: "ONWARD REFERRAL DATE",
			rules: [mandatory("MHS10503"), validDate("MHS10504")],
		}),
		OnwardReferTime: time({
			uid: "M105060",
			dictionaryName: "ONWARD REFERRAL TIME",
			rules: [validTime("MHS10514", { note: notEnforced })],
		}),
		OnwardReferReason: text({
			uid: "M105020",
			dictionaryName: "ONWARD REFERRAL REASON (MENTAL HEALTH SERVICES DATA SET)",
			rules: [length("MHS10506", 2, 2), oneOf("MHS10507", ["01", "02", "03", "04", "96", "98", "99"])],
		}),
		OATReason: text({
			uid: "M105050",
			dictionaryName: "REFERRED OUT OF AREA REASON (ADULT ACUTE MENTAL HEALTH)",
			rules: [length("MHS10515", 2, 2), oneOf("MHS10516", ["10", "11", "12", "13", "14", "15", "99"])],
		}),
		OrgIDReceiving: text({
			uid: "M105090",
			dictionaryName: "ORGANISATION IDENTIFIER (RECEIVING ORGANISATION)",
			rules: [length("MHS10518", 3, 8)],
		}),
		ReferralProc: text({
			uid: "M105100",
			dictionaryName: "REFERRAL PROCEDURE (SNOMED CT EXPRESSION)",
			rules: [],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS10512", "DecisionToReferDate", "OnwardReferDate"),
		notBefore("MHS10521", "OnwardReferDate", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS10522", "OnwardReferDate", "MHS000.ReportingPeriodEndDate"),
	],
	tableRules: [needs("MHS10510", "MHS101", "ServiceRequestID")],
	undecided: [
		{ code: "MHS10519", field: "OrgIDReceiving", reason: organisationDirectory },
		{ code: "MHS10520", field: "ReferralProc", reason: clinicalTerminology },
		{ code: "MHS10523", field: "ReferralProc", reason: catalogueOnly },
	],
});
