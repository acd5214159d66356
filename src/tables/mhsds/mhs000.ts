import { length, mandatory, oneOf, validDate, validDatetime } from "../cell-rule.js";
import { date, datetime, text } from "../field.js";
import { notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { notEmpty, singleRecord, someAccepted, someInPeriod } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { messageOnly, organisationDirectory, uploadMetadata } from "./readings.js";

const headerInvalid =
	"The platform refuses a file whose header is invalid or duplicated: read as a header record that was rejected, or more than one header record.";

const anyDate =
	"The sources do not say which dates the platform looks at. Here the submission is refused only where no date of any record lies in the period, whatever the date is about.";

const otherVersions =
	"Other versions of the data set have other tables and rules; they are not checked here.";

/** Header: who submits, for which provider and which reporting period. One record. */
export const MHS000 = defineTable({
	code: "MHS000",
	name: "Header",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		DatSetVer: text({
			uid: "M000010",
			dictionaryName: "DATA SET VERSION NUMBER",
			rules: [
				mandatory("MHS00001"),
				oneOf("MHS00003", ["6.0"], { severity: "reject-record", note: otherVersions }),
			],
		}),
		OrgIDProvider: text({
			uid: "M000080",
			dictionaryName: "ORGANISATION IDENTIFIER (CODE OF PROVIDER)",
			rules: [mandatory("MHS00028"), length("MHS00029", 3, 6)],
		}),
		OrgIDSubmit: text({
			uid: "M000090",
			dictionaryName: "ORGANISATION IDENTIFIER (CODE OF SUBMITTING ORGANISATION)",
			rules: [mandatory("MHS00031"), length("MHS00032", 3, 6)],
		}),
		PrimSystemInUse: text({
			uid: "M000040",
			dictionaryName: "PRIMARY DATA COLLECTION SYSTEM IN USE",
			rules: [mandatory("MHS00012"), length("MHS00013", 0, 20)],
		}),
		ReportingPeriodStartDate: date({
			uid: "M000050",
			dictionaryName: "REPORTING PERIOD START DATE",
			rules: [mandatory("MHS00014"), validDate("MHS00015")],
		}),
		ReportingPeriodEndDate: date({
			uid: "M000060",
			dictionaryName: "REPORTING PERIOD END DATE",
			rules: [mandatory("MHS00017"), validDate("MHS00018")],
		}),
		DateTimeDatSetCreate: datetime({
			uid: "M000070",
			dictionaryName: "DATE AND TIME DATA SET CREATED",
			rules: [mandatory("MHS00020"), validDatetime("MHS00021")],
		}),
	},
	key: [],
	recordRules: [notBefore("MHS00037", "DateTimeDatSetCreate", "ReportingPeriodEndDate")],
	tableRules: [
		notEmpty("MHSREJ002"),
		singleRecord("MHS00025"),
		someInPeriod("MHSREJ012", { note: anyDate }),
		singleRecord("MHSREJ015", { severity: "reject-file", note: headerInvalid }),
		someAccepted("MHSREJ015", { note: headerInvalid }),
	],
	undecided: [
		{ code: "MHS00016", field: "ReportingPeriodStartDate", reason: uploadMetadata },
		{ code: "MHS00019", field: "ReportingPeriodEndDate", reason: uploadMetadata },
		{ code: "MHS00027", field: "DateTimeDatSetCreate", reason: uploadMetadata },
		{ code: "MHS00030", field: "OrgIDProvider", reason: uploadMetadata },
		{ code: "MHS00033", field: "OrgIDSubmit", reason: uploadMetadata },
		{ code: "MHS00034", field: "OrgIDSubmit", reason: organisationDirectory },
		{ code: "MHS00035", field: "OrgIDProvider", reason: organisationDirectory },
		{ code: "MHS00036", reason: messageOnly },
		{ code: "MHS00038", reason: messageOnly },
		{
			code: "MHSREJ001",
			reason:
				"is raised by the submission reader, as issues whose codes begin with PCREF-HEADER or PCREF-TABLE",
		},
	],
});
