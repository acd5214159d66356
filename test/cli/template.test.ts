import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCaptured } from "./run-captured.js";

let folder = "";
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "pcref-template-"));
});
afterEach(async () => {
	await rm(folder, { recursive: true, force: true });
});

const pcref = (...words: readonly string[]) => runCaptured(words, { folder, today: "2025-04-01" });

describe("pcref template", () => {
	it("writes a workbook that pcref check reads", async () => {
		expect(await pcref("template", "plan")).toEqual({
			code: 0,
			printed: "plan.xlsx\n",
			informed: "",
		});
		const { code, printed } = await pcref("check", "plan.xlsx", "--format", "json");
		expect(code).toBe(0);
		expect(JSON.parse(printed).issues).toEqual([]);
	});

	it("writes several into one, where it is told to", async () => {
		const { printed } = await pcref("template", "mhs001", "MHS002", "--out", "forms/people.xlsx");
		expect(printed).toBe("forms/people.xlsx\n");
		expect(await readdir(join(folder, "forms"))).toEqual(["people.xlsx"]);
	});

	it("writes CSV files into a folder", async () => {
		const { printed } = await pcref("template", "feedback", "--format", "csv", "--out", "forms");
		expect(printed.split("\n").length).toBe(4);
		expect((await readdir(join(folder, "forms"))).toSorted()).toEqual([
			"feedback-answers.csv",
			"feedback-steps.csv",
			"feedback.csv",
		]);
		expect(await readFile(join(folder, "forms", "feedback-answers.csv"), "utf8")).toBe(
			"id,instrument,item,answer\r\n",
		);
	});

	it("lists what there is, and hints at the name that was meant", async () => {
		expect((await pcref("template")).printed).toMatch(/^Templates: plan, governance, .*, MHS001, /);
		const { code, informed } = await pcref("template", "governence");
		expect(code).toBe(2);
		expect(informed).toContain("did you mean governance?");
	});

	it("writes over nothing, and no workbook under another name", async () => {
		await pcref("template", "plan");
		const again = await pcref("template", "plan");
		expect([again.code, again.informed]).toEqual([
			2,
			"plan.xlsx already exists. Name another place with --out, or move this file first.\n",
		]);
		const other = await pcref("template", "plan", "--out", "plan.csv");
		expect([other.code, other.informed]).toEqual([
			2,
			"plan.csv is no name of a workbook: end it in .xlsx, or ask for --format csv.\n",
		]);
		const both = await pcref("template", "plan", "feedback", "--format", "csv");
		expect(both.code).toBe(0);
		await rm(join(folder, "plan.csv"));
		expect((await pcref("template", "plan", "--format", "csv")).code).toBe(2);
		expect(await readdir(folder)).not.toContain("plan.csv");
	});
});
