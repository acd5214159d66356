import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SpilledBytes, SpillSpace } from "../submission/validation/key-store.js";
import { closeSite, openSite } from "./building-site.js";

/** A temporary file, made when it is first written to, that takes key values out of memory. It holds personal data. */
export class SpillFile implements SpillSpace {
	#folder: string | null = null;
	#file = -1;
	#size = 0;

	write(bytes: Uint8Array): SpilledBytes {
		this.#folder ??= openSite(join(tmpdir(), "spilled"));
		if (this.#file < 0) this.#file = openSync(join(this.#folder, "keys"), "wx+", 0o600);
		const { length } = bytes;
		const position = this.#size;
		for (let written = 0; written < length; ) {
			written += writeSync(this.#file, bytes, written, length - written, position + written);
		}
		this.#size += length;
		return { readInto: (memory, start) => this.#readInto(memory, position + start) };
	}

	/** Deletes the file. */
	remove(): void {
		if (this.#folder === null) return;
		if (this.#file >= 0) closeSync(this.#file);
		closeSite(this.#folder);
		this.#file = -1;
		this.#folder = null;
	}

	#readInto(memory: Uint8Array, position: number): void {
		const { length } = memory;
		for (let read = 0; read < length; ) {
			const found = readSync(this.#file, memory, read, length - read, position + read);
			if (found === 0) throw new Error("a temporary file of this program was cut short");
			read += found;
		}
	}
}
