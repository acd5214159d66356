import { length, mandatory, oneOf, validDate, validTime } from "../cell-rule.js";
import { date, text, time } from "../field.js";
import { combination, notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { catalogueOnly, messageOnly, notEnforced } from "./readings.js";

/** Other Service or Team Type: further teams that a referral goes to. */
export const MHS102 = defineTable({
	code: "MHS102",
	name: "Other Service or Team Type",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		ServiceRequestID: text({
			uid: "M102902",
			dictionaryName: "SERVICE REQUEST IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS10202"), length("MHS10203", 0, 20)],
		}),
		OtherCareProfTeamLocalID: text({
			uid: "M102910",
			dictionaryName: "CARE PROFESSIONAL TEAM LOCAL IDENTIFIER (OTHER SERVICE OR TEAM)",
			rules: [length("MHS10232", 0, 20)],
		}),
		ReferClosureDate: date({
			uid: "M102040",
			dictionaryName: "REFERRAL CLOSURE DATE",
			rules: [validDate("MHS10212")],
		}),
		ReferClosureTime: time({
			uid: "M102080",
			dictionaryName: "REFERRAL CLOSURE TIME",
			rules: [validTime("MHS10230", { note: notEnforced })],
		}),
		ReferRejectionDate: date({
			uid: "M102050",
			dictionaryName: "REFERRAL REJECTION DATE",
			rules: [validDate("MHS10217")],
		}),
		ReferRejectionTime: time({
			uid: "M102090",
			dictionaryName: "REFERRAL REJECTION TIME",
			rules: [validTime("MHS10231", { note: notEnforced })],
		}),
		ReferRejectReason: text({
			uid: "M102070",
			dictionaryName: "REFERRAL REJECTION REASON",
			rules: [length("MHS10225", 2, 2), oneOf("MHS10226", ["01", "02", "03"])],
		}),
		ReferClosReason: text({
			uid: "M102060",
			dictionaryName: "REFERRAL CLOSURE REASON",
			rules: [
				length("MHS10222", 2, 2),
				oneOf("MHS10223", ["01", "02", "03", "04", "05", "06", "07", "08", "09"]),
			],
		}),
	},
	key: [],
	recordRules: [
		notBefore("MHS10213", "ReferClosureDate", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS10214", "ReferClosureDate", "MHS000.DateTimeDatSetCreate"),
		notAfter("MHS10215", "ReferClosureDate", "MHS000.ReportingPeriodEndDate", { severity: "warning" }),
		notAfter("MHS10216", "ReferClosureDate", "MHS101.ServDischDate"),
		notBefore("MHS10218", "ReferRejectionDate", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS10219", "ReferRejectionDate", "MHS000.DateTimeDatSetCreate"),
		notAfter("MHS10220", "ReferRejectionDate", "MHS000.ReportingPeriodEndDate", { severity: "warning" }),
		notAfter("MHS10221", "ReferRejectionDate", "MHS101.ServDischDate"),
		combination("MHS10224", "ReferClosReason", {
			reads: ["ReferClosureDate", "ReferClosReason"],
			onlyWhetherBlank: ["ReferClosureDate"],
			failsWhen: "a closure date is given without a closure reason",
			fails: ({ ReferClosureDate, ReferClosReason }) => ReferClosureDate !== null && ReferClosReason === null,
		}),
		combination("MHS10227", "ReferRejectReason", {
			reads: ["ReferRejectionDate", "ReferRejectReason"],
			onlyWhetherBlank: ["ReferRejectionDate"],
			failsWhen: "a rejection date is given without a rejection reason",
			fails: ({ ReferRejectionDate, ReferRejectReason }) =>
				ReferRejectionDate !== null && ReferRejectReason === null,
		}),
	],
	tableRules: [needs("MHS10228", "MHS101", "ServiceRequestID")],
	undecided: [
		{ code: "MHS10229", reason: messageOnly },
		{ code: "MHS10233", field: "OtherCareProfTeamLocalID", reason: catalogueOnly },
	],
});
