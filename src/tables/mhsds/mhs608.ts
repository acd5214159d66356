import { digits, length, mandatory, oneOf, validTimestamp } from "../cell-rule.js";
import { datetime, text } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { noRecord } from "../table-rule.js";
import { activityLocationTypes } from "./code-sets.js";
import { mhsds6Provenance } from "./provenance.js";
import { assessmentScales, organisationDirectory } from "./readings.js";

/** Anonymous Self-Assessment: self-assessments without a person; the platform takes no records of it any more. */
export const MHS608 = defineTable({
	code: "MHS608",
	name: "Anonymous Self-Assessment",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		AssToolCompTimestamp: datetime({
			uid: "M608923",
			dictionaryName: "ASSESSMENT TOOL COMPLETION TIMESTAMP",
			rules: [mandatory("MHS60801"), validTimestamp("MHS60802")],
		}),
		CodedAssToolType: text({
			uid: "M608910",
			dictionaryName: "CODED ASSESSMENT TOOL TYPE (SNOMED CT)",
			rules: [mandatory("MHS60803"), digits("MHS60804", 6, 18)],
		}),
		PersScore: text({
			uid: "M608911",
			dictionaryName: "PERSON SCORE",
			rules: [mandatory("MHS60805"), length("MHS60806", 0, 5)],
		}),
		ActLocTypeCode: text({
			uid: "M608909",
			dictionaryName: "ACTIVITY LOCATION TYPE CODE",
			rules: [length("MHS60808", 3, 3), oneOf("MHS60809", activityLocationTypes)],
		}),
		OrgIDComm: text({
			uid: "M608922",
			dictionaryName: "ORGANISATION IDENTIFIER (CODE OF COMMISSIONER)",
			rules: [length("MHS60818", 3, 5)],
		}),
	},
	key: [],
	recordRules: [
		notBefore("MHS60820", "AssToolCompTimestamp", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS60821", "AssToolCompTimestamp", "MHS000.ReportingPeriodEndDate"),
	],
	tableRules: [noRecord("MHS60815")],
	undecided: [
		{ code: "MHS60807", field: "CodedAssToolType", reason: assessmentScales },
		{ code: "MHS60814", field: "CodedAssToolType", reason: assessmentScales },
		{ code: "MHS60819", field: "OrgIDComm", reason: organisationDirectory },
	],
});
