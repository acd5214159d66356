import { digits, length, mandatory } from "../cell-rule.js";
import { text } from "../field.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { assessmentScales } from "./readings.js";

/** Coded Scored Assessment (Care Activity): scores of assessments in an activity. */
export const MHS607 = defineTable({
	code: "MHS607",
	name: "Coded Scored Assessment (Care Activity)",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		CareActID: text({
			uid: "M607904",
			dictionaryName: "CARE ACTIVITY IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS60701"), length("MHS60702", 0, 20)],
		}),
		CodedAssToolType: text({
			uid: "M607910",
			dictionaryName: "CODED ASSESSMENT TOOL TYPE (SNOMED CT)",
			rules: [mandatory("MHS60703"), digits("MHS60704", 6, 18)],
		}),
		PersScore: text({
			uid: "M607911",
			dictionaryName: "PERSON SCORE",
			rules: [mandatory("MHS60705"), length("MHS60706", 0, 5)],
		}),
	},
	key: [],
	recordRules: [],
	tableRules: [
		needs("MHS60708", "MHS202", "CareActID"),
		unique("MHS60709", ["CareActID", "CodedAssToolType", "PersScore"]),
	],
	undecided: [
		{ code: "MHS60707", field: "CodedAssToolType", reason: assessmentScales },
		{ code: "MHS60710", field: "CodedAssToolType", reason: assessmentScales },
	],
});
