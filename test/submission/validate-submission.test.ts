import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Issue } from "../../src/issues/issue.js";
import { type Source, sourceFromBytes, sourceFromText } from "../../src/submission/source.js";
import { type Submission, validateSubmission } from "../../src/submission/validate-submission.js";
import { MHS001 } from "../../src/tables/mhsds/mhs001.js";
import { MHS002 } from "../../src/tables/mhsds/mhs002.js";
import { mhsds6 } from "../../src/tables/mhsds/mhsds-6.js";
import type { Table } from "../../src/tables/table.js";

type Record = { readonly [column: string]: string };

const csv = (table: Table, records: readonly Record[]) => {
	const names = Object.keys(table.fields);
	return [names, ...records.map((record) => names.map((name) => record[name] ?? ""))]
		.map((cells) => `${cells.join(",")}\n`)
		.join("");
};

const header: Record = {
	DatSetVer: "6.0",
	OrgIDProvider: "ZSYN0",
	OrgIDSubmit: "ZSYN0",
	PrimSystemInUse: "SYNTHETIC DATA",
	ReportingPeriodStartDate: "2024-04-01",
	ReportingPeriodEndDate: "2024-04-30",
	DateTimeDatSetCreate: "2024-05-10T09:30:00",
};
const numbers = ["9990000018", "9990000263", "9990123454", "9998765439"];
const person = (id: number, more: Record = {}): Record => ({
	LocalPatientID: `SYN${id}`,
	OrgIDLocalPatientID: "ZSYN0",
	NHSNumber: numbers[id - 1] ?? "",
	NHSNumberStatus: "01",
	PersonBirthDate: "1980-02-29",
	Postcode: "ZZ99 3CZ",
	GenderIDCode: "1",
	EthnicCategory: "M",
	...more,
});
const practice = (id: number, more: Record = {}): Record => ({
	LocalPatientID: `SYN${id}`,
	GMPReg: "A81001",
	...more,
});
const referral = (id: number, more: Record = {}): Record => ({
	ServiceRequestID: `REF${id}`,
	LocalPatientID: `SYN${id}`,
	OrgIDComm: "QWO",
	CareProfTeamLocalID: "TEAM1",
	ReferralRequestReceivedDate: "2024-04-02",
	...more,
});
const section = (id: number, more: Record = {}): Record => ({
	MHActLegalStatusClassPeriodID: `SEC${id}`,
	LocalPatientID: `SYN${id}`,
	StartDateMHActLegalStatusClass: "2024-04-03",
	StartTimeMHActLegalStatusClass: "10:00:00",
	LegalStatusCode: "02",
	...more,
});
const order = (id: number, more: Record = {}): Record => ({
	MHActLegalStatusClassPeriodID: `SEC${id}`,
	StartDateCommTreatOrd: "2024-04-20",
	...more,
});
const spell = (id: number, more: Record = {}): Record => ({
	HospProvSpellID: `SPELL${id}`,
	ServiceRequestID: `REF${id}`,
	StartDateHospProvSpell: "2024-04-03",
	...more,
});

interface Tables {
	readonly MHS000: readonly Record[];
	readonly MHS001: readonly Record[];
	readonly MHS002: readonly Record[];
	readonly MHS101: readonly Record[];
	readonly MHS401: readonly Record[];
	readonly MHS404: readonly Record[];
	readonly MHS501: readonly Record[];
}

const clean: Tables = {
	MHS000: [header],
	MHS001: [person(1), person(2)],
	MHS002: [practice(1), practice(2)],
	MHS101: [referral(1), referral(2)],
	MHS401: [section(1), section(2)],
	MHS404: [order(1)],
	MHS501: [spell(1)],
};

function sourcesOf(tables: Partial<Tables>): Source[] {
	return mhsds6.flatMap((table) => {
		const given: { readonly [code: string]: readonly Record[] | undefined } = { ...clean, ...tables };
		const records = given[table.code];
		return records === undefined ? [] : [sourceFromText(`${table.code}.csv`, csv(table, records))];
	});
}

