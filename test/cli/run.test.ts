import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";

const figures = new URL("../../examples/published/mental-health-act-2023-24.csv", import.meta.url);

let folder = "";
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "pcref-cli-"));
});
afterEach(async () => {
	await rm(folder, { recursive: true, force: true });
});

async function pcref(...words: readonly string[]) {
	let printed = "";
	let informed = "";
	const code = await run(words, {
		print: (text) => {
			printed += text;
		},
		inform: (text) => {
			informed += text;
		},
		isTerminal: false,
		folder,
		today: "2025-01-31",
	});
	return { code, printed, informed };
}

const practices = "LocalPatientID,GMPReg,StartDateGMPRegistration,EndDateGMPRegistration\n";

describe("exit codes", () => {
	it("0 for an accepted file, also with warnings", async () => {
		await writeFile(join(folder, "MHS002.csv"), `${practices}P1,A81001,,\n`);
		expect((await pcref("validate", "MHS002.csv")).code).toBe(0);
		await writeFile(join(folder, "MHS002.csv"), "LocalPatientID,GMPReg\nP1,A81001\n");
		const { code, printed } = await pcref("validate", "MHS002.csv");
		expect(code).toBe(0);
		expect(printed).toMatch(/^Accepted, with warnings\./);
	});

	it("1 for a rejected record", async () => {
		await writeFile(join(folder, "MHS002.csv"), `${practices}P1,,,\n`);
		const { code, printed, informed } = await pcref("validate", "MHS002.csv");
		expect([code, informed]).toEqual([1, ""]);
		expect(printed).toContain("MHS00203  MHS002.csv, record 1, line 2, GMPReg: the cell is blank.");
	});

	it.each([
		[["validate"], "missing required argument"],
		[["validate", "x", "--format", "xml"], "Allowed choices are table, json, csv"],
		[["count", "x"], "unknown command"],
		[["explain", "MHS9"], "There is no issue code MHS9"],
		[["measure", "figures.csv", "--comparator"], "argument missing"],
	])("2 for %j, with one line that says what to do", async (words, message) => {
		const { code, informed } = await pcref(...words);
		expect(code).toBe(2);
		expect(informed).toContain(message);
	});

	it("3 for a path that is not there", async () => {
		for (const command of ["validate", "measure", "report"]) {
			const { code, informed } = await pcref(command, "no such folder");
			expect(code).toBe(3);
			expect(informed).toMatch(
				/no such folder: there is no such file or folder\. Check the spelling[^\n]*\n$/,
			);
		}
	});

	it("3 for an output folder that holds something", async () => {
		await mkdir(join(folder, "out"));
		await writeFile(join(folder, "out", "notes.txt"), "mine");
		await writeFile(join(folder, "MHS002.csv"), `${practices}P1,A81001,,\n`);
		const { code, informed } = await pcref("validate", "MHS002.csv", "--out", "out");
		expect(code).toBe(3);
		expect(informed).toContain("already exists and is not empty");
		expect(await readFile(join(folder, "out", "notes.txt"), "utf8")).toBe("mine");
	});

	it("0 for --help and --version", async () => {
		const help = await pcref("--help");
		expect(help.code).toBe(0);
		expect(help.printed).toContain("Exit codes: 0 accepted");
		expect((await pcref("--version")).printed).toMatch(/^\d+\.\d+\.\d+/);
	});
});

