import { mkdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { closeSite, openSite } from "../../node/building-site.js";
import { UsageError } from "../usage-error.js";

/** A file to be written. */
interface WholeFile {
	readonly path: string;
	/** The path as the user wrote it. */
	readonly name: string;
	readonly content: string | Uint8Array;
}

/**
 * Writes a file that appears as a whole or not at all. An earlier file in its place stays as it is until then.
 *
 * @throws OutputBusyError where another process is writing the same file.
 */
export async function replaceFile({ path, name, content }: WholeFile): Promise<void> {
	const target = await realpath(path).catch(() => path);
	const site = openSite(target, name);
	try {
		const built = join(site, basename(target));
		await writeFile(built, content);
		await rename(built, target);
	} finally {
		closeSite(site);
	}
}

/**
 * Writes files that are not there yet into one folder, which is made where it is missing: all of them or none.
 *
 * @throws UsageError where one of them is there already.
 */
export async function writeNewFiles(files: readonly WholeFile[]): Promise<void> {
	const [first] = files;
	if (first === undefined) return;
	for (const file of files) await refuseExisting(file);
	await mkdir(dirname(first.path), { recursive: true });
	const site = openSite(first.path, first.name);
	const moved: string[] = [];
	try {
		for (const { path, content } of files) await writeFile(join(site, basename(path)), content);
		for (const file of files) {
			await refuseExisting(file);
			await rename(join(site, basename(file.path)), file.path);
			moved.push(file.path);
		}
	} catch (cause) {
		for (const path of moved) await rm(path, { force: true });
		throw cause;
	} finally {
		closeSite(site);
	}
}

async function refuseExisting({ path, name }: WholeFile): Promise<void> {
	const found = await stat(path).catch((cause: unknown) => {
		if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
		throw cause;
	});
	if (found === null) return;
	throw new UsageError(`${name} already exists. Name another place with --out, or move this file first.`);
}
