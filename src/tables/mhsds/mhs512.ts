import { length, mandatory, validDate } from "../cell-rule.js";
import { date, text } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { organisationDirectory } from "./readings.js";

/** Hospital Provider Spell Commissioner Assignment Period: who commissioned a hospital spell, and when. */
export const MHS512 = defineTable({
	code: "MHS512",
	name: "Hospital Provider Spell Commissioner Assignment Period",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		HospProvSpellID: text({
			uid: "M512030",
			dictionaryName: "HOSPITAL PROVIDER SPELL IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS51202"), length("MHS51203", 0, 20)],
		}),
		OrgIDComm: text({
			uid: "M512922",
			dictionaryName: "ORGANISATION IDENTIFIER (CODE OF COMMISSIONER)",
			rules: [mandatory("MHS51218"), length("MHS51219", 3, 5)],
		}),
		StartDateOrgCodeComm: date({
			uid: "M512010",
			dictionaryName: "START DATE (COMMISSIONER ASSIGNMENT PERIOD)",
			rules: [mandatory("MHS51207"), validDate("MHS51208")],
		}),
		EndDateOrgCodeComm: date({
			uid: "M512020",
			dictionaryName: "END DATE (COMMISSIONER ASSIGNMENT PERIOD)",
			rules: [validDate("MHS51210")],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS51209", "StartDateOrgCodeComm", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS51211", "EndDateOrgCodeComm", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS51212", "EndDateOrgCodeComm", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS51213", "EndDateOrgCodeComm", "StartDateOrgCodeComm"),
		notBefore("MHS51214", "StartDateOrgCodeComm", "MHS501.StartDateHospProvSpell"),
		notAfter("MHS51215", "StartDateOrgCodeComm", "MHS501.DischDateHospProvSpell"),
		notBefore("MHS51216", "EndDateOrgCodeComm", "MHS501.StartDateHospProvSpell"),
		notAfter("MHS51217", "EndDateOrgCodeComm", "MHS501.DischDateHospProvSpell"),
	],
	tableRules: [needs("MHS51201", "MHS501", "HospProvSpellID")],
	undecided: [{ code: "MHS51220", field: "OrgIDComm", reason: organisationDirectory }],
});