const validate = (tables: Partial<Tables>) => validateSubmission(sourcesOf(tables));
const found = (submission: Submission) =>
	submission.issues.map(({ code, severity, table, column, count }) =>
		[severity, code, table, column ?? "", count].join(" "),
	);
const acceptedOf = (submission: Submission) =>
	Object.fromEntries(
		submission.tables.map(({ table, accepted, records }) => [table, `${accepted}/${records}`]),
	);

async function acceptedRows(submission: Submission): Promise<Source[]> {
	const sources: Source[] = [];
	for (const { table: code, files } of submission.tables) {
		const table = mhsds6.find((known) => known.code === code) as Table;
		let text = "";
		for await (const part of submission.split(table)) {
			if (part.kind === "header" || part.accepted) text += new TextDecoder().decode(part.bytes);
		}
		sources.push(sourceFromText(files.join(), text));
	}
	return sources;
}

/** The number that each accepted record has among the accepted ones of its table. */
async function numbersOfAccepted(submission: Submission): Promise<ReadonlyMap<string, number>> {
	const numbers = new Map<string, number>();
	for (const { table: code } of submission.tables) {
		let accepted = 0;
		const table = mhsds6.find((known) => known.code === code) as Table;
		for await (const part of submission.split(table)) {
			if (part.kind === "record" && part.accepted) numbers.set(`${code} ${part.record}`, ++accepted);
		}
	}
	return numbers;
}

describe("a clean submission", () => {
	it("is accepted without an issue, and says whose it is and for which period", async () => {
		const submission = await validate({});
		expect(found(submission)).toEqual([]);
		expect(submission).toMatchObject({
			verdict: "accepted",
			scope: "submission",
			provider: "ZSYN0",
			period: { start: "2024-04-01", end: "2024-04-30" },
			synthetic: true,
		});
	});

	it("hands out accepted records by field name, blank cells as null", async () => {
		const rows = [];
		for await (const row of (await validate({})).records(MHS001)) rows.push(row);
		expect(rows).toHaveLength(2);
		expect(rows[0]).toMatchObject({ LocalPatientID: "SYN1", EthnicCategory: "M", MaritalStatus: null });
	});
});

describe("cells and records", () => {
	it("warns of an unknown ethnic code and keeps the record", async () => {
		const submission = await validate({ MHS001: [person(1, { EthnicCategory: "Q" }), person(2)] });
		expect(found(submission)).toEqual(["warning MHS00133 MHS001 EthnicCategory 1"]);
		expect(submission.verdict).toBe("accepted-with-warnings");
		expect(submission.issues[0]?.samples[0]).toMatchObject({
			where: { file: "MHS001.csv", table: "MHS001", record: 1, line: 2, column: "EthnicCategory" },
			received: '"Q"',
		});
	});

	it("rejects a record with a date after the period, and only that record", async () => {
		const submission = await validate({
			MHS401: [section(1), section(2, { StartDateMHActLegalStatusClass: "2024-05-01" })],
		});
		expect(found(submission)).toEqual(["reject-record MHS40107 MHS401 StartDateMHActLegalStatusClass 1"]);
		expect(acceptedOf(submission)).toMatchObject({ MHS001: "2/2", MHS401: "1/2" });
		expect(submission.submitted).toEqual(submission.tables.map(({ table }) => table));
		expect(submission.submitted).toContain("MHS401");
		expect(submission.submitted).not.toContain("MHS403");
		expect(submission.refused).toContainEqual({ table: "MHS401", records: 2, refused: 1 });
		expect(submission.verdict).toBe("accepted-in-part");
	});

	it("accepts dates on both edges of the period", async () => {
		const submission = await validate({
			MHS401: [
				section(1, { StartDateMHActLegalStatusClass: "2024-04-30" }),
				section(2, {
					StartDateMHActLegalStatusClass: "2024-04-01",
					EndDateMHActLegalStatusClass: "2024-04-01",
				}),
			],
		});
		expect(found(submission)).toEqual([]);
	});

	it("compares a registration with the birth date of its parent record", async () => {
		const submission = await validate({
			MHS002: [
				practice(1, { StartDateGMPRegistration: "1980-02-28" }),
				practice(2, { StartDateGMPRegistration: "1980-02-29" }),
			],
		});
		expect(found(submission)).toContain("reject-record MHS00212 MHS002 StartDateGMPRegistration 1");
		expect(acceptedOf(submission)).toMatchObject({ MHS002: "1/2" });
	});

	it("reports every problem of a record in one pass", async () => {
		const submission = await validate({
			MHS404: [
				order(1, {
					StartDateCommTreatOrd: "2024-02-30",
					CommTreatOrdEndReason: "123",
					ExpiryDateCommTreatOrd: "soon",
				}),
			],
		});
		expect(found(submission)).toEqual([
			"reject-record MHS40407 MHS404 StartDateCommTreatOrd 1",
			"reject-record MHS40409 MHS404 ExpiryDateCommTreatOrd 1",
			"reject-record MHS40414 MHS404 CommTreatOrdEndReason 1",
		]);
	});
});

