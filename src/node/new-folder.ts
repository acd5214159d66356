import { mkdir, readdir, realpath, rename, rmdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { closeSite, openSite } from "./building-site.js";
import { unmarkUnfinished } from "./unfinished.js";

/** Thrown where the folder for results holds something already: results never overwrite or mix. */
export class OutputExistsError extends Error {
	override readonly name = "OutputExistsError";

	constructor(path: string) {
		super(`${path} already exists and is not empty. Name a new folder, or remove this one first.`);
	}
}

/** A folder that is built beside its place, readable only by the user, and appears as a whole or not at all. */
export class NewFolder {
	readonly #name: string;
	readonly #target: string;
	/** Where it is built. */
	readonly path: string;

	private constructor(name: string, target: string, path: string) {
		this.#name = name;
		this.#target = target;
		this.path = path;
	}

	/**
	 * @throws OutputExistsError where the folder exists and is not empty.
	 * @throws OutputBusyError where another process is building it.
	 */
	static async create(name: string): Promise<NewFolder> {
		const target = await realpath(name).catch(() => resolve(name));
		await mkdir(dirname(target), { recursive: true });
		if (await holdsSomething(target)) throw new OutputExistsError(name);
		return new NewFolder(name, target, openSite(target, name));
	}

	/**
	 * Puts the folder in its place.
	 *
	 * @throws OutputExistsError where something has been put there since; it is left alone.
	 */
	async finish(): Promise<void> {
		try {
			await rmdir(this.#target).catch(unless("ENOENT"));
			await rename(this.path, this.#target);
			unmarkUnfinished(this.path);
		} catch (cause) {
			if (isOneOf(cause, "ENOTEMPTY", "EEXIST", "ENOTDIR")) throw new OutputExistsError(this.#name);
			throw cause;
		}
	}

	/** Removes what was written so far. */
	async discard(): Promise<void> {
		closeSite(this.path);
	}
}

/** True for a file too: nothing that stands in the place of the folder is written over. */
async function holdsSomething(path: string): Promise<boolean> {
	try {
		return (await readdir(path)).length > 0;
	} catch (cause) {
		if (isOneOf(cause, "ENOENT")) return false;
		if (isOneOf(cause, "ENOTDIR")) return true;
		throw cause;
	}
}

function unless(code: string): (cause: unknown) => void {
	return (cause) => {
		if (!isOneOf(cause, code)) throw cause;
	};
}

function isOneOf(cause: unknown, ...codes: readonly string[]): boolean {
	return cause instanceof Error && "code" in cause && codes.includes(String(cause.code));
}
