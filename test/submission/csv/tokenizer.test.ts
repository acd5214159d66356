import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	cellFlag,
	cellText,
	type RecordBatch,
	recordBytes,
} from "../../../src/submission/csv/record-batch.js";
import { CsvTokenizer } from "../../../src/submission/csv/tokenizer.js";

interface ReadRecord {
	readonly cells: readonly string[];
	readonly flags: readonly number[];
	readonly line: number;
	readonly text: string;
}

/** Reads all records of a text that arrives in the given pieces. */
function read(pieces: readonly Uint8Array[], maximumRecordBytes = 1_000_000) {
	const tokenizer = new CsvTokenizer({ maximumRecordBytes });
	const records: ReadRecord[] = [];
	const take = (batch: RecordBatch) => {
		for (let record = 0; record < batch.records; record++) {
			const first = batch.firstCell[record] ?? 0;
			const end = batch.firstCell[record + 1] ?? 0;
			const cells = Array.from({ length: end - first }, (_, index) => first + index);
			records.push({
				cells: cells.map((cell) => cellText(batch, cell)),
				flags: cells.map((cell) => batch.cellFlags[cell] ?? 0),
				line: batch.recordLine[record] ?? 0,
				text: new TextDecoder().decode(recordBytes(batch, record)),
			});
		}
	};
	for (const piece of pieces) {
		take(tokenizer.push(piece));
		if (tokenizer.problem !== null) return { records, tokenizer };
	}
	take(tokenizer.end());
	return { records, tokenizer };
}

const bytes = (text: string) => new TextEncoder().encode(text);
const cellsOf = (text: string) => read([bytes(text)]).records.map((record) => record.cells);

function cut(whole: Uint8Array, cuts: readonly number[]): Uint8Array[] {
	const places = [0, ...cuts.map((place) => place % (whole.length + 1)).sort((a, b) => a - b), whole.length];
	return places.slice(1).map((end, index) => whole.slice(places[index], end));
}

describe("records and cells", () => {
	it.each([
		["LF", "a,b\nc,d\n"],
		["CRLF", "a,b\r\nc,d\r\n"],
		["CR", "a,b\rc,d\r"],
		["no last line ending", "a,b\nc,d"],
		["empty lines between and after", "a,b\n\n\r\n\nc,d\n\n"],
	])("%s", (_, text) => {
		expect(cellsOf(text)).toEqual([
			["a", "b"],
			["c", "d"],
		]);
	});

	it("keeps empty cells, also the last one before the end of the input", () => {
		expect(cellsOf(",a,\n,,")).toEqual([
			["", "a", ""],
			["", "", ""],
		]);
	});

	it("reads quoted cells with delimiters, line breaks and doubled quotation marks", () => {
		expect(cellsOf('"a,b","line 1\r\nline 2","say ""hello"""\n"",x,""\n')).toEqual([
			["a,b", "line 1\r\nline 2", 'say "hello"'],
			["", "x", ""],
		]);
	});

	it("gives each record its physical line and its original bytes", () => {
		const { records } = read([bytes('h\n"two\nlines"\r\n\nlast')]);
		expect(records.map(({ line, text }) => ({ line, text }))).toEqual([
			{ line: 1, text: "h\n" },
			{ line: 2, text: '"two\nlines"\r\n' },
			{ line: 5, text: "last" },
		]);
	});

	it("keeps and flags a quotation mark inside an unquoted cell", () => {
		const [record] = read([bytes('O"Brien,b\n')]).records;
		expect(record).toMatchObject({ cells: ['O"Brien', "b"], flags: [cellFlag.strayQuote, 0] });
	});

	it("flags text after a closing quotation mark and goes on with the next cell", () => {
		const [record] = read([bytes('"a" x,b\n')]).records;
		expect(record?.flags).toEqual([cellFlag.textAfterQuote, 0]);
		expect(record?.cells[1]).toBe("b");
	});

	it("reports an unclosed quotation mark with its line, at the end of the input", () => {
		const { records, tokenizer } = read([bytes('a,b\nc,d\ne,"f\ng,h\n')]);
		expect(records).toHaveLength(2);
		expect(tokenizer.problem).toEqual({ kind: "unclosed-quote", line: 3, problemLine: 3 });
	});

	it("reports a record over the limit instead of keeping it all", () => {
		const { tokenizer } = read([bytes("a\n"), bytes("x".repeat(80)), bytes("x".repeat(80))], 100);
		expect(tokenizer.problem).toEqual({ kind: "record-too-long", line: 2, problemLine: 2 });
	});

	it("notes the line of the first NUL byte", () => {
		expect(read([bytes("a\nb\u0000c\n")]).tokenizer.nulLine).toBe(2);
	});
});

const csvCell = fc.oneof(
	fc.constantFrom(
		"",
		"A",
		"99",
		" ",
		"2024-04-01",
		"é",
		"日本",
		"a,b",
		'say "x"',
		"l1\nl2",
		"l1\r\nl2",
		"\r",
	),
	fc.string({ maxLength: 12 }).filter((text) => !text.includes("\u0000")),
);
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const plainOrQuoted = fc
	.tuple(csvCell, fc.boolean())
	.map(([cell, quote]) => (quote || /[",\r\n]/.test(cell) || cell === "" ? quoted(cell) : cell));
const csvText = fc
	.tuple(
		fc.array(fc.array(plainOrQuoted, { minLength: 1, maxLength: 5 }), { maxLength: 8 }),
		fc.constantFrom("\n", "\r\n", "\r"),
		fc.boolean(),
	)
	.map(([rows, ending, last]) => rows.map((row) => row.join(",")).join(ending) + (last ? ending : ""));

describe("properties", () => {
	it("does not depend on where the input is cut, whatever the input", () => {
		fc.assert(
			fc.property(
				fc.oneof(
					csvText.map(bytes),
					fc.string({ unit: fc.constantFrom("a", ",", '"', "\r", "\n", "é") }).map(bytes),
				),
				fc.array(fc.nat(), { maxLength: 12 }),
				(whole, cuts) => {
					const once = read([whole]);
					const pieces = read(cut(whole, cuts));
					expect(pieces.records).toEqual(once.records);
					expect(pieces.tokenizer.problem).toEqual(once.tokenizer.problem);
				},
			),
			{ numRuns: 3_000 },
		);
	});

	it("reads valid input as csv-parse does", () => {
		fc.assert(
			fc.property(csvText, (text) => {
				const expected = parse(text, {
					relax_column_count: true,
					skip_empty_lines: true,
					record_delimiter: ["\r\n", "\n", "\r"],
				}) as string[][];
				expect(cellsOf(text)).toEqual(expected);
			}),
			{ numRuns: 3_000 },
		);
	});

	it("loses no byte: records and the empty lines between them are the input", () => {
		fc.assert(
			fc.property(csvText, (text) => {
				const { records } = read([bytes(text)]);
				const lost = records.reduce((rest, record) => {
					const at = rest.indexOf(record.text);
					expect(rest.slice(0, at)).toMatch(/^[\r\n]*$/);
					return rest.slice(at + record.text.length);
				}, text);
				expect(lost).toMatch(/^[\r\n]*$/);
			}),
		);
	});
});