describe("groups", () => {
	it("rejects everything under a person without a GP registration, over four tables", async () => {
		const submission = await validate({ MHS002: [practice(2)] });
		expect(found(submission)).toEqual([
			"reject-group MHS00145 MHS001 LocalPatientID 1",
			"reject-group MHS10101 MHS101 LocalPatientID 1",
			"reject-group MHS40125 MHS401 LocalPatientID 1",
			"reject-group MHS40403 MHS404 MHActLegalStatusClassPeriodID 1",
			"reject-group MHS50102 MHS501 ServiceRequestID 1",
		]);
		expect(acceptedOf(submission)).toEqual({
			MHS000: "1/1",
			MHS001: "1/2",
			MHS002: "1/1",
			MHS101: "1/2",
			MHS401: "1/2",
			MHS404: "0/1",
			MHS501: "0/1",
		});
	});

	it("lets a rejection in a later table take away the person of an earlier one", async () => {
		const submission = await validate({ MHS101: [referral(1, { OrgIDComm: "" }), referral(2)] });
		expect(found(submission)).toContain("reject-group MHS00146 MHS001 LocalPatientID 1");
		expect(found(submission)).toContain("reject-group MHS00220 MHS002 LocalPatientID 1");
		expect(acceptedOf(submission)).toMatchObject({ MHS001: "1/2", MHS002: "1/2", MHS501: "0/1" });
	});

	it("rejects all records that share a key, the first one too", async () => {
		const submission = await validate({
			MHS401: [section(1), section(2), section(2, { LegalStatusCode: "03" })],
		});
		expect(found(submission)).toEqual(["reject-group MHS40126 MHS401 MHActLegalStatusClassPeriodID 2"]);
		expect(submission.issues[0]?.samples.map((issue) => issue.where.record)).toEqual([2, 3]);
	});

	it("allows one open GP registration per person, after any number of closed ones", async () => {
		const closed = { StartDateGMPRegistration: "2020-01-01", EndDateGMPRegistration: "2024-04-05" };
		const open = practice(1, { StartDateGMPRegistration: "2024-04-06" });
		const fine = await validate({
			MHS002: [open, practice(1, { ...closed, GMPReg: "A81002" }), practice(2)],
		});
		expect(found(fine)).toEqual([]);
		const twice = await validate({ MHS002: [practice(1), practice(1, { GMPReg: "A81002" }), practice(2)] });
		expect(found(twice)).toContain("reject-group MHS00222 MHS002 LocalPatientID 2");
	});
});

