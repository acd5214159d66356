import { gunzipSync, gzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Source, sourceFromBytes } from "../../../src/submission/source.js";
import {
	type ValidateSubmissionOptions,
	validateSubmission,
} from "../../../src/submission/validate-submission.js";
import { MHS002 } from "../../../src/tables/mhsds/mhs002.js";
import { mhsds6 } from "../../../src/tables/mhsds/mhsds-6.js";
import { fixture, fixtureBytes, fixtureNames } from "./fixture.js";

interface Expected {
	/** The text that holds the records, in whatever form they are easily counted; null where the file is refused. */
	readonly text: string | null;
	readonly delimiter?: string;
	/** Lines that are no records. */
	readonly headers?: number;
	readonly options?: ValidateSubmissionOptions;
}

const decoded = (name: string, encoding = "utf-8") => new TextDecoder(encoding).decode(fixtureBytes(name));
const names = Object.keys(MHS002.fields);
const refused: Expected = { text: null };
const plain: Expected = { text: decoded("MHS002 plain.csv") };
const tables: Readonly<Record<string, Expected>> = {
	"MHS002 semicolons.csv": { text: decoded("MHS002 semicolons.csv"), delimiter: ";" },
	"MHS002 tabs.txt": { text: decoded("MHS002 tabs.txt"), delimiter: "\t" },
	"MHS002 vertical bars.csv": { text: decoded("MHS002 vertical bars.csv"), delimiter: "|" },
	"MHS002 utf-16le.csv": { text: decoded("MHS002 utf-16le.csv", "utf-16le"), delimiter: "\t" },
	"MHS002 utf-16be.csv": { text: decoded("MHS002 utf-16be.csv", "utf-16be") },
	"MHS002 windows-1252.csv": { text: decoded("MHS002 windows-1252.csv", "windows-1252") },
	"MHS002 no header.csv": {
		text: decoded("MHS002 no header.csv"),
		headers: 0,
		options: { columns: { MHS002: names } },
	},
	"MHS002 own names.csv": {
		text: decoded("MHS002 own names.csv"),
		options: { mapping: JSON.parse(decoded("mapping.json")) },
	},
	"MHS002 packed.csv.gz": { text: gunzipSync(fixtureBytes("MHS002 packed.csv.gz")).toString() },
	"MHS002 packed.zip": plain,
	"MHS002 list.json": plain,
	"MHS002 lines.ndjson": { text: decoded("MHS002 lines.ndjson").replace(/[",]/g, ""), headers: 0 },
	"MHS002 broken lines.ndjson": {
		text: decoded("MHS002 broken lines.ndjson").replace(/[",]/g, ""),
		headers: 0,
	},
	"MHS002 merged header.xlsx": plain,
	"workbook.xlsx": { text: `${decoded("workbook as text MHS401.csv")}one more,on the second sheet\r\n` },
	"calendar of 1904.xlsx": { text: "header\nSEC1\nSEC2\n" },
	"MHS002 mandatory misspelt.csv": refused,
	"MHS002 cut short.csv.gz": refused,
	"MHS002 cut short.json": refused,
	"MHS002 damaged.zip": refused,
	"MHS002 wrong checksum.zip": refused,
	"MHS002 password.zip": refused,
	"MHS002 nested.zip": refused,
	"MHS002 bomb.csv.gz": refused,
	"MHS002 bomb.zip": refused,
	"MHS002 old.xls": refused,
	"MHS002 title above.xlsx": refused,
	"MHS002 far cell.xlsx": refused,
	"mapping.json": refused,
	"database.accdb": refused,
	"submission.xml": refused,
};

function countedBy({ text, delimiter = ",", headers = 1 }: Expected): number {
	if (text === null) return 0;
	const options = { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true };
	return (parse(text, options) as unknown[]).length - headers;
}

/** Accepted and rejected records together, as the outcome counts them and as they are handed out. */
async function recordsIn(source: Source, options: ValidateSubmissionOptions = {}) {
	const submission = await validateSubmission([source], { scope: "tables", ...options });
	let outcome = 0;
	let handedOut = 0;
	for (const { table: code, accepted, rejected } of submission.tables) {
		outcome += accepted + rejected;
		const table = mhsds6.find((known) => known.code === code);
		if (table === undefined) continue;
		for await (const part of submission.split(table)) if (part.kind === "record") handedOut++;
	}
	return { outcome, handedOut };
}

describe("accepted + rejected = the records that csv-parse counts", () => {
	it.each(fixtureNames)("in %s", async (name) => {
		const expected = tables[name] ?? { text: decoded(name) };
		const records = countedBy(expected);
		expect(await recordsIn(fixture(name, 500), expected.options)).toEqual({
			outcome: records,
			handedOut: records,
		});
	});

	const cell = fc.constantFrom(
		"",
		"SYN1",
		"A81001",
		"x",
		"2024-04-05",
		"é",
		"a,b;c|d\te",
		'say "so"',
		"l1\nl2",
		"NULL",
	);
	const row = fc.array(cell, { minLength: 4, maxLength: 4 });
	const delimiter = fc.constantFrom(",", ";", "\t", "|");
	const write = (rows: readonly (readonly string[])[], separator: string, ending: string) =>
		[names, ...rows]
			.map(
				(cells) =>
					cells
						.map((text) => (/[",;|\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
						.join(separator) + ending,
			)
			.join("");
	const forms: Readonly<Record<string, (text: string) => Uint8Array>> = {
		"utf-8": (text) => new TextEncoder().encode(text),
		"utf-16": (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le")),
		"windows-1252": (text) => new Uint8Array(Buffer.from(text, "latin1")),
		gzip: (text) => new Uint8Array(gzipSync(text)),
	};

	it("in every form, however it is cut, and hands out the original bytes", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(row, { maxLength: 10 }),
				delimiter,
				fc.constantFrom("\n", "\r\n"),
				fc.constantFrom(...Object.keys(forms)),
				fc.integer({ min: 1, max: 50 }),
				async (rows, separator, ending, form, piece) => {
					const text = write(rows, separator, ending);
					const bytes = forms[form]?.(text) ?? new Uint8Array();
					const source: Source = {
						...sourceFromBytes("MHS002.csv", bytes),
						async *open() {
							for (let at = 0; at < bytes.length; at += piece) yield bytes.slice(at, at + piece);
						},
					};
					const submission = await validateSubmission([source], { scope: "tables" });
					const [outcome] = submission.tables;
					expect((outcome?.accepted ?? 0) + (outcome?.rejected ?? 0)).toBe(
						countedBy({ text, delimiter: separator }),
					);
					const together: number[] = [];
					for await (const part of submission.split(MHS002)) together.push(...part.bytes);
					const whole = form === "gzip" ? new TextEncoder().encode(text) : bytes;
					expect(Uint8Array.from(together)).toEqual(whole);
				},
			),
		);
	});

	it("in JSON, as a list or one object a line", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 10 }), fc.boolean(), async (rows, isList) => {
				const objects = rows.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at]])));
				const text = isList
					? JSON.stringify(objects, null, 2)
					: objects.map((object) => `${JSON.stringify(object)}\n`).join("");
				const source = sourceFromBytes("MHS002.json", new TextEncoder().encode(text));
				expect(await recordsIn(source)).toEqual({ outcome: rows.length, handedOut: rows.length });
			}),
		);
	});
});
