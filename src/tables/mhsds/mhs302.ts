import {
	digits,
	length,
	mandatory,
	oneOf,
	validDate,
	validNhsNumber,
	validTime,
	wanted,
} from "../cell-rule.js";
import { date, text, time } from "../field.js";
import { notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { consultationMechanisms, ethnicCategories } from "./code-sets.js";
import { mhsds6Provenance } from "./provenance.js";
import { catalogueOnly, localCharacter, notEnforced, organisationDirectory } from "./readings.js";

/** Mental Health Drop In Contact: each drop-in contact, with or without a known person. */
export const MHS302 = defineTable({
	code: "MHS302",
	name: "Mental Health Drop In Contact",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		MHDropInContactID: text({
			uid: "M302010",
			dictionaryName: "MENTAL HEALTH DROP IN CONTACT IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS30201"), length("MHS30202", 0, 20)],
		}),
		CareContactDateMHDropInContact: date({
			uid: "M302020",
			dictionaryName: "CARE CONTACT DATE (MENTAL HEALTH DROP IN CONTACT)",
			rules: [mandatory("MHS30205"), validDate("MHS30206")],
		}),
		OrgIDComm: text({
			uid: "M302025",
			dictionaryName: "ORGANISATION IDENTIFIER (CODE OF COMMISSIONER)",
			rules: [mandatory("MHS30236"), length("MHS30237", 3, 5)],
		}),
		MHDropInContactServiceType: text({
			uid: "M302070",
			dictionaryName: "MENTAL HEALTH DROP IN CONTACT SERVICE TYPE",
			rules: [length("MHS30215", 3, 3), oneOf("MHS30216", ["A17", "A19", "A21", "F01"])],
		}),
		StartTimeDropInContact: time({
			uid: "M302030",
			dictionaryName: "START TIME (MENTAL HEALTH DROP IN CONTACT)",
			rules: [validTime("MHS30208", { note: notEnforced })],
		}),
		EndTimeDropInContact: time({
			uid: "M302100",
			dictionaryName: "END TIME (MENTAL HEALTH DROP IN CONTACT)",
			rules: [validTime("MHS30220", { note: notEnforced })],
		}),
		LocalPatientID: text({
			uid: "M302110",
			dictionaryName: "LOCAL PATIENT IDENTIFIER (EXTENDED)",
			identifying: "local-identifier",
			rules: [length("MHS30204", 0, 20)],
		}),
		NHSNumber: text({
			uid: "M302140",
			dictionaryName: "NHS NUMBER",
			identifying: "nhs-number",
			rules: [
				wanted("MHS30230", { severity: "warning" }),
				digits("MHS30239", 10, 10),
				validNhsNumber("MHSREJ006b"),
			],
		}),
		PersonBirthDate: date({
			uid: "M302040",
			dictionaryName: "PERSON BIRTH DATE",
			identifying: "birth-date",
			rules: [wanted("MHS30240", { severity: "warning" }), validDate("MHS30241")],
		}),
		GenderIDCode: text({
			uid: "M302050",
			dictionaryName: "GENDER IDENTITY CODE",
			rules: [length("MHS30211", 1, 1), oneOf("MHS30212", ["1", "2", "3", "4", "X", "Z"])],
		}),
		GenderSameAtBirth: text({
			uid: "M302170",
			dictionaryName: "GENDER IDENTITY SAME AT BIRTH INDICATOR",
			rules: [length("MHS30232", 1, 1), oneOf("MHS30223", ["N", "X", "Y", "Z"])],
		}),
		EthnicCategory: text({
			uid: "M302120",
			dictionaryName: "ETHNIC CATEGORY",
			rules: [length("MHS30224", 0, 2), oneOf("MHS30225", ethnicCategories, { note: localCharacter })],
		}),
		EthnicCategory2021: text({
			uid: "M302130",
			dictionaryName: "ETHNIC CATEGORY 2021",
			rules: [],
		}),
		ConsMechanismMH: text({
			uid: "M302060",
			dictionaryName: "CONSULTATION MECHANISM (MENTAL HEALTH)",
			rules: [length("MHS30213", 2, 2), oneOf("MHS30214", consultationMechanisms)],
		}),
		CareProfLocalID: text({
			uid: "M302080",
			dictionaryName: "CARE PROFESSIONAL LOCAL IDENTIFIER",
			identifying: "local-identifier",
			rules: [length("MHS30217", 0, 20)],
		}),
		MHDropInContactOutcome: text({
			uid: "M302150",
			dictionaryName: "MENTAL HEALTH DROP IN CONTACT OUTCOME",
			rules: [length("MHS30226", 2, 2), oneOf("MHS30227", ["01", "02", "03", "04", "05", "06", "98"])],
		}),
		OrgIDReceiving: text({
			uid: "M302160",
			dictionaryName: "ORGANISATION IDENTIFIER (RECEIVING ORGANISATION)",
			rules: [length("MHS30228", 3, 8)],
		}),
	},
	key: [],
	recordRules: [
		notBefore("MHS30242", "CareContactDateMHDropInContact", "MHS000.ReportingPeriodStartDate", {
			severity: "warning",
			catalogueSeverity: "reject-record",
		}),
	],
	tableRules: [
		needs("MHS30221", "MHS901", "CareProfLocalID", { severity: "warning" }),
		unique("MHS30222", ["MHDropInContactID"]),
	],
	undecided: [
		{ code: "MHS30229", field: "OrgIDReceiving", reason: organisationDirectory },
		{ code: "MHS30238", field: "OrgIDComm", reason: organisationDirectory },
		{ code: "MHS30243", field: "CareContactDateMHDropInContact", reason: catalogueOnly },
		{ code: "MHS30244", field: "CareContactDateMHDropInContact", reason: catalogueOnly },
	],
});
