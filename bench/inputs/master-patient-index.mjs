import { join } from "node:path";
import { MHS001 } from "pcref/tables";
import { randomNumbers, weighted } from "../random-numbers.mjs";
import { quoted, writeLines } from "./csv-file.mjs";
import { localIdentifier, nhsNumbers, scattered } from "./identifiers.mjs";
import { daysBefore, people, period, provider } from "./people.mjs";

const fields = Object.keys(MHS001.fields);
const local = ["LocalTeam"];
const asIs = (record) => record;

/**
 * Forms of one table, the Master Patient Index: its 15 official columns and at least one of the provider's own. Each
 * says which columns there are, what a record holds beside the ordinary, and how a cell is written.
 */
export const shapes = {
	clean: { about: "no errors, plain cells", columns: [...fields, ...local], change: asIs },
	"every-row-wrong": {
		about: "an error that rejects in every row, of eight kinds",
		columns: [...fields, ...local],
		change: (record, row) => ({ ...record, ...faults[row % faults.length](record) }),
	},
	"one-in-a-hundred-wrong": {
		about: "such an error in 1 % of the rows",
		columns: [...fields, ...local],
		change: (record, row) =>
			scattered(row + 1) % 100 === 0 ? { ...record, ...faults[row % faults.length](record) } : record,
	},
	quoted: {
		about:
			"every cell in quotation marks; a free text with doubled ones in 20 % and line breaks in 5 % of the rows",
		columns: [...fields, "LocalNote"],
		change: (record, row) => ({ ...record, LocalNote: notes[row % notes.length] }),
		cell: quoted,
	},
	wide: {
		about: "100 columns, 85 of them the provider's own",
		columns: [...fields, ...Array.from({ length: 85 }, (_, index) => `Local${index + 1}`)],
		change: (record, row) => {
			for (let index = 1; index <= 85; index++) record[`Local${index}`] = wideCell(row, index);
			return record;
		},
		share: 0.2,
	},
	"multi-byte": {
		about: "identifiers and a free text in letters of two to four bytes",
		columns: [...fields, "LocalNote"],
		change: (record, row) => ({
			...record,
			LocalPatientID: `é患${record.LocalPatientID}`,
			LocalNote: texts[row % texts.length],
		}),
	},
	"high-cardinality": {
		about: "every text distinct where its rule allows",
		columns: [...fields, "LocalNote"],
		change: (record, row) => ({
			...record,
			OrgIDEduEstab: scattered(row + 1, 7_919_777)
				.toString(36)
				.padStart(6, "0")
				.toUpperCase(),
			Postcode: distinctPostcode(row),
			EthnicCategory2021: scattered(row + 1, 5_555_563).toString(36),
			LocalNote: `note ${scattered(row + 1, 3_141_593)} of ${row}`,
		}),
	},
	"every-rule": {
		about: "errors of every rule of the table, duplicates among them",
		columns: [...fields, ...local],
		change: (record, row) => ({ ...record, ...(oddities[row % oddities.length]?.(record) ?? {}) }),
	},
};

/**
 * Writes a submission of two files, the header and a Master Patient Index of one of the {@link shapes}, the same in every
 * run.
 *
 * @returns the paths, the columns and the number of records of the index, and the bytes of its file.
 */
export function writeMasterPatientIndex(folder, shape, rows) {
	const header = join(folder, "MHS000.csv");
	const index = join(folder, "MHS001.csv");
	writeHeader(header);
	const { columns, change, cell, share = 1 } = shapes[shape];
	const records = Math.max(1, Math.round(rows * share));
	const bytes = writeLines(index, lines(columns, change, cell, records));
	return { paths: [header, index], records, bytes, columns };
}

/** The header of a submission: one record. */
export function writeHeader(path, code = provider) {
	writeLines(path, [
		"DatSetVer,OrgIDProvider,OrgIDSubmit,PrimSystemInUse,ReportingPeriodStartDate,ReportingPeriodEndDate,DateTimeDatSetCreate",
		`6.0,${code},${code},Invented,${period.start},${period.end},2024-06-14T09:00:00`,
	]);
}

function* lines(columns, change, cell, records) {
	yield columns.join(",");
	const numbers = nhsNumbers();
	const nextPerson = people();
	const team = weighted(
		randomNumbers(7),
		new Map(Array.from({ length: 60 }, (_, index) => [`TEAM${index}`, 1 + (index % 9)])),
	);
	for (let row = 0; row < records; row++) {
		const record = change(
			{
				...nextPerson(),
				LocalPatientID: localIdentifier("P", row),
				NHSNumber: numbers.next().value,
				LocalTeam: team(),
			},
			row,
		);
		let line = "";
		for (let column = 0; column < columns.length; column++) {
			if (column > 0) line += ",";
			const value = record[columns[column]] ?? "";
			line += cell === undefined ? value : cell(value);
		}
		yield line;
	}
}

