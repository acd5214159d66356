import { createDemonstration } from "../../../src/cli/demonstration/create-demonstration.js";
import type { Manifest } from "../../../src/cli/demonstration/manifest.js";
import { type Source, sourceFromText } from "../../../src/submission/source.js";

/** The demonstration as everybody gets it. */
export const { files } = createDemonstration();

export function textOf(path: string): string {
	const file = files.find((known) => known.path === path);
	if (file === undefined) throw new Error(`the demonstration has no file ${path}`);
	return file.text;
}

export const manifest: Manifest = JSON.parse(textOf("manifest.json"));

/** The table files of one submission. */
export function sourcesOf(folder: string): readonly Source[] {
	return files
		.filter(({ path }) => path.startsWith(`${folder}/`))
		.map(({ path, text }) => sourceFromText(path.slice(folder.length + 1), text));
}
