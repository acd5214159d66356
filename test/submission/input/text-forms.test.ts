import { describe, expect, it } from "vitest";
import { sourceFromText } from "../../../src/submission/source.js";
import {
	type Submission,
	type ValidateSubmissionOptions,
	validateSubmission,
} from "../../../src/submission/validate-submission.js";
import { validateTable } from "../../../src/submission/validate-table.js";
import { MHS002 } from "../../../src/tables/mhsds/mhs002.js";
import { fixture, fixtureBytes } from "./fixture.js";

const validate = (name: string, options: ValidateSubmissionOptions = {}) =>
	validateSubmission([fixture(name)], { scope: "tables", ...options });

const departures = ({ issues }: Submission) =>
	issues
		.filter(({ code }) => code.startsWith("PCREF"))
		.map(({ code, severity, column, samples }) =>
			[severity, code, column, samples[0]?.received].filter((part) => part !== undefined).join(" "),
		);

const practices = [
	{
		LocalPatientID: "SYN1",
		GMPReg: "A81001",
		StartDateGMPRegistration: "2020-01-01",
		EndDateGMPRegistration: null,
	},
	{
		LocalPatientID: "SYNé2",
		GMPReg: "A81002",
		StartDateGMPRegistration: "2020-01-02",
		EndDateGMPRegistration: null,
	},
	{
		LocalPatientID: 'SYN"4, b',
		GMPReg: "A81004",
		StartDateGMPRegistration: "2020-01-04",
		EndDateGMPRegistration: null,
	},
];

async function rowsOf(submission: Submission) {
	const rows = [];
	for await (const row of submission.records(MHS002)) rows.push(row);
	return rows;
}

async function bytesOf(submission: Submission): Promise<Uint8Array> {
	const parts: number[] = [];
	for await (const { bytes } of submission.split(MHS002)) parts.push(...bytes);
	return Uint8Array.from(parts);
}

const names = Object.keys(MHS002.fields);
const mapping = {
	MHS002: {
		"Patient No": "LocalPatientID",
		practice: "gmpreg",
		From: "StartDateGMPRegistration",
		To: "EndDateGMPRegistration",
	},
};

describe("a text file in another form", () => {
	it.each<[string, readonly string[], ValidateSubmissionOptions?]>([
		["MHS002 plain.csv", []],
		["MHS002 byte order mark.csv", []],
		["MHS002 semicolons.csv", ["warning PCREF-FILE-DELIMITER semicolons"]],
		["MHS002 tabs.txt", ["warning PCREF-FILE-DELIMITER tabs"]],
		["MHS002 vertical bars.csv", ["warning PCREF-FILE-DELIMITER vertical bars"]],
		["MHS002 utf-16le.csv", ["warning PCREF-FILE-DELIMITER tabs", "warning PCREF-FILE-ENCODING UTF-16"]],
		["MHS002 utf-16be.csv", ["warning PCREF-FILE-ENCODING UTF-16"]],
		["MHS002 windows-1252.csv", ["warning PCREF-FILE-ENCODING Windows-1252"]],
		["MHS002 no header.csv", ["warning PCREF-HEADER-GIVEN"], { columns: { MHS002: names } }],
		[
			"MHS002 ids.csv",
			names.map((name, index) => `warning PCREF-HEADER-COLUMN-ALIAS ${name} "M0020${index}0"`),
		],
		[
			"MHS002 spaced names.csv",
			["Local Patient ID", "GMP_Reg", "start_date_GMP_registration", "End Date GMP Registration"].map(
				(written, index) => `warning PCREF-HEADER-COLUMN-ALIAS ${names[index]} "${written}"`,
			),
		],
		[
			"MHS002 dictionary names.csv",
			[
				"LOCAL PATIENT IDENTIFIER (EXTENDED)",
				"general medical practice (patient registration)",
				"START DATE (GMP PATIENT REGISTRATION)",
				"END DATE (GMP PATIENT REGISTRATION)",
			].map((written, index) => `warning PCREF-HEADER-COLUMN-ALIAS ${names[index]} "${written}"`),
		],
		[
			"MHS002 own names.csv",
			["Patient No", "Practice", "From", "To"].map(
				(written, index) => `warning PCREF-HEADER-COLUMN-ALIAS ${names[index]} "${written}"`,
			),
			{ mapping },
		],
	])("%s is read, what departs is said, and its bytes are kept", async (name, expected, options) => {
		const submission = await validate(name, options);
		expect(departures(submission)).toEqual(expected.map((line) => line.replace('"M002000"', '"M002901"')));
		expect(submission.tables[0]).toMatchObject({ records: 4, accepted: 3, rejected: 1 });
		expect(await rowsOf(submission)).toEqual(practices);
		expect(await bytesOf(submission)).toEqual(fixtureBytes(name));
	});

	it("says the line on which the encoding shows", async () => {
		const submission = await validate("MHS002 windows-1252.csv");
		expect(submission.issues.at(-1)?.samples[0]?.where).toMatchObject({ line: 3 });
	});
});

