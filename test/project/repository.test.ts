import { describe, expect, test } from "vitest";
import { type ProjectFile, projectPaths, readProjectFile, sourceFiles } from "./project-files.js";

const texts = projectPaths.filter((path) => !/\.(png|ico|xlsx|zip|gz|tgz)$/.test(path)).map(readProjectFile);

/** Places of a pattern in the files, as `path:line`. */
function placesOf(pattern: RegExp, files: readonly ProjectFile[] = texts): readonly string[] {
	return files.flatMap(({ path, text }) =>
		text.split("\n").flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
	);
}

// written in two pieces, so that this file does not find itself
const machinePath = new RegExp(`(^|[^\\w.])/(${["work", "tmp", "root", "home", "Users"].join("|")})/`);
const registryHost = new RegExp(
	["npm" + "js\\.(org|com)", "un" + "pkg\\.com", "yarn" + "pkg\\.com"].join("|"),
);
const downloadAddress = /"resolved": "https?:/;

interface LockFile {
	readonly packages: Readonly<
		Record<
			string,
			{
				readonly dependencies?: Readonly<Record<string, string>>;
				readonly optionalDependencies?: Readonly<Record<string, string>>;
			}
		>
	>;
}

/** The folders in which Node looks for what a locked package asks for, each with `/` at the end, or the root as "". */
function foldersAbove(path: string): readonly string[] {
	const steps = path.split("/node_modules/");
	const own = steps.map((_, index) => `${steps.slice(0, index + 1).join("/node_modules/")}/`);
	return path === "" ? [""] : ["", ...own];
}

describe("the repository", () => {
	test("names no folder of the machine it was written on", () => {
		expect(placesOf(machinePath)).toEqual([]);
	});

	test("names no package registry, and its lock file no download address", () => {
		expect(placesOf(registryHost)).toEqual([]);
		expect(placesOf(downloadAddress, [readProjectFile("package-lock.json")])).toEqual([]);
	});

	test("has a lock file for every platform: nothing that a package asks for is left out of it", () => {
		const { packages }: LockFile = JSON.parse(readProjectFile("package-lock.json").text);
		const unlocked = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
			Object.keys({ ...dependencies, ...optionalDependencies })
				.filter((name) => !foldersAbove(path).some((folder) => `${folder}node_modules/${name}` in packages))
				.map((name) => `${path || "pcref"} asks for ${name}`),
		);
		expect(unlocked).toEqual([]);
		expect(Object.keys(packages).length).toBeGreaterThan(1);
	});

	test("holds a source that reads nothing from outside it", () => {
		expect(placesOf(/\bshared\/(reference|spec|conformance)\b/, sourceFiles)).toEqual([]);
	});

	test("these patterns can be found", () => {
		const lines = [
			`open("/${"home"}/someone/extract")`,
			`https://registry.npm${"js"}.org/`,
			'"resolved": "https://a"',
		];
		for (const [index, pattern] of [machinePath, registryHost, downloadAddress].entries()) {
			expect(lines.map((line) => pattern.test(line))).toEqual(lines.map((_, at) => at === index));
		}
	});
});
