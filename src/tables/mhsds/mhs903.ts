import { digits, length, mandatory, oneOf } from "../cell-rule.js";
import { text } from "../field.js";
import { defineTable } from "../table.js";
import { unique } from "../table-rule.js";
import { mhsds6Provenance } from "./provenance.js";
import { catalogueOnly } from "./readings.js";

/** Ward Details: the wards that other tables name. */
export const MHS903 = defineTable({
	code: "MHS903",
	name: "Ward Details",
	dataSet: "mhsds-6",
	provenance: mhsds6Provenance,
	fields: {
		WardCode: text({
			uid: "M903010",
			dictionaryName: "WARD CODE",
			rules: [mandatory("MHS90305"), length("MHS90306", 0, 12)],
		}),
		SiteIDOfTreat: text({
			uid: "M903020",
			dictionaryName: "ORGANISATION SITE IDENTIFIER (OF WARD)",
			rules: [length("MHS90307", 5, 9)],
		}),
		WardIntendedSex: text({
			uid: "M903030",
			dictionaryName: "WARD INTENDED SEX OF PATIENTS",
			rules: [length("MHS90308", 1, 1), oneOf("MHS90309", ["1", "2", "8"])],
		}),
		WardIntendedClinCareMH: text({
			uid: "M903040",
			dictionaryName: "WARD INTENDED CLINICAL CARE INTENSITY (MENTAL HEALTH)",
			rules: [length("MHS90310", 2, 2), oneOf("MHS90311", ["51", "52", "53", "61", "62", "63"])],
		}),
		WardAge: text({
			uid: "M903050",
			dictionaryName: "WARD INTENDED AGE GROUP (MENTAL HEALTH)",
			rules: [length("MHS90312", 2, 2), oneOf("MHS90313", ["10", "11", "12", "13", "14", "15", "99"])],
		}),
		WardType: text({
			uid: "M903060",
			dictionaryName: "WARD SETTING TYPE (MENTAL HEALTH)",
			rules: [length("MHS90314", 2, 2), oneOf("MHS90315", ["01", "02", "03", "04", "05", "06"])],
		}),
		WardSecLevel: text({
			uid: "M903070",
			dictionaryName: "WARD SECURITY LEVEL",
			rules: [length("MHS90316", 1, 1), oneOf("MHS90317", ["0", "1", "2", "3"])],
		}),
		LockedWardInd: text({
			uid: "M903080",
			dictionaryName: "LOCKED WARD INDICATOR",
			rules: [length("MHS90318", 1, 1), oneOf("MHS90319", ["N", "Y"])],
		}),
		AvailBedDays: text({
			uid: "M903220",
			dictionaryName: "AVAILABLE BED DAYS DURING REPORTING PERIOD (MENTAL HEALTH)",
			rules: [digits("MHS90322", 1, 3)],
		}),
		ClosedBedDays: text({
			uid: "M903230",
			dictionaryName: "CLOSED BED DAYS DURING REPORTING PERIOD (MENTAL HEALTH)",
			rules: [digits("MHS90323", 1, 3)],
		}),
	},
	key: [],
	recordRules: [],
	tableRules: [unique("MHS90302", ["WardCode"])],
	undecided: [
		{ code: "MHS90301", reason: catalogueOnly },
		{ code: "MHS90320", reason: catalogueOnly },
		{ code: "MHS90321", reason: catalogueOnly },
	],
});
