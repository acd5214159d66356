import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { feedbackRecordExample } from "../../src/framework/feedback/feedback-record-example.js";
import { governanceExample } from "../../src/framework/governance/governance.js";
import { runCaptured } from "./run-captured.js";

let folder = "";
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "pcref-check-"));
	await mkdir(join(folder, "documents"));
	await writeFile(join(folder, "documents", "governance.yaml"), stringify(governanceExample));
});
afterEach(async () => {
	await rm(folder, { recursive: true, force: true });
});

const check = (...words: readonly string[]) =>
	runCaptured(["check", ...words], { folder, today: "2025-04-01" });

const record = feedbackRecordExample("published");

describe("pcref check", () => {
	it("prints what was read and what it shows, and that it is not official", async () => {
		const { code, printed } = await check("documents");
		expect(code).toBe(0);
		expect(printed).toMatch(/^governance\.yaml +governance +1 +1$/m);
		expect(printed).toContain("No issue was found.");
		expect(printed).toContain("What the documents of ZSYN0 show on 2025-04-01");
		expect(printed).toContain("This is not an official assessment");
		expect(printed).toMatch(/^R-GOV-1 +evidenced$/m);
		expect(printed).toMatch(/^R-DATA-1 +not-evidenced +reference of the published data or report$/m);
	});

	it("prints every issue with its place, and exits with 1 where a document is refused", async () => {
		await writeFile(join(folder, "feedback.json"), JSON.stringify([record, { ...record, setting: "wrad" }]));
		const { code, printed } = await check("documents", "feedback.json");
		expect(code).toBe(1);
		expect(printed).toContain("PCREF-FEEDBACK-SHAPE (reject-record), 1:\n  feedback.json, /1/setting: ");
		expect(printed).toContain('"ward"|"community-team"');
		expect(printed).toMatch(/^feedback\.json +feedbackRecords +2 +1$/m);
	});

	it("prints the same as JSON, on the day that is asked for", async () => {
		const { code, printed } = await check("documents", "--format", "json", "--on", "2023-01-01");
		const { outcomes, issues, readiness } = JSON.parse(printed);
		expect([code, issues, outcomes.length]).toEqual([0, [], 1]);
		expect(readiness).toMatchObject({ on: "2023-01-01", organisation: "ZSYN0" });
	});

	it("asks whose documents are meant where there are several organisations", async () => {
		const other = { ...record, organisation: { scheme: "ods", code: "ZSYN1" } };
		await writeFile(join(folder, "feedback.json"), JSON.stringify(other));
		const refused = await check("documents", "feedback.json");
		expect([refused.code, refused.printed]).toEqual([2, ""]);
		expect(refused.informed).toContain("ZSYN1");
		const chosen = await check("documents", "feedback.json", "--organisation", "ZSYN1");
		expect(chosen.printed).toContain("What the documents of ZSYN1 show");
	});

	it("exits with 2 for a day that does not exist, and with 3 for a file that is not there", async () => {
		expect((await check("documents", "--on", "2025-02-30")).code).toBe(2);
		expect((await check("nowhere.json")).code).toBe(3);
	});
});
