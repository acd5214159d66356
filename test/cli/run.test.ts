import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import { files, textOf } from "./demonstration/demonstration.js";
import { runCaptured } from "./run-captured.js";

const figures = new URL("../../examples/published/mental-health-act-2023-24.csv", import.meta.url);

let folder = "";
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "pcref-cli-"));
});
afterEach(async () => {
	await rm(folder, { recursive: true, force: true });
});

const pcref = (...words: readonly string[]) => runCaptured(words, { folder, today: "2025-01-31" });

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

	it.each(["0", "1.5", "two", "-1", "65"])("2 for %s threads", async (workers) => {
		await writeFile(join(folder, "figures.csv"), await readFile(figures));
		await writeFile(join(folder, "MHS002.csv"), `${practices}P1,A81001,,\n`);
		for (const words of [
			["validate", "MHS002.csv", "--out", "out"],
			["measure", "figures.csv"],
			["report", "figures.csv"],
		]) {
			const { code, informed } = await pcref(...words, `--workers=${workers}`);
			expect([code, informed]).toEqual([
				2,
				`--workers ${workers} is not a whole number from 1 to 64, such as --workers 2.\n`,
			]);
		}
		expect(await readdir(folder)).toEqual(["MHS002.csv", "figures.csv"]);
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

	it("2 for an empty argument", async () => {
		for (const words of [
			["validate", ""],
			["report", "figures.csv", "--out="],
		]) {
			const { code, informed } = await pcref(...words);
			expect([code, informed]).toEqual([2, "An argument is empty. Give it a value, or leave it out.\n"]);
		}
	});

	it("3, with what to do, where a page or folder cannot be written", async () => {
		await writeFile(join(folder, "figures.csv"), await readFile(figures));
		await mkdir(join(folder, "pages"));
		await writeFile(join(folder, "notes.txt"), "mine");
		const page = await pcref("report", "figures.csv", "--out", "pages");
		expect([page.code, page.informed]).toEqual([
			3,
			expect.stringMatching(/this is a folder\. Name a file\.\n$/),
		]);
		const below = await pcref("report", "figures.csv", "--out", "notes.txt/page.html");
		expect([below.code, below.informed]).toEqual([
			3,
			expect.stringMatching(/a file stands where a folder is needed/),
		]);
	});

	it("130 where the user stops it, and nothing half-written stays", async () => {
		await writeFile(join(folder, "MHS002.csv"), `${practices}P1,A81001,,\n`);
		const informed: string[] = [];
		const code = await run(["validate", "MHS002.csv", "--out", "checked"], {
			print: () => {},
			inform: (text) => informed.push(text),
			isTerminal: false,
			folder,
			today: "2025-01-31",
			signal: AbortSignal.abort(),
		});
		expect([code, informed]).toEqual([130, ["Stopped.\n"]]);
		expect(await readdir(folder)).toEqual(["MHS002.csv"]);
	});

	it("0 for --help and --version", async () => {
		const help = await pcref("--help");
		expect(help.code).toBe(0);
		expect(help.printed).toContain("Exit codes: 0 done");
		expect((await pcref("--version")).printed).toMatch(/^\d+\.\d+\.\d+/);
	});
});

