import type { KeptBlock, KeyStore } from "./key-store.js";

/** Takes the key of a record: its number in the table, and its bytes. */
export type KeyVisitor = (record: number, bytes: Uint8Array, start: number, end: number) => void;

const blockBytes = 256 * 1024;
const firstBlockBytes = 1024;
/** Stands for a length that follows in four bytes. */
const longLength = 0xff;

/**
 * The values of one key in all records of a table, one after another: a byte for the length, then the value. A record
 * without the key has a length of 0.
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
		this.#reserve(length + 5);
		const block = this.#block;
		let used = this.#used;
		if (length < longLength) block[used++] = length;
		else {
			block[used++] = longLength;
			for (let byte = 0; byte < 4; byte++) block[used++] = (length >>> (8 * byte)) & 0xff;
		}
		for (let index = start; index < end; index++) block[used++] = bytes[index] as number;
		this.#used = used;
		this.records++;
		this.values++;
		this.bytes += length;
	}

	/** Goes through the keys in the order of the records. */
	visit(visitor: KeyVisitor): void {
		for (const { kept, before } of this.#blocks) visitBlock(kept.read(), before, visitor);
		visitBlock(this.#block.subarray(0, this.#used), this.#before, visitor);
	}

	#reserve(bytes: number): void {
		if (this.#used + bytes <= this.#block.length) return;
		if (this.#block.length < blockBytes && this.#used + bytes <= blockBytes) {
			const larger = new Uint8Array(Math.max(this.#block.length * 4, this.#used + bytes));
			larger.set(this.#block);
			this.#block = larger;
			return;
		}
		this.#blocks.push({
			kept: this.#store.keep(this.#block.subarray(0, this.#used)),
			before: this.#before,
		});
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
		visitor(record, block, at, at + length);
		at += length;
	}
}