describe("the whole file", () => {
	it.each([
		[
			"an NHS number with a wrong check digit",
			{ MHS001: [person(1, { NHSNumber: "9990000019" }), person(2)] },
			"MHSREJ006a",
		],
		[
			"a palindrome NHS number",
			{ MHS001: [person(1, { NHSNumber: "9999999999" }), person(2)] },
			"MHSREJ006a",
		],
		[
			"an NHS number given twice",
			{ MHS001: [person(1), person(2, { NHSNumber: numbers[0] as string })] },
			"MHSREJ102",
		],
		[
			"a local id given twice",
			{ MHS001: [person(1), person(1, { NHSNumber: numbers[1] as string })] },
			"MHSREJ103",
		],
		["an empty header table", { MHS000: [] }, "MHSREJ002"],
		["two header records", { MHS000: [header, header] }, "MHSREJ015"],
		["an invalid header record", { MHS000: [{ ...header, DatSetVer: "5.0" }] }, "MHSREJ015"],
		["no person", { MHS001: [] }, "MHSREJ003"],
		["no referral", { MHS101: [] }, "MHSREJ004"],
		["no GP registration", { MHS002: [] }, "MHSREJ005"],
		[
			"nothing that survives",
			{ MHS001: [person(1, { OrgIDLocalPatientID: "" }), person(2, { OrgIDLocalPatientID: "" })] },
			"MHSREJ101",
		],
	])("is refused for %s, and nothing is accepted", async (_, tables: Partial<Tables>, code) => {
		const submission = await validate(tables);
		expect(submission.issues.map((group) => group.code)).toContain(code);
		expect(submission.issues.find((group) => group.code === code)?.severity).toBe("reject-file");
		expect(submission.verdict).toBe("rejected");
		expect(submission.tables.every((table) => table.accepted === 0)).toBe(true);
		for await (const _row of submission.records(MHS002))
			expect.unreachable("a refused submission has no records");
	});
});