describe("files that depart from the plain form", () => {
	it("are read with the columns, names and repairs that are given", async () => {
		await writeFile(join(folder, "MHS002.csv"), "P1;A81001;03/04/2024\n");
		await writeFile(join(folder, "columns.json"), '\ufeff{ "MHS002": ["No", "GMPReg", "From"] }');
		await writeFile(
			join(folder, "mapping.json"),
			'{ "MHS002": { "No": "LocalPatientID", "From": "StartDateGMPRegistration" } }',
		);
		const given = ["--mapping", "mapping.json", "--accept", "day-first-date,lost-zero"];
		for (const columns of ["columns.json", "No, GMPReg, From"]) {
			const { code, printed } = await pcref("validate", "MHS002.csv", "--columns", columns, ...given);
			expect(code).toBe(0);
			expect(printed).toMatch(/day-first-date +1 +MHS002\.StartDateGMPRegistration/);
			expect(printed).toContain("found semicolons");
			expect(printed).toContain("the columns that were given");
		}
	});

	it("are unpacked, written apart, and accepted when they are read again", async () => {
		const fixtures = new URL("../fixtures/input/", import.meta.url);
		const names = ["MHS002 list.json", "MHS002_part1.csv", "workbook.xlsx", "MHS002 packed.csv.gz"];
		for (const name of names) await cp(new URL(encodeURIComponent(name), fixtures), join(folder, name));
		const read = async (name: string, out: string) => {
			const { code, printed } = await pcref("validate", name, "--out", out);
			return [code, printed, await readdir(join(folder, out, "accepted"))] as const;
		};
		expect((await read("MHS002 list.json", "json"))[2]).toEqual(["MHS002 list.ndjson"]);
		expect((await read("MHS002 packed.csv.gz", "gzip"))[2]).toEqual(["MHS002 packed.csv"]);
		const [code, printed, files] = await read("workbook.xlsx", "sheets");
		expect([code, files]).toEqual([1, ["MHS401.csv", "MHS404.csv"]]);
		expect(printed).toContain("workbook.xlsx, sheet MHS401, record 6, cell C9");
		const accepted = [
			join("json", "accepted", "MHS002 list.ndjson"),
			join("gzip", "accepted", "MHS002 packed.csv"),
		];
		for (const path of accepted) expect((await pcref("validate", path)).code).toBe(0);
		const both = await pcref("validate", "MHS002_part1.csv", "MHS002 list.json");
		expect(both.printed).toContain("PCREF-TABLE-TWICE");
	});

	it.each([
		[["--accept", "all"], "accept has no all"],
		[["--mapping", "MHS002.csv"], "MHS002.csv is not JSON of the form"],
		[["--columns", "list.json"], "list.json is not JSON of the form"],
	])("are not read with %j", async (words, message) => {
		await writeFile(join(folder, "MHS002.csv"), `${practices}P1,A81001,,\n`);
		await writeFile(join(folder, "list.json"), "[1]");
		const { code, informed } = await pcref("validate", "MHS002.csv", ...words);
		expect([code, informed]).toEqual([2, expect.stringContaining(message)]);
	});
});

