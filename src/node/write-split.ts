import { type FileHandle, mkdir, mkdtemp, open, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Submission } from "../submission/validate-submission.js";
import { dataSets } from "../tables/data-sets.js";
import type { Table } from "../tables/table.js";

/** Thrown where the folder for results holds something already: results never overwrite or mix. */
export class OutputExistsError extends Error {
	override readonly name = "OutputExistsError";

	constructor(path: string) {
		super(`${path} already exists and is not empty. Name a new folder, or remove this one first.`);
	}
}

const bufferBytes = 1024 * 1024;

/**
 * Writes the accepted and the rejected records of every table, in their original bytes under the original header, to
 * `accepted/` and `rejected/` of a new folder, with the extra files given. Either the whole folder appears or nothing;
 * only the user who runs this may read it.
 *
 * @throws OutputExistsError where the folder exists and is not empty.
 */
export async function writeSplit(
	submission: Submission,
	folder: string,
	extraFiles: Readonly<Record<string, string>> = {},
): Promise<void> {
	const target = resolve(folder);
	await mkdir(dirname(target), { recursive: true });
	if ((await readdir(target).catch(() => [])).length > 0) throw new OutputExistsError(folder);

	const partial = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
	try {
		await mkdir(join(partial, "accepted"), { mode: 0o700 });
		await mkdir(join(partial, "rejected"), { mode: 0o700 });
		for (const outcome of submission.tables) {
			const table = dataSets[submission.dataSet].find((known) => known.code === outcome.table);
			if (table !== undefined) await writeTable(submission, table, outcome.file, partial);
		}
		for (const [name, text] of Object.entries(extraFiles)) {
			await writeFile(join(partial, name), text, { mode: 0o600 });
		}
		await rm(target, { recursive: true, force: true });
		await rename(partial, target);
	} catch (cause) {
		await rm(partial, { recursive: true, force: true });
		throw cause;
	}
}

async function writeTable(submission: Submission, table: Table, file: string, folder: string): Promise<void> {
	const accepted = await BufferedFile.create(join(folder, "accepted", file));
	const rejected = await BufferedFile.create(join(folder, "rejected", file));
	try {
		for await (const part of submission.split(table)) {
			if (part.kind === "header") {
				await accepted.write(part.bytes);
				await rejected.write(part.bytes);
			} else {
				await (part.accepted ? accepted : rejected).write(part.bytes);
			}
		}
	} finally {
		await accepted.close();
		await rejected.close();
	}
}

/** Collects small writes into large ones. */
class BufferedFile {
	readonly #handle: FileHandle;
	readonly #buffer = new Uint8Array(bufferBytes);
	#used = 0;

	private constructor(handle: FileHandle) {
		this.#handle = handle;
	}

	static async create(path: string): Promise<BufferedFile> {
		return new BufferedFile(await open(path, "wx", 0o600));
	}

	async write(bytes: Uint8Array): Promise<void> {
		if (this.#used + bytes.length > bufferBytes) await this.#flush();
		if (bytes.length > bufferBytes) {
			await this.#handle.writeFile(bytes);
			return;
		}
		this.#buffer.set(bytes, this.#used);
		this.#used += bytes.length;
	}

	async close(): Promise<void> {
		await this.#flush();
		await this.#handle.close();
	}

	async #flush(): Promise<void> {
		if (this.#used > 0) await this.#handle.writeFile(this.#buffer.subarray(0, this.#used));
		this.#used = 0;
	}
}
