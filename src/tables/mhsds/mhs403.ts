import { length, mandatory, oneOf, validDate } from "../cell-rule.js";
import { date, text } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";

/** Conditional Discharge: each conditional discharge under a Mental Health Act period. */
export const MHS403 = defineTable({
	code: "MHS403",
	name: "Conditional Discharge",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		MHActLegalStatusClassPeriodID: text({
			uid: "M403914",
			dictionaryName: "MENTAL HEALTH ACT LEGAL STATUS CLASSIFICATION ASSIGNMENT PERIOD IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS40304"), length("MHS40305", 0, 20)],
		}),
		StartDateMHCondDisch: date({
			uid: "M403010",
			dictionaryName: "START DATE (MENTAL HEALTH CONDITIONAL DISCHARGE)",
			rules: [mandatory("MHS40306"), validDate("MHS40307")],
		}),
		EndDateMHCondDisch: date({
			uid: "M403020",
			dictionaryName: "END DATE (MENTAL HEALTH CONDITIONAL DISCHARGE)",
			rules: [validDate("MHS40309")],
		}),
		CondDischEndReason: text({
			uid: "M403030",
			dictionaryName: "MENTAL HEALTH CONDITIONAL DISCHARGE END REASON",
			rules: [length("MHS40313", 2, 2), oneOf("MHS40314", ["01", "02", "03"])],
		}),
		AbsDischResp: text({
			uid: "M403040",
			dictionaryName: "MENTAL HEALTH ABSOLUTE DISCHARGE RESPONSIBILITY",
			rules: [length("MHS40315", 2, 2), oneOf("MHS40316", ["01", "02"])],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS40308", "StartDateMHCondDisch", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS40310", "EndDateMHCondDisch", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS40311", "EndDateMHCondDisch", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS40312", "EndDateMHCondDisch", "StartDateMHCondDisch"),
	],
	tableRules: [needs("MHS40303", "MHS401", "MHActLegalStatusClassPeriodID")],
	undecided: [],
});
