import { length, mandatory, oneOf, validDate, validTime } from "../cell-rule.js";
import { date, text, time } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { restrictiveInterventionTypes } from "./code-sets.js";
import { mhsds6Provenance } from "./provenance.js";
import { notEnforced } from "./readings.js";

/** Restrictive Intervention Type: each intervention within an incident: restraint, seclusion and others. */
export const MHS515 = defineTable({
	code: "MHS515",
	name: "Restrictive Intervention Type",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		RestrictiveIntIncID: text({
			uid: "M515030",
			dictionaryName: "RESTRICTIVE INTERVENTION INCIDENT IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS51539"), length("MHS51540", 0, 20)],
		}),
		RestrictiveIntTypeID: text({
			uid: "M515010",
			dictionaryName: "RESTRICTIVE INTERVENTION TYPE IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS51501"), length("MHS51502", 0, 20)],
		}),
		RestrictiveIntType: text({
			uid: "M515020",
			dictionaryName: "RESTRICTIVE INTERVENTION TYPE",
			rules: [
				mandatory("MHS51546"),
				length("MHS51510", 2, 2),
				oneOf("MHS51511", restrictiveInterventionTypes),
			],
		}),
		StartDateRestrictiveIntType: date({
			uid: "M515040",
			dictionaryName: "START DATE (RESTRICTIVE INTERVENTION TYPE)",
			rules: [mandatory("MHS51536"), validDate("MHS51513")],
		}),
		StartTimeRestrictiveIntType: time({
			uid: "M515050",
			dictionaryName: "START TIME (RESTRICTIVE INTERVENTION TYPE)",
			rules: [validTime("MHS51517", { note: notEnforced })],
		}),
		EndDateRestrictiveIntType: date({
			uid: "M515060",
			dictionaryName: "END DATE (RESTRICTIVE INTERVENTION TYPE)",
			rules: [validDate("MHS51518")],
		}),
		EndTimeRestrictiveIntType: time({
			uid: "M515070",
			dictionaryName: "END TIME (RESTRICTIVE INTERVENTION TYPE)",
			rules: [validTime("MHS51523", { note: notEnforced })],
		}),
		RestraintInjuryPatient: text({
			uid: "M515080",
			dictionaryName: "RESTRICTIVE INTERVENTION RESTRAINT INJURY INDICATOR (PATIENT)",
			rules: [length("MHS51524", 1, 1), oneOf("MHS51525", ["N", "Y"])],
		}),
		RestraintInjuryCarePers: text({
			uid: "M515090",
			dictionaryName: "RESTRICTIVE INTERVENTION RESTRAINT INJURY INDICATOR (CARE PERSONNEL)",
			rules: [length("MHS51526", 1, 1), oneOf("MHS51527", ["N", "Y"])],
		}),
		RestraintInjuryOtherPers: text({
			uid: "M515100",
			dictionaryName: "RESTRICTIVE INTERVENTION RESTRAINT INJURY INDICATOR (OTHER PERSON)",
			rules: [length("MHS51528", 1, 1), oneOf("MHS51529", ["N", "Y"])],
		}),
	},
	key: [],
	recordRules: [
		notBefore("MHS51519", "EndDateRestrictiveIntType", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS51520", "EndDateRestrictiveIntType", "MHS000.ReportingPeriodEndDate"),
		notAfter("MHS51537", "StartDateRestrictiveIntType", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS51541", "StartDateRestrictiveIntType", "MHS505.StartDateRestrictiveIntInc"),
		notAfter("MHS51542", "StartDateRestrictiveIntType", "MHS505.EndDateRestrictiveIntInc"),
		notBefore("MHS51543", "EndDateRestrictiveIntType", "StartDateRestrictiveIntType"),
		notAfter("MHS51544", "EndDateRestrictiveIntType", "MHS505.EndDateRestrictiveIntInc"),
		notBefore("MHS51547", "EndDateRestrictiveIntType", "MHS505.StartDateRestrictiveIntInc"),
	],
	tableRules: [
		needs("MHS51505", "MHS505", "RestrictiveIntIncID"),
		unique("MHS51545", ["RestrictiveIntTypeID"]),
	],
	undecided: [],
});
