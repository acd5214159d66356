import { length, mandatory, validAmount, validDate } from "../cell-rule.js";
import { date, text } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { organisationDirectory } from "./readings.js";

/** Specialised Mental Health Exceptional Package of Care (EPC): packages of care paid for beyond the usual during a hospital spell. */
export const MHS517 = defineTable({
	code: "MHS517",
	name: "Specialised Mental Health Exceptional Package of Care (EPC)",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		HospProvSpellID: text({
			uid: "M517020",
			dictionaryName: "HOSPITAL PROVIDER SPELL IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS51705"), length("MHS51706", 0, 20)],
		}),
		SMHEPCCharge: text({
			uid: "M517030",
			dictionaryName: "SPECIALISED MENTAL HEALTH EXCEPTIONAL PACKAGE OF CARE CHARGE",
			rules: [mandatory("MHS51707"), validAmount("MHS51708", { digits: 7, places: 2 })],
		}),
		OrgIDComm: text({
			uid: "M517040",
			dictionaryName: "ORGANISATION IDENTIFIER (CODE OF COMMISSIONER)",
			rules: [length("MHS51709", 3, 5)],
		}),
		StartDateSMHEPC: date({
			uid: "M517050",
			dictionaryName: "START DATE (SPECIALISED MENTAL HEALTH EXCEPTIONAL PACKAGE OF CARE)",
			rules: [mandatory("MHS51711"), validDate("MHS51712")],
		}),
		EndDateSMHEPC: date({
			uid: "M517060",
			dictionaryName: "END DATE (SPECIALISED MENTAL HEALTH EXCEPTIONAL PACKAGE OF CARE)",
			rules: [validDate("MHS51716")],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS51713", "StartDateSMHEPC", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS51714", "StartDateSMHEPC", "MHS501.StartDateHospProvSpell"),
		notAfter("MHS51715", "StartDateSMHEPC", "MHS501.DischDateHospProvSpell"),
	],
	tableRules: [needs("MHS51701", "MHS501", "HospProvSpellID")],
	undecided: [{ code: "MHS51710", field: "OrgIDComm", reason: organisationDirectory }],
});
