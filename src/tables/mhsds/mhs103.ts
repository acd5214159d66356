import { length, mandatory, oneOf } from "../cell-rule.js";
import { text } from "../field.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { reasonsForReferral } from "./code-sets.js";
import { mhsds6Provenance } from "./provenance.js";

/** Other Reason for Referral: further reasons for a referral. */
export const MHS103 = defineTable({
	code: "MHS103",
	name: "Other Reason for Referral",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		ServiceRequestID: text({
			uid: "M103902",
			dictionaryName: "SERVICE REQUEST IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS10301"), length("MHS10302", 0, 20)],
		}),
		OtherReasonReferMH: text({
			uid: "M103010",
			dictionaryName: "OTHER REASON FOR REFERRAL (MENTAL HEALTH)",
			rules: [mandatory("MHS10303"), length("MHS10304", 2, 2), oneOf("MHS10305", reasonsForReferral)],
		}),
	},
	key: [],
	recordRules: [],
	tableRules: [
		needs("MHS10306", "MHS101", "ServiceRequestID"),
		unique("MHS10307", ["ServiceRequestID", "OtherReasonReferMH"]),
	],
	undecided: [],
});
