// What a user would write with two well-known packages for the Master Patient Index: papaparse streams the file, zod
// judges each row, sets find the keys that repeat.
import { createReadStream, readFileSync } from "node:fs";
import Papa from "papaparse";
import * as z from "zod";
import { answer, task } from "./task.mjs";

const { paths, codes } = task();
const start = performance.now();
const [headerFile, indexFile] = paths;
const [header] = Papa.parse(readFileSync(headerFile, "utf8"), { header: true }).data;
const { ReportingPeriodStartDate: periodStart, ReportingPeriodEndDate: periodEnd } = header;

const blank = z.literal("");
const controls = /[\p{Cc}\u2028\u2029]/u;
const text = (minimum, maximum) =>
	z
		.string()
		.min(minimum)
		.max(maximum)
		.refine((value) => !controls.test(value));
const code = (name) => z.enum(["", ...codes[name]]);
const isDate = z.iso.date();
const date = isDate.refine((value) => value >= "1890-01-01");

function isNhsNumber(value) {
	let sum = 0;
	for (let position = 0; position < 9; position++) sum += Number(value[position]) * (10 - position);
	if ((11 - (sum % 11)) % 11 !== Number(value[9])) return false;
	return value !== [...value].reverse().join("");
}

const Person = z
	.object({
		LocalPatientID: text(1, 20),
		OrgIDLocalPatientID: text(3, 5),
		OrgIDEduEstab: text(5, 8).or(blank),
		NHSNumber: z
			.string()
			.regex(/^\d{10}$/)
			.refine(isNhsNumber)
			.or(blank),
		NHSNumberStatus: code("NHSNumberStatus"),
		PersonBirthDate: date.or(blank),
		Postcode: z
			.string()
			.regex(/^[A-Z]{1,2}\d[A-Z\d]? +\d[A-Z]{2}$/i)
			.or(blank),
		GenderIDCode: code("GenderIDCode"),
		GenderSameAtBirth: code("GenderSameAtBirth"),
		Gender: code("Gender"),
		MaritalStatus: code("MaritalStatus"),
		EthnicCategory: code("EthnicCategory"),
		EthnicCategory2021: z.string(),
		LanguageCodePreferred: code("LanguageCodePreferred"),
		PersDeathDate: date.or(blank),
	})
	.refine(({ PersonBirthDate }) => PersonBirthDate <= periodEnd)
	.refine(
		({ PersDeathDate }) =>
			PersDeathDate === "" || (PersDeathDate >= periodStart && PersDeathDate <= periodEnd),
	);

const localIdentifiers = new Set();
const nhsNumbers = new Set();
let records = 0;
let refused = 0;
let repeated = 0;

Papa.parse(createReadStream(indexFile), {
	header: true,
	skipEmptyLines: true,
	chunk: ({ data }) => {
		for (const row of data) {
			records++;
			if (!Person.safeParse(row).success) refused++;
			if (localIdentifiers.has(row.LocalPatientID)) repeated++;
			localIdentifiers.add(row.LocalPatientID);
			if (row.NHSNumber !== "") {
				if (nhsNumbers.has(row.NHSNumber)) repeated++;
				nhsNumbers.add(row.NHSNumber);
			}
		}
	},
	complete: () => answer(start, { records, refused, repeated }),
});
