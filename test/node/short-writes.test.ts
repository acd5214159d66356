import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Issue } from "../../src/issues/issue.js";
import { OutputFolder } from "../../src/node/output-folder.js";
import { SpillFile } from "../../src/node/spill-file.js";
import { validateSubmission } from "../../src/node/validate-submission.js";

/** How many bytes the operating system takes of one write, and how many it says that it took beyond them. */
const system = vi.hoisted(() => ({ most: Number.POSITIVE_INFINITY, saidBeyond: 0 }));

vi.mock("node:fs", async (importActual) => {
	const actual = await importActual<typeof import("node:fs")>();
	return {
		...actual,
		writeSync: (file: number, bytes: Uint8Array, from: number, length: number, position?: number) =>
			actual.writeSync(file, bytes, from, Math.min(length, system.most), position) + system.saidBeyond,
	};
});

let folder = "";
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "pcref-short-"));
	const rows = Array.from({ length: 50 }, (_, index) => `Pé${index},,2020-01-01,\n`);
	const header = "LocalPatientID,GMPReg,StartDateGMPRegistration,EndDateGMPRegistration\n";
	await writeFile(join(folder, "MHS002.csv"), header + rows.join(""));
});
afterEach(async () => {
	Object.assign(system, { most: Number.POSITIVE_INFINITY, saidBeyond: 0 });
	await rm(folder, { recursive: true, force: true });
});

async function written(): Promise<readonly Issue[]> {
	const issues: Issue[] = [];
	const output = await OutputFolder.create(join(folder, "out"));
	const submission = await validateSubmission(join(folder, "MHS002.csv"), {
		onIssue: (issue) => {
			issues.push(issue);
			output.addIssue(issue);
		},
	});
	await output.finish(submission);
	return issues;
}

describe("a write of which the operating system takes only a part", () => {
	it("is followed by the rest of the issues", async () => {
		system.most = 7;
		const issues = await written();
		expect(issues).toHaveLength(50);
		const lines = (await readFile(join(folder, "out", "issues.ndjson"), "utf8")).split("\n");
		expect(lines).toEqual([...issues.map((issue) => JSON.stringify(issue)), ""]);
	});

	it("is followed by the rest of the keys", () => {
		system.most = 3;
		const file = new SpillFile();
		try {
			file.write(Uint8Array.from({ length: 10 }, () => 9));
			const kept = file.write(Uint8Array.from({ length: 1000 }, (_, index) => index));
			const read = new Uint8Array(4);
			kept.readInto(read, 100);
			expect(read).toEqual(Uint8Array.of(100, 101, 102, 103));
			kept.readInto(read.subarray(0, 2), 998);
			expect(read).toEqual(Uint8Array.of(998, 999, 102, 103));
		} finally {
			file.remove();
		}
	});

	it("is no result where a part is lost all the same", async () => {
		Object.assign(system, { most: 1000, saidBeyond: 1_000_000 });
		await expect(written()).rejects.toThrow(/issues\.ndjson was cut short/);
	});
});