describe("several submissions", () => {
	const month = async (name: string, rows: string) => {
		await mkdir(join(folder, name), { recursive: true });
		await writeFile(join(folder, name, "MHS002.csv"), practices + rows);
	};

	it("are validated each for itself: the same key in two months is no fault, and all stand beside one another", async () => {
		await month("months/april", "P1,A81001,2020-01-01,\n");
		await month("months/may", "P1,A81001,2020-01-01,\nP1,A81002,2020-02-01,\n");
		for (const paths of [["months"], ["months/april", "months/may"]]) {
			const { code, printed } = await pcref("validate", ...paths);
			expect(code).toBe(1);
			const [, april = "", may = "", all = ""] = printed.split(/^== .* ==$/m);
			expect(april).not.toContain("MHS00222");
			expect(may).toContain("MHS00222");
			expect(all).toMatch(/april +not known +rejected +1 +0 +1/);
			expect(all).toMatch(/may +not known +rejected +2 +0 +2/);
		}
	});

	it("are written each into a folder of its own, and listed in JSON and CSV", async () => {
		await month("months/april", "P1,A81001,2020-01-01,\n");
		await month("months/may", "P2,A81001,2020-01-01,\n");
		await pcref("validate", "months", "--out", "checked");
		expect((await readdir(join(folder, "checked"))).sort()).toEqual(["1 months-april", "2 months-may"]);
		if (process.platform !== "win32") expect((await stat(join(folder, "checked"))).mode & 0o077).toBe(0);
		const { printed } = await pcref("validate", "months", "--format", "json");
		expect(JSON.parse(printed).map(({ name }: { name: string }) => name)).toEqual([
			join("months", "april"),
			join("months", "may"),
		]);
		const csv = await pcref("validate", "months", "--format", "csv");
		expect(csv.printed.split("\r\n")[0]).toBe("submission,severity,code,table,file,column,count,title,fix");
		expect(csv.printed).toContain(`\r\n${join("months", "may")},`);
	});

	it("are called by their paths, which tell folders of one name apart; loose files share a folder", async () => {
		await month("a/extract", "P1,A81001,2020-01-01,\n");
		await month("b/extract", "P2,A81001,2020-01-01,\n");
		await writeFile(join(folder, "MHS002.csv"), `${practices}P1,A81001,,\n`);
		const given = ["a/extract", "./b/extract", "MHS002.csv"];
		const { printed, informed } = await pcref("validate", ...given, "--out", "checked");
		for (const name of given) expect(printed).toContain(`== ${name} ==`);
		expect(informed).toContain("b/extract: The whole submission is refused");
		expect(informed).toMatch(/were written to checked\. They hold personal data\.\n$/);
		const checked = join(folder, "checked");
		expect((await readdir(checked)).sort()).toEqual(["1 a-extract", "2 b-extract", "3 files"]);
		expect(await readdir(join(checked, "3 files", "accepted"))).toEqual(["MHS002.csv"]);
	});

	it("stand in a folder as folders, archives and workbooks, beside what Windows leaves there", async () => {
		await month("months/april", "P1,A81001,2020-01-01,\n");
		await cp(new URL("../fixtures/input/workbook.xlsx", import.meta.url), join(folder, "months", "may.xlsx"));
		for (const name of ["Thumbs.db", "desktop.ini"]) await writeFile(join(folder, "months", name), "");
		const { printed } = await pcref("validate", "months", "--format", "json");
		expect(JSON.parse(printed).map(({ name }: { name: string }) => name)).toEqual([
			join("months", "april"),
			join("months", "may.xlsx"),
		]);
	});

	it("are written all or none, and never into a folder that holds something", async () => {
		await month("april", "P1,A81001,2020-01-01,\n");
		await month("may", "P2,A81001,2020-01-01,\n");
		await mkdir(join(folder, "checked"));
		await writeFile(join(folder, "checked", "notes.txt"), "mine");
		const full = await pcref("validate", "april", "may", "--out", "checked");
		expect([full.code, full.printed]).toEqual([3, ""]);
		expect(full.informed).toContain("already exists and is not empty");
		await symlink(join(folder, "nowhere"), join(folder, "may", "MHS001.csv"));
		const failed = await pcref("validate", "april", "may", "--out", "new");
		expect([failed.code, failed.printed]).toEqual([3, ""]);
		expect(failed.informed).not.toContain("written");
		expect((await readdir(folder)).sort()).toEqual(["april", "checked", "may"]);
		expect(await readdir(join(folder, "checked"))).toEqual(["notes.txt"]);
	});

	it("are folders and loose files side by side; a folder without anything is one of its own", async () => {
		await month("april", "P1,A81001,2020-01-01,\n");
		await writeFile(join(folder, "MHS002.csv"), `${practices}P1,A81001,,\n`);
		await mkdir(join(folder, "empty"));
		const { printed } = await pcref("validate", "april", "MHS002.csv", "empty", "--format", "json");
		const found = JSON.parse(printed).map(({ name, scope }: { name: string; scope: string }) => [
			name,
			scope,
		]);
		expect(found).toEqual([
			["april", "submission"],
			["empty", "submission"],
			["MHS002.csv", "tables"],
		]);
	});
});

