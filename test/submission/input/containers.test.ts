import { describe, expect, it } from "vitest";
import type { defaultLimits } from "../../../src/submission/limits.js";
import { type Source, sourceFromBytes } from "../../../src/submission/source.js";
import {
	type Submission,
	type ValidateSubmissionOptions,
	validateSubmission,
} from "../../../src/submission/validate-submission.js";
import { validateTable } from "../../../src/submission/validate-table.js";
import { MHS002 } from "../../../src/tables/mhsds/mhs002.js";
import { MHS401 } from "../../../src/tables/mhsds/mhs401.js";
import type { Table } from "../../../src/tables/table.js";
import { fixture, fixtureBytes } from "./fixture.js";

const validate = (source: string | Source, options: ValidateSubmissionOptions = {}) =>
	validateSubmission([typeof source === "string" ? fixture(source, 1_000) : source], {
		scope: "tables",
		...options,
	});

const codesOf = ({ issues }: Submission) =>
	issues.map(({ code }) => code).filter((code) => code.startsWith("PCREF"));

async function idsOf(submission: Submission, table: Table) {
	const ids = [];
	for await (const row of submission.records(table)) ids.push(Object.values(row)[0]);
	return ids;
}

async function writtenOf(submission: Submission, table: Table) {
	let text = "";
	const files: string[] = [];
	for await (const part of submission.split(table)) {
		if (part.kind === "header") files.push(part.file);
		text += new TextDecoder().decode(part.bytes);
	}
	return { text, files };
}

const textOf = (name: string) => new TextDecoder().decode(fixtureBytes(name));

describe("packed tables", () => {
	it.each([
		["MHS002 packed.csv.gz", "MHS002 packed.csv.gz", "MHS002 packed.csv"],
		["MHS002 packed.zip", "MHS002 packed.zip/April/MHS002.csv", "MHS002.csv"],
	])("%s is unpacked, and written unpacked", async (name, shown, written) => {
		const submission = await validate(name);
		expect(submission.tables).toMatchObject([{ files: [shown], records: 4, accepted: 3 }]);
		expect(await idsOf(submission, MHS002)).toEqual(["SYN1", "SYNé2", 'SYN"4, b']);
		expect(await writtenOf(submission, MHS002)).toEqual({
			text: textOf("MHS002 plain.csv"),
			files: [written],
		});
	});

	it("are read from a source that cannot give a part of itself", async () => {
		const { slice: _, ...whole } = fixture("MHS002 packed.zip");
		expect((await validate(whole)).tables).toMatchObject([{ records: 4, accepted: 3 }]);
		const small = await validate(whole, { limits: { maximumArchiveBytesInMemory: 100 } });
		expect(codesOf(small)).toEqual(["PCREF-ARCHIVE-TOO-LARGE"]);
	});

	it("leaves out what is no table, and says so, but not what systems leave behind", async () => {
		const { issues } = await validate("MHS002 packed.zip");
		expect(issues.map(({ code, file }) => [code, file])).toContainEqual([
			"PCREF-FILE-UNRECOGNISED",
			"MHS002 packed.zip/read me.txt",
		]);
		expect(JSON.stringify(issues)).not.toMatch(/MACOSX|~\$/);
	});

	it.each([
		["MHS002 cut short.csv.gz", "PCREF-ARCHIVE-DAMAGED"],
		["MHS002 damaged.zip", "PCREF-ARCHIVE-DAMAGED"],
		["MHS002 wrong checksum.zip", "PCREF-ARCHIVE-DAMAGED"],
		["MHS002 password.zip", "PCREF-ARCHIVE-ENCRYPTED"],
		["MHS002 nested.zip", "PCREF-ARCHIVE-NESTED"],
		["MHS002 bomb.csv.gz", "PCREF-ARCHIVE-TOO-LARGE"],
		["MHS002 bomb.zip", "PCREF-ARCHIVE-TOO-LARGE"],
		["MHS002 old.xls", "PCREF-FILE-NOT-TEXT"],
		["database.accdb", "PCREF-FILE-OUT-OF-SCOPE"],
		["submission.xml", "PCREF-FILE-OUT-OF-SCOPE"],
	])("%s is refused: %s, alone", async (name, code) => {
		const submission = await validate(name);
		expect(codesOf(submission)).toEqual([code]);
		expect(submission).toMatchObject({ verdict: "rejected", readable: false, tables: [] });
		expect(submission.issues[0]?.samples[0]?.message).toContain(name);
	});

	it.each<[string, Partial<typeof defaultLimits>]>([
		["MHS002 packed.zip", { maximumArchiveFiles: 4 }],
		["MHS002 packed.zip", { maximumInflatedBytes: 100 }],
		["MHS002 packed.csv.gz", { maximumInflatedBytes: 100 }],
		["workbook.xlsx", { maximumWorkbookBytes: 1_000 }],
	])("%s is refused beyond %j", async (name, limits) => {
		expect(codesOf(await validate(name, { limits }))).toEqual(["PCREF-ARCHIVE-TOO-LARGE"]);
	});
});

