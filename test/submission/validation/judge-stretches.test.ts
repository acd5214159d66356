import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Issue } from "../../../src/issues/issue.js";
import { type Source, sourceFromBytes } from "../../../src/submission/source.js";
import { type ValidateSubmissionOptions, validateWith } from "../../../src/submission/validate-submission.js";
import { issueDefinitions } from "../../../src/submission/validation/issue-definitions.js";
import { type ReadAt, StretchJudge } from "../../../src/submission/validation/judge-stretch.js";
import type { ValidationMeans } from "../../../src/submission/validation/judge-tables.js";
import { SegmentMemory } from "../../../src/submission/validation/key-segment.js";
import { MHS001 } from "../../../src/tables/mhsds/mhs001.js";
import { MHS002 } from "../../../src/tables/mhsds/mhs002.js";
import { inStretches, spillInMemory } from "./in-stretches.js";

const tables = [MHS001, MHS002];

async function resultOf(
	files: Readonly<Record<string, Uint8Array>>,
	means: ValidationMeans = {},
	limits: ValidateSubmissionOptions["limits"] = {},
) {
	const issues: Issue[] = [];
	const sources = Object.entries(files).map(([name, bytes]) => sourceFromBytes(name, bytes));
	const submission = await validateWith(means, sources, {
		scope: "tables",
		accept: ["surrounding-space"],
		onIssue: (issue) => issues.push(issue),
		limits,
	});
	const rows: unknown[] = [];
	for (const table of tables) for await (const row of submission.records(table)) rows.push(row);
	const { verdict, readable, tables: outcomes, issues: groups, repairs, keySets } = submission;
	return { verdict, readable, outcomes, groups, repairs, keys: keySets.keys, rows, issues };
}

