import { length, mandatory, validDate } from "../cell-rule.js";
import { date, text } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";

/** Care Programme Approach (CPA) Care Episode: each episode of care under the care programme approach. */
export const MHS701 = defineTable({
	code: "MHS701",
	name: "Care Programme Approach (CPA) Care Episode",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		CPAEpisodeID: text({
			uid: "M701918",
			dictionaryName: "CARE PROGRAMME APPROACH CARE EPISODE IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS70103"), length("MHS70104", 0, 20)],
		}),
		LocalPatientID: text({
			uid: "M701901",
			dictionaryName: "LOCAL PATIENT IDENTIFIER (EXTENDED)",
			identifying: "local-identifier",
			rules: [mandatory("MHS70105"), length("MHS70106", 0, 20)],
		}),
		StartDateCPA: date({
			uid: "M701010",
			dictionaryName: "START DATE (CARE PROGRAMME APPROACH CARE)",
			rules: [mandatory("MHS70107"), validDate("MHS70108")],
		}),
		EndDateCPA: date({
			uid: "M701020",
			dictionaryName: "END DATE (CARE PROGRAMME APPROACH CARE)",
			rules: [validDate("MHS70110")],
		}),
	},
	key: ["CPAEpisodeID"],
	recordRules: [
		notAfter("MHS70109", "StartDateCPA", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS70111", "EndDateCPA", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS70112", "EndDateCPA", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS70113", "EndDateCPA", "StartDateCPA"),
	],
	tableRules: [needs("MHS70101", "MHS001", "LocalPatientID"), unique("MHS70102", ["CPAEpisodeID"])],
	undecided: [],
});
