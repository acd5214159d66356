import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The project's root folder, with `/` at the end. */
export const root = fileURLToPath(new URL("../../", import.meta.url)).replaceAll("\\", "/");

/** A text file of the project: its path from the root, with `/` between folders. */
export interface ProjectFile {
	readonly path: string;
	readonly text: string;
}

/** The folders of the repository; whatever else lies in a clone was built, downloaded or put there. */
const folders = [
	".changeset",
	".ci",
	"bench",
	"conformance",
	"docs",
	"etc",
	"examples",
	"schemas",
	"src",
	"test",
];

/** Made by `npm run docs`. */
const produced = new Set(["docs/api"]);

/** Paths of all files under a folder of the project, sorted. Empty where the folder does not exist. */
export function pathsUnder(folder: string): readonly string[] {
	if (!existsSync(root + folder)) return [];
	return readdirSync(root + folder, { withFileTypes: true })
		.flatMap((entry) => {
			const path = `${folder}/${entry.name}`;
			if (!entry.isDirectory()) return [path];
			return produced.has(path) ? [] : pathsUnder(path);
		})
		.sort();
}

/** Paths of all files of the repository. */
export const projectPaths: readonly string[] = [
	...readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : [])),
	...folders.flatMap(pathsUnder),
];

export function readProjectFile(path: string): ProjectFile {
	return { path, text: readFileSync(root + path, "utf8") };
}

/** Every TypeScript file of the package. */
export const sourceFiles: readonly ProjectFile[] = pathsUnder("src")
	.filter((path) => path.endsWith(".ts"))
	.map(readProjectFile);

/** Every page written by hand: those at the root and those in `docs`. */
export const pages: readonly ProjectFile[] = projectPaths
	.filter((path) => /^(docs\/.*|[^/]*)\.md$/.test(path) && path !== "CHANGELOG.md")
	.map(readProjectFile);