/** A source that gives a file in pieces of so many bytes. */
const inPieces = (name: string, bytes: Uint8Array, pieceBytes: number): Source => ({
	name,
	size: bytes.length,
	async *open() {
		for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
	},
	slice: async (from, to) => bytes.subarray(from, to),
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
const person = fc.record({
	id: fc.constantFrom("P1", "P2", "P3", "P4", '"P5"', '"P6\nP6"', " P7", "", '"P""8"', "Pé", "P9\0", '"P10'),
	born: fc.constantFrom("1980-01-01", "1990-02-30", "2030-01-01", "", " 1980-01-01"),
	ending: fc.constantFrom("\n", "\n", "\n", "\r\n", "\n\n", ",x\n", "\r"),
});
const registration = fc.record({
	id: fc.constantFrom("P1", "P2", "P3", "P5", "P9"),
	start: fc.constantFrom("1979-01-01", "2001-01-01", ""),
});

const fileOf = (header: string, lines: readonly string[]) => bytesOf(`${header}\n${lines.join("")}`);

describe("a file that is judged in stretches", () => {
	it("gives what it gives as a whole, wherever the stretches are cut", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(person, { minLength: 2, maxLength: 40 }),
				fc.array(registration, { minLength: 2, maxLength: 20 }),
				fc.integer({ min: 1, max: 200 }),
				async (people, registrations, stretchBytes) => {
					const files = {
						"MHS001.csv": fileOf(
							"LocalPatientID,OrgIDLocalPatientID,PersonBirthDate",
							people.map(({ id, born, ending }) => `${id},ZSYN0,${born}${ending}`),
						),
						"MHS002.csv": fileOf(
							"LocalPatientID,GMPReg,StartDateGMPRegistration",
							registrations.map(({ id, start }) => `${id},A81001,${start}\n`),
						),
					};
					const whole = await resultOf(files);
					const { fileJudge } = inStretches(new Map(Object.entries(files)), stretchBytes);
					expect(await resultOf(files, { fileJudge })).toEqual(whole);
					const { spilled, spill } = spillInMemory();
					const limits = { maximumKeyBytesInMemory: 60 };
					expect(await resultOf(files, { fileJudge, spill }, limits)).toEqual(whole);
					expect(whole.keys.every(({ values }) => values < 5) || spilled.times > 0).toBe(true);
				},
			),
			{ numRuns: 300 },
		);
	});

	it("is really judged in many", async () => {
		const lines = Array.from({ length: 200 }, (_, index) => `P${index},A81001\n`);
		const files = { "MHS002.csv": fileOf("LocalPatientID,GMPReg", lines) };
		const { judged, fileJudge } = inStretches(new Map(Object.entries(files)), 100);
		const { outcomes } = await resultOf(files, { fileJudge });
		expect(judged.stretches).toBeGreaterThan(20);
		expect(outcomes).toMatchObject([{ records: 200, accepted: 200 }]);
	});

	it.each([
		["by a byte order mark", "\u00ef\u00bb\u00bfLocalPatientID,GMPReg\n"],
		["by a letter in its header", "LocalPatientID,GMPReg,Caf\u00c3\u00a9\n"],
		["by a letter in its first record", "LocalPatientID,GMPReg\nP\u00c3\u00a9,A81001\n"],
	])("that is UTF-8 %s and breaks it later is refused as it is when read as a whole", async (_, start) => {
		const local = start.includes("Caf") ? "," : "";
		const lines = Array.from(
			{ length: 8_000 },
			(__, index) => `P${index}${index > 7_900 ? "\u00e9" : ""},A81001${local}\n`,
		);
		const bytes = Uint8Array.from(start + lines.join(""), (letter) => letter.charCodeAt(0));
		const whole = await resultOf({ "MHS002.csv": bytes });
		expect(whole.groups.map(({ code }) => code)).toEqual(["PCREF-FILE-NOT-UTF-8"]);
		// In pieces, as a file is read: what is wrong lies far beyond the first 64 KiB, which decide on its form.
		const { fileJudge } = inStretches(new Map([["MHS002.csv", bytes]]), 10_000);
		const source = inPieces("MHS002.csv", bytes, 20_000);
		const found = await validateWith({ fileJudge }, [source], { scope: "tables" });
		expect(found.issues.map(({ code, count }) => [code, count])).toEqual([["PCREF-FILE-NOT-UTF-8", 1]]);
	});

	it("is read to its end by one thread from where several cannot go on", async () => {
		const lines = Array.from(
			{ length: 200 },
			(_, index) => `P${index}${index > 150 ? "\u00e9" : ""},A81001\n`,
		);
		const latin = Uint8Array.from(`LocalPatientID,GMPReg\n${lines.join("")}`, (letter) =>
			letter.charCodeAt(0),
		);
		const files = { "MHS002.csv": latin };
		const { fileJudge } = inStretches(new Map(Object.entries(files)), 100);
		const found = await resultOf(files, { fileJudge });
		expect(found).toEqual(await resultOf(files));
		expect(found.groups.map(({ code }) => code)).toContain("PCREF-FILE-ENCODING");
		expect(found.outcomes).toMatchObject([{ records: 200, accepted: 200 }]);
	});

	it("is not judged line by line inside a long cell", () => {
		const rows = bytesOf("x\n".repeat(1_000_000));
		let bytesRead = 0;
		const readAt: ReadAt = (position, into) => {
			const part = rows.subarray(position, position + into.length);
			into.set(part);
			bytesRead += part.length;
			return part.length;
		};
		const settings = {
			table: "MHS002",
			match: { columnOfField: [0, 1, -1, -1], columns: 2, warnings: [] },
			header: null,
			accept: [],
			keyFields: [],
			dayFields: [],
			maximumRecordBytes: 1000,
			maximumSamples: 5,
			delimiter: ",",
		};
		const judge = new StretchJudge(MHS002, settings, {
			definitionOf: issueDefinitions(tables),
			memory: new SegmentMemory(),
		});
		const stretch = { from: 100, to: 1_900_000 };
		expect(judge.judge({ ...stretch, startsRecord: false }, readAt).findings).toBeNull();
		expect(bytesRead).toBeLessThan(rows.length / 4);
		// where a record is known to start, they are records that lack a cell
		expect(judge.judge({ ...stretch, startsRecord: true }, readAt).findings?.records).toBe(949_950);
	});

	it("is searched for an end of a line only as far as a record may reach", async () => {
		const lines = Array.from({ length: 100_000 }, (_, index) => `P${index % 70_000},A81001\r`);
		const bytes = bytesOf(`LocalPatientID,GMPReg\n${lines.join("")}`);
		const { judged, fileJudge } = inStretches(new Map([["MHS002.csv", bytes]]), 10_000);
		const source = inPieces("MHS002.csv", bytes, 66_000);
		const limits = { maximumRecordBytes: 50_000 };
		const validate = (means: ValidationMeans) => validateWith(means, [source], { scope: "tables", limits });
		const together = await validate({ fileJudge });
		const alone = await validate({});
		expect([together.issues, together.tables]).toEqual([alone.issues, alone.tables]);
		expect(alone.tables).toMatchObject([{ records: 100_000, rejected: 60_000 }]);
		expect(judged.stretches).toBeGreaterThan(0);
		expect(judged.bytesRead).toBeLessThan(bytes.length);
	});
});

