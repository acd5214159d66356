import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../src/issues/argument-error.js";
import { defaultDocumentLimits } from "../../src/submission/documents/document-limits.js";
import { readDocuments } from "../../src/submission/documents/read-documents.js";
import { defaultLimits, type Limits } from "../../src/submission/limits.js";
import { type Source, sourceFromBytes, sourceFromText } from "../../src/submission/source.js";
import { validateSubmission } from "../../src/submission/validate-submission.js";
import { validateTable } from "../../src/submission/validate-table.js";
import { MHS002 } from "../../src/tables/mhsds/mhs002.js";
import { workbookOf } from "../fuzz/workbook-file.js";
import { zipFile } from "../fuzz/zip-file.js";
import { fixture } from "./input/fixture.js";

const MiB = 1024 ** 2;
const header = "LocalPatientID,GMPReg\n";
const bytesOf = (text: string) => new TextEncoder().encode(text);
const practices = bytesOf(`${header}P1,A81001\n`);

/** What is said of a file that is refused: its place, what is expected, and what to do. */
async function saidOf(source: Source, limits: Partial<Limits> = {}) {
	const submission = await validateSubmission([source], { scope: "tables", limits });
	const [group] = submission.issues;
	const [issue] = group?.samples ?? [];
	return { ...submission, code: group?.code, ...issue };
}

