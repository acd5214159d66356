import { type FileHandle, open } from "node:fs/promises";

/** Small writes and reads are gathered into so much. */
export const bufferBytes = 1024 * 1024;
const encoder = new TextEncoder();

/** A new file that only the user may read; it collects small writes into large ones. */
export class BufferedFile {
	readonly #handle: FileHandle;
	readonly #buffer = new Uint8Array(bufferBytes);
	#used = 0;

	private constructor(handle: FileHandle) {
		this.#handle = handle;
	}

	static async create(path: string): Promise<BufferedFile> {
		return new BufferedFile(await open(path, "wx", 0o600));
	}

	async write(content: Uint8Array | string): Promise<void> {
		const bytes = typeof content === "string" ? encoder.encode(content) : content;
		if (this.#used + bytes.length > bufferBytes) await this.#flush();
		if (bytes.length > bufferBytes) {
			await this.#handle.writeFile(bytes);
			return;
		}
		this.#buffer.set(bytes, this.#used);
		this.#used += bytes.length;
	}

	async close(): Promise<void> {
		try {
			await this.#flush();
		} finally {
			await this.#handle.close();
		}
	}

	/** Closes the file without what was not yet written. */
	async abandon(): Promise<void> {
		await this.#handle.close();
	}

	async #flush(): Promise<void> {
		if (this.#used > 0) await this.#handle.writeFile(this.#buffer.subarray(0, this.#used));
		this.#used = 0;
	}
}