describe("JSON", () => {
	const original = async (name: string) => {
		const submission = await validate(name);
		expect(codesOf(submission)).toEqual([]);
		expect(submission.tables).toMatchObject([{ records: 4, accepted: 3 }]);
		expect(await idsOf(submission, MHS002)).toEqual(["SYN1", "SYNé2", 'SYN"4, b']);
		return writtenOf(submission, MHS002);
	};

	it("is read one object a line, and written in its original bytes", async () => {
		expect(await original("MHS002 lines.ndjson")).toEqual({
			text: textOf("MHS002 lines.ndjson"),
			files: ["MHS002 lines.ndjson"],
		});
	});

	it("is read from a list, and written one object a line", async () => {
		const { text, files } = await original("MHS002 list.json");
		expect(files).toEqual(["MHS002 list.ndjson"]);
		const again = await validate(sourceFromBytes("MHS002.ndjson", new TextEncoder().encode(text)));
		expect(again.tables).toMatchObject([{ records: 4, accepted: 3 }]);
	});

	it("with broken lines loses none of the others", async () => {
		const submission = await validate("MHS002 broken lines.ndjson");
		expect(submission.tables).toMatchObject([{ records: 6, accepted: 2 }]);
		const [group] = submission.issues;
		expect(group).toMatchObject({ code: "PCREF-RECORD-NOT-JSON", count: 4 });
		expect(group?.samples.map(({ where, received }) => [where.record, where.line, received])).toEqual([
			[2, 2, "no valid JSON"],
			[3, 3, "an object or list inside the object"],
			[4, 4, "JSON that is no object"],
			[5, 5, "a name that stands twice"],
		]);
		expect(
			(await writtenOf(submission, MHS002)).text.split("\r\n").filter((line) => line !== ""),
		).toHaveLength(6);
	});

	it("that was cut off is refused", async () => {
		const submission = await validate("MHS002 cut short.json");
		expect(codesOf(submission)).toEqual(["PCREF-JSON-NOT-A-LIST"]);
		expect(submission.issues[0]?.samples[0]?.received).toContain("cut off");
	});

	it.each([
		["[]", "PCREF-FILE-EMPTY"],
		["[1]", "PCREF-HEADER-NOT-FOUND"],
		["[{},1]", "PCREF-JSON-NOT-A-LIST"],
		["[{}] x", "PCREF-JSON-NOT-A-LIST"],
		['[{"LocalPatientID":"1"},]', "PCREF-JSON-NOT-A-LIST"],
		['[{"a":"1"}]', "PCREF-HEADER-NOT-FOUND"],
		['{"LocalPatientID":"\xff"}', "PCREF-FILE-NOT-UTF-8"],
	])("%s is refused: %s", async (text, code) => {
		const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
		expect(codesOf(await validate(sourceFromBytes("MHS002.json", bytes)))).toEqual([code]);
	});

	it("keeps numbers as they are written", async () => {
		const text = '{"LocalPatientID":9434765919,"GMPReg":1.50e3}\n';
		const submission = await validate(sourceFromBytes("MHS002.ndjson", new TextEncoder().encode(text)));
		const rows = [];
		for await (const row of submission.records(MHS002)) rows.push(row);
		expect(rows).toMatchObject([{ LocalPatientID: "9434765919", GMPReg: "1.50e3" }]);
	});
});

