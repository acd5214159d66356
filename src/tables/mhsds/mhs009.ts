import { length, mandatory, oneOf, validDate, validTime } from "../cell-rule.js";
import { date, text, time } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { notEnforced } from "./readings.js";

/** Care Plan Agreement: who agreed a care plan, and when. */
export const MHS009 = defineTable({
	code: "MHS009",
	name: "Care Plan Agreement",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		CarePlanID: text({
			uid: "M009010",
			dictionaryName: "CARE PLAN IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS00902"), length("MHS00903", 0, 20)],
		}),
		FamilyCarePlanIndicator: text({
			uid: "M009050",
			dictionaryName: "FAMILY INVOLVED IN CARE PLAN INDICATOR",
			rules: [length("MHS00912", 1, 1), oneOf("MHS00913", ["9", "N", "X", "Y"])],
		}),
		NoFamilyCarePlanReason: text({
			uid: "M009060",
			dictionaryName: "FAMILY NOT INVOLVED IN CARE PLAN REASON",
			rules: [length("MHS00915", 2, 2), oneOf("MHS00916", ["01", "02", "03", "08", "98"])],
		}),
		CarePlanContentAgreedBy: text({
			uid: "M009070",
			dictionaryName: "CARE PLAN CONTENT AGREED BY",
			rules: [
				mandatory("MHS00904"),
				length("MHS00905", 2, 2),
				oneOf("MHS00906", ["10", "12", "13", "14", "15", "16", "17"]),
			],
		}),
		CarePlanContentAgreedDate: date({
			uid: "M009080",
			dictionaryName: "CARE PLAN CONTENT AGREED DATE",
			rules: [validDate("MHS00907")],
		}),
		CarePlanContentAgreedTime: time({
			uid: "M009090",
			dictionaryName: "CARE PLAN CONTENT AGREED TIME",
			rules: [validTime("MHS00910", { note: notEnforced })],
		}),
	},
	key: [],
	recordRules: [
		notBefore("MHS00908", "CarePlanContentAgreedDate", "MHS008.CarePlanCreatDate"),
		notAfter("MHS00909", "CarePlanContentAgreedDate", "MHS000.ReportingPeriodEndDate"),
	],
	tableRules: [needs("MHS00901", "MHS008", "CarePlanID")],
	undecided: [],
});
