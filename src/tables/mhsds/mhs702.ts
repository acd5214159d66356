import { length, mandatory, validDate } from "../cell-rule.js";
import { date, text } from "../field.js";
import { notAfter } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";

/** Care Programme Approach (CPA) Review: reviews within an episode. */
export const MHS702 = defineTable({
	code: "MHS702",
	name: "Care Programme Approach (CPA) Review",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		CPAEpisodeID: text({
			uid: "M702918",
			dictionaryName: "CARE PROGRAMME APPROACH CARE EPISODE IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS70201"), length("MHS70202", 0, 20)],
		}),
		CPAReviewDate: date({
			uid: "M702010",
			dictionaryName: "CARE PROGRAMME APPROACH REVIEW DATE",
			rules: [mandatory("MHS70203"), validDate("MHS70204")],
		}),
		CareProfLocalID: text({
			uid: "M702908",
			dictionaryName: "CARE PROFESSIONAL LOCAL IDENTIFIER",
			identifying: "local-identifier",
			rules: [length("MHS70208", 0, 20)],
		}),
	},
	key: [],
	recordRules: [notAfter("MHS70205", "CPAReviewDate", "MHS000.ReportingPeriodEndDate")],
	tableRules: [
		needs("MHS70209", "MHS701", "CPAEpisodeID"),
		needs("MHS70210", "MHS901", "CareProfLocalID", { catalogueSeverity: "warning" }),
	],
	undecided: [],
});