describe("structure comes first and alone", () => {
	const practices = csv(MHS002, [practice(1), practice(2)]);
	const withFile = (name: string, content: string | Uint8Array) => {
		const rest = sourcesOf({ MHS001: [person(1, { EthnicCategory: "Q" }), person(2)] });
		const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
		return validateSubmission(
			rest.map((source) => (source.name === name ? sourceFromBytes(name, bytes) : source)),
		);
	};
	const wide = Array.from({ length: 10_000 }, (_, column) => `column${column}`).join(",");

	it.each<[string, string, string | Uint8Array, string]>([
		["empty", "PCREF-FILE-EMPTY", "", "the file is empty"],
		["only empty lines", "PCREF-FILE-EMPTY", "\n\r\n\n", "the file is empty"],
		[
			"the beginning of a workbook",
			"PCREF-ARCHIVE-DAMAGED",
			Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0),
			"damaged",
		],
		["binary rubbish", "PCREF-FILE-NOT-TEXT", Uint8Array.of(7, 0, 200, 13, 10, 0, 0, 1), "a NUL byte"],
		["broken UTF-16", "PCREF-FILE-UTF-16", Uint8Array.of(0xff, 0xfe, 0x4c, 0, 0, 0xd8, 0x4c, 0), "UTF-16"],
		[
			"neither UTF-8 nor Windows-1252",
			"PCREF-FILE-NOT-UTF-8",
			Uint8Array.from([...new TextEncoder().encode(practices), 0x80, 0x81, 0x0a]),
			"line 4",
		],
		[
			"two encodings in one file",
			"PCREF-FILE-NOT-UTF-8",
			Uint8Array.from([...new TextEncoder().encode(`${practices}é\n`), 0x80, 0xe9, 0x0a]),
			"line 5",
		],
		["an XML submission file", "PCREF-FILE-OUT-OF-SCOPE", '<?xml version="1.0"?>\n<MHSDS/>', "XML"],
		[
			"an Access database",
			"PCREF-FILE-OUT-OF-SCOPE",
			new TextEncoder().encode("\0\u0001\0\0Standard ACE DB\0"),
			"an Access database",
		],
		[
			"an unclosed quotation mark",
			"PCREF-QUOTE-UNCLOSED",
			`${practices}"SYN3,A81001\nSYN4,A81001\n`,
			"line 4",
		],
		["no header", "PCREF-HEADER-NOT-FOUND", "SYN1,A81001,,\n", "LocalPatientID, GMPReg"],
		["a missing column", "PCREF-HEADER-COLUMN-MISSING", "LocalPatientID\nSYN1\n", "GMPReg"],
		[
			"a column twice",
			"PCREF-HEADER-COLUMN-TWICE",
			"LocalPatientID,GMPReg,gmpreg\nSYN1,A81001,A81001\n",
			"named twice",
		],
		["10,000 columns", "PCREF-HEADER-TOO-MANY-COLUMNS", `${wide}\n`, "10,000 columns"],
	])("%s", async (_, code, content, words) => {
		const submission = await withFile("MHS002.csv", content);
		expect(submission.issues.map((group) => group.code)).toEqual([code]);
		expect(submission.verdict).toBe("rejected");
		const message = submission.issues[0]?.samples[0]?.message;
		expect(message).toContain("MHS002.csv");
		expect(message).toContain(words);
		expect(submission.tables.every((table) => table.accepted === 0)).toBe(true);
	});

	it("stops at a record over the limit", async () => {
		const submission = await validateSubmission(
			[sourceFromText("MHS002.csv", `${practices}SYN3,${"x".repeat(5_000)}\n`)],
			{ scope: "tables", limits: { maximumRecordBytes: 1_000 } },
		);
		expect(submission.issues.map((group) => group.code)).toEqual(["PCREF-RECORD-TOO-LONG"]);
	});

	it("says when no file is a table, and when two files are the same table", async () => {
		const none = await validateSubmission([sourceFromText("notes.txt", "hello")], { name: "extract" });
		expect(none.issues.map((group) => group.code)).toEqual(["PCREF-FOLDER-WITHOUT-TABLES"]);
		const file = await validateSubmission([sourceFromText("notes.txt", "hello")], { scope: "tables" });
		expect(file.issues.map((group) => group.code)).toEqual(["PCREF-FILE-WITHOUT-TABLE"]);
		const twice = await validateSubmission([...sourcesOf({}), sourceFromText("MHS002 copy.csv", practices)]);
		expect(twice.issues.map((group) => group.code)).toEqual(["PCREF-TABLE-TWICE"]);
	});

	it("warns of files and columns that were left out, and goes on", async () => {
		const submission = await validateSubmission([
			...sourcesOf({}).filter((source) => source.name !== "MHS002.csv"),
			sourceFromText("MHS002.csv", "gmpreg , LOCALPATIENTID,Notes\nA81001,SYN1,x\nA81001,SYN2,\n"),
			sourceFromText("MHS801.csv", "CareContactID\nC1\n"),
			sourceFromText("read me.txt", "hello"),
		]);
		expect(submission.issues.map(({ code, column, file }) => [code, column ?? file])).toEqual([
			["PCREF-HEADER-COLUMN-ABSENT", "StartDateGMPRegistration"],
			["PCREF-HEADER-COLUMN-ABSENT", "EndDateGMPRegistration"],
			["PCREF-HEADER-COLUMN-UNKNOWN", "Notes"],
			["PCREF-TABLE-NOT-CHECKED", "MHS801.csv"],
			["PCREF-FILE-UNRECOGNISED", "read me.txt"],
		]);
		expect(submission.verdict).toBe("accepted-with-warnings");
	});
});

