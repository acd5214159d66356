import { digits, length, mandatory, oneOf, validDate } from "../cell-rule.js";
import { date, text } from "../field.js";
import { notAfter, notBefore } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { activityLocationTypes, serviceOrTeamTypes } from "./code-sets.js";
import { mhsds6Provenance } from "./provenance.js";
import { organisationDirectory, siteDirectory } from "./readings.js";

/** Group Session: each session of a group; it names no person. */
export const MHS301 = defineTable({
	code: "MHS301",
	name: "Group Session",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		GroupSessID: text({
			uid: "M301010",
			dictionaryName: "GROUP SESSION IDENTIFIER",
			identifying: "local-identifier",
			rules: [mandatory("MHS30101"), length("MHS30102", 0, 20)],
		}),
		GroupSessDate: date({
			uid: "M301020",
			dictionaryName: "GROUP SESSION DATE",
			rules: [mandatory("MHS30103"), validDate("MHS30104")],
		}),
		OrgIDComm: text({
			uid: "M301922",
			dictionaryName: "ORGANISATION IDENTIFIER (CODE OF COMMISSIONER)",
			rules: [mandatory("MHS30124"), length("MHS30125", 3, 5)],
		}),
		ClinContDurOfGroupSess: text({
			uid: "M301030",
			dictionaryName: "CLINICAL CONTACT DURATION OF GROUP SESSION",
			rules: [digits("MHS30109", 0, 4)],
		}),
		GroupSessType: text({
			uid: "M301040",
			dictionaryName: "GROUP SESSION TYPE (MENTAL HEALTH)",
			rules: [length("MHS30110", 2, 2), oneOf("MHS30111", ["01", "02", "03"])],
		}),
		NumberOfGroupSessParticip: text({
			uid: "M301050",
			dictionaryName: "NUMBER OF GROUP SESSION PARTICIPANTS",
			rules: [digits("MHS30112", 0, 3)],
		}),
		ActLocTypeCode: text({
			uid: "M301909",
			dictionaryName: "ACTIVITY LOCATION TYPE CODE",
			rules: [length("MHS30113", 3, 3), oneOf("MHS30114", activityLocationTypes)],
		}),
		SiteIDOfTreat: text({
			uid: "M301921",
			dictionaryName: "ORGANISATION SITE IDENTIFIER (OF TREATMENT)",
			rules: [length("MHS30127", 5, 9)],
		}),
		CareProfLocalID: text({
			uid: "M301908",
			dictionaryName: "CARE PROFESSIONAL LOCAL IDENTIFIER",
			identifying: "local-identifier",
			rules: [length("MHS30117", 0, 20)],
		}),
		ServTeamTypeRefToMH: text({
			uid: "M301913",
			dictionaryName: "SERVICE OR TEAM TYPE REFERRED TO (MENTAL HEALTH)",
			rules: [length("MHS30119", 3, 3), oneOf("MHS30120", serviceOrTeamTypes)],
		}),
		NHSServAgreeLineID: text({
			uid: "M301907",
			dictionaryName: "NHS SERVICE AGREEMENT LINE IDENTIFIER",
			rules: [length("MHS30118", 0, 20)],
		}),
	},
	key: [],
	recordRules: [
		notBefore("MHS30129", "GroupSessDate", "MHS000.ReportingPeriodStartDate"),
		notAfter("MHS30130", "GroupSessDate", "MHS000.ReportingPeriodEndDate"),
	],
	tableRules: [
		needs("MHS30121", "MHS901", "CareProfLocalID", { severity: "warning" }),
		unique("MHS30122", ["GroupSessID"]),
	],
	undecided: [
		{ code: "MHS30126", field: "OrgIDComm", reason: organisationDirectory },
		{ code: "MHS30128", field: "SiteIDOfTreat", reason: siteDirectory },
	],
});
