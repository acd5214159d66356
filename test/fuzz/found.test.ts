import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../src/issues/argument-error.js";
import { readDocuments } from "../../src/submission/documents/read-documents.js";
import { sourceFromBytes, sourceFromText } from "../../src/submission/source.js";
import { validateSubmission } from "../../src/submission/validate-submission.js";
import type { Repair } from "../../src/submission/validation/cell-departures.js";
import { codedOf } from "../../src/tables/pcref/coded-cell.js";
import { itemsOf } from "../../src/tables/pcref/list-cell.js";
import { workbookOf } from "./workbook-file.js";

const header = "LocalPatientID,GMPReg";
const validate = (name: string, bytes: Uint8Array | string) =>
	validateSubmission(
		[typeof bytes === "string" ? sourceFromText(name, bytes) : sourceFromBytes(name, bytes)],
		{
			scope: "tables",
		},
	);
const codesIn = async (name: string, bytes: Uint8Array | string) =>
	(await validate(name, bytes)).issues.map(({ code }) => code);

/** Every failure that was found by mutated inputs, or by looking for what else could fail like it. */
describe("what once failed", () => {
	it.each(["toString", "constructor", "__proto__", ""])("a repair called %j is refused", async (name) => {
		const asked = validateSubmission([], { accept: [name as Repair] });
		await expect(asked).rejects.toThrow(ArgumentError);
	});

	it("a JSON string of 15 MB is read: an expression ran out of stack on it", async () => {
		const long = "x".repeat(15_000_000);
		const { tables, issues } = await validate(
			"MHS002.ndjson",
			`{"LocalPatientID":"${long}","GMPReg":"A81001"}\n`,
		);
		expect(tables).toMatchObject([{ records: 1, rejected: 1 }]);
		expect(issues.map(({ code }) => code)).toContain("MHS00202");
	});

	it("items of a cell of 15 MB are read: so did another", () => {
		const long = "x".repeat(15_000_000);
		expect(itemsOf(`"${long}"; b`).map(({ length }) => length)).toEqual([long.length, 1]);
		expect(itemsOf(`"a""b";"c;d" ; "e"f;`)).toEqual(['a"b', "c;d", '"e"f']);
		expect(codedOf(`s:${long}`).code === long).toBe(true);
		expect(codedOf("a\\:b:c\\\\")).toEqual({ scheme: "a:b", code: "c\\" });
		expect(codedOf("a:b\\")).toEqual({ scheme: "", code: "a:b\\" });
	});

	it("JSON in UTF-16 is not called empty, and bytes before the first record are not left out", async () => {
		const utf16 = new Uint8Array(Buffer.from('\ufeff{"LocalPatientID":"P1","GMPReg":"A81001"}\n', "utf16le"));
		expect(await codesIn("MHS002.ndjson", utf16)).toEqual(["PCREF-FILE-NOT-UTF-8"]);
		const line = '{"LocalPatientID":"P1","GMPReg":"A81001"}\n';
		const started = new Uint8Array(Buffer.from(`\xc3\xbb${line}${line}`, "latin1"));
		expect((await validate("MHS002.ndjson", started)).tables).toMatchObject([{ records: 2, rejected: 1 }]);
	});

	it("JSON objects without names have no header, and are not called something else than a list", async () => {
		expect(await codesIn("MHS002.json", "[{}]\n")).toEqual(["PCREF-HEADER-NOT-FOUND"]);
		expect(await codesIn("MHS002.json", "{}\n{}\n")).toEqual(["PCREF-HEADER-NOT-FOUND"]);
		expect(await codesIn("MHS002.json", "[]")).toEqual(["PCREF-FILE-EMPTY"]);
	});

	it("a number too large for the date that its format asks for refuses its record", async () => {
		const texts = (row: number, cells: readonly string[]) =>
			cells
				.map((text, index) => `<c r="${"AB"[index]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`)
				.join("");
		const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${texts(1, header.split(","))}<c r="C1" t="inlineStr"><is><t>StartDateGMPRegistration</t></is></c></row><row r="2">${texts(2, ["P1", "A81001"])}<c r="C2" s="1"><v>9999999999</v></c></row></sheetData></worksheet>`;
		const { tables, issues } = await validate("MHS002.xlsx", workbookOf(sheet));
		expect(tables).toMatchObject([{ records: 1, rejected: 1 }]);
		expect(issues.map(({ code }) => code)).toContain("PCREF-CELL-FORMULA-ERROR");
	});

	it("20,000 unknown fields and 50,000 keys take no longer than others", async () => {
		const fields = Array.from({ length: 20_000 }, (_, index) => [`k${index}`, 1]);
		const unknown = await readDocuments([
			sourceFromText("plan.json", JSON.stringify({ schemaVersion: "1", ...Object.fromEntries(fields) })),
		]);
		expect(unknown.issues.filter(({ code }) => code === "PCREF-DOCUMENT-FIELD-UNKNOWN")).toHaveLength(20_000);
		const keys = Array.from({ length: 50_000 }, (_, index) => `k${index}: 1`).join("\n");
		const yaml = await readDocuments([sourceFromText("plan.yaml", `${keys}\nk7: 2\n`)]);
		expect(yaml.issues).toMatchObject([{ code: "PCREF-DOCUMENT-KEY-TWICE", where: { line: 50_001 } }]);
	});

	it("parts of a table belong together, packed or not", async () => {
		const part = (id: string) => `${header}\n${id},A81001\n`;
		const { gzipSync } = await import("node:zlib");
		const parts = [
			sourceFromBytes("MHS002_1.csv.gz", new Uint8Array(gzipSync(part("P1")))),
			sourceFromText("MHS002_2.csv", part("P2")),
		];
		const { tables } = await validateSubmission(parts, { scope: "tables" });
		expect(tables).toMatchObject([{ files: ["MHS002_1.csv.gz", "MHS002_2.csv"], records: 2 }]);
		const [one] = parts;
		const again = await validateSubmission(
			[sourceFromText("MHS002_1.csv", part("P1")), ...(one ? [one] : [])],
			{
				scope: "tables",
			},
		);
		expect(again.issues.map(({ code }) => code)).toEqual(["PCREF-TABLE-TWICE"]);
	});
});
