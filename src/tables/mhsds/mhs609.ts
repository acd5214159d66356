import { length, mandatory, oneOf, validDate } from "../cell-rule.js";
import { date, text } from "../field.js";
import { notAfter } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { clinicalTerminology } from "./readings.js";

/** Presenting Complaint: what a person came with under a referral. */
export const MHS609 = defineTable({
	code: "MHS609",
	name: "Presenting Complaint",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		ServiceRequestID: text({
			uid: "M609010",
			dictionaryName: "SERVICE REQUEST IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS60905"), length("MHS60906", 0, 20)],
		}),
		FindSchemeInUse: text({
			uid: "M609020",
			dictionaryName: "FINDING SCHEME IN USE (MENTAL HEALTH)",
			rules: [mandatory("MHS60907"), length("MHS60908", 2, 2), oneOf("MHS60909", ["02", "06"])],
		}),
		PresComp: text({
			uid: "M609030",
			dictionaryName: "PRESENTING COMPLAINT (CODED CLINICAL ENTRY)",
			rules: [mandatory("MHS60910"), length("MHS60911", 4, 18)],
		}),
		PresCompCodSig: text({
			uid: "M609040",
			dictionaryName: "PRESENTING COMPLAINT CODING SIGNIFICANCE",
			rules: [length("MHS60914", 1, 1), oneOf("MHS60915", ["1", "2"])],
		}),
		PresCompDate: date({
			uid: "M609050",
			dictionaryName: "PRESENTING COMPLAINT RECORDED DATE",
			rules: [validDate("MHS60916")],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS60917", "PresCompDate", "MHS000.ReportingPeriodEndDate", { severity: "warning" }),
	],
	tableRules: [
		needs("MHS60901", "MHS101", "ServiceRequestID"),
		unique("MHS60902", ["ServiceRequestID", "PresCompDate", "PresComp"]),
	],
	undecided: [{ code: "MHS60912", field: "FindSchemeInUse", reason: clinicalTerminology }],
});