describe("every limit says where, what, and how it is raised", () => {
	const wide = `${Array.from({ length: 40 }, (_, column) => `c${column}`).join(",")}\n`;
	const { slice: _, ...inOne } = sourceFromBytes(
		"MHS002.zip",
		zipFile([{ name: "MHS002.csv", bytes: practices }]),
	);
	it.each<readonly [keyof Limits, number, Source, string, string, number | undefined]>([
		[
			"maximumRecordBytes",
			50,
			sourceFromText("MHS002.csv", `${header}${"x".repeat(60)}\n`),
			"PCREF-RECORD-TOO-LONG",
			"50 bytes",
			2,
		],
		[
			"maximumRecordBytes",
			50,
			sourceFromText("MHS002.json", `{"LocalPatientID":"${"x".repeat(60)}"}`),
			"PCREF-RECORD-TOO-LONG",
			"50 bytes",
			1,
		],
		[
			"maximumRecordBytes",
			50,
			sourceFromText("MHS002.json", `[\n{"LocalPatientID":"${"x".repeat(60)}"}]`),
			"PCREF-RECORD-TOO-LONG",
			"50 bytes",
			2,
		],
		[
			"maximumColumns",
			39,
			sourceFromText("MHS002.csv", wide),
			"PCREF-HEADER-TOO-MANY-COLUMNS",
			"39 columns",
			1,
		],
		[
			"maximumColumns",
			1,
			sourceFromText("MHS002.json", '{"a":1}\n{"b":1}\n'),
			"PCREF-HEADER-TOO-MANY-COLUMNS",
			"1 columns",
			2,
		],
		[
			"maximumColumns",
			2,
			fixture("MHS002 merged header.xlsx", 1_000),
			"PCREF-HEADER-TOO-MANY-COLUMNS",
			"2 columns",
			1,
		],
		[
			"maximumArchiveFiles",
			4,
			fixture("MHS002 packed.zip", 1_000),
			"PCREF-ARCHIVE-TOO-LARGE",
			"4 files",
			undefined,
		],
		["maximumArchiveBytesInMemory", 100, inOne, "PCREF-ARCHIVE-TOO-LARGE", "100 bytes", undefined],
		[
			"maximumInflatedBytes",
			20,
			sourceFromBytes("MHS002.csv.gz", gzipSync(practices)),
			"PCREF-ARCHIVE-TOO-LARGE",
			"20 bytes when unpacked",
			undefined,
		],
		[
			"maximumInflationRatio",
			299,
			fixture("MHS002 bomb.zip", 1_000),
			"PCREF-ARCHIVE-TOO-LARGE",
			"299 times its size",
			undefined,
		],
		[
			"maximumWorkbookBytes",
			1_000,
			fixture("workbook.xlsx", 1_000),
			"PCREF-ARCHIVE-TOO-LARGE",
			"1,000 bytes when unpacked",
			undefined,
		],
		[
			"maximumWorkbookCells",
			30,
			fixture("workbook.xlsx", 1_000),
			"PCREF-ARCHIVE-TOO-LARGE",
			"30 cells",
			undefined,
		],
	])("%s=%i of %o", async (limit, value, source, code, expected, line) => {
		const said = await saidOf(source, { [limit]: value });
		expect(said).toMatchObject({ verdict: "rejected", readable: false, tables: [], code });
		expect(said.expected).toBe(`at most ${expected}${said.expected?.slice(8 + expected.length)}`);
		expect(said.hint).toMatch(
			new RegExp(`^\\S.*--limit ${limit}=NUMBER, or limits\\.${limit} in the library\\.$`),
		);
		expect(said.where?.file).toMatch(new RegExp(`^${source.name}`));
		expect(said.where?.line).toBe(line);
	});

	it("samples are as many as asked for, counts exact", async () => {
		const { issues } = await validateSubmission(
			[sourceFromText("MHS002.csv", `${header}${",\n".repeat(9)}`)],
			{
				scope: "tables",
				limits: { maximumSamples: 2 },
			},
		);
		expect(issues[0]).toMatchObject({ count: 9 });
		expect(issues[0]?.samples).toHaveLength(2);
	});

	it.each([
		[{ maximumColumn: 1 }, "limits.maximumColumn is no limit"],
		[{ toString: 1 }, "limits.toString is no limit"],
		[{ maximumColumns: 0 }, "limits.maximumColumns must be a whole number from 1, but is 0"],
		[{ maximumColumns: Number.NaN }, "must be a whole number from 1, but is NaN"],
		[{ maximumColumns: 1.5 }, "must be a whole number from 1, but is 1.5"],
	])("%j is refused", async (limits, said) => {
		const asked = validateSubmission([], { limits: limits as Partial<Limits> });
		await expect(asked).rejects.toThrow(ArgumentError);
		await expect(asked).rejects.toThrow(said);
		await expect(readDocuments([], { limits: limits as Partial<Limits> })).rejects.toThrow(said);
	});

	it("given as undefined are the usual ones", async () => {
		const source = sourceFromText("MHS002.csv", `${header}${",A81001\n".repeat(7)}`);
		// as a caller in plain JavaScript may
		const limits: object = { maximumSamples: undefined, maximumRecordBytes: undefined };
		const { issues } = await validateSubmission([source], { scope: "tables", limits });
		const usual = await validateSubmission([source], { scope: "tables" });
		expect(issues).toEqual(usual.issues);
		expect(issues[0]?.samples).toHaveLength(5);
		const table = await validateTable(MHS002, source, { limits });
		expect(table.issues).toEqual(usual.issues);
	});

	it("stands in docs/limits.md with its default, and nothing else does", () => {
		const page = readFileSync("docs/limits.md", "utf8");
		const rows = [...page.matchAll(/^\| `(\w+)` \| ([\d,]+) \|/gm)].map(([, name, value]) => [name, value]);
		const limits = Object.entries({ ...defaultLimits, ...defaultDocumentLimits });
		expect(rows).toEqual(limits.map(([name, value]) => [name, value.toLocaleString("en-GB")]));
	});
});

/** A file of 4 GiB that is made while it is read, and how much of it was. */
function endless(name: string, start: Uint8Array | string, piece: Uint8Array | string) {
	const repeated = typeof piece === "string" ? bytesOf(piece) : piece;
	let given = 0;
	const source: Source = {
		name,
		size: 4 * 1024 * MiB,
		async *open() {
			given = 0;
			yield typeof start === "string" ? bytesOf(start) : start;
			for (; given < 4 * 1024 * MiB; given += repeated.length) yield repeated;
		},
	};
	return { source, given: () => given };
}

