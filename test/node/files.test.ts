import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { InputError, inputErrorFrom } from "../../src/node/input-error.js";
import { listSources } from "../../src/node/list-sources.js";
import { OutputExistsError } from "../../src/node/new-folder.js";
import { OutputFolder } from "../../src/node/output-folder.js";
import { spoolToFile } from "../../src/node/spool-to-file.js";
import { validateSubmission } from "../../src/node/validate-submission.js";
import { SubmissionChangedError } from "../../src/submission/validation/accepted-records.js";

let folder = "";
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "pcref-node-"));
});
afterEach(async () => {
	await rm(folder, { recursive: true, force: true });
});

const head = "LocalPatientID,GMPReg,StartDateGMPRegistration,EndDateGMPRegistration\r\n";
const practices = `${head}P1,A81001,,\r\n"P\t2",A81001,,\r\nP3,A81001,,`;
const write = async (name: string, text: string) => {
	await writeFile(join(folder, name), text);
	return join(folder, name);
};

describe("the files behind a path", () => {
	it("are the visible files of a folder by name, without the lock files of Excel", async () => {
		await write("MHS002.csv", "");
		await write("MHS001.csv", "");
		await write("~$MHS001.xlsx", "");
		await write(".hidden", "");
		await mkdir(join(folder, "MHS401.csv"));
		const { kind, sources, folders } = await listSources(folder);
		expect([kind, sources.map(({ name }) => name), folders]).toEqual([
			"folder",
			["MHS001.csv", "MHS002.csv"],
			["MHS401.csv"],
		]);
	});

	it("are missing with an error that says so", async () => {
		await expect(listSources(join(folder, "nowhere"))).rejects.toThrow(InputError);
		await expect(listSources(join(folder, "nowhere"))).rejects.toThrow(
			/there is no such file or folder.*Check the spelling/,
		);
	});
});

describe("a folder inside the folder", () => {
	it("is not entered, and said so", async () => {
		await mkdir(join(folder, "April"));
		const submission = await validateSubmission(folder);
		expect(submission.issues.map(({ code }) => code)).toEqual(["PCREF-FOLDER-WITHOUT-TABLES"]);
		await write("MHS002.csv", practices);
		const issues = (await validateSubmission(folder, { scope: "tables" })).issues;
		expect(issues.map(({ code, file }) => [code, file])).toContainEqual([
			"PCREF-FOLDER-NOT-ENTERED",
			"April",
		]);
	});
});

describe("several paths", () => {
	it("are one submission; a folder or a packed submission makes it a whole one", async () => {
		const first = await write("MHS002_part1.csv", practices);
		const second = await write("MHS002_part2.csv", `${head}P4,A81001,,\r\n`);
		const both = await validateSubmission([first, second]);
		expect(both.scope).toBe("tables");
		expect(both.tables).toMatchObject([{ files: ["MHS002_part1.csv", "MHS002_part2.csv"], records: 4 }]);
		expect((await validateSubmission([folder])).scope).toBe("submission");
		const fixtures = new URL("../fixtures/input/", import.meta.url);
		const packed = await readFile(new URL("MHS002%20packed.zip", fixtures));
		await writeFile(join(folder, "April.zip"), packed);
		await writeFile(join(folder, "MHS002.zip"), packed);
		expect(await validateSubmission(join(folder, "April.zip"))).toMatchObject({
			scope: "submission",
			tables: [{ files: ["April.zip/April/MHS002.csv"], records: 4 }],
		});
		expect((await validateSubmission(join(folder, "MHS002.zip"))).scope).toBe("tables");
	});
});

describe("two files whose names differ only in letter case", () => {
	it("are not parts of one table: one of them is a second file for it", async () => {
		await mkdir(join(folder, "a"));
		const paths = [await write("MHS002.csv", practices), await write("a/mhs002.csv", practices)];
		const { issues } = await validateSubmission(paths);
		expect(issues.map(({ code }) => code)).toContain("PCREF-TABLE-TWICE");
		expect(issues.map(({ code }) => code)).not.toContain("PCREF-TABLE-IN-PARTS");
	});
});

