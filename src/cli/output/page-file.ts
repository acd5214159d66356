import { access, constants, mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { UsageError } from "../usage-error.js";
import { isAmong } from "./is-among.js";

const startOfPage = "<!doctype html>";

/**
 * Makes the folder of a page that is to be written, before any long work, and refuses a place where something would be
 * lost: what is read, the folder it is in, and files that are no pages.
 *
 * @param options.name - the path as the user wrote it.
 * @param options.inputs - files that are read, and folders whose files are.
 */
export async function preparePageFile({
	path,
	name,
	inputs,
}: {
	readonly path: string;
	readonly name: string;
	readonly inputs: readonly string[];
}): Promise<void> {
	if (await isAmong(path, inputs)) {
		throw new UsageError(`${name} is among the files that are read. Name a file elsewhere with --out.`);
	}
	await mkdir(dirname(path), { recursive: true });
	await access(dirname(path), constants.W_OK);
	const start = await startOf(path);
	if (start !== null && start.toLowerCase() !== startOfPage) {
		throw new UsageError(
			`${name} exists and is not a report. Name another file with --out, or remove this one first.`,
		);
	}
}

/** As many characters as a page starts with; null where there is no file or nothing in it. Fails where it may not be written. */
async function startOf(path: string): Promise<string | null> {
	const file = await open(path, "r+").catch((cause: unknown) => {
		if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
		throw cause;
	});
	if (file === null) return null;
	try {
		const { buffer, bytesRead } = await file.read({ buffer: new Uint8Array(startOfPage.length) });
		return bytesRead === 0 ? null : new TextDecoder().decode(buffer.subarray(0, bytesRead));
	} finally {
		await file.close();
	}
}