describe("broken records", () => {
	const one = async (text: string) =>
		validateSubmission([sourceFromText("MHS002.csv", text)], { scope: "tables" });
	const head = "LocalPatientID,GMPReg,StartDateGMPRegistration,EndDateGMPRegistration\n";

	it("rejects a record with too few or too many cells and keeps the others", async () => {
		const submission = await one(`${head}P1,A81001,,\nP2,A81001\nP3,A81001,,,\nP4,A81001,,\n`);
		expect(found(submission)).toEqual(["reject-record PCREF-RECORD-CELL-COUNT MHS002  2"]);
		expect(acceptedOf(submission)).toEqual({ MHS002: "2/4" });
	});

	it("says that a last line without an ending may have been cut off", async () => {
		const submission = await one(`${head}P1,A81001,,\nP2,A8`);
		expect(submission.issues[0]?.samples[0]?.hint).toContain("cut off");
	});

	it("rejects text after a closing quotation mark, warns of a stray one, reads quoted line breaks", async () => {
		const submission = await one(`${head}P1,"A81001" x,,\nP"2,A81001,,\n"P\n3",A81001,,\n`);
		expect(found(submission)).toEqual([
			"reject-record MHS00202 MHS002 LocalPatientID 1",
			"reject-record MHS00204 MHS002 GMPReg 1",
			"reject-record PCREF-QUOTE-TEXT-AFTER MHS002 GMPReg 1",
			"warning PCREF-QUOTE-STRAY MHS002 LocalPatientID 1",
		]);
	});

	it("judges a cell of 1 MB like any other and does not repeat it in the issue", async () => {
		const submission = await one(`${head}P1,${"x".repeat(1_000_000)},,\nP2,A81001,,\n`);
		expect(found(submission)).toEqual(["reject-record MHS00204 MHS002 GMPReg 1"]);
		expect(submission.issues[0]?.samples[0]?.message.length).toBeLessThan(400);
	});

	it("gives a record of blank cells one issue", async () => {
		const submission = await one(`${head}P1,A81001,,\n,,,\n , ,,\n`);
		expect(found(submission)).toEqual(["reject-record PCREF-RECORD-BLANK MHS002  2"]);
	});

	it("counts every issue of a file in which every record is wrong, and keeps few samples", async () => {
		const submission = await one(head + "P1,A,,\n".repeat(10_000));
		expect(submission.issues.find((group) => group.code === "MHS00204")).toMatchObject({ count: 10_000 });
		expect(submission.issues.flatMap((group) => group.samples).length).toBeLessThanOrEqual(15);
		expect(acceptedOf(submission)).toEqual({ MHS002: "0/10000" });
	});
});

describe("what identifies a person", () => {
	it("never appears in an issue", async () => {
		const secret = "SECRETPATIENT12345678901234567890";
		const issues: Issue[] = [];
		const submission = await validateSubmission(
			sourcesOf({
				MHS001: [
					person(1, {
						LocalPatientID: secret,
						NHSNumber: "999 000 0018",
						PersonBirthDate: "1980-13-01",
						Postcode: "NOWHERE1",
					}),
					person(2),
				],
			}),
			{ onIssue: (issue) => issues.push(issue) },
		);
		expect(issues.length).toBeGreaterThanOrEqual(4);
		const text = JSON.stringify([issues, submission.issues]);
		for (const value of [secret, "999 000 0018", "1980-13-01", "NOWHERE1"]) expect(text).not.toContain(value);
		expect(text).toContain("[masked: 33 characters]");
	});

	it("never appears where a comma too many moved it into another column, or into the header", async () => {
		const moved = {
			EthnicCategory: "9434765919",
			LanguageCodePreferred: "1980-01-01",
			MaritalStatus: "LS1 4AP",
			GenderIDCode: "my son Tom Smith",
			PersonBirthDate: "Jane Doe, of Leeds",
		};
		const shifted = await validate({ MHS001: [person(1, moved), person(2)] });
		const headless = await validateSubmission(
			[sourceFromText("MHS002.csv", "LocalPatientID,GMPReg,9434765919\nP1,A81001,x\n")],
			{ scope: "tables" },
		);
		const without = await validateSubmission(
			[sourceFromText("MHS002.csv", "SMITH-JOHN-1,A81001,2020-01-01,SMITH-JOHN-1\n")],
			{ scope: "tables" },
		);
		expect(without.issues.map(({ code }) => code)).toEqual(["PCREF-HEADER-NOT-FOUND"]);
		const text = JSON.stringify([shifted.issues, headless.issues, without.issues]);
		for (const value of [...Object.values(moved), "943", "Tom", "Jane", "SMITH"])
			expect(text).not.toContain(value);
		expect(text).toContain("[masked: 10 digits]");
	});

	it("never appears as provider or period of a shifted header", async () => {
		const moved = { OrgIDProvider: "9434765919", ReportingPeriodStartDate: "943 476 5919" };
		const { provider, period } = await validate({ MHS000: [{ ...header, ...moved }] });
		expect([provider, period.start]).toEqual(["[masked: 10 digits]", "[masked: 12 characters]"]);
	});
});

