import {
	digits,
	length,
	mandatory,
	oneOf,
	validDate,
	validNhsNumber,
	validPostcode,
	wanted,
} from "../cell-rule.js";
import { date, text } from "../field.js";
import { combination, notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, notEmpty, someAccepted, unique } from "../table-rule.js";
import { ethnicCategories, languages } from "./code-sets.js";
import { mhsds6Provenance } from "./provenance.js";
import { localCharacter, messageOnly, organisationDirectory, schoolDirectory } from "./readings.js";

const nothingLeft =
	"The platform refuses a file in which every record failed. Every other record hangs under a person, so this is decided on the Master Patient Index.";

/** Master Patient Index: one record for each person, with ethnicity. */
export const MHS001 = defineTable({
	code: "MHS001",
	name: "Master Patient Index",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		LocalPatientID: text({
			uid: "M001901",
			dictionaryName: "LOCAL PATIENT IDENTIFIER (EXTENDED)",
			identifying: "local-identifier",
			rules: [mandatory("MHS00101"), length("MHS00102", 0, 20)],
		}),
		OrgIDLocalPatientID: text({
			uid: "M001170",
			dictionaryName: "ORGANISATION IDENTIFIER (LOCAL PATIENT IDENTIFIER)",
			rules: [mandatory("MHS00151"), length("MHS00152", 3, 5)],
		}),
		OrgIDEduEstab: text({
			uid: "M001190",
			dictionaryName: "ORGANISATION IDENTIFIER (EDUCATIONAL ESTABLISHMENT)",
			rules: [length("MHS00157", 5, 8)],
		}),
		NHSNumber: text({
			uid: "M001040",
			dictionaryName: "NHS NUMBER",
			identifying: "nhs-number",
			rules: [wanted("MHS00111"), digits("MHS00165", 10, 10), validNhsNumber("MHSREJ006a")],
		}),
		NHSNumberStatus: text({
			uid: "M001050",
			dictionaryName: "NHS NUMBER STATUS INDICATOR CODE (MENTAL HEALTH AND MATERNITY)",
			rules: [length("MHS00115", 2, 2), oneOf("MHS00116", ["01", "02", "03", "04", "05", "06", "07"])],
		}),
		PersonBirthDate: date({
			uid: "M001060",
			dictionaryName: "PERSON BIRTH DATE",
			identifying: "birth-date",
			rules: [wanted("MHS00120"), validDate("MHS00167")],
		}),
		Postcode: text({
			uid: "M001070",
			dictionaryName: "POSTCODE OF USUAL ADDRESS",
			identifying: "postcode",
			rules: [wanted("MHS00123"), validPostcode("MHS00169")],
		}),
		GenderIDCode: text({
			uid: "M001160",
			dictionaryName: "GENDER IDENTITY CODE",
			rules: [
				wanted("MHS00162"),
				length("MHS00163", 1, 1),
				oneOf("MHS00164", ["1", "2", "3", "4", "X", "Z"]),
			],
		}),
		GenderSameAtBirth: text({
			uid: "M001210",
			dictionaryName: "GENDER IDENTITY SAME AT BIRTH INDICATOR",
			rules: [length("MHS00160", 1, 1), oneOf("MHS00161", ["N", "X", "Y", "Z"])],
		}),
		Gender: text({
			uid: "M001090",
			dictionaryName: "PERSON STATED GENDER CODE",
			rules: [length("MHS00130", 1, 1), oneOf("MHS00131", ["1", "2", "9", "X"])],
		}),
		MaritalStatus: text({
			uid: "M001150",
			dictionaryName: "PERSON MARITAL STATUS",
			rules: [length("MHS00149", 1, 1), oneOf("MHS00150", ["8", "9", "D", "M", "N", "P", "S", "W"])],
		}),
		EthnicCategory: text({
			uid: "M001100",
			dictionaryName: "ETHNIC CATEGORY",
			rules: [length("MHS00132", 0, 2), oneOf("MHS00133", ethnicCategories, { note: localCharacter })],
		}),
		EthnicCategory2021: text({
			uid: "M001140",
			dictionaryName: "ETHNIC CATEGORY 2021",
			rules: [],
		}),
		LanguageCodePreferred: text({
			uid: "M001120",
			dictionaryName: "LANGUAGE CODE (PREFERRED)",
			rules: [length("MHS00138", 2, 2), oneOf("MHS00139", languages)],
		}),
		PersDeathDate: date({
			uid: "M001130",
			dictionaryName: "PERSON DEATH DATE",
			identifying: "death-date",
			rules: [validDate("MHS00140")],
		}),
	},
	key: ["LocalPatientID"],
	recordRules: [
		combination("MHS00117", "NHSNumberStatus", {
			reads: ["NHSNumber", "NHSNumberStatus"],
			onlyWhetherBlank: ["NHSNumber"],
			failsWhen: "an NHS number is given and its status is 07 (number not present)",
			fails: ({ NHSNumber, NHSNumberStatus }) => NHSNumber !== null && NHSNumberStatus === "07",
		}),
		combination("MHS00118", "NHSNumberStatus", {
			reads: ["NHSNumber", "NHSNumberStatus"],
			onlyWhetherBlank: ["NHSNumber"],
			failsWhen: "the NHS number and its status are both blank",
			fails: ({ NHSNumber, NHSNumberStatus }) => NHSNumber === null && NHSNumberStatus === null,
		}),
		combination("MHS00119", "NHSNumberStatus", {
			reads: ["NHSNumber", "NHSNumberStatus"],
			onlyWhetherBlank: ["NHSNumber"],
			failsWhen: "the NHS number is blank and its status is not 07",
			note: "A blank status is not 07, so MHS00118 is then reported as well, as on the platform.",
			fails: ({ NHSNumber, NHSNumberStatus }) => NHSNumber === null && NHSNumberStatus !== "07",
		}),
		notBefore("MHS00141", "PersDeathDate", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS00142", "PersDeathDate", "MHS000.ReportingPeriodEndDate"),
		combination("MHS00153", "OrgIDLocalPatientID", {
			severity: "warning-priority",
			reads: ["OrgIDLocalPatientID"],
			failsWhen: "the organisation that gave the local patient identifier is not the provider in the header",
			fails: ({ OrgIDLocalPatientID }, { OrgIDProvider }) =>
				OrgIDLocalPatientID !== null && OrgIDProvider !== null && OrgIDLocalPatientID !== OrgIDProvider,
		}),
		notAfter("MHS00168", "PersonBirthDate", "MHS000.ReportingPeriodEndDate"),
	],
	tableRules: [
		unique("MHS00144", ["LocalPatientID"]),
		needs("MHS00145", "MHS002", "LocalPatientID"),
		needs("MHS00146", "MHS101", "LocalPatientID"),
		unique("MHS00147", ["NHSNumber"]),
		unique("MHSREJ102", ["NHSNumber"], { severity: "reject-file" }),
		unique("MHSREJ103", ["LocalPatientID"], { severity: "reject-file" }),
		notEmpty("MHSREJ003"),
		someAccepted("MHSREJ101", { note: nothingLeft }),
	],
	undecided: [
		{ code: "MHS00103", field: "LocalPatientID", reason: "is the later catalogue's number for MHS00101" },
		{ code: "MHS00104", field: "LocalPatientID", reason: "is the later catalogue's number for MHS00102" },
		{ code: "MHS00125", reason: messageOnly },
		{ code: "MHS00154", field: "OrgIDLocalPatientID", reason: organisationDirectory },
		{ code: "MHS00158", field: "OrgIDEduEstab", reason: schoolDirectory },
		{ code: "MHS00171", reason: messageOnly },
	],
});
