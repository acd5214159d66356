import { appendFile, chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sourceFromFile } from "../../src/node/file-source.js";
import { InputError } from "../../src/node/input-error.js";
import { validateSubmission } from "../../src/node/validate-submission.js";
import { SubmissionChangedError } from "../../src/submission/validation/accepted-records.js";
import { MHS002 } from "../../src/tables/mhsds/mhs002.js";
import { runCaptured } from "../cli/run-captured.js";

let folder = "";
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "pcref-unreadable-"));
});
afterEach(async () => {
	await rm(folder, { recursive: true, force: true });
});

const header = "LocalPatientID,GMPReg,StartDateGMPRegistration,EndDateGMPRegistration\n";
const pcref = (...words: readonly string[]) => runCaptured(words, { folder, today: "2025-01-31" });
async function listOf<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
	const list: T[] = [];
	for await (const item of items) list.push(item);
	return list;
}

const onWindows = process.platform === "win32";

describe("files that cannot be read", () => {
	it.runIf(!onWindows)("are all named, with what to do, before any is read", async () => {
		await mkdir(join(folder, "extract"));
		await writeFile(join(folder, "extract", "MHS001.csv"), "not even looked at");
		await symlink("/dev/zero", join(folder, "extract", "MHS002.csv"));
		await symlink(join(folder, "gone.csv"), join(folder, "extract", "MHS101.csv"));
		const lines = [
			/MHS002\.csv: this is a pipe, a device or a socket, not a file\. Save what comes out of it to a file, and name that file\.$/,
			/MHS101\.csv: there is no such file or folder\. Check the spelling/,
		];
		for (const command of ["validate", "measure", "report", "check"]) {
			const { code, informed, printed } = await pcref(command, "extract");
			expect([code, printed]).toEqual([3, ""]);
			expect(informed.trimEnd().split("\n")).toEqual(lines.map((line) => expect.stringMatching(line)));
		}
	});

	it.runIf(!onWindows && process.getuid?.() !== 0)("because of its rights, says so", async () => {
		const path = join(folder, "MHS002.csv");
		await writeFile(path, header);
		await chmod(path, 0);
		await expect(validateSubmission(path)).rejects.toThrow(/MHS002\.csv: the file could not be opened/);
	});

	it("because it is a folder with the name of a table, is said not to be entered", async () => {
		await mkdir(join(folder, "MHS001.csv"));
		await writeFile(join(folder, "MHS002.csv"), `${header}P1,A81001,,\n`);
		const { issues } = await validateSubmission(folder);
		expect(issues).toContainEqual(
			expect.objectContaining({ code: "PCREF-FOLDER-NOT-ENTERED", file: "MHS001.csv" }),
		);
	});

	it("because it vanished after it was listed, is named", async () => {
		const path = join(folder, "MHS002.csv");
		await writeFile(path, `${header}P1,A81001,,\n`);
		const submission = await validateSubmission(path);
		await rm(path);
		const error = await listOf(submission.records(MHS002)).catch((cause: unknown) => cause);
		expect(error).toBeInstanceOf(InputError);
		expect((error as InputError).message).toMatch(/MHS002\.csv: there is no such file or folder/);
	});
});

describe("a file that changes while it is read", () => {
	const rows = Array.from({ length: 60_000 }, (_, index) => `P${index},A81001,,\n`).join("");
	const changes: readonly (readonly [string, (path: string) => Promise<void>])[] = [
		["grows", (path) => appendFile(path, "P,A81001,,\n")],
		["shrinks", (path) => truncate(path, header.length + 15)],
		["gets other bytes, as many", (path) => writeFile(path, (header + rows).replaceAll("A81001", "B81001"))],
	];

	it.each(changes)("%s in the middle of a reading: the reading fails", async (_how, change) => {
		const path = join(folder, "MHS002.csv");
		await writeFile(path, header + rows);
		const source = sourceFromFile(path);
		let pieces = 0;
		const reading = async () => {
			for await (const _piece of source.open()) if (pieces++ === 0) await change(path);
		};
		await expect(reading()).rejects.toThrow(SubmissionChangedError);
		expect(pieces).toBeGreaterThan(0);
	});

	it.each(changes)("%s between two readings: nothing is counted from it", async (_how, change) => {
		const path = join(folder, "MHS002.csv");
		await writeFile(path, header + rows);
		const submission = await validateSubmission(path);
		expect(submission.tables[0]?.accepted).toBe(60_000);
		await change(path);
		await expect(listOf(submission.records(MHS002))).rejects.toThrow(
			"MHS002.csv: the file changed while it was being read. Make sure that nothing writes to the file, and run again.",
		);
	});

	it("as an archive, is not said to be damaged", async () => {
		const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
		await writer.add("MHS002.csv", new Uint8ArrayReader(new TextEncoder().encode(header + rows)));
		const path = join(folder, "extract.zip");
		await writeFile(path, await writer.close());
		const submission = await validateSubmission(path, { scope: "tables" });
		expect(submission.tables[0]?.accepted).toBe(60_000);
		await appendFile(path, "more");
		await expect(listOf(submission.records(MHS002))).rejects.toThrow(SubmissionChangedError);
	});
});