describe("data quality", () => {
	const head = "LocalPatientID,OrgIDLocalPatientID,EthnicCategory\n";

	it("stands after the issues, ethnic category first, stamped as internal", async () => {
		await writeFile(join(folder, "MHS001.csv"), `${head}P1,ZSYN0,A\nP2,ZSYN0,99\nP3,ZSYN0,\n,ZSYN0,B\n`);
		const { printed } = await pcref("validate", "MHS001.csv");
		const after = printed.slice(printed.indexOf("Data quality"));
		expect(after).toContain("Contains small numbers: not for publication");
		expect(after).toMatch(/-\nMHS001\.EthnicCategory +3 +1 +33\.3 +0 +1 +0 +1\n/);
		expect(after).toContain("more columns of codes are in --format json.");
	});

	it("has every column in the JSON output, with its standing", async () => {
		await writeFile(join(folder, "MHS001.csv"), `${head}P1,ZSYN0,A\nP2,ZSYN0,\n`);
		const { printed } = await pcref("validate", "MHS001.csv", "--format", "json");
		const { stamp, columns, mentalHealthAct } = JSON.parse(printed).dataQuality;
		expect(stamp).toBe("Contains small numbers: not for publication");
		expect(columns).toContainEqual({
			column: "MHS001.EthnicCategory",
			measure: "MHS-DQM05",
			status: "official",
			records: 2,
			classes: { valid: 1, other: 0, default: 0, invalid: 0, missing: 1 },
		});
		expect(columns).toContainEqual({
			column: "MHS001.MaritalStatus",
			status: "derived",
			records: 2,
			classes: { valid: 0, invalid: 0, missing: 2 },
		});
		expect(mentalHealthAct).toEqual([]);
	});

	it("does not stand where nothing was accepted", async () => {
		await writeFile(join(folder, "MHS001.csv"), "EthnicCategory\nA\n");
		expect((await pcref("validate", "MHS001.csv")).printed).not.toContain("Data quality");
		const { printed } = await pcref("validate", "MHS001.csv", "--format", "json");
		expect(JSON.parse(printed).dataQuality).toBeNull();
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
			"invalid text",
			Uint8Array.from([...Buffer.from(practices), 0x81, 0x0a]),
			/line 2: the file holds bytes that fit no encoding/,
		],
		[
			"a cut last line",
			`${practices}P1,A81001,,\nP2,A8`,
			/record 2, line 3: the record does not have as many cells .*cut off/,
		],
		["10,000 columns", `${"x,".repeat(10_000)}x\n`, /10,001 columns\)\. Check that the file is the table/],
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
		const refused = await pcref("measure", ".");
		expect(refused.code).toBe(1);
		expect(refused.informed).toMatch(/Nothing in \. was accepted/);
	});
});

describe("pcref validate --out", () => {
	it("is never inside a folder that is read", async () => {
		await mkdir(join(folder, "extract"));
		await writeFile(join(folder, "extract", "MHS002.csv"), practices);
		for (const out of ["extract", "extract/checked"]) {
			const { code, informed } = await pcref("validate", "extract", "--out", out);
			expect([code, informed]).toEqual([
				2,
				`${out} is part of what is read, so no results are written there. Name a folder elsewhere with --out.\n`,
			]);
		}
		expect(await readdir(join(folder, "extract"))).toEqual(["MHS002.csv"]);
	});

	it("says which files are in neither folder, since they could not be read", async () => {
		await mkdir(join(folder, "extract"));
		await writeFile(join(folder, "extract", "MHS002.csv"), "");
		const { code, printed, informed } = await pcref("validate", "extract", "--out", "checked");
		expect(code).toBe(1);
		expect(printed).toMatch(/MHS002 {2}GP Practice Registration +not readable +- +-\n/);
		expect(informed).toContain("Could not be read, so in neither accepted nor rejected: MHS002.csv.");
		expect(await readFile(join(folder, "extract", "MHS002.csv"), "utf8")).toBe("");
	});
});

describe("a second file for the same table", () => {
	it("is said to be left out, also where it has the name of the first", async () => {
		for (const name of ["a", "b"]) {
			await mkdir(join(folder, name));
			await writeFile(join(folder, name, "MHS002.csv"), `${practices}P1,A81001,,\n`);
		}
		const given = ["a/MHS002.csv", "b/MHS002.csv"];
		const { code, printed, informed } = await pcref("validate", ...given, "--out", "checked");
		expect(code).toBe(1);
		expect(printed).toMatch(
			/MHS002 {2}GP Practice Registration +left out: a second file for the same table +- +-\n/,
		);
		expect(printed).not.toContain("not readable");
		expect(informed).toContain(
			"Left out as a second file for the same table, so in neither accepted nor rejected: MHS002.csv.",
		);
		expect(informed).not.toContain("Could not be read");
	});
});

