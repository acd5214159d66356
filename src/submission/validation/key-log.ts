import { firstHash, nextHash } from "./key-numbers.js";
import type { KeptBlock, KeyStore } from "./key-store.js";

/** Takes the key of a record: its number in the table, the hash of its bytes, and the bytes. */
export type KeyVisitor = (
	record: number,
	hash: number,
	bytes: Uint8Array,
	start: number,
	end: number,
) => void;

const blockBytes = 256 * 1024;
const firstBlockBytes = 1024;
/** Stands for a length that follows in four bytes. */
const longLength = 0xff;
const hashBytes = 4;

/** A log that can be handed from one thread to another. */
export interface KeyLogData extends Pick<KeyLog, "records" | "values" | "bytes"> {
	readonly blocks: readonly { readonly block: Uint8Array; readonly before: number }[];
}

/**
 * The values of one key in all records of a table, one after another: a byte for the length, the hash, then the value. A
 * record without the key has a length of 0 and nothing else.
 */
export class KeyLog {
	/** Number of records so far. */
	records = 0;
	/** How many of them have the key. */
	values = 0;
	/** Bytes of all values together. */
	bytes = 0;
	readonly #store: KeyStore;
	readonly #blocks: { readonly kept: KeptBlock; readonly before: number }[] = [];
	#block = new Uint8Array(firstBlockBytes);
	#used = 0;
	#before = 0;

	constructor(store: KeyStore) {
		this.#store = store;
	}

	/** Says that no record up to this one has the key, beside those that were added. */
	skipTo(record: number): void {
		while (this.records < record) {
			this.#reserve(1);
			this.#block[this.#used++] = 0;
			this.records++;
		}
	}

	/** Adds the key of the next record. */
	add(bytes: Uint8Array, start: number, end: number): void {
		const length = end - start;
		this.#reserve(length + 5 + hashBytes);
		const block = this.#block;
		let used = this.#used;
		if (length < longLength) block[used++] = length;
		else {
			block[used++] = longLength;
			for (let byte = 0; byte < 4; byte++) block[used++] = (length >>> (8 * byte)) & 0xff;
		}
		const hashAt = used;
		used += hashBytes;
		let hash = firstHash;
		for (let index = start; index < end; index++) {
			const byte = bytes[index] as number;
			block[used++] = byte;
			hash = nextHash(hash, byte);
		}
		for (let byte = 0; byte < hashBytes; byte++) block[hashAt + byte] = hash >>> (8 * byte);
		this.#used = used;
		this.records++;
		this.values++;
		this.bytes += length;
	}

	data(): KeyLogData {
		const { records, values, bytes } = this;
		const blocks = this.#blocks.map(({ kept, before }) => ({ block: kept.read(), before }));
		const last = { block: this.#block.slice(0, this.#used), before: this.#before };
		return { records, values, bytes, blocks: [...blocks, last] };
	}

	/** Adds the keys of the records after those so far. */
	append({ records, values, bytes, blocks }: KeyLogData): void {
		this.#close();
		for (const { block, before } of blocks) {
			if (block.length > 0)
				this.#blocks.push({ kept: this.#store.keep(block), before: this.records + before });
		}
		this.records += records;
		this.values += values;
		this.bytes += bytes;
		this.#before = this.records;
	}

	/** Goes through the keys in the order of the records. */
	visit(visitor: KeyVisitor): void {
		for (const { kept, before } of this.#blocks) visitBlock(kept.read(), before, visitor);
		visitBlock(this.#block.subarray(0, this.#used), this.#before, visitor);
	}

	/** Puts what is in the open block among those that are kept. */
	#close(): void {
		if (this.#used > 0) {
			const block = this.#block.slice(0, this.#used);
			this.#blocks.push({ kept: this.#store.keep(block), before: this.#before });
		}
		this.#before = this.records;
		this.#used = 0;
	}

	#reserve(bytes: number): void {
		if (this.#used + bytes <= this.#block.length) return;
		if (this.#block.length < blockBytes && this.#used + bytes <= blockBytes) {
			const larger = new Uint8Array(Math.max(this.#block.length * 4, this.#used + bytes));
			larger.set(this.#block);
			this.#block = larger;
			return;
		}
		const full = this.#block.subarray(0, this.#used);
		this.#blocks.push({ kept: this.#store.keep(full), before: this.#before });
		this.#before = this.records;
		this.#block = new Uint8Array(Math.max(blockBytes, bytes));
		this.#used = 0;
	}
}

function visitBlock(block: Uint8Array, before: number, visitor: KeyVisitor): void {
	let record = before;
	let at = 0;
	while (at < block.length) {
		record++;
		let length = block[at++] as number;
		if (length === 0) continue;
		if (length === longLength) {
			length = 0;
			for (let byte = 0; byte < 4; byte++) length += (block[at++] as number) * 256 ** byte;
		}
		const hash =
			((block[at] as number) |
				((block[at + 1] as number) << 8) |
				((block[at + 2] as number) << 16) |
				((block[at + 3] as number) << 24)) >>>
			0;
		at += hashBytes;
		visitor(record, hash, block, at, at + length);
		at += length;
	}
}
