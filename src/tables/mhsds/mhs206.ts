import { length, mandatory } from "../cell-rule.js";
import { text } from "../field.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { catalogueOnly } from "./readings.js";

/** Staff Activity: which member of staff took part in an activity. */
export const MHS206 = defineTable({
	code: "MHS206",
	name: "Staff Activity",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		CareActID: text({
			uid: "M206010",
			dictionaryName: "CARE ACTIVITY IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS20605"), length("MHS20606", 0, 20)],
		}),
		CareProfLocalID: text({
			uid: "M206020",
			dictionaryName: "CARE PROFESSIONAL LOCAL IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS20607"), length("MHS20608", 0, 20)],
		}),
	},
	key: [],
	recordRules: [],
	tableRules: [
		needs("MHS20601", "MHS202", "CareActID"),
		needs("MHS20602", "MHS901", "CareProfLocalID", { catalogueSeverity: "warning" }),
	],
	undecided: [{ code: "MHS20609", reason: catalogueOnly }],
});
