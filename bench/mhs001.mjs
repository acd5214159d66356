import { checkNhsNumber } from "pcref/reference";
import { MHS001 } from "pcref/tables";

const columns = Object.keys(MHS001.fields);
const genders = ["1", "2"];
const ethnicCategories = [
	"A",
	"B",
	"C",
	"D",
	"E",
	"F",
	"G",
	"H",
	"J",
	"K",
	"L",
	"M",
	"N",
	"P",
	"R",
	"S",
	"Z",
];
const partners = ["S", "M", "D", "W"];

/**
 * A Master Patient Index of invented people as CSV, the same in every run: identifiers all distinct, everything else
 * with the few distinct values of real data.
 *
 * @param rows how many people
 * @param wrong true for a file in which every record has an error: a birth date that is none
 */
export function masterPatientIndex(rows, wrong = false) {
	const lines = [columns.join(",")];
	const nhsNumbers = testNhsNumbers();
	for (let row = 0; row < rows; row++) {
		const record = {
			LocalPatientID: `SYN${String(row).padStart(9, "0")}`,
			OrgIDLocalPatientID: "ZSYN0",
			NHSNumber: nhsNumbers.next().value,
			NHSNumberStatus: "01",
			PersonBirthDate: wrong ? "30/02/1980" : birthDate((row * 7919) % 30_000),
			Postcode: "ZZ99 3VZ",
			GenderIDCode: genders[row % genders.length],
			GenderSameAtBirth: "Y",
			MaritalStatus: partners[(row * 31) % partners.length],
			EthnicCategory: ethnicCategories[(row * 13) % ethnicCategories.length],
			LanguageCodePreferred: "en",
		};
		lines.push(columns.map((column) => record[column] ?? "").join(","));
	}
	return `${lines.join("\n")}\n`;
}

/** A day of the 82 years before 2022, as `YYYY-MM-DD`. */
function birthDate(daysBefore) {
	return new Date(Date.UTC(2021, 11, 31) - daysBefore * 86_400_000).toISOString().slice(0, 10);
}

/** Valid numbers of the range 999, which is never issued. */
function* testNhsNumbers() {
	for (let number = 9_990_000_000; ; number++) {
		if (checkNhsNumber(String(number)).valid) yield String(number);
	}
}