describe("a workbook", () => {
	it("has a table on each sheet named after one; dates are dates, formulas their results", async () => {
		const submission = await validate("workbook.xlsx");
		expect(submission.tables).toMatchObject([
			{ table: "MHS401", files: ["workbook.xlsx"], records: 9, accepted: 5 },
			{ table: "MHS404", files: ["workbook.xlsx"], records: 1, accepted: 1 },
		]);
		const rows = [];
		for await (const row of submission.records(MHS401))
			rows.push(Object.values(row).filter((cell) => cell !== null));
		expect(rows).toEqual([
			["SEC1", "SYN1", "2024-04-03", "10:00:00", "02"],
			["SEC2", "SYN2", "2024-04-03", "07:26:15", "2024-04-03", "03"],
			["SEC5", "SYN5", "2024-04-03", "09:30:00", "02"],
			["SEC8", "SYN8", "2024-04-03", "10:00:00", "02"],
			["SEC9", "SYN9", "2024-04-03", "10:00:00", "02"],
		]);
		const { text, files } = await writtenOf(submission, MHS401);
		expect(files).toEqual(["MHS401.csv"]);
		expect(text).toBe(textOf("workbook as text MHS401.csv"));
	});

	it("says what departs, by sheet and cell", async () => {
		const submission = await validate("workbook.xlsx");
		const found = submission.issues
			.filter(({ code }) => code.startsWith("PCREF"))
			.map(({ code, samples }) => {
				const { sheet, cell, record } = samples[0]?.where ?? {};
				return [code, sheet, cell, record].filter((part) => part !== undefined).join(" ");
			});
		expect(found.filter((line) => !line.includes("COLUMN-ABSENT"))).toEqual([
			"PCREF-CELL-FORMULA-ERROR MHS401 C9 6",
			"PCREF-CELL-NOT-CALCULATED MHS401 C10 7",
			"PCREF-CELL-LOST-ZERO MHS401 F5 3",
			"PCREF-CELL-SERIAL-DATE MHS401 C7 4",
			"PCREF-CELL-SERIAL-DATE MHS401 D7 4",
			"PCREF-HEADER-COLUMN-UNKNOWN MHS401",
			"PCREF-SHEET-CELLS-MERGED MHS401",
			"PCREF-SHEET-ROWS-HIDDEN MHS401",
			"PCREF-SHEET-HIDDEN MHS404",
			"PCREF-FILE-UNRECOGNISED Notes",
		]);
	});

	it("keeps numbers without a date format as numbers unless asked", async () => {
		const submission = await validate("workbook.xlsx", { accept: ["serial-date", "lost-zero"] });
		expect(submission.tables[0]).toMatchObject({ records: 9, accepted: 7 });
		expect(submission.repairs.map(({ column, repair, cells }) => [column, repair, cells])).toEqual([
			["LegalStatusCode", "lost-zero", 1],
			["StartDateMHActLegalStatusClass", "serial-date", 1],
			["StartTimeMHActLegalStatusClass", "serial-date", 1],
		]);
	});

	it("may count its days from 1904", async () => {
		const submission = await validate("calendar of 1904.xlsx", { accept: ["serial-date"] });
		const rows = [];
		for await (const row of submission.records(MHS401)) rows.push(Object.values(row).slice(2, 4));
		expect(rows).toEqual([
			["2024-04-03", "10:00:00"],
			["2024-04-03", "12:00:00"],
		]);
	});

	it("with one sheet may have the name of the table itself", async () => {
		const merged = await validate("MHS002 merged header.xlsx");
		expect(merged.tables).toMatchObject([{ table: "MHS002", records: 4, accepted: 3 }]);
		expect(codesOf(merged)).toContain("PCREF-SHEET-HEADER-MERGED");
		expect(merged.issues.map(({ column }) => column)).toContain("(column 6 has no name)");
	});

	it("with a title above the header is not guessed at", async () => {
		const titled = await validate("MHS002 title above.xlsx");
		expect(codesOf(titled)).toEqual(["PCREF-HEADER-NOT-FOUND"]);
	});

	it("is read as one table where that is asked for", async () => {
		const table = await validateTable(MHS401, fixture("workbook.xlsx"));
		expect(table.outcome).toMatchObject({ table: "MHS401", records: 9, accepted: 5 });
	});

	it("whose last cell is far away from the others is refused", async () => {
		const submission = await validate("MHS002 far cell.xlsx");
		expect(codesOf(submission)).toEqual(["PCREF-ARCHIVE-TOO-LARGE"]);
		expect(submission.issues[0]?.samples[0]?.expected).toContain("20,000,000 cells");
	});

	it("that is damaged anywhere ends in a verdict", async () => {
		const bytes = fixtureBytes("workbook.xlsx");
		for (let at = 0; at < bytes.length; at += 97) {
			const broken = bytes.slice();
			broken[at] = (broken[at] as number) ^ 0xff;
			const submission = await validate(sourceFromBytes("MHS401.xlsx", broken));
			expect(["rejected", "accepted-in-part"], `byte ${at}`).toContain(submission.verdict);
		}
	});
});
