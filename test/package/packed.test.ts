import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../project/project-files.js";

/** The packed package to install, made by `npm pack`; without it these tests are not collected. */
const tarball = process.env.PCREF_TARBALL ?? "";

const { exports, peerDependencies }: PackageFile = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
const entries = Object.keys(exports)
	.filter((entry) => !entry.endsWith(".json"))
	.map((entry) => entry.replace(/^\./, "pcref"));

interface PackageFile {
	readonly exports: Readonly<Record<string, unknown>>;
	readonly peerDependencies: Readonly<Record<string, string>>;
}

describe("the package, packed and installed in an empty project", () => {
	let project = "";
	const node = (...args: readonly string[]): string =>
		execFileSync(process.execPath, args, { cwd: project, encoding: "utf8" });

	beforeAll(() => {
		project = mkdtempSync(join(tmpdir(), "pcref-package-"));
		writeFileSync(join(project, "package.json"), JSON.stringify({ name: "application", private: true }));
		const install = ["install", "--no-audit", "--no-fund", "--prefer-offline", tarball];
		execFileSync("npm", install, { cwd: project, stdio: "pipe", shell: process.platform === "win32" });
	}, 180_000);
	afterAll(() => rmSync(project, { recursive: true }), 120_000);

	test("holds the build, the papers and nothing else", () => {
		const installed = join(project, "node_modules/pcref");
		const paths = readdirSync(installed, { recursive: true, encoding: "utf8", withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) =>
				join(entry.parentPath, entry.name)
					.slice(installed.length + 1)
					.replaceAll("\\", "/"),
			);
		const papers = ["CHANGELOG.md", "LICENSE", "README.md", "THIRD-PARTY.md", "package.json"];
		const isSchema = (path: string): boolean => /^schemas\/[a-z-]+\.json$/.test(path);
		expect(paths.filter((path) => !path.startsWith("dist/") && !isSchema(path)).sort()).toEqual(papers);
		expect(paths.filter(isSchema).length).toBeGreaterThan(10);
		const built = paths.filter((path) => path.startsWith("dist/"));
		expect(built.filter((path) => !/\.(js|d\.ts)$/.test(path))).toEqual([]);
		expect(built).toContain("dist/cli/main.js");
	});

	test("installs its peers and no other copy of them", () => {
		for (const peer of Object.keys(peerDependencies)) {
			expect(node("-p", `require("${peer}/package.json").version`).trim()).toMatch(/^\d+\./);
		}
	});

	test.each(entries)("%s can be imported and required, with the same names", (entry) => {
		const names = (load: string): string =>
			`${load}.then((found) => console.log(JSON.stringify(Object.keys(found).sort())))`;
		const imported = JSON.parse(node("--input-type=module", "-e", names(`import("${entry}")`)));
		const required = JSON.parse(
			node("--no-warnings", "-e", names(`Promise.resolve(require("${entry}"))`)),
		).filter((name: string) => name !== "__esModule");
		expect(imported.length).toBeGreaterThan(0);
		expect(required).toEqual(imported);
	});

	test.each([
		["a bundler", { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
		["Node", { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }],
	])("its types hold for an application of %s", (_name, resolution) => {
		const file = join(project, "application.mts");
		const lines = entries.map((entry, index) => `export * as entry${index} from "${entry}";\n`);
		writeFileSync(file, lines.join(""));
		cpSync(`${root}node_modules/@types/node`, join(project, "node_modules/@types/node"), { recursive: true });
		cpSync(`${root}node_modules/undici-types`, join(project, "node_modules/undici-types"), {
			recursive: true,
		});
		const program = ts.createProgram([file], {
			...resolution,
			target: ts.ScriptTarget.ES2023,
			types: ["node"],
			strict: true,
			exactOptionalPropertyTypes: true,
			skipLibCheck: false,
			noEmit: true,
		});
		const found = ts
			.getPreEmitDiagnostics(program)
			.filter((diagnostic) => !/node_modules\/(?!pcref\/)/.test(diagnostic.file?.fileName ?? ""));
		expect(ts.formatDiagnostics(found, formatHost)).toBe("");
	});

	test("its command runs", () => {
		const command = join(project, "node_modules/.bin", process.platform === "win32" ? "pcref.cmd" : "pcref");
		const help = execFileSync(command, ["--help"], { encoding: "utf8", shell: process.platform === "win32" });
		for (const name of ["validate", "measure", "report", "explain", "demo"]) expect(help).toContain(name);
	});
});

const formatHost: ts.FormatDiagnosticsHost = {
	getCanonicalFileName: (name) => name,
	getCurrentDirectory: () => root,
	getNewLine: () => "\n",
};
