import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readProjectFile } from "../project/project-files.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "pcref-"));

/** The script without `npm run`, which needs a shell on Windows: its two commands, one after the other. */
function runScript(...words: readonly string[]) {
	const script: string = JSON.parse(readProjectFile("package.json").text).scripts.conformance;
	const [build = "", run = ""] = script.split(" && ");
	const node = (args: readonly string[]) =>
		spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
	node(["node_modules/tsup/dist/cli-default.js", ...build.split(" ").slice(1)]);
	return node([...run.split(" ").slice(1), ...words]);
}

beforeAll(() => {
	const test = (id: string, method: string, expected: object) => ({
		id,
		method,
		input: { count: 8 },
		options: { threshold: 5, base: 5 },
		expected,
	});
	writeFileSync(
		join(folder, "cases.json"),
		JSON.stringify({
			tolerance: { relative: 0, absolute: 0 },
			cases: [
				test("right", "disclosure.count", { display: 10 }),
				test("wrong", "disclosure.count", { display: 5 }),
				test("unanswered", "disclosure.count", { display: 10, more: 1 }),
				test("unknown", "disclosure.sorcery", { display: 10 }),
			],
		}),
	);
	writeFileSync(join(folder, "manifest.json"), "[]");
	writeFileSync(join(folder, "other.json"), "{}");
});

afterAll(() => {
	rmSync(folder, { recursive: true });
});

test("the command counts what passed and what failed, and writes every answer", () => {
	const out = join(folder, "got.jsonl");
	const { stdout, status } = runScript(folder, "--out", out);
	expect(status).toBe(1);
	expect(stdout).toContain("FAILED cases.json wrong: display: 10 instead of 5");
	expect(stdout).toContain("FAILED cases.json unanswered: more: nothing instead of 1");
	expect(stdout).toContain("FAILED cases.json unknown: no adapter for the method disclosure.sorcery");
	expect(stdout).toContain("other.json holds no cases");
	expect(stdout.trimEnd().split("\n").at(-1)).toBe("1 passed, 3 failed");
	const lines = readFileSync(out, "utf8").trimEnd().split("\n");
	expect(lines.map((line) => JSON.parse(line))).toMatchObject([
		{ file: "cases.json", id: "right", method: "disclosure.count", got: { display: 10 } },
		{ id: "wrong", got: { display: 10 } },
		{ id: "unanswered" },
		{ id: "unknown", got: { error: "unknown_method" } },
	]);
}, 60_000);

test("without a folder, or with one that is not there, it says so", () => {
	expect(runScript()).toMatchObject({ status: 2, stderr: expect.stringContaining("Name a folder of cases") });
	expect(runScript(join(folder, "nowhere"))).toMatchObject({
		status: 2,
		stderr: expect.stringContaining("There is no folder"),
	});
}, 60_000);