describe("a file that is open in Excel", () => {
	it("is read with a warning; its lock file is not, and says why when it is named", async () => {
		const path = await write("MHS002.csv", practices);
		const lock = await write("~$MHS002.csv", "somebody");
		for (const given of [path, folder]) {
			const { issues } = await validateSubmission(given, { scope: "tables" });
			expect(issues.map(({ code, file }) => [code, file])).toContainEqual(["PCREF-INPUT-OPEN", "MHS002.csv"]);
			expect(issues).toHaveLength(2);
		}
		await expect(validateSubmission(lock)).rejects.toThrow("Name the workbook itself, without ~$ before it");
	});

	it("that may not be read is named, with what to do", () => {
		const path = join("extract", "MHS001.xlsx");
		const busy = Object.assign(new Error("EBUSY"), { code: "EBUSY", syscall: "open", path });
		expect(inputErrorFrom(busy, "extract").message).toBe(
			`${path}: the file could not be opened. Another program has it open, most likely Excel: close it there, and run again.`,
		);
		const refused = Object.assign(new Error("EPERM"), { code: "EPERM", syscall: "open", path });
		expect(inputErrorFrom(refused, path).message).toContain("Close it in Excel or any other program");
	});
});

describe("a single file", () => {
	it("is judged alone, and again from the first byte each time its records are asked for", async () => {
		const submission = await validateSubmission(await write("MHS002.csv", practices));
		expect(submission).toMatchObject({ scope: "tables", verdict: "accepted-in-part" });
		expect(submission.issues.map(({ code }) => code)).toEqual(["MHS00202"]);
	});
});