describe("bad input ends with a message that says what, where and what to do", () => {
	const cases: readonly [string, string | Uint8Array, RegExp][] = [
		["an empty file", "", /MHS002\.csv: the file is empty\. Export the table again/],
		[
			"binary rubbish",
			Uint8Array.of(0, 1, 2, 3, 0, 200, 10, 0),
			/line 1: this is not a text file \(found a NUL byte\)/,
		],
		[
			"a wrong header",
			"a,b\n1,2\n",
			/line 1: the first line is not the header of this table\. Put the column names/,
		],
		["a column twice", "GMPReg,LocalPatientID,gmpreg\n", /gmpreg: a column is named twice/],
		[
			"an unclosed quotation mark",
			`${practices}P1,"A81001,,\nP2,A81001,,\n`,
			/line 2: a quotation mark is opened and never closed/,
		],
		[
			"invalid UTF-8",
			Uint8Array.from([...Buffer.from(practices), 0xff, 0x0a]),
			/line 2: the file holds bytes that are not UTF-8/,
		],
		[
			"a cut last line",
			`${practices}P1,A81001,,\nP2,A8`,
			/record 2, line 3: the record does not have as many cells .*cut off/,
		],
		["10,000 columns", `${"x,".repeat(10_000)}x\n`, /10001 columns\)\. Check that the file is the table/],
	];
	it.each(cases)("%s", async (_, content, message) => {
		await writeFile(join(folder, "MHS002.csv"), content);
		const { code, printed } = await pcref("validate", "MHS002.csv");
		expect(code).toBe(1);
		expect(printed).toMatch(message);
	});

	it("a folder without tables", async () => {
		const { code, printed } = await pcref("validate", ".");
		expect(code).toBe(1);
		expect(printed).toMatch(/\.: no table of the data set was found here\. Name the folder/);
	});

	it("a folder or a table where figures are expected", async () => {
		await writeFile(join(folder, "MHS002.csv"), `${practices}P1,A81001,,\n`);
		const table = await pcref("measure", "MHS002.csv");
		expect(table.code).toBe(2);
		expect(table.informed).toMatch(/neither a folder with a submission nor a file of published figures/);
		const refused = await pcref("report", ".");
		expect(refused.code).toBe(1);
		expect(refused.informed).toMatch(/Nothing in \. was accepted/);
	});
});

describe("pcref validate --format", () => {
	it("csv is safe to open in a spreadsheet, json has the samples", async () => {
		await writeFile(join(folder, "MHS002.csv"), "LocalPatientID,GMPReg,=1+1\nP1,,x\n");
		const csv = await pcref("validate", "MHS002.csv", "--format", "csv");
		expect(csv.printed.split("\r\n")[0]).toBe("severity,code,table,file,column,count,title,fix");
		expect(csv.printed).toContain("warning,PCREF-HEADER-COLUMN-UNKNOWN,MHS002,MHS002.csv,'=1+1,1,");
		const json = JSON.parse((await pcref("validate", "MHS002.csv", "--format", "json")).printed);
		expect(json).toMatchObject({ verdict: "accepted-in-part", tables: [{ table: "MHS002", rejected: 1 }] });
		expect(json.issues[0].samples[0].where).toEqual({
			file: "MHS002.csv",
			table: "MHS002",
			record: 1,
			line: 2,
			column: "GMPReg",
		});
	});
});

describe("pcref explain", () => {
	it.each([
		["mhs00133", /^MHS00133 \(warning\): the value is not a permitted code\n/],
		["PCREF-FILE-EMPTY", /Official rule: MHSREJ001/],
		["PCREF-FEEDBACK-DATE-BACKWARDS", /^PCREF-FEEDBACK/],
		["PCREF-FIGURES-COUNT", /whole number from 0 on/],
		["MHS00154", /an official rule that a submission alone cannot decide/],
	])("%s", async (code, text) => {
		const { code: exit, printed } = await pcref("explain", code);
		expect(exit).toBe(0);
		expect(printed).toMatch(text);
	});
});

describe("published figures", () => {
	it("are recomputed, 88 of 88, with the Black : White ratios 3.44 and 3.54", async () => {
		await writeFile(join(folder, "figures.csv"), await readFile(figures));
		const { code, printed } = await pcref("report", "figures.csv", "--out", "reports/page.html");
		expect(code).toBe(0);
		expect(printed).toContain("88 of 88 printed crude rates recomputed");
		expect(printed).toContain(
			"Detentions under the Mental Health Act, Black or Black British to White: ratio 3.44 crude, 3.54 from the standardised rates.",
		);
		expect(printed).toContain("not recomputed");
		const html = await readFile(join(folder, "reports", "page.html"), "utf8");
		expect(html).toContain("Roma");
		expect(html).not.toMatch(/<script|<link|<img[^>]+http/i);
	});

	it("come out as one tidy table", async () => {
		await writeFile(join(folder, "figures.csv"), await readFile(figures));
		const { printed } = await pcref("measure", "figures.csv", "--format", "csv");
		const lines = printed.trimEnd().split("\r\n");
		const [header = ""] = lines;
		expect(header.split(",").slice(0, 3)).toEqual(["measure", "period_start", "period_end"]);
		expect(lines.filter((line) => line.includes(",published-crude-rate,"))).toHaveLength(88);
	});
});
