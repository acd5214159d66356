import { describe, expect, test } from "vitest";
import { type ProjectFile, pathsUnder, readProjectFile, sourceFiles } from "./project-files.js";

const texts = pathsUnder("")
	.filter((path) => !/\.(png|ico|xlsx|zip|gz|tgz)$/.test(path))
	.map(readProjectFile);

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

describe("the repository", () => {
	test("names no folder of the machine it was written on", () => {
		expect(placesOf(machinePath)).toEqual([]);
	});

	test("names no package registry, and its lock file no download address", () => {
		expect(placesOf(registryHost)).toEqual([]);
		expect(placesOf(downloadAddress, [readProjectFile("package-lock.json")])).toEqual([]);
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
