import { length, mandatory, oneOf } from "../cell-rule.js";
import { text } from "../field.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { disabilities } from "./code-sets.js";
import { mhsds6Provenance } from "./provenance.js";

/** Disability Type: the disabilities of each person. */
export const MHS007 = defineTable({
	code: "MHS007",
	name: "Disability Type",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		LocalPatientID: text({
			uid: "M007901",
			dictionaryName: "LOCAL PATIENT IDENTIFIER (EXTENDED)",
			identifying: "local-identifier",
			rules: [mandatory("MHS00703"), length("MHS00704", 0, 20)],
		}),
		DisabCode: text({
			uid: "M007010",
			dictionaryName: "DISABILITY CODE",
			rules: [mandatory("MHS00705"), length("MHS00706", 2, 2), oneOf("MHS00707", disabilities)],
		}),
		DisabImpacPercep: text({
			uid: "M007020",
			dictionaryName: "DISABILITY IMPACT PERCEPTION",
			rules: [length("MHS00708", 2, 2), oneOf("MHS00709", ["01", "02", "03", "04"])],
		}),
	},
	key: [],
	recordRules: [],
	tableRules: [
		needs("MHS00701", "MHS001", "LocalPatientID"),
		unique("MHS00702", ["LocalPatientID", "DisabCode"]),
	],
	undecided: [],
});
