/** Takes bytes out of memory and gives them back: a temporary file where there are files. */
export interface SpillSpace {
	/** Keeps the bytes; they may be changed afterwards. */
	write(bytes: Uint8Array): { read(): Uint8Array };
}

/** A block of key values that is kept until the keys of all tables are known. */
export interface KeptBlock {
	read(): Uint8Array;
}

/** Where the values of keys wait: in memory up to a limit, past it in the space that was given, if any. */
export class KeyStore {
	/** Bytes kept in memory and elsewhere. */
	bytesInMemory = 0;
	bytesSpilled = 0;
	readonly #maximumBytes: number;
	readonly #space: SpillSpace | undefined;

	constructor(maximumBytes: number, space?: SpillSpace) {
		this.#maximumBytes = maximumBytes;
		this.#space = space;
	}

	/** Keeps a block that nobody changes any more. */
	keep(block: Uint8Array): KeptBlock {
		if (this.#space !== undefined && this.bytesInMemory + block.length > this.#maximumBytes) {
			this.bytesSpilled += block.length;
			return this.#space.write(block);
		}
		this.bytesInMemory += block.length;
		return { read: () => block };
	}
}