describe("the output folder", () => {
	const validateInto = async (path: string, out: string) => {
		const output = await OutputFolder.create(out);
		const submission = await validateSubmission(path, { onIssue: (issue) => output.addIssue(issue) });
		await output.finish(submission);
		return submission;
	};

	it("never takes the place of a file", async () => {
		const path = await write("MHS002.csv", practices);
		await expect(OutputFolder.create(path)).rejects.toThrow(OutputExistsError);
		expect(await readFile(path, "utf8")).toBe(practices);
	});

	it("holds the original bytes under the original header, and every issue", async () => {
		const out = join(folder, "out");
		await validateInto(await write("MHS002.csv", practices), out);
		expect(await readFile(join(out, "accepted", "MHS002.csv"), "utf8")).toBe(
			`${head}P1,A81001,,\r\nP3,A81001,,`,
		);
		expect(await readFile(join(out, "rejected", "MHS002.csv"), "utf8")).toBe(`${head}"P\t2",A81001,,\r\n`);
		const issues = (await readFile(join(out, "issues.ndjson"), "utf8")).trimEnd().split("\n");
		expect(issues.map((line) => JSON.parse(line).code)).toEqual(["MHS00202"]);
		const again = await validateSubmission(join(out, "accepted", "MHS002.csv"));
		expect(again.tables[0]).toMatchObject({ records: 2, rejected: 0 });
	});

	it("holds the structural issue alone, and no accepted record, where a file cannot be read", async () => {
		const out = join(folder, "out");
		await validateInto(await write("MHS002.csv", `${practices}\r\n"never closed`), out);
		const issues = await readFile(join(out, "issues.ndjson"), "utf8");
		expect(
			issues
				.trimEnd()
				.split("\n")
				.map((line) => JSON.parse(line).code),
		).toEqual(["PCREF-QUOTE-UNCLOSED"]);
		expect(await readdir(join(out, "accepted"))).toEqual([]);
	});

	it("keeps the byte order mark of a file with its header", async () => {
		const out = join(folder, "out");
		await validateInto(await write("MHS002.csv", `\ufeff${practices}`), out);
		for (const part of ["accepted", "rejected"]) {
			const bytes = await readFile(join(out, part, "MHS002.csv"));
			expect([...bytes.subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, "L".charCodeAt(0)]);
		}
	});

	it("is readable only by the user", async () => {
		const out = join(folder, "out");
		await validateInto(await write("MHS002.csv", practices), out);
		if (process.platform !== "win32") {
			const files = [
				"issues.ndjson",
				"sdcs-feedback.json",
				"accepted/MHS002.csv",
				"rejected/MHS002.reasons.csv",
			];
			for (const path of [out, ...files.map((name) => join(out, name))]) {
				expect((await stat(path)).mode & 0o077).toBe(0);
			}
		}
	});

	it("says beside the refused records why each of them is refused, without a value", async () => {
		const out = join(folder, "out");
		const text = `${head}P1,A81001,,\r\n"P\t2",A8,,2024-13-01\r\n"P\r\n3",A81001,,\r\n,A81001,,\r\nP5,,,\r\nP5,A81001\r\n`;
		await validateInto(await write("2024-04 MHS002.csv", text), out);
		expect(await readFile(join(out, "rejected", "2024-04 MHS002.reasons.csv"), "utf8")).toBe(
			[
				"record,line,codes,columns",
				"2,3,MHS00202; MHS00204; MHS00213,LocalPatientID; GMPReg; EndDateGMPRegistration",
				"3,4,MHS00202,LocalPatientID",
				"4,6,MHS00201,LocalPatientID",
				"5,7,MHS00203,GMPReg",
				"6,8,PCREF-RECORD-CELL-COUNT,",
				"",
			].join("\r\n"),
		);
		expect(await readdir(join(out, "accepted"))).toEqual(["2024-04 MHS002.csv"]);
		const { sources } = await listSources(join(out, "rejected"));
		expect(sources.map(({ name }) => name)).toEqual(["2024-04 MHS002.csv"]);
	});

	it("gives a record without a fault of its own the reasons why the whole submission is refused", async () => {
		const submission = join(folder, "submission");
		await mkdir(submission);
		await writeFile(
			join(submission, "MHS001.csv"),
			"LocalPatientID,OrgIDLocalPatientID\nP1,ZSYN0\nP2,ZSYN0\nP1,ZSYN0\n",
		);
		const out = join(folder, "out");
		const { verdict } = await validateInto(submission, out);
		expect(verdict).toBe("rejected");
		const lines = (await readFile(join(out, "rejected", "MHS001.reasons.csv"), "utf8")).split("\r\n");
		expect(lines[1]).toBe("1,2,MHS00144; MHSREJ103,LocalPatientID");
		expect(lines[2]).toBe("2,3,MHSREJ002; MHSREJ005; MHSREJ004; MHSREJ103,");
		expect(lines.length).toBe(5);
		expect(await readFile(join(out, "accepted", "MHS001.csv"), "utf8")).toBe(
			"LocalPatientID,OrgIDLocalPatientID\n",
		);
	});

	it("has no reasons where no record is refused", async () => {
		const out = join(folder, "out");
		await validateInto(await write("MHS002.csv", `${head}P1,A81001,,\r\n`), out);
		expect(await readdir(join(out, "rejected"))).toEqual(["MHS002.csv"]);
		expect(await readFile(join(out, "sdcs-feedback.json"), "utf8")).toBe("[]\n");
	});

	it("repeats every issue in the columns of the national platform, identifying values masked", async () => {
		const out = join(folder, "out");
		await validateInto(
			await write("MHS002.csv", `LocalPatientID,GMPReg\n9434765919-and-more-of-it,A8\n`),
			out,
		);
		const text = await readFile(join(out, "sdcs-feedback.json"), "utf8");
		const feedback = JSON.parse(text);
		expect(text).not.toContain("9434765919");
		const issues = (await readFile(join(out, "issues.ndjson"), "utf8")).trimEnd().split("\n");
		expect(feedback.map(({ CODE }: { CODE: string }) => CODE)).toEqual(
			issues.map((line) => JSON.parse(line).code),
		);
		expect(Object.keys(feedback[0])).toEqual(
			"SUBMISSION_ID DATASET TABLE ROW_INDEX ATTRIBUTE FIELDS CODE MESSAGE FIELD_VALUES TYPE ACTION DQ_TS".split(
				" ",
			),
		);
		expect(feedback).toContainEqual({
			SUBMISSION_ID: null,
			DATASET: "mhsds-6",
			TABLE: "MHS002",
			ROW_INDEX: 1,
			ATTRIBUTE: "LocalPatientID",
			FIELDS: ["LocalPatientID"],
			CODE: "MHS00202",
			MESSAGE: expect.stringMatching(/^Record rejected - \[M002901\]LocalPatientID: /),
			FIELD_VALUES: { "LOCAL PATIENT IDENTIFIER (EXTENDED)": "[masked: 25 characters]" },
			TYPE: "Error",
			ACTION: "reject_record",
			DQ_TS: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
		});
		expect(feedback).toContainEqual(
			expect.objectContaining({ TYPE: "Warning", ACTION: null, ROW_INDEX: null }),
		);
	});

	it("is never one that holds something", async () => {
		await write("MHS002.csv", practices);
		await expect(OutputFolder.create(folder)).rejects.toThrow(OutputExistsError);
		expect(await readdir(folder)).toEqual(["MHS002.csv"]);
	});

	it("leaves alone what was put in its place while the submission was validated", async () => {
		const path = await write("MHS002.csv", practices);
		const out = join(folder, "out");
		for (const put of [
			async () => {
				await mkdir(out);
				await writeFile(join(out, "notes.txt"), "mine");
			},
			async () => writeFile(out, "mine"),
		]) {
			const output = await OutputFolder.create(out);
			const submission = await validateSubmission(path);
			await put();
			await expect(output.finish(submission)).rejects.toThrow(OutputExistsError);
			expect(await readdir(folder)).toEqual(["MHS002.csv", "out"]);
			const mine = (await stat(out)).isDirectory() ? join(out, "notes.txt") : out;
			expect(await readFile(mine, "utf8")).toBe("mine");
			await rm(out, { recursive: true });
		}
	});

	it("takes the place of an empty folder, also through a link", async () => {
		const path = await write("MHS002.csv", practices);
		await mkdir(join(folder, "real"));
		await symlink(join(folder, "real"), join(folder, "link"), "junction");
		await validateInto(path, join(folder, "link"));
		expect(await readdir(join(folder, "real"))).toContain("issues.ndjson");
	});

	it("keeps apart files whose names differ only in their ending", async () => {
		await mkdir(join(folder, "parts"));
		for (const ending of ["001", "002"]) await write(`parts/MHS002.${ending}`, `${head}P${ending},A8,,\r\n`);
		const out = join(folder, "out");
		await validateInto(join(folder, "parts"), out);
		expect(await readdir(join(out, "rejected"))).toEqual([
			"MHS002.001",
			"MHS002.001.reasons.csv",
			"MHS002.002",
			"MHS002.002.reasons.csv",
		]);
	});

	it("numbers files whose names differ only in letter case", async () => {
		const names = ["MHS002.csv", "mhs002.csv"];
		const paths = [
			await write("MHS002_1.csv", `${head}P1,A8,,\r\n`),
			await write("MHS002_2.csv", `${head}P2,A8,,\r\n`),
		];
		const out = join(folder, "out");
		const output = await OutputFolder.create(out);
		const submission = await validateSubmission(paths, { onIssue: (issue) => output.addIssue(issue) });
		let next = 0;
		await output.finish({
			...submission,
			async *split(table) {
				for await (const part of submission.split(table)) {
					yield part.kind === "header" ? { ...part, file: names[next++] ?? "" } : part;
				}
			},
		});
		expect(await readdir(join(out, "accepted"))).toEqual(["MHS002.csv", "mhs002 (2).csv"]);
		expect(await readdir(join(out, "rejected"))).toEqual([
			"MHS002.csv",
			"MHS002.reasons.csv",
			"mhs002 (2).csv",
			"mhs002 (2).reasons.csv",
		]);
		expect(await readFile(join(out, "rejected", "mhs002 (2).csv"), "utf8")).toContain("P2");
	});

	it("leaves nothing behind when the file changed since it was judged", async () => {
		const path = await write("MHS002.csv", practices);
		const output = await OutputFolder.create(join(folder, "out"));
		const submission = await validateSubmission(path);
		await writeFile(path, `${head}P1,A81001,,\r\n`);
		await expect(output.finish(submission)).rejects.toThrow(SubmissionChangedError);
		expect(await readdir(folder)).toEqual(["MHS002.csv"]);
	});
});

