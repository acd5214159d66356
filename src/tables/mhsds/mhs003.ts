import { length, mandatory, oneOf, validDate } from "../cell-rule.js";
import { date, text } from "../field.js";
import { notAfter } from "../record-rule.js";
import { defineTable } from "../table.js";
import { needs, unique } from "../table-rule.js";
import { accommodationTypes } from "./code-sets.js";
import { mhsds6Provenance } from "./provenance.js";

/** Accommodation Status: where each person lives, as recorded. */
export const MHS003 = defineTable({
	code: "MHS003",
	name: "Accommodation Status",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		LocalPatientID: text({
			uid: "M003901",
			dictionaryName: "LOCAL PATIENT IDENTIFIER (EXTENDED)",
			identifying: "local-identifier",
			rules: [mandatory("MHS00301"), length("MHS00302", 0, 20)],
		}),
		AccommodationType: text({
			uid: "M003070",
			dictionaryName: "ACCOMMODATION TYPE",
			rules: [mandatory("MHS00303"), length("MHS00304", 2, 2), oneOf("MHS00305", accommodationTypes)],
		}),
		SettledAccommodationInd: text({
			uid: "M003020",
			dictionaryName: "SETTLED ACCOMMODATION INDICATOR",
			rules: [length("MHS00306", 1, 1), oneOf("MHS00307", ["9", "N", "Y", "Z"])],
		}),
		AccommodationTypeDate: date({
			uid: "M003080",
			dictionaryName: "ACCOMMODATION TYPE RECORDED DATE",
			rules: [validDate("MHS00308")],
		}),
		SCHPlacementType: text({
			uid: "M003040",
			dictionaryName: "SECURE CHILDRENS HOME PLACEMENT TYPE",
			rules: [length("MHS00313", 1, 1), oneOf("MHS00314", ["1", "2"])],
		}),
		AccommodationTypeStartDate: date({
			uid: "M003050",
			dictionaryName: "ACCOMMODATION TYPE START DATE",
			rules: [validDate("MHS00317")],
		}),
		AccommodationTypeEndDate: date({
			uid: "M003060",
			dictionaryName: "ACCOMMODATION TYPE END DATE",
			rules: [validDate("MHS00320")],
		}),
	},
	key: [],
	recordRules: [
		notAfter("MHS00309", "AccommodationTypeDate", "MHS000.ReportingPeriodEndDate"),
		notAfter("MHS00318", "AccommodationTypeStartDate", "MHS000.ReportingPeriodEndDate"),
		notAfter("MHS00321", "AccommodationTypeEndDate", "MHS000.ReportingPeriodEndDate"),
	],
	tableRules: [
		needs("MHS00310", "MHS001", "LocalPatientID"),
		unique("MHS00315", ["LocalPatientID", "AccommodationTypeDate"]),
		unique("MHS00316", ["LocalPatientID"], { whenBlank: "AccommodationTypeDate" }),
	],
	undecided: [],
});
