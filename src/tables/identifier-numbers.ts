import { areEqual, BytesView, hashOf } from "./bytes.js";

const encoder = new TextEncoder();
/** A byte order mark is part of a value, and stays. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Numbers the values of one identifier, from 0 on in the order in which they are first seen: equal numbers for equal
 * values, in whatever table they stand. What is known of each can then be kept in a list, and found without comparing
 * texts for every record.
 */
export class IdentifierNumbers {
	#size = 0;
	/** Numbers by the hash of the value, one added, linearly probed; 0 where a slot is free. Never over half full. */
	#slots = new Int32Array(1024);
	/** By number: the value's hash, and where its bytes begin; they end where those of the next begin. */
	#hashes = new Uint32Array(512);
	#starts = new Uint32Array(513);
	#bytes = new Uint8Array(8192);
	readonly #given = new BytesView();
	readonly #kept = new BytesView();
	/** The number that was given last: records of tables that belong together are often in the same order. */
	#last = 0;

	/** The number of a value in UTF-8. */
	numberOf(bytes: Uint8Array, start: number, end: number): number {
		const last = this.#last;
		for (let near = Math.max(0, last - 1); near < this.#size && near <= last + 1; near++) {
			if (this.#is(near, bytes, start, end)) {
				this.#last = near;
				return near;
			}
		}
		const hash = hashOf(this.#given.of(bytes), start, end);
		const mask = this.#slots.length - 1;
		for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
			const number = (this.#slots[slot] as number) - 1;
			if (number < 0) return this.#add(bytes, start, end, hash, slot);
			if (this.#hashes[number] !== hash || !this.#is(number, bytes, start, end)) continue;
			this.#last = number;
			return number;
		}
	}

	/** The number of a value that is at hand as text. */
	numberOfText(text: string): number {
		const bytes = encoder.encode(text);
		return this.numberOf(bytes, 0, bytes.length);
	}

	/** The value that has a number. */
	textOf(number: number): string {
		return decoder.decode(this.#bytes.subarray(this.#starts[number], this.#starts[number + 1]));
	}

	#is(number: number, bytes: Uint8Array, start: number, end: number): boolean {
		const place = this.#starts[number] as number;
		if ((this.#starts[number + 1] as number) - place !== end - start) return false;
		return areEqual(this.#given.of(bytes), start, end, this.#kept.of(this.#bytes), place);
	}

	#add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
		const number = this.#size++;
		const from = this.#starts[number] as number;
		const to = from + end - start;
		if (to > this.#bytes.length) {
			const larger = new Uint8Array(2 * to);
			larger.set(this.#bytes);
			this.#bytes = larger;
		}
		for (let index = start, at = from; index < end; index++) this.#bytes[at++] = bytes[index] as number;
		this.#starts[number + 1] = to;
		this.#hashes[number] = hash;
		this.#slots[slot] = number + 1;
		if (this.#size === this.#hashes.length) this.#grow();
		this.#last = number;
		return number;
	}

	/** Makes room for twice as many. */
	#grow(): void {
		const length = 2 * this.#hashes.length;
		const [hashes, starts] = [new Uint32Array(length), new Uint32Array(length + 1)];
		hashes.set(this.#hashes);
		starts.set(this.#starts);
		this.#hashes = hashes;
		this.#starts = starts;
		this.#slots = new Int32Array(2 * length);
		const mask = this.#slots.length - 1;
		for (let number = 0; number < this.#size; number++) {
			let slot = (hashes[number] as number) & mask;
			while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
			this.#slots[slot] = number + 1;
		}
	}
}