describe("a stream spooled to a temporary file", () => {
	const left = async () =>
		(await readdir(tmpdir())).filter(
			(name) => name.startsWith(`.spooled.pcref-`) && name.includes(`-${process.pid}-`),
		);

	it("is read as often as needed, only by the user, and gone when removed", async () => {
		const before = await left();
		const source = await spoolToFile("MHS002.csv", new Blob([practices]).stream());
		for (let time = 0; time < 2; time++) {
			let text = "";
			for await (const piece of source.open()) text += new TextDecoder().decode(piece);
			expect(text).toBe(practices);
		}
		expect([source.name, source.size]).toEqual(["MHS002.csv", practices.length]);
		const [spooled = ""] = (await left()).filter((name) => !before.includes(name));
		if (process.platform !== "win32") {
			expect((await stat(join(tmpdir(), spooled))).mode & 0o077).toBe(0);
			expect((await stat(join(tmpdir(), spooled, "spooled"))).mode & 0o077).toBe(0);
		}
		await source.remove();
		await source.remove();
		expect(await left()).not.toContain(spooled);
	});

	it("leaves nothing behind where the stream breaks off", async () => {
		const before = await left();
		async function* broken() {
			yield new TextEncoder().encode(head);
			throw new Error("the line went dead");
		}
		await expect(spoolToFile("MHS002.csv", broken())).rejects.toThrow("the line went dead");
		expect(await left()).toEqual(before);
	});
});

describe("a file that may not be read", () => {
	it("says to close it and check the rights", () => {
		const refused = Object.assign(new Error("EACCES"), { code: "EACCES", syscall: "open" });
		expect(inputErrorFrom(refused, "extract/MHS001.csv").message).toMatch(
			/^extract\/MHS001.csv: the file could not be opened. Close it in Excel/,
		);
	});
});