describe("4 GiB of one thing is read to the limit and no further", () => {
	const xs = "x".repeat(MiB / 4);
	const utf16 = new Uint8Array(Buffer.from(xs, "utf16le"));
	it.each([
		["a cell", endless("MHS002.csv", header, xs), "PCREF-RECORD-TOO-LONG", 2],
		[
			"a cell in quotation marks",
			endless("MHS002.csv", `${header}P1,"`, `${xs}\n`),
			"PCREF-QUOTE-UNCLOSED",
			2,
		],
		[
			"a cell of spaces",
			endless("MHS002.csv", `${header}P1,`, " ".repeat(MiB / 4)),
			"PCREF-RECORD-TOO-LONG",
			2,
		],
		["a cell of é", endless("MHS002.csv", header, "é".repeat(MiB / 8)), "PCREF-RECORD-TOO-LONG", 2],
		[
			"a cell in UTF-16",
			endless("MHS002.csv", Buffer.from(`\ufeff${header}`, "utf16le"), utf16),
			"PCREF-RECORD-TOO-LONG",
			2,
		],
		["a header", endless("MHS002.csv", "LocalPatientID,", xs), "PCREF-RECORD-TOO-LONG", 1],
		[
			"a header of columns",
			endless("MHS002.csv", "LocalPatientID,", "a,".repeat(MiB / 8)),
			"PCREF-RECORD-TOO-LONG",
			1,
		],
		["a record of cells", endless("MHS002.csv", header, ",".repeat(MiB / 4)), "PCREF-RECORD-TOO-LONG", 2],
		["a line of NDJSON", endless("MHS002.ndjson", '{"a":"', xs), "PCREF-RECORD-TOO-LONG", 1],
		["brackets", endless("MHS002.ndjson", '{"a":', "[".repeat(MiB / 4)), "PCREF-RECORD-TOO-LONG", 1],
		["an object in a list", endless("MHS002.json", '[{"a":"', xs), "PCREF-RECORD-TOO-LONG", 1],
		["brackets in a list", endless("MHS002.json", "[{", "[".repeat(MiB / 4)), "PCREF-RECORD-TOO-LONG", 1],
	])("%s", async (_, { source, given }, code, line) => {
		const before = process.memoryUsage();
		const said = await saidOf(source);
		const after = process.memoryUsage();
		expect(said).toMatchObject({ verdict: "rejected", code, where: { file: source.name, line } });
		expect(given()).toBeLessThan(40 * MiB);
		expect(after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers).toBeLessThan(
			400 * MiB,
		);
	});

	it("a document", async () => {
		const { source, given } = endless("plan.json", "{", xs);
		const { issues } = await readDocuments([source]);
		expect(issues.map(({ code }) => code)).toEqual(["PCREF-DOCUMENT-TOO-LARGE"]);
		expect(given()).toBeLessThan(20 * MiB);
	});
});

