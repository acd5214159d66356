import { realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative } from "node:path";

/** Whether a path is one of the inputs or lies in one of them, also one that is not there yet. */
export async function isAmong(path: string, inputs: readonly string[]): Promise<boolean> {
	const place = await placeOf(path);
	for (const input of inputs) {
		const way = relative(await placeOf(input), place);
		if (!isAbsolute(way) && way.split(/[\\/]/)[0] !== "..") return true;
	}
	return false;
}

/** A path without symbolic links, also of a file that is not there yet. */
async function placeOf(path: string): Promise<string> {
	const parent = dirname(path);
	if (parent === path) return path;
	return realpath(path).catch(async () => join(await placeOf(parent), basename(path)));
}