/** Errors that reject a record. */
const faults = [
	() => ({ PersonBirthDate: "30/02/1980" }),
	({ Postcode }) => ({ Postcode: Postcode.replace(" ", "") }),
	() => ({ PersonBirthDate: "1979-02-29", EthnicCategory: "AX" }),
	({ NHSNumber }) => ({ NHSNumber: NHSNumber.slice(0, 9) }),
	() => ({ GenderIDCode: "Male" }),
	() => ({ LanguageCodePreferred: "English", MaritalStatus: "Q" }),
	() => ({ PersDeathDate: daysBefore[0] }),
	() => ({ EthnicCategory: "White British", OrgIDLocalPatientID: "" }),
];

/** Right records between others that break every rule of the table; two in a row share an identifier. */
const oddities = [
	undefined,
	...faults,
	undefined,
	() => ({ LocalPatientID: "TWICE" }),
	() => ({ LocalPatientID: "" }),
	() => ({ LocalPatientID: "   " }),
	() => ({ LocalPatientID: "123456789012345678901" }),
	() => ({ LocalPatientID: "123456789012345é患" }),
	() => ({ OrgIDLocalPatientID: "ZSYN1" }),
	() => ({ OrgIDLocalPatientID: "ZSYN01" }),
	() => ({ OrgIDEduEstab: "1234" }),
	({ NHSNumber }) => ({ NHSNumber: NHSNumber.slice(0, 9) + ((Number(NHSNumber[9]) + 1) % 10) }),
	() => ({ NHSNumber: "0000000000" }),
	() => ({ NHSNumber: "", NHSNumberStatus: "" }),
	() => ({ NHSNumber: "", NHSNumberStatus: "07" }),
	() => ({ NHSNumber: " ", NHSNumberStatus: "02" }),
	() => ({ NHSNumberStatus: "07" }),
	() => ({ NHSNumberStatus: "7" }),
	() => ({ NHSNumberStatus: "09" }),
	() => ({ PersonBirthDate: "" }),
	() => ({ PersonBirthDate: "2024-06-01" }),
	() => ({ PersonBirthDate: "1889-12-31" }),
	() => ({ PersonBirthDate: "1980-1-2" }),
	() => ({ PersonBirthDate: "2000-02-29" }),
	() => ({ PersonBirthDate: "1900-02-29" }),
	() => ({ Postcode: "" }),
	() => ({ Postcode: "zz99  3vz" }),
	() => ({ Postcode: "ZZ999 3VZ" }),
	() => ({ GenderIDCode: "" }),
	() => ({ GenderIDCode: "7" }),
	() => ({ GenderSameAtBirth: "y" }),
	() => ({ GenderSameAtBirth: "Yes" }),
	() => ({ Gender: "4" }),
	() => ({ Gender: "M " }),
	() => ({ MaritalStatus: "Single" }),
	() => ({ EthnicCategory: "A1B" }),
	() => ({ EthnicCategory: "  " }),
	() => ({ LanguageCodePreferred: "xx" }),
	() => ({ PersDeathDate: "2024-06-01" }),
	() => ({ PersDeathDate: "2024-02-30" }),
];

const notes = [
	"seen at home",
	'prefers "Sam"',
	"",
	"no answer, called twice",
	"first line\nsecond line",
	"seen",
	'says "yes" and "no"',
	"interpreter asked for",
	"",
	'"quoted"',
	...Array.from({ length: 10 }, (_, index) => (index < 1 ? '"a"' : `team ${index}, room ${index}`)),
];

const texts = [
	"Zoë Ångström",
	"東京都 患者",
	"لندن",
	"Łódź ulica Główna",
	"বাংলা ভাষা",
	"naïve café",
	"👩‍⚕️ visit",
	"ਪੰਜਾਬੀ",
];

function wideCell(row, index) {
	if (index % 5 === 0) return String((row * index) % 100_000);
	if (index % 7 === 0) return "";
	return `V${(row * 31 + index) % (3 + index)}`;
}

const letters = "ABDEFGHJLNPQRSTUWXYZ";

function distinctPostcode(row) {
	let rest = scattered(row + 1, 2_718_281) % 64_000_000;
	const take = (many) => {
		const taken = rest % many;
		rest = Math.floor(rest / many);
		return taken;
	};
	return `${letters[take(20)]}${letters[take(20)]}${take(10)}${take(10)} ${take(10)}${letters[take(20)]}${letters[take(8)]}`;
}