describe("hostile files", () => {
	it.each([
		["../MHS002.csv"],
		["a/../../MHS002.csv"],
		["/MHS002.csv"],
		["..\\MHS002.csv"],
		["C:\\MHS002.csv"],
	])("an archive with %s says what is wrong with it", async (name) => {
		const said = await saidOf(sourceFromBytes("extract.zip", zipFile([{ name, bytes: practices }])));
		expect(said).toMatchObject({
			code: "PCREF-ARCHIVE-UNSAFE-NAME",
			where: { file: "extract.zip" },
			received: JSON.stringify(name),
		});
	});

	it("a name with dots of its own is none of these", async () => {
		const archive = zipFile([{ name: "April..May/MHS002.csv", bytes: practices }]);
		expect((await saidOf(sourceFromBytes("extract.zip", archive))).tables).toMatchObject([{ records: 1 }]);
	});

	it("an archive of 70,000 files is refused after 1,000", async () => {
		const entries = Array.from({ length: 70_000 }, (_, index) => ({
			name: `${index}`,
			bytes: practices,
			stored: true,
		}));
		const said = await saidOf(sourceFromBytes("extract.zip", zipFile(entries, { count: 65_535 })));
		expect(said.code).toBe("PCREF-ARCHIVE-TOO-LARGE");
		expect(said.expected).toBe("at most 1,000 files");
	});

	it.each([
		["A1048576", "PCREF-SHEET", 0],
		["XFD1048576", "PCREF-ARCHIVE-TOO-LARGE", 0],
		["XFD1", "PCREF-HEADER-TOO-MANY-COLUMNS", 0],
	])("a workbook with one more cell at %s ends in a verdict", async (cell, code) => {
		const row = cell.replace(/\D/g, "");
		const text = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${
			row === "1" ? "" : '<row r="1"><c r="A1" t="inlineStr"><is><t>LocalPatientID</t></is></c></row>'
		}<row r="${row}"><c r="${cell}" t="inlineStr"><is><t>P1</t></is></c></row></sheetData></worksheet>`;
		const said = await saidOf(sourceFromBytes("MHS002.xlsx", workbookOf(text)));
		expect(said.verdict).toBe("rejected");
		if (code !== "PCREF-SHEET") expect(said.code).toBe(code);
	});

	it("hidden columns are read, and said", async () => {
		const cells = (row: number, texts: readonly string[]) =>
			`<row r="${row}">${texts.map((text, index) => `<c r="${"ABC"[index]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;
		const text = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="2" max="16384" width="9" hidden="1"/></cols><sheetData>${cells(1, ["LocalPatientID", "GMPReg"])}${cells(2, ["P1", "A81001"])}</sheetData></worksheet>`;
		const submission = await validateSubmission([sourceFromBytes("MHS002.xlsx", workbookOf(text))], {
			scope: "tables",
		});
		expect(submission.tables).toMatchObject([{ records: 1, accepted: 1 }]);
		const hidden = submission.issues.find(({ code }) => code === "PCREF-SHEET-COLUMNS-HIDDEN");
		expect(hidden?.samples[0]?.received).toBe("1 hidden");
	});

	it.each([
		["plan.json", "[".repeat(MiB), "PCREF-DOCUMENT-TOO-DEEP"],
		["plan.json", `${'{"a":'.repeat(65)}1${"}".repeat(65)}`, "PCREF-DOCUMENT-TOO-DEEP"],
		["plan.yaml", "[".repeat(MiB / 8), "PCREF-DOCUMENT-SYNTAX"],
		["plan.yaml", `${"- ".repeat(65)}1`, "PCREF-DOCUMENT-TOO-DEEP"],
		["plan.yaml", "- ".repeat(MiB / 8), "PCREF-DOCUMENT-SYNTAX"],
		["plan.json", `[${"1,".repeat(1_000_000)}1]`, "PCREF-DOCUMENT-TOO-LARGE"],
	])("%s that is nested or long is refused", async (name, text, code) => {
		const { issues } = await readDocuments([sourceFromText(name, text)]);
		expect(issues.map((issue) => issue.code)).toEqual([code]);
	});

	it("documents in which everything is wrong are not looked at for ever", async () => {
		const { issues, outcomes } = await readDocuments(
			[sourceFromText("plan.json", `[${"{},".repeat(50)}{}]`)],
			{
				limits: { maximumIssues: 20 },
			},
		);
		expect(issues.at(-1)).toMatchObject({
			code: "PCREF-DOCUMENT-TOO-MANY-ISSUES",
			where: { file: "plan.json" },
		});
		expect(issues.length).toBeLessThan(60);
		expect(outcomes).toMatchObject([{ read: 51, accepted: 0 }]);
	});
});
