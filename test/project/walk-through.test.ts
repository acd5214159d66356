import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import { root } from "./project-files.js";

const folder = mkdtempSync(join(tmpdir(), "pcref-walk-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The command as a reader types it, and what stands on the screen after it. */
async function screen(words: string): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
	let shown = "";
	const code = await run(words.split(" "), {
		print: (text) => {
			shown += text;
		},
		inform: (text) => {
			shown += text;
		},
		isTerminal: false,
		folder,
		today: "2024-05-20",
	});
	return { code, lines: ["```text", `$ npx pcref ${words}`, shown.trimEnd(), "```"] };
}

/** Changes a file as somebody would in the source system, and exports it again. */
function correct(file: string, changes: readonly (readonly [from: string, to: string])[]): void {
	const path = join(folder, "extract", file);
	let text = readFileSync(path, "utf8");
	for (const [from, to] of changes) {
		expect(text).toContain(from);
		text = text.replace(from, to);
	}
	writeFileSync(path, text);
}

const reading = "--mapping columns.json --accept day-first-date,lost-zero,null-literal";

/** The page is made by running what it shows; `npx vitest run -u` writes it anew. */
it("docs/walk-through.md shows what the commands print", async () => {
	cpSync(join(root, "examples/untidy-extract"), join(folder, "extract"), { recursive: true });
	cpSync(join(root, "examples/untidy-extract-columns.json"), join(folder, "columns.json"));
	const first = await screen("validate extract");
	expect(first.code).toBe(1);
	const mapped = await screen("validate extract --mapping columns.json");
	expect(mapped.code).toBe(1);
	const explained = await screen("explain PCREF-CELL-DAY-FIRST-DATE");
	const accepted = await screen(`validate extract ${reading} --out checked`);
	expect(accepted.code).toBe(1);
	const written = readdirSync(join(folder, "checked"), { recursive: true, encoding: "utf8" })
		.map((path) => path.replaceAll("\\", "/"))
		.sort();
	const reasons = readFileSync(join(folder, "checked/rejected/MHS001.reasons.csv"), "utf8");
	correct("MHS001.csv", [
		["30/02/1975", "28/02/1975"],
		["2;M;NULL", "2;M;en"],
		["1;I;en", "1;99;en"],
	]);
	correct("MHS101.csv", [["2024-05-02", "2024-04-22"]]);
	const last = await screen(`validate extract ${reading}`);
	expect(last.code).toBe(0);
	const page = [
		"# From an extract with problems to an accepted submission",
		"",
		"A month's extract comes out of the system with the usual faults: semicolons instead of commas, dates as 14/02/1981, the word NULL, a code that has lost its zero, a column of another name, and some records that are wrong. This page takes it to an accepted submission. Every screen is what the command prints: a test runs them all. The people are made up; the extract is [`examples/untidy-extract`](../examples/untidy-extract).",
		"",
		"## 1. Look at it",
		"",
		...first.lines,
		"",
		"Where the structure of a file is wrong, that is said first and alone: everything else would only follow from it. Here the patient's identifier is not found, because the export calls it `Patient No`. Exit code 1 says that something is refused.",
		"",
		"## 2. Say what your columns are called",
		"",
		"Write it down once, in a file (here `columns.json`), and use it every month:",
		"",
		"```json",
		readFileSync(join(folder, "columns.json"), "utf8").trimEnd(),
		"```",
		"",
		...mapped.lines,
		"",
		"Now every problem is there in one pass, worst first, with the official rule, the place and what to do. Values that identify people are masked. Some faults have a `PCREF-CELL` warning beside them: the value can be read, if you say so. Nothing is guessed. To know more about a code:",
		"",
		...explained.lines,
		"",
		"## 3. Say which departures may be read",
		"",
		...accepted.lines,
		"",
		"What was read otherwise than it stands is counted, column by column. `--out` wrote the records apart, byte for byte as they came, readable only by you:",
		"",
		"```text",
		...written,
		"```",
		"",
		"`rejected/MHS001.reasons.csv` opens in Excel and says of each refused record why, without its values:",
		"",
		"```csv",
		reasons.trimEnd().replaceAll("\r\n", "\n"),
		"```",
		"",
		"## 4. Correct the rest where it comes from",
		"",
		"What is left is for the source system: 30 February is no birthday, `I` is no ethnic category, and a referral of 2 May does not belong to April. Its person was refused with it, because a person needs a referral. After the corrections, and a new export:",
		"",
		...last.lines,
		"",
		"Accepted, with warnings: every record is counted. The missing NHS number is right as it stands, since its status says that it could not be traced; the warning keeps it in view. Next: `npx pcref report extract --mapping columns.json ...`, or the page on [what else is read](input.md).",
		"",
	].join("\n");
	await expect(page).toMatchFileSnapshot("../../docs/walk-through.md");
});
