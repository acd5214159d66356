import { length, mandatory, oneOf } from "../cell-rule.js";
import { text } from "../field.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";

/** Other in Attendance: who else was there at a contact. */
export const MHS203 = defineTable({
	code: "MHS203",
	name: "Other in Attendance",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		CareContactID: text({
			uid: "M203903",
			dictionaryName: "CARE CONTACT IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS20305"), length("MHS20306", 0, 20)],
		}),
		OtherPersonInAttend: text({
			uid: "M203010",
			dictionaryName: "OTHER PERSON IN ATTENDANCE AT CARE CONTACT",
			rules: [
				mandatory("MHS20307"),
				length("MHS20308", 2, 2),
				oneOf("MHS20309", ["01", "02", "03", "04", "05", "10", "11", "12"]),
			],
		}),
	},
	key: [],
	recordRules: [],
	tableRules: [needs("MHS20304", "MHS201", "CareContactID")],
	undecided: [],
});
