import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Source } from "../submission/source.js";
import { closeSite, openSite } from "./building-site.js";
import { sourceFromFile } from "./file-source.js";

/** A source over a temporary file, to be removed when it is no longer read. */
export interface SpooledSource extends Source {
	/** Deletes the temporary file. May be called twice. */
	remove(): Promise<void>;
}

/**
 * Writes a stream that can be read only once, such as standard input, to a temporary file that only the user may read,
 * and makes a source of it. It holds what the stream held: call `remove` when done, also after an error.
 *
 * @param name - name shown in issues, such as `MHS001.csv`.
 * @param stream - a web stream or a stream of Node, read to its end before this returns.
 * @param options.signal - stops the reading at the next piece; its reason is thrown.
 * @throws whatever the stream or the file system throws; the temporary file is then gone.
 *
 * @example
 * ```ts
 * import { spoolToFile } from "pcref/node";
 * import { validateTable } from "pcref/submission";
 * import { MHS002 } from "pcref/tables";
 *
 * const stream = new Blob(["LocalPatientID,GMPReg\nP1,A81001\n"]).stream();
 * const source = await spoolToFile("MHS002.csv", stream);
 * const { outcome } = await validateTable(MHS002, source).finally(() => source.remove());
 * outcome; // => { records: 1, accepted: 1 }
 * ```
 */
export async function spoolToFile(
	name: string,
	stream: AsyncIterable<Uint8Array>,
	{ signal }: { readonly signal?: AbortSignal } = {},
): Promise<SpooledSource> {
	const folder = openSite(join(tmpdir(), "spooled"));
	const remove = async () => closeSite(folder);
	try {
		const path = join(folder, "spooled");
		const file = await open(path, "wx", 0o600);
		let size = 0;
		try {
			for await (const piece of stream) {
				signal?.throwIfAborted();
				await file.writeFile(piece);
				size += piece.length;
			}
		} finally {
			await file.close();
		}
		return { ...sourceFromFile(path, size), name, remove };
	} catch (cause) {
		await remove();
		throw cause;
	}
}
