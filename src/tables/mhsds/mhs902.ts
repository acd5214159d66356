import { length, mandatory, oneOf } from "../cell-rule.js";
import { text } from "../field.js";
import { defineTable } from "../table.js";
import { unique } from "../table-rule.js";
import { serviceOrTeamTypes } from "./code-sets.js";
import { mhsds6Provenance } from "./provenance.js";

/** Service or Team Details: the services and teams that other tables name. */
export const MHS902 = defineTable({
	code: "MHS902",
	name: "Service or Team Details",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		CareProfTeamLocalID: text({
			uid: "M902010",
			dictionaryName: "CARE PROFESSIONAL TEAM LOCAL IDENTIFIER",
			rules: [mandatory("MHS90205"), length("MHS90206", 0, 20)],
		}),
		OrgIDCareProfTeamLocalID: text({
			uid: "M902020",
			dictionaryName: "ORGANISATION IDENTIFIER (CARE PROFESSIONAL TEAM LOCAL IDENTIFIER)",
			rules: [mandatory("MHS90207"), length("MHS90208", 3, 5)],
		}),
		ServTeamTypeMH: text({
			uid: "M902030",
			dictionaryName: "SERVICE OR TEAM TYPE (MENTAL HEALTH)",
			rules: [mandatory("MHS90209"), length("MHS90210", 3, 3), oneOf("MHS90211", serviceOrTeamTypes)],
		}),
		ServTeamIntAgeGroup: text({
			uid: "M902040",
			dictionaryName: "MENTAL HEALTH SERVICE OR TEAM INTENDED PATIENT AGE GROUP",
			rules: [mandatory("MHS90212"), length("MHS90213", 2, 2), oneOf("MHS90214", ["01", "02", "03", "04"])],
		}),
	},
	key: [],
	recordRules: [],
	tableRules: [unique("MHS90201", ["CareProfTeamLocalID"])],
	undecided: [],
});