/** Codes of issues that are only known once all tables are read. */
const knownAtEnd = new Set(MHS001.tableRules.map(({ code }) => code));
const utf8 = bytesOf;
const windows1252 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("issues", () => {
	const odd = fc.record({
		id: fc.constantFrom("P1", "P2", "", " P7", '"P"x', 'P"', "P\u00e9", "P\u00e9"),
		born: fc.constantFrom("1980-01-01", "1990-02-30", "", "2030-01-01"),
		ending: fc.constantFrom("\n", "\n", ",x\n", "\r\n", "\n,,\n", "\n\n", "\r"),
		clean: fc.integer({ min: 0, max: 150 }),
	});
	const handedOn = async (source: Source, means: ValidationMeans = {}) => {
		const issues: Issue[] = [];
		const { readable } = await validateWith(means, [source], {
			scope: "tables",
			onIssue: (issue) => issues.push(issue),
		});
		return { readable, issues };
	};

	it("are handed on in the order of records, wherever pieces and stretches are cut", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(odd, { minLength: 2, maxLength: 30 }),
				fc.integer({ min: 300, max: 40_000 }),
				fc.integer({ min: 2_000, max: 40_000 }),
				fc.constantFrom(utf8, windows1252),
				async (people, pieceBytes, stretchBytes, encode) => {
					const clean = (count: number) => "P0,ZSYN0,1980-01-01\n".repeat(count);
					const lines = people.map(
						(each) => `${each.id},ZSYN0,${each.born}${each.ending}${clean(each.clean)}`,
					);
					// The first 64 KiB are never cut: lines without anything, which are no records, take most of them.
					const text = `LocalPatientID,OrgIDLocalPatientID,PersonBirthDate\n${clean(1)}${"\n".repeat(65_000)}`;
					const bytes = encode(text + lines.join(""));
					const whole = await handedOn(inPieces("MHS001.csv", bytes, bytes.length));
					const { fileJudge } = inStretches(new Map([["MHS001.csv", bytes]]), stretchBytes);
					const source = inPieces("MHS001.csv", bytes, pieceBytes);
					const others = [await handedOn(source), await handedOn(source, { fileJudge })];
					for (const other of others) {
						if (whole.readable) expect(other).toEqual(whole);
						else expect(other.readable).toBe(false);
					}
					const records = whole.issues
						.filter(({ code }) => !knownAtEnd.has(code))
						.flatMap(({ where }) => where.record ?? []);
					expect(records).toEqual(records.toSorted((one, other) => one - other));
				},
			),
			{ numRuns: 40 },
		);
	});
});
