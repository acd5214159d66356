import { length, mandatory, oneOf, validDate } from "../cell-rule.js";
import { date, text } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { treatmentFunctions } from "./code-sets.js";
import { mhsds6Provenance } from "./provenance.js";

/** Assigned Care Professional: who had care of a hospital spell. */
export const MHS503 = defineTable({
	code: "MHS503",
	name: "Assigned Care Professional",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		HospProvSpellID: text({
			uid: "M503050",
			dictionaryName: "HOSPITAL PROVIDER SPELL IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS50302"), length("MHS50303", 0, 20)],
		}),
		CareProfLocalID: text({
			uid: "M503908",
			dictionaryName: "CARE PROFESSIONAL LOCAL IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS50304"), length("MHS50305", 0, 20)],
		}),
		StartDateAssCareProf: date({
			uid: "M503010",
			dictionaryName: "START DATE (CARE PROFESSIONAL ADMITTED CARE EPISODE)",
			rules: [mandatory("MHS50306"), validDate("MHS50307")],
		}),
		EndDateAssCareProf: date({
			uid: "M503020",
			dictionaryName: "END DATE (CARE PROFESSIONAL ADMITTED CARE EPISODE)",
			rules: [validDate("MHS50309")],
		}),
		TreatFuncCodeMH: text({
			uid: "M503040",
			dictionaryName: "TREATMENT FUNCTION CODE (MENTAL HEALTH)",
			rules: [length("MHS50313", 3, 3), oneOf("MHS50314", treatmentFunctions)],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS50308", "StartDateAssCareProf", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS50310", "EndDateAssCareProf", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS50311", "EndDateAssCareProf", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS50312", "EndDateAssCareProf", "StartDateAssCareProf"),
		notBefore("MHS50316", "StartDateAssCareProf", "MHS501.StartDateHospProvSpell"),
		notAfter("MHS50317", "StartDateAssCareProf", "MHS501.DischDateHospProvSpell"),
		notBefore("MHS50318", "EndDateAssCareProf", "MHS501.StartDateHospProvSpell"),
		notAfter("MHS50319", "EndDateAssCareProf", "MHS501.DischDateHospProvSpell"),
	],
	tableRules: [
		needs("MHS50301", "MHS501", "HospProvSpellID"),
		needs("MHS50315", "MHS901", "CareProfLocalID", { catalogueSeverity: "warning" }),
	],
	undecided: [],
});
