import { length, mandatory, oneOf, validDate } from "../cell-rule.js";
import { date, text } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { referralToTreatmentStatuses } from "./code-sets.js";
import { mhsds6Provenance } from "./provenance.js";
import { organisationDirectory } from "./readings.js";

/** Referral to Treatment (RTT): waiting times of a referral. */
export const MHS104 = defineTable({
	code: "MHS104",
	name: "Referral to Treatment (RTT)",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		ServiceRequestID: text({
			uid: "M104902",
			dictionaryName: "SERVICE REQUEST IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS10401"), length("MHS10402", 0, 20)],
		}),
		PatPathID: text({
			uid: "M104020",
			dictionaryName: "PATIENT PATHWAY IDENTIFIER",
			identifying: "local-identifier",
			rules: [length("MHS10404", 0, 20)],
		}),
		WaitTimeMeasureType: text({
			uid: "M104040",
			dictionaryName: "WAITING TIME MEASUREMENT TYPE (MENTAL HEALTH)",
			rules: [mandatory("MHS10421"), length("MHS10407", 2, 2), oneOf("MHS10408", ["02", "09"])],
		}),
		OrgIDPatPathIDIssuer: text({
			uid: "M104080",
			dictionaryName: "ORGANISATION IDENTIFIER (PATIENT PATHWAY IDENTIFIER ISSUER)",
			rules: [length("MHS10422", 3, 5)],
		}),
		ReferToTreatPeriodStartDate: date({
			uid: "M104050",
			dictionaryName: "REFERRAL TO TREATMENT PERIOD START DATE",
			rules: [validDate("MHS10409")],
		}),
		ReferToTreatPeriodEndDate: date({
			uid: "M104060",
			dictionaryName: "REFERRAL TO TREATMENT PERIOD END DATE",
			rules: [validDate("MHS10411")],
		}),
		ReferToTreatPeriodStatus: text({
			uid: "M104070",
			dictionaryName: "REFERRAL TO TREATMENT PERIOD STATUS",
			rules: [length("MHS10415", 2, 2), oneOf("MHS10416", referralToTreatmentStatuses)],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS10410", "ReferToTreatPeriodStartDate", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS10412", "ReferToTreatPeriodEndDate", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS10413", "ReferToTreatPeriodEndDate", "MHS000.ReportingPeriodEndDate"),
		notBefore("MHS10414", "ReferToTreatPeriodEndDate", "ReferToTreatPeriodStartDate"),
	],
	tableRules: [
		needs("MHS10417", "MHS101", "ServiceRequestID"),
		unique("MHS10418", [
			"ServiceRequestID",
			"ReferToTreatPeriodStartDate",
			"ReferToTreatPeriodEndDate",
			"ReferToTreatPeriodStatus",
		]),
		unique("MHS10420", ["PatPathID"]),
	],
	undecided: [{ code: "MHS10423", field: "OrgIDPatPathIDIssuer", reason: organisationDirectory }],
});
