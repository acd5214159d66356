import { describe, expect, test } from "vitest";
import { breaches, frontDoor, rooms, targetOf } from "./house-rules.js";
import { type ModuleFacts, moduleFacts } from "./module-facts.js";
import { pathsUnder, readProjectFile, sourceFiles } from "./project-files.js";

const modules = sourceFiles.map(moduleFacts);

const packageFile: {
	readonly exports: Readonly<Record<string, unknown>>;
} = JSON.parse(readProjectFile("package.json").text);

/** Packages that importing a file loads at once, those of Node left out. */
function packagesLoadedBy(start: string): readonly string[] {
	const loaded = loadedBy(start, modules);
	const specifiers = modules
		.filter(({ path }) => loaded.has(path))
		.flatMap(({ imports }) => imports.filter(({ deferred }) => !deferred).map(({ specifier }) => specifier));
	return [...new Set(specifiers.filter((specifier) => !/^(?:\.|node:)/.test(specifier)))];
}

/** Modules that importing a file loads at once, itself included. */
function loadedBy(start: string, all: readonly ModuleFacts[]): ReadonlySet<string> {
	const byPath = new Map(all.map((module) => [module.path, module]));
	const loaded = new Set<string>();
	const visit = (path: string): void => {
		const module = byPath.get(path);
		if (module === undefined || loaded.has(path)) return;
		loaded.add(path);
		for (const { specifier, deferred } of module.imports) {
			if (specifier.startsWith(".") && !deferred) visit(targetOf(path, specifier));
		}
	};
	visit(start);
	return loaded;
}

describe("the house", () => {
	test("no source file breaks a rule of the house", () => {
		expect(modules.flatMap(breaches)).toEqual([]);
	});

	test("no room is empty", () => {
		const standing = new Set(pathsUnder("src").map((path) => path.split("/")[1]));
		const furnished = new Set(
			modules.filter(({ path }) => !path.endsWith("/index.ts")).map(({ path }) => path.split("/")[1]),
		);
		standing.delete("index.ts");
		expect([...standing].filter((room) => !furnished.has(room))).toEqual([]);
	});

	test("every entry point is the index of a room, and every index is an entry point", () => {
		const entries = Object.keys(packageFile.exports)
			.filter((entry) => entry !== "." && !entry.endsWith(".json"))
			.map((entry) => `src/${entry.slice(2)}/index.ts`);
		// framework and issues are reached through the front door
		const indexes = rooms
			.filter((room) => !["framework", "issues", "cli"].includes(room))
			.map((room) => `src/${room}/index.ts`)
			.filter((index) => modules.some(({ path }) => path === index));
		expect([...entries].sort()).toEqual([...indexes].sort());
		expect(packageFile.exports["."]).toBeDefined();
		expect(modules.some(({ path }) => path === frontDoor)).toBe(true);
	});

	test("the front door loads at most 120 modules in Node, where the framework is one file", () => {
		const loaded = [...loadedBy(frontDoor, modules)];
		expect(loaded.filter((path) => !path.startsWith("src/framework/")).length).toBeLessThanOrEqual(120);
		expect(packageFile.exports["."]).toHaveProperty("node", "./dist/front-door.js");
	});

	test("the command starts with itself and what reads its words; each subcommand is loaded when it runs", () => {
		expect([...loadedBy("src/cli/main.ts", modules)].sort()).toEqual([
			"src/cli/exit-code.ts",
			"src/cli/main.ts",
			"src/cli/output/system-error.ts",
			"src/cli/program.ts",
			"src/cli/run.ts",
			"src/cli/version.ts",
			"src/submission/validation/departure-codes.ts",
		]);
		expect(packagesLoadedBy("src/cli/main.ts")).toEqual(["commander"]);
	});

	test.each([
		"src/cli/commands/explain.ts",
		"src/tables/explain-rule.ts",
		"src/cli/commands/measures.ts",
		"src/cli/commands/rules.ts",
	])("%s reads what is given and loads no package", (path) => {
		expect(loadedBy(path, modules).size).toBeGreaterThan(1);
		expect(packagesLoadedBy(path)).toEqual([]);
	});
});

