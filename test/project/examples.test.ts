import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { blocksOfPage, blocksOfSource, type CodeBlock } from "./code-blocks.js";
import { pages, root, sourceFiles } from "./project-files.js";
import { commandsOf, runCommand } from "./run-command.js";
import { placeOf, runExample, statedResults } from "./run-example.js";
import { typeErrors } from "./type-check-examples.js";

/** An example that cannot run is marked `ts no-run` with the reason; few may be. */
const mostNotRun = 5;

const isTypeScript = ({ language }: CodeBlock): boolean => ["ts", "typescript"].includes(language);
const hasCommands = ({ language, code }: CodeBlock): boolean =>
	language === "sh" && commandsOf(code).length > 0;
const isMarked = ({ remark }: CodeBlock): boolean => remark.startsWith("no-run");
const isRun = (block: CodeBlock): boolean => !isMarked(block) && (isTypeScript(block) || hasCommands(block));

const sourceBlocks = sourceFiles.flatMap(blocksOfSource);
const pageBlocks = pages.flatMap(blocksOfPage);
const allBlocks = [...sourceBlocks, ...pageBlocks];
const pagesWithExamples = pages
	.map(({ path }) => ({ path, blocks: pageBlocks.filter((block) => block.path === path && isRun(block)) }))
	.filter(({ blocks }) => blocks.length > 0);

function example(code: string): CodeBlock {
	return { path: "example", line: 1, language: "ts", remark: "", code };
}

/** Runs what follows in a new folder that holds a copy of `examples`. */
function inNewFolder(): { readonly path: () => string } {
	const before = process.cwd();
	let folder = "";
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), "pcref-examples-"));
		cpSync(`${root}examples`, join(folder, "examples"), { recursive: true });
		process.chdir(folder);
	});
	afterAll(() => {
		process.chdir(before);
		rmSync(folder, { recursive: true });
	});
	return { path: () => folder };
}

describe("examples in the source", () => {
	inNewFolder();
	test.each(sourceBlocks.filter(isRun).map((block) => [placeOf(block, 0), block] as const))(
		"%s",
		async (_place, block) => {
			expect(statedResults(block), "an example states at least one result").toBeGreaterThan(0);
			await runExample(block);
		},
	);
});

describe.each(pagesWithExamples)("examples in $path", ({ blocks }) => {
	const folder = inNewFolder();
	test.each(blocks)("line $line, $language", async (block) => {
		if (isTypeScript(block)) await runExample(block);
		else for (const line of commandsOf(block.code)) await runCommand(line, { folder: folder.path() });
	});
});

describe("all examples", () => {
	test("type-check", () => {
		expect(typeErrors(allBlocks.filter(isTypeScript))).toEqual([]);
	});

	test("those that cannot run say why, and are few", () => {
		const notRun = allBlocks.filter(isMarked);
		expect(notRun.filter(({ remark }) => remark.split(" ").length < 3)).toEqual([]);
		expect(notRun.length).toBeLessThanOrEqual(mostNotRun);
	});

	test("every fence says what language it holds", () => {
		const languages = ["ts", "sh", "json", "csv", "html", "text", "sql"];
		expect(allBlocks.filter(({ language }) => !languages.includes(language))).toEqual([]);
	});
});

describe("the runner of examples", () => {
	test("reads fences from TSDoc with their place, and none from strings or plain comments", () => {
		const text =
			'const a = "/** ```ts */";\n// ```ts\n/**\n * @example\n * ```ts\n * a; // => 1\n * ```\n */\n';
		expect(blocksOfSource({ path: "src/a.ts", text })).toEqual([
			{ path: "src/a.ts", line: 6, language: "ts", remark: "", code: "a; // => 1\n" },
		]);
	});

	test("reads fences from a page with their place and remark", () => {
		const text = "# A\n\n```ts no-run asks for a browser\na;\n```\n";
		expect(blocksOfPage({ path: "README.md", text })).toEqual([
			{ path: "README.md", line: 4, language: "ts", remark: "no-run asks for a browser", code: "a;\n" },
		]);
	});

	test.each([
		"1 + 1; // => 2",
		"({ a: 1, b: 2 }); // => { a: 1 }",
		"[{ a: 1, b: 2 }]; // => [{ a: 1 }]",
		"[].at(0); // => undefined",
		"const a = await Promise.resolve(1);\nPromise.resolve(a); // => 1",
		'import { ArgumentError } from "pcref";\n(() => {\n\tthrow new ArgumentError("a", "is");\n})(); // => throws ArgumentError',
	])("holds: %s", async (code) => {
		await runExample(example(code));
	});

	test.each([
		["1 + 1; // => 3", "expected 2 to deeply equal 3"],
		["({ a: 1 }); // => { a: 2 }", "to match object"],
		["[1, 2]; // => [1]", "to match object"],
		["1; // => throws ArgumentError", "to match object"],
		['[].at(0); // => "undefined"', "expected undefined"],
		["const a = 1; // => 1", "elsewhere than after an expression"],
		["if (true) {\n\t1; // => 1\n}", "elsewhere than after an expression"],
		["missing(); // => 1", "missing is not defined"],
	])("fails: %s", async (code, message) => {
		await expect(runExample(example(code))).rejects.toThrow(message);
	});

	test("finds type errors, at their line", () => {
		const code =
			'import { crudeRate } from "pcref/statistics";\n\ncrudeRate({ count: "1", population: 2 });\n';
		expect(typeErrors([{ ...example(code), line: 10 }])).toEqual([
			"example:12 Type 'string' is not assignable to type 'number'.",
		]);
	});

	test("finds commands", () => {
		expect(commandsOf("npm ci\nnpx pcref demo --out here\n# npx pcref\n")).toEqual([
			"npx pcref demo --out here",
		]);
	});

	test("a command must exit as stated", async () => {
		const folder = tmpdir();
		await runCommand("npx pcref explain MHS00133 # prints the rule", { folder });
		await runCommand("npx pcref explain NOTHING # => exits 2", { folder });
		await expect(runCommand("npx pcref explain NOTHING", { folder })).rejects.toThrow("to match object");
	});
});