describe("pcref validate --out of a submission that is refused as a whole", () => {
	it("says plainly that nothing is accepted", async () => {
		await mkdir(join(folder, "extract"));
		await writeFile(join(folder, "extract", "MHS002.csv"), `${practices}P1,A81001,,\n`);
		const { code, printed, informed } = await pcref("validate", "extract", "--out", "checked");
		expect(code).toBe(1);
		expect(printed).toMatch(/^Rejected: the whole submission is refused\./);
		expect(informed).toContain("no record is accepted, and accepted/ holds none.");
		expect(await readFile(join(folder, "checked", "accepted", "MHS002.csv"), "utf8")).toBe(practices);
	});
});

describe("a submission with its population", () => {
	beforeEach(async () => {
		await mkdir(join(folder, "extract"));
		for (const [table, text] of Object.entries(tables)) {
			await writeFile(join(folder, "extract", `${table}.csv`), text);
		}
	});
	const tables = Object.fromEntries(
		files
			.filter(({ path }) => path.startsWith("submission/"))
			.map(({ path, text }) => [path.slice("submission/".length, -".csv".length), text]),
	);
	const count = (...words: string[]) => pcref("measure", "extract", ...words);

	it("gives no rates where a row of the population is refused", async () => {
		const damaged = textOf("population.csv").replace(/,\d+,derived/, ",many,derived");
		await writeFile(join(folder, "population.csv"), damaged);
		const { code, printed, informed } = await count("--population", "population.csv");
		expect([code, printed]).toEqual([1, ""]);
		expect(informed).toMatch(
			/PCREF-POPULATION-COUNT {2}population\.csv, record 1.*\npopulation\.csv cannot be used as a population/,
		);
	});

	it.each([
		["nhs-upper-mha-annual", "White"],
		["nhs-upper-bbrb", "White or White British"],
		["nhs-16+1", "British"],
		["wnw", "White British"],
	])("compares by %s with %s, where nothing else is asked for", async (by, comparator) => {
		const { code, printed } = await count("--by", by);
		expect(code).toBe(0);
		expect(printed).toContain(`Crude ratio to ${comparator} `);
	});

	it("takes a comparator by its code, and names the choices where there is none", async () => {
		expect((await count("--by", "nhs-16+1", "--comparator", "B")).printed).toContain("Crude ratio to Irish");
		expect(await count("--comparator", "A")).toMatchObject({
			code: 2,
			informed: expect.stringMatching(/^--comparator must be one of White, Mixed, .* but is A\.\n$/),
		});
	});

	it("names only roll-ups that records can be counted by", async () => {
		const { code, informed } = await count("--by", "ons-2021-5");
		expect(code).toBe(2);
		expect(informed).toMatch(/^--by must be one of nhs-16\+1, .*but is ons-2021-5\.\n$/);
		expect(informed.match(/ons-2021-5/g)).toHaveLength(1);
	});

	it("crosses two classifications, and divides by what the records hold", async () => {
		const crossed = await count("--crossed-with", "sex");
		expect(crossed.printed.match(/^Of Recorded gender, male or female: .*$/gm)).toEqual([
			"Of Recorded gender, male or female: Male.",
			"Of Recorded gender, male or female: Female.",
			"Of Recorded gender, male or female: Unknown.",
		]);
		const divided = await count("--divided-by", "caseload");
		expect(divided.printed).toContain("Divided by: People with a referral open in the period.");
		expect((await count("--by", "sex")).printed).toMatch(/^Male +\d/m);
	});

	it("reproduces a fault of the official count, if it has a switch", async () => {
		const measured = await count("--measures", "mha.repeat-detentions", "--quirks", "repeat-z-other");
		expect(measured.printed).toContain("Other Ethnic Groups is therefore not a figure about an ethnic group");
		expect(await count("--quirks", "repeat-z-other")).toMatchObject({
			code: 2,
			informed: expect.stringContaining("--quirks must name switches of the measures that are counted"),
		});
	});

	it("counts a folder of monthly submissions as one, without those that were rejected", async () => {
		await cp(join(folder, "extract"), join(folder, "months", "2024-a"), { recursive: true });
		await mkdir(join(folder, "months", "2024-b"));
		await writeFile(join(folder, "months", "2024-b", "MHS001.csv"), "nothing\n");
		const { code, printed, informed } = await pcref("measure", "months");
		expect(code).toBe(0);
		expect(informed).toContain("2024-b was rejected and is left out.");
		expect(printed).toBe((await count()).printed);
	});

	it("keeps the report out of the folder of the submission", async () => {
		const { code, informed } = await pcref("report", "extract", "--out", "extract/report.html");
		expect([code, informed]).toEqual([
			2,
			"extract/report.html is among the files that are read. Name a file elsewhere with --out.\n",
		]);
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

describe("pcref rules", () => {
	it("lists the rules of a table", async () => {
		const { code, printed } = await pcref("rules", "mhs404");
		expect(code).toBe(0);
		expect(printed.split("\n")).toHaveLength(16);
		expect(printed).toMatch(/^MHS40406 +MHS404 StartDateCommTreatOrd +reject-record +the cell is blank$/m);
		expect(printed).toMatch(
			/^MHS40403 +MHS404 MHActLegalStatusClassPeriodID +reject-group +no accepted record/m,
		);
	});

	it("--coverage counts what is checked, says why the rest is not, and ends with the totals", async () => {
		const { code, printed } = await pcref("rules", "--coverage");
		expect(code).toBe(0);
		expect(printed).toMatch(/^MHS001 +43 +6$/m);
		expect(printed).toMatch(/^MHS903 +\d+ +\d+$/m);
		expect(printed).toContain(
			"\nNot checked, because it stands in the platform's list of messages, but no rule of the platform raises it (12):\n",
		);
		expect(printed).toContain("\n  MHS00154 MHS001.OrgIDLocalPatientID\n");
		expect(printed).toMatch(/\n\n1,079 of 1,157 rules are checked; 78 are not\.\n$/);
		expect(printed.match(/^ {2}MHS/gm)).toHaveLength(78);
	});

	it("says so of a table that does not exist", async () => {
		const { code, informed } = await pcref("rules", "MHS107");
		expect([code, informed]).toEqual([
			2,
			"There is no table MHS107 in MHSDS v6. Tables are called MHS001, MHS101 and so on.\n",
		]);
	});
});

describe("severities", () => {
	const referrals =
		"ServiceRequestID,LocalPatientID,OrgIDComm,CareProfTeamLocalID,ReferralRequestReceivedDate,ReferClosReason\nR1,P1,QWE,T1,2024-04-10,77\n";

	it("are the platform's unless the catalogue's are asked for", async () => {
		await writeFile(join(folder, "MHS101.csv"), referrals);
		const platform = await pcref("validate", "MHS101.csv");
		expect(platform.code).toBe(1);
		expect(platform.printed).toMatch(/^reject-record +1 +MHS10166/m);
		const catalogue = await pcref("validate", "MHS101.csv", "--severities", "catalogue");
		expect(catalogue.code).toBe(0);
		expect(catalogue.printed).toMatch(/^warning +1 +MHS10166/m);
		expect(catalogue.printed).toContain("Severities are those of the published rule catalogue");
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

	const withBadRow = async () =>
		(await readFile(figures, "utf8")).replace(",31735,45684263,69.5,", ',31735,"45,684,263",69.5,');

	it.each(["measure", "report"])("%s says which rows were refused, and exits 1", async (command) => {
		await writeFile(join(folder, "figures.csv"), await withBadRow());
		const { code, printed, informed } = await pcref(command, "figures.csv");
		expect(code).toBe(1);
		expect(printed).not.toBe("");
		expect(informed).toMatch(
			/^Rows of figures\.csv were refused .*\n {2}PCREF-FIGURES-POPULATION {2}figures\.csv/,
		);
	});

	it.each([
		["the figures themselves", "figures.csv"],
		["another file that is no page", "notes.txt"],
	])("never write a report over %s", async (_, out) => {
		await writeFile(join(folder, "notes.txt"), "mine");
		await writeFile(join(folder, "figures.csv"), await readFile(figures));
		const { code, informed } = await pcref("report", "figures.csv", "--out", out);
		expect(code).toBe(2);
		expect(informed).toMatch(/ with --out/);
		expect(await readFile(join(folder, "notes.txt"), "utf8")).toBe("mine");
		expect(await readFile(join(folder, "figures.csv"))).toEqual(await readFile(figures));
	});

	it("write a report over an earlier one", async () => {
		await writeFile(join(folder, "figures.csv"), await readFile(figures));
		expect((await pcref("report", "figures.csv")).code).toBe(0);
		expect((await pcref("report", "figures.csv")).code).toBe(0);
	});

	it("show in the report what was refused", async () => {
		await writeFile(join(folder, "figures.csv"), await withBadRow());
		await pcref("report", "figures.csv", "--out", "page.html");
		const html = await readFile(join(folder, "page.html"), "utf8");
		expect(html).toContain("Problems found in the published figures");
		expect(html).toContain("PCREF-FIGURES-POPULATION");
	});

	it.each([
		[["--population", "x.csv"], "--population has no effect on published figures"],
		[["--by", "nhs-16+1"], "--by has no effect on published figures"],
		[["--audience", "public"], "--audience has no effect on published figures"],
		[["--comparator", "Whyte"], "--comparator must be one of White, British, "],
	])("refuse %j", async (words, message) => {
		await writeFile(join(folder, "figures.csv"), await readFile(figures));
		const { code, informed, printed } = await pcref("measure", "figures.csv", ...words);
		expect([code, printed]).toEqual([2, ""]);
		expect(informed).toContain(message);
	});

	it("take a comparator by its code", async () => {
		await writeFile(join(folder, "figures.csv"), await readFile(figures));
		const { code, printed } = await pcref("measure", "figures.csv", "--comparator", "A");
		expect(code).toBe(0);
		expect(printed).toContain("Crude ratio to British");
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

describe("measures", () => {
	it("lists what can be counted, and what it is divided by", async () => {
		const { code, printed } = await pcref("measures");
		expect(code).toBe(0);
		expect(printed).toMatch(/^restrictive\.people +MHS76, MHS97 +experience +People subject/m);
		expect(printed).toMatch(/^access\.people-in-contact .* Residents$/m);
		expect(printed).toMatch(/^feedback\.closed +feedback +Feedback that was answered$/m);
	});

	it("says what one of them is, and refuses an id that is none", async () => {
		const { code, printed } = await pcref("measures", "mha.repeat-detentions");
		expect(code).toBe(0);
		expect(printed).toMatch(/^Switches +repeat-mpi-fanout, repeat-z-other$/m);
		expect(printed).toMatch(/^Tables +MHS001, MHS101, MHS401, MHS501, MHS404 if submitted$/m);
		expect(await pcref("measures", "mha.none")).toMatchObject({
			code: 2,
			informed: "There is no measure mha.none. Run pcref measures for a list.\n",
		});
	});

	it("are counted by id, each divided by its own denominator", async () => {
		await mkdir(join(folder, "extract"));
		for (const { path, text } of files.filter(({ path }) => path.startsWith("submission/")))
			await writeFile(join(folder, "extract", path.slice("submission/".length)), text);
		await writeFile(join(folder, "population.csv"), textOf("population.csv"));
		const asked =
			"access.referrals, access.referrals-from-police, inpatient.length-of-stay,restrictive.people";
		const { code, printed } = await pcref(
			"measure",
			"extract",
			"--population",
			"population.csv",
			"--measures",
			asked,
		);
		expect(code).toBe(0);
		expect(printed).toMatch(/^Referrals received, .*\nBy .* Rates per 100,000, 95% limits\.\nDivided by: /m);
		expect(printed).toMatch(
			/^Referrals from the police, .*\nBy .* Shares in per cent, 95% limits\.\nDivided by: Referrals/m,
		);
		expect(printed).toMatch(/^Length of hospital stay, .*\nBy .* Medians in days, without limits\./m);
		expect(printed).toMatch(/^Ethnic group +Count +Among +Median/m);
		expect(await pcref("measure", "extract", "--measures", "none")).toMatchObject({ code: 2 });
		const detailed = await pcref("measure", "extract", "--measures", "all", "--by", "nhs-16+1");
		expect(detailed.code).toBe(0);
		expect(detailed.printed).toMatch(/^Referrals received, .*\nBy .*16\+1/m);
	});
});
