import { digits, length, mandatory, oneOf } from "../cell-rule.js";
import { text } from "../field.js";
import { combination } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { catalogueOnly, clinicalTerminology } from "./readings.js";

/** Care Activity: what was done in a contact. */
export const MHS202 = defineTable({
	code: "MHS202",
	name: "Care Activity",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		CareActID: text({
			uid: "M202904",
			dictionaryName: "CARE ACTIVITY IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS20201"), length("MHS20202", 0, 20)],
		}),
		CareContactID: text({
			uid: "M202903",
			dictionaryName: "CARE CONTACT IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS20203"), length("MHS20204", 0, 20)],
		}),
		ClinContactDurOfCareAct: text({
			uid: "M202020",
			dictionaryName: "CLINICAL CONTACT DURATION OF CARE ACTIVITY",
			rules: [digits("MHS20206", 0, 4)],
		}),
		Procedure: text({
			uid: "M202110",
			dictionaryName: "PROCEDURE (SNOMED CT EXPRESSION)",
			rules: [length("MHS20229", 6, 56)],
		}),
		FindSchemeInUse: text({
			uid: "M202050",
			dictionaryName: "FINDING SCHEME IN USE (MENTAL HEALTH)",
			rules: [length("MHS20212", 2, 2), oneOf("MHS20213", ["01", "04"])],
		}),
		Finding: text({
			uid: "M202060",
			dictionaryName: "CODED FINDING (CODED CLINICAL ENTRY)",
			rules: [length("MHS20215", 4, 18)],
		}),
		Observation: text({
			uid: "M202080",
			dictionaryName: "CODED OBSERVATION (SNOMED CT)",
			rules: [digits("MHS20220", 6, 18)],
		}),
		ObsValue: text({
			uid: "M202090",
			dictionaryName: "OBSERVATION VALUE",
			rules: [length("MHS20222", 0, 10)],
		}),
		UnitofMeasurement_UCUM: text({
			uid: "M202100",
			dictionaryName: "UNIT OF MEASUREMENT (UCUM)",
			rules: [length("MHS20223", 0, 20)],
		}),
	},
	key: ["CareActID"],
	recordRules: [
		combination("MHS20214", "FindSchemeInUse", {
			severity: "reject-record",
			reads: ["FindSchemeInUse", "Finding"],
			onlyWhetherBlank: ["Finding"],
			failsWhen: "a finding is given and its scheme is not 01 or 04",
			fails: ({ FindSchemeInUse, Finding }) =>
				Finding !== null && FindSchemeInUse !== "01" && FindSchemeInUse !== "04",
		}),
		combination("MHS20216", "Finding", {
			reads: ["FindSchemeInUse", "Finding"],
			onlyWhetherBlank: ["Finding"],
			failsWhen: "a scheme is given without a finding",
			fails: ({ FindSchemeInUse, Finding }) => FindSchemeInUse !== null && Finding === null,
		}),
		combination("MHS20227", "UnitofMeasurement_UCUM", {
			reads: ["ObsValue", "UnitofMeasurement_UCUM"],
			onlyWhetherBlank: ["ObsValue", "UnitofMeasurement_UCUM"],
			failsWhen: "the value of an observation is given without its unit",
			fails: ({ ObsValue, UnitofMeasurement_UCUM }) => ObsValue !== null && UnitofMeasurement_UCUM === null,
		}),
	],
	tableRules: [needs("MHS20224", "MHS201", "CareContactID"), unique("MHS20225", ["CareActID"])],
	undecided: [
		{ code: "MHS20228", field: "FindSchemeInUse", reason: clinicalTerminology },
		{ code: "MHS20230", field: "Procedure", reason: clinicalTerminology },
		{ code: "MHS20231", field: "Observation", reason: catalogueOnly },
		{ code: "MHS20232", field: "FindSchemeInUse", reason: catalogueOnly },
		{ code: "MHS20233", field: "Finding", reason: catalogueOnly },
	],
});