describe("the header", () => {
	it("is looked for under near names, which are never taken without being asked for", async () => {
		const unknown = await validate("MHS002 misspelt.csv");
		expect(
			unknown.issues.map(({ code, column, samples }) => [code, column, samples[0]?.hint]),
		).toContainEqual([
			"PCREF-HEADER-COLUMN-UNKNOWN",
			"StartDateGMPRegistratoin",
			"Perhaps StartDateGMPRegistration is meant, which the file does not have: rename it or use --mapping.",
		]);
		const missing = await validate("MHS002 mandatory misspelt.csv");
		expect(missing.issues.map(({ code, column, samples }) => [code, column, samples[0]?.hint])).toEqual([
			[
				"PCREF-HEADER-COLUMN-MISSING",
				"LocalPatientID",
				"The file has a column LocalPateintID: if that is it, rename it or use --mapping.",
			],
		]);
	});

	it("may have its names in the brackets of a database", async () => {
		const submission = await validateSubmission(
			[sourceFromText("MHS002.csv", "[LocalPatientID],[GMPReg]\nP1,A81001\n")],
			{ scope: "tables" },
		);
		expect(submission.tables).toMatchObject([{ records: 1, accepted: 1 }]);
	});

	it("may not name one column under two names", async () => {
		const submission = await validateSubmission(
			[sourceFromText("MHS002.csv", "LocalPatientID,Local Patient ID,GMPReg\nP1,P1,A81001\n")],
			{ scope: "tables" },
		);
		expect(departures(submission)).toEqual([
			"reject-file PCREF-HEADER-COLUMN-TWICE Local Patient ID LocalPatientID",
		]);
	});

	it("is not also among the records where columns are given", async () => {
		const submission = await validate("MHS002 plain.csv", { columns: { MHS002: names } });
		expect(departures(submission)).toEqual(["reject-file PCREF-COLUMNS-NOT-FITTING a header line"]);
		const few = await validate("MHS002 no header.csv", { columns: { MHS002: names.slice(1) } });
		expect(departures(few)).toEqual(["reject-file PCREF-COLUMNS-NOT-FITTING 4 cells"]);
	});

	it("is given by options that fit the tables", async () => {
		await expect(validate("MHS002 plain.csv", { mapping: { MHS002: { a: "b" } } })).rejects.toThrow(
			"mapping.MHS002 maps a to b, which is no column of MHS002",
		);
		await expect(validate("MHS002 plain.csv", { columns: { MHS999: ["a"] } })).rejects.toThrow(
			"columns.MHS999 is no table",
		);
	});
});

describe("several files of one table", () => {
	const parts = ["MHS002_part2.csv", "MHS002_part1.csv", "MHS002_part3.csv"];

	it("are its parts, in the order of their names, each record in its file", async () => {
		const submission = await validateSubmission(
			parts.map((name) => fixture(name)),
			{ scope: "tables" },
		);
		expect(submission.tables).toMatchObject([
			{ files: ["MHS002_part1.csv", "MHS002_part2.csv", "MHS002_part3.csv"], records: 4, accepted: 3 },
		]);
		expect(departures(submission)).toEqual([
			"warning PCREF-TABLE-IN-PARTS also MHS002_part2.csv, MHS002_part3.csv",
		]);
		expect(submission.issues[0]?.samples[0]?.where).toEqual({
			file: "MHS002_part2.csv",
			table: "MHS002",
			record: 1,
			line: 2,
			column: "GMPReg",
		});
		expect(await rowsOf(submission)).toEqual(practices);
		const files = [];
		for await (const part of submission.split(MHS002)) if (part.kind === "header") files.push(part.file);
		expect(files).toEqual(["MHS002_part1.csv", "MHS002_part2.csv", "MHS002_part3.csv"]);
	});

	it("share their keys", async () => {
		const file = fixtureBytes("MHS002_part3.csv");
		const copy = { ...fixture("MHS002_part3.csv"), name: "MHS002_part4.csv" };
		expect(file.length).toBeGreaterThan(0);
		const submission = await validateSubmission([fixture("MHS002_part3.csv"), copy], { scope: "tables" });
		const repeated = submission.issues.find(({ code }) => code === "MHS00221");
		expect(repeated?.samples.map(({ where }) => [where.file, where.record])).toEqual([
			["MHS002_part3.csv", 1],
			["MHS002_part4.csv", 1],
		]);
	});
});

it("validateTable reads the same forms", async () => {
	const table = await validateTable(MHS002, fixture("MHS002 utf-16le.csv"));
	expect(table.outcome).toMatchObject({ records: 4, accepted: 3 });
});