describe("properties", () => {
	const cell = fc.constantFrom(
		"",
		"SYN1",
		"SYN2",
		"A81001",
		"x",
		"2024-04-05",
		"2019-02-29",
		'"a,b"',
		'"l1\nl2"',
		"é",
	);
	const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 5 }), { maxLength: 12 });

	it("accepted + rejected = the records that csv-parse counts, in their original bytes and order", async () => {
		await fc.assert(
			fc.asyncProperty(table, fc.constantFrom("\n", "\r\n"), async (rows, ending) => {
				const head = Object.keys(MHS002.fields).join(",") + ending;
				const text = head + rows.map((row) => row.join(",") + ending).join("");
				const submission = await validateSubmission([sourceFromText("MHS002.csv", text)], {
					scope: "tables",
				});
				const records =
					(parse(text, { relax_column_count: true, skip_empty_lines: true }) as unknown[]).length - 1;
				const [outcome] = submission.tables;
				expect((outcome?.accepted ?? 0) + (outcome?.rejected ?? 0)).toBe(records);
				let together = "";
				for await (const part of submission.split(MHS002)) together += new TextDecoder().decode(part.bytes);
				expect(together).toBe(text);
			}),
		);
	});

	it("a second run on the accepted rows finds no rejecting issue and their same warnings", async () => {
		const id = fc.constantFrom(1, 2, 3, 4, 9);
		const some = <T>(records: fc.Arbitrary<T>) => fc.array(records, { minLength: 1, maxLength: 5 });
		const broken = fc.constantFrom<Record>(
			{},
			{},
			{},
			{ LocalPatientID: "" },
			{ OrgIDComm: "" },
			{ GMPReg: "x" },
			{ EndDateGMPRegistration: "2024-04-05" },
			{ SourceOfReferralMH: "??" },
			{ ReferralRequestReceivedDate: "2024-05-02" },
			{ LegalStatusCode: "33" },
		);
		await fc.assert(
			fc.asyncProperty(
				fc.record({
					MHS001: fc.constant([
						person(1, { EthnicCategory: "A1" }),
						person(2, { PersonBirthDate: "" }),
						person(3),
						person(4, { NHSNumber: "" }),
					]),
					MHS002: some(fc.tuple(id, broken).map(([n, more]) => practice(n, more))),
					MHS101: some(fc.tuple(id, broken).map(([n, more]) => referral(n, more))),
					MHS401: some(fc.tuple(id, broken).map(([n, more]) => section(n, more))),
					MHS404: some(id.map((n) => order(n))),
					MHS501: some(id.map((n) => spell(n))),
				}),
				async (tables) => {
					const before: Issue[] = [];
					const first = await validateSubmission(sourcesOf(tables), {
						onIssue: (issue) => before.push(issue),
					});
					fc.pre(first.verdict !== "rejected");
					const after: Issue[] = [];
					const second = await validateSubmission(await acceptedRows(first), {
						onIssue: (issue) => after.push(issue),
					});
					expect(found(second).filter((line) => line.startsWith("reject"))).toEqual([]);
					const renumbered = await numbersOfAccepted(first);
					const expected = before.flatMap(({ code, where: { table = "", record, column } }) => {
						if (record === undefined) return [`${code} ${table} ${column}`];
						const number = renumbered.get(`${table} ${record}`);
						return number === undefined ? [] : [`${code} ${table} ${column} ${number}`];
					});
					const again = after.map(({ code, where: { table = "", record, column } }) =>
						record === undefined ? `${code} ${table} ${column}` : `${code} ${table} ${column} ${record}`,
					);
					expect(again.toSorted()).toEqual(expected.toSorted());
				},
			),
		);
	});
});
