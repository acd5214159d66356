import { length, mandatory, oneOf } from "../cell-rule.js";
import { text } from "../field.js";
import { defineTable } from "../table.js";
import { unique } from "../table-rule.js";
import { registrationBodies, staffGroups } from "./code-sets.js";
import { mhsds6Provenance } from "./provenance.js";

/** Staff Details: the members of staff that other tables name. */
export const MHS901 = defineTable({
	code: "MHS901",
	name: "Staff Details",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		CareProfLocalID: text({
			uid: "M901908",
			dictionaryName: "CARE PROFESSIONAL LOCAL IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS90101"), length("MHS90102", 0, 20)],
		}),
		OrgIDCareProfLocalID: text({
			uid: "M901070",
			dictionaryName: "ORGANISATION IDENTIFIER (CARE PROFESSIONAL LOCAL IDENTIFIER)",
			rules: [mandatory("MHS90114"), length("MHS90115", 3, 5)],
		}),
		ProfRegBodyCode: text({
			uid: "M901010",
			dictionaryName: "PROFESSIONAL REGISTRATION BODY CODE",
			rules: [length("MHS90103", 2, 2), oneOf("MHS90104", registrationBodies)],
		}),
		ProfRegEntryID: text({
			uid: "M901020",
			dictionaryName: "PROFESSIONAL REGISTRATION ENTRY IDENTIFIER",
			identifying: "professional-registration",
			rules: [length("MHS90105", 0, 32)],
		}),
		CareProfStaffGpMH: text({
			uid: "M901030",
			dictionaryName: "CARE PROFESSIONAL STAFF GROUP (MENTAL HEALTH)",
			rules: [length("MHS90106", 2, 2), oneOf("MHS90107", staffGroups)],
		}),
		MainSpecCodeMH: text({
			uid: "M901040",
			dictionaryName: "MAIN SPECIALTY CODE (MENTAL HEALTH)",
			rules: [
				length("MHS90108", 3, 3),
				oneOf("MHS90109", ["600", "700", "710", "711", "712", "713", "715", "950", "960"]),
			],
		}),
		OccCode: text({
			uid: "M901050",
			dictionaryName: "OCCUPATION CODE",
			rules: [length("MHS90110", 3, 3)],
		}),
		CareProfJobRoleCode: text({
			uid: "M901060",
			dictionaryName: "CARE PROFESSIONAL (JOB ROLE CODE)",
			rules: [length("MHS90112", 5, 5)],
		}),
	},
	key: [],
	recordRules: [],
	tableRules: [unique("MHS90113", ["CareProfLocalID"])],
	undecided: [],
});
