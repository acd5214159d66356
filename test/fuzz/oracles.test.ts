import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { RandomNumbers } from "../../src/cli/demonstration/random-numbers.js";
import { expectedRecords } from "./expected-records.js";
import { fuzz, kinds } from "./fuzz.js";
import { inputFromWords, inputInWords } from "./fuzz-input.js";
import { delimitedText, someRecords, someTable } from "./seed-tables.js";

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

describe("the independent count", () => {
	it("agrees with csv-parse where that can read", () => {
		for (let number = 0; number < 500; number++) {
			const random = new RandomNumbers(number);
			const seed = someTable(random);
			const text = delimitedText(random, [seed.header, ...someRecords(random, seed)]).replaceAll("\0", "");
			const rows: readonly unknown[] = parse(text, {
				delimiter: [",", ";", "\t", "|"].find((mark) => text.split(/[\r\n]/)[0]?.includes(mark)) ?? ",",
				record_delimiter: ["\r\n", "\n", "\r"],
				relax_column_count: true,
				skip_empty_lines: true,
			});
			const { refused, records } = expectedRecords(new TextEncoder().encode(text));
			expect({ text, refused, records: records.length }).toEqual({
				text,
				refused: null,
				records: rows.length,
			});
		}
	});

	it.each([
		['a,b\n"c', "quote"],
		['a,b\n"c""', "quote"],
		["a,b\nc\0", "NUL"],
		["a,b\n\xc3\xa9\n\xff", "encoding"],
		["a,b\n\xe9\x81", "encoding"],
		["\xff\xfea", "encoding"],
		["PK\x03\x04", "another form"],
		['{"a":1}', "another form"],
	])("says why %j is refused", (text, refused) => {
		expect(expectedRecords(bytesOf(text)).refused).toBe(refused);
	});

	it("keeps lines and bytes of records, and counts no empty line", () => {
		const { records } = expectedRecords(bytesOf('\n\na,b\r\n\r\n"x\ny",\rz"z'));
		expect(records.map(({ line, bytes }) => [line, Buffer.from(bytes).toString()])).toEqual([
			[3, "a,b\r\n"],
			[5, '"x\ny",\r'],
			[7, 'z"z'],
		]);
	});
});

describe("inputs", () => {
	it("depend on the seed and their number alone", async () => {
		const inputsOf = (seed: number) => kinds.map((kind) => inputInWords(kind.make(new RandomNumbers(seed))));
		expect(inputsOf(5)).toEqual(inputsOf(5));
		expect(inputsOf(5)).not.toEqual(inputsOf(6));
		const [whole, part] = [
			await fuzz({ seed: 3, inputs: 40 }),
			await fuzz({ seed: 3, inputs: 20, from: 20 }),
		];
		const first = await fuzz({ seed: 3, inputs: 20 });
		for (const [name, count] of whole.inputs) {
			expect(count).toBe((first.inputs.get(name) ?? 0) + (part.inputs.get(name) ?? 0));
		}
	});

	it("are the same after they were written down", () => {
		const [kind] = kinds;
		const input = kind?.make(new RandomNumbers(9));
		expect(input === undefined ? null : inputFromWords(inputInWords(input))).toEqual(input);
	});

	it("that break something are reported with what is broken", async () => {
		const broken = kinds.find(({ name }) => name === "tables with odd values");
		const input = {
			files: [{ name: "MHS002.csv", bytes: bytesOf("LocalPatientID,GMPRe\n1,2\n") }],
			pieces: [],
		};
		await expect(broken?.check(input)).rejects.toThrow("refused: PCREF-HEADER-COLUMN-MISSING");
	});
});
