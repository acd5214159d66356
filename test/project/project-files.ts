import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The project's root folder, with `/` at the end. */
export const root = fileURLToPath(new URL("../../", import.meta.url)).replaceAll("\\", "/");

/** A text file of the project: its path from the root, with `/` between folders. */
export interface ProjectFile {
	readonly path: string;
	readonly text: string;
}

/** What a build, a run or a download leaves behind; none of it is in the repository. */
const produced = new Set([".git", "coverage", "demonstration", "dist", "node_modules"]);
const producedPaths = new Set(["docs/api"]);

/** Paths of all files under a folder of the project, sorted. Empty where the folder does not exist. */
export function pathsUnder(folder: string): readonly string[] {
	if (!existsSync(root + folder)) return [];
	return readdirSync(root + folder, { withFileTypes: true })
		.filter((entry) => !produced.has(entry.name))
		.flatMap((entry) => {
			const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
			if (!entry.isDirectory()) return [path];
			return producedPaths.has(path) ? [] : pathsUnder(path);
		})
		.sort();
}

export function readProjectFile(path: string): ProjectFile {
	return { path, text: readFileSync(root + path, "utf8") };
}

/** Every TypeScript file of the package. */
export const sourceFiles: readonly ProjectFile[] = pathsUnder("src")
	.filter((path) => path.endsWith(".ts"))
	.map(readProjectFile);

/** Every page written by hand: those at the root and those in `docs`. */
export const pages: readonly ProjectFile[] = [
	...pathsUnder("").filter((path) => !path.includes("/")),
	...pathsUnder("docs"),
]
	.filter((path) => path.endsWith(".md") && path !== "CHANGELOG.md")
	.map(readProjectFile);