describe("the rules can be broken", () => {
	const breachesOf = (path: string, text: string): readonly string[] => breaches(moduleFacts({ path, text }));

	test.each([
		["src/tables/a.ts", 'import { b } from "../reference/b.js";'],
		["src/tables/a.ts", 'import { b } from "./mhsds/b.js";'],
		["src/tables/a.ts", 'import * as z from "zod";'],
		["src/tables/a.ts", 'import type * as z from "zod";'],
		[
			"src/tables/a.ts",
			'// new Date(), z.coerce and import "node:fs" in a comment\nexport const a = "new Date()";',
		],
		["src/tables/a.ts", 'export const a = new Date("2024-05-01");'],
		["src/tables/index.ts", 'export { a, type A } from "./a.js";\nexport type { B } from "./b.js";'],
		["src/node/a.ts", 'import { open } from "node:fs/promises";\nexport const a = Date.now();'],
		["src/index.ts", 'export { a } from "./framework/index.js";'],
	])("allowed: %s %s", (path, text) => {
		expect(breachesOf(path, text)).toEqual([]);
	});

	test.each([
		["src/reference/a.ts", 'import { b } from "../tables/b.js";', "src/tables/b.ts, below it"],
		["src/reference/a.ts", 'import type { B } from "../tables/b.js";', "src/tables/b.ts, below it"],
		["src/reference/a/b.ts", 'export { b } from "../../issues/b.js";', "src/issues/b.ts, below it"],
		["src/charts/a.ts", 'const b = await import("../report/b.js");', "src/report/b.ts, below it"],
		["src/charts/a.ts", 'type B = import("../report/b.js").B;', "src/report/b.ts, below it"],
		["src/measures/a.ts", 'import { b } from "../tables/index.js";', "the index of another room"],
		["src/measures/a.ts", 'import { b } from "../index.js";', "the front door"],
		["src/measures/a.ts", 'import { b } from "pcref/tables";', "by its own name"],
		["src/measures/a.ts", 'import b from "../../examples/b.json";', "outside src"],
		["src/shared/a.ts", "export const a = 1;", "stands in no room"],
		["src/report/a.ts", 'import { readFile } from "node:fs/promises";', "imports node:fs/promises"],
		["src/tables/a.ts", 'import { z } from "zod";', "import * as z"],
		["src/tables/a.ts", 'import { addDays } from "date-fns";', "the whole of date-fns"],
		["src/tables/a.ts", 'import z from "zod";', "import * as z"],
		["src/tables/a.ts", 'import * as z from "zod/v4";', "import * as z"],
		["src/tables/a.ts", "export const a = z.coerce.number();", "z.coerce"],
		["src/measures/a.ts", "export const a = new Date();", "new Date()"],
		["src/measures/a.ts", "export const a = Date();", "Date()"],
		["src/measures/a.ts", "export const a = Date.now();", "Date.now"],
		["src/measures/a.ts", "export const a = Math.random();", "Math.random"],
		["src/tables/index.ts", 'export * from "./a.js";', "more than re-export"],
		["src/tables/index.ts", 'import { a } from "./a.js";\nexport { a };', "more than re-export"],
		["src/tables/index.ts", "export const a = 1;", "more than re-export"],
		["src/index.ts", "export const a = 1;", "more than re-export"],
	])("refused: %s %s", (path, text, problem) => {
		expect(breachesOf(path, text).join("\n")).toContain(problem);
	});

	test("counting loaded modules follows imports, and leaves out types and what is loaded later", () => {
		const files = [
			["src/index.ts", 'export { a } from "./framework/a.js";\nexport type { T } from "./framework/t.js";'],
			["src/framework/a.ts", 'import { type B } from "./b.js";\nimport { c } from "./c.js";'],
			["src/framework/b.ts", ""],
			["src/framework/c.ts", 'const d = await import("./d.js");\nimport "./a.js";'],
			["src/framework/d.ts", ""],
			["src/framework/t.ts", ""],
		].map(([path = "", text = ""]) => moduleFacts({ path, text }));
		expect([...loadedBy(frontDoor, files)]).toEqual([
			"src/index.ts",
			"src/framework/a.ts",
			"src/framework/b.ts",
			"src/framework/c.ts",
		]);
	});
});
