import { digits, length, mandatory, oneOf, validDate, validTime } from "../cell-rule.js";
import { date, text, time } from "../field.js";
import { combination, notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { clinicalTerminology, notEnforced, organisationDirectory } from "./readings.js";

/** Indirect Activity: work for a person without the person. */
export const MHS204 = defineTable({
	code: "MHS204",
	name: "Indirect Activity",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		ServiceRequestID: text({
			uid: "M204902",
			dictionaryName: "SERVICE REQUEST IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS20404"), length("MHS20405", 0, 20)],
		}),
		IndirectActDate: date({
			uid: "M204010",
			dictionaryName: "INDIRECT ACTIVITY DATE",
			rules: [mandatory("MHS20407"), validDate("MHS20408")],
		}),
		OtherCareProfTeamLocalID: text({
			uid: "M204930",
			dictionaryName: "CARE PROFESSIONAL TEAM LOCAL IDENTIFIER (OTHER SERVICE OR TEAM)",
			rules: [length("MHS20433", 0, 20)],
		}),
		IndirectActTime: time({
			uid: "M204020",
			dictionaryName: "INDIRECT ACTIVITY TIME",
			rules: [validTime("MHS20410", { note: notEnforced })],
		}),
		IndActPersCons: text({
			uid: "M204012",
			dictionaryName: "INDIRECT ACTIVITY PERSON CONSULTED TYPE",
			rules: [length("MHS20432", 2, 2), oneOf("MHS20437", ["01", "02", "03", "04", "05"])],
		}),
		DurationIndirectAct: text({
			uid: "M204030",
			dictionaryName: "DURATION OF INDIRECT ACTIVITY",
			rules: [digits("MHS20411", 0, 4)],
		}),
		OrgIDComm: text({
			uid: "M204922",
			dictionaryName: "ORGANISATION IDENTIFIER (CODE OF COMMISSIONER)",
			rules: [length("MHS20423", 3, 5)],
		}),
		CareProfLocalID: text({
			uid: "M204908",
			dictionaryName: "CARE PROFESSIONAL LOCAL IDENTIFIER",
			identifying: "local-identifier",
			rules: [length("MHS20414", 0, 20)],
		}),
		IndActProcedure: text({
			uid: "M204100",
			dictionaryName: "INDIRECT ACTIVITY PROCEDURE (SNOMED CT EXPRESSION)",
			rules: [length("MHS20434", 6, 56)],
		}),
		FindSchemeInUse: text({
			uid: "M204080",
			dictionaryName: "FINDING SCHEME IN USE (MENTAL HEALTH)",
			rules: [length("MHS20425", 2, 2), oneOf("MHS20426", ["01", "04"])],
		}),
		Finding: text({
			uid: "M204090",
			dictionaryName: "CODED FINDING (CODED CLINICAL ENTRY)",
			rules: [length("MHS20428", 4, 18)],
		}),
	},
	key: [],
	recordRules: [
		combination("MHS20427", "FindSchemeInUse", {
			severity: "reject-record",
			catalogueSeverity: "warning",
			reads: ["FindSchemeInUse", "Finding"],
			onlyWhetherBlank: ["Finding"],
			failsWhen: "a finding is given and its scheme is not 01 or 04",
			fails: ({ FindSchemeInUse, Finding }) =>
				Finding !== null && FindSchemeInUse !== "01" && FindSchemeInUse !== "04",
		}),
		combination("MHS20429", "Finding", {
			reads: ["FindSchemeInUse", "Finding"],
			onlyWhetherBlank: ["Finding"],
			failsWhen: "a scheme is given without a finding",
			fails: ({ FindSchemeInUse, Finding }) => FindSchemeInUse !== null && Finding === null,
		}),
		notBefore("MHS20435", "IndirectActDate", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS20436", "IndirectActDate", "MHS000.ReportingPeriodEndDate"),
	],
	tableRules: [
		needs("MHS20403", "MHS101", "ServiceRequestID"),
		needs("MHS20420", "MHS102", "OtherCareProfTeamLocalID"),
		needs("MHS20421", "MHS901", "CareProfLocalID", { catalogueSeverity: "warning" }),
	],
	undecided: [
		{ code: "MHS20424", field: "OrgIDComm", reason: organisationDirectory },
		{ code: "MHS20430", field: "FindSchemeInUse", reason: clinicalTerminology },
		{ code: "MHS20431", field: "IndActProcedure", reason: clinicalTerminology },
	],
});
