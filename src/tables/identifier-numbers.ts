import { areEqual, BytesView, copyBytes, hashOf } from "./bytes.js";

const encoder = new TextEncoder();
/** A byte order mark is part of a value, and stays. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** As long as values come in the order of their numbers, or from the first on again, nothing needs to be found by hash. */
const farAhead = 32;

/**
 * Numbers the values of one identifier, from 0 on in the order in which they are first seen: equal numbers for equal
 * values, in whatever table they stand. What is known of each can then be kept in a list, and found without comparing
 * texts for every record.
 */
export class IdentifierNumbers {
	#size = 0;
	/** Two entries a slot: the hash of a value, and its number, one added; 0 where the slot is free. Never over half full. */
	#slots = new Int32Array(2 * 1024);
	/** How many of the values, those with the lowest numbers, are in slots. */
	#found = 0;
	/** Where the bytes of each value begin, by its number; they end where those of the next begin. */
	#starts = new Uint32Array(513);
	#bytes = new Uint8Array(8192);
	readonly #given = new BytesView();
	readonly #kept = new BytesView();
	/** The number that was given last: records of tables that belong together are often in the same order. */
	#last = 0;

	get size(): number {
		return this.#size;
	}

	/** The number of a value in UTF-8. */
	numberOf(bytes: Uint8Array, start: number, end: number): number {
		const last = this.#last;
		let near = this.#among(last, last + 2, bytes, start, end);
		if (near < 0) near = this.#among(last - 2, last, bytes, start, end);
		if (near < 0 && this.#found < this.#size) {
			near = this.#among(last + 2, last + farAhead, bytes, start, end);
			if (near < 0) near = this.#among(0, farAhead, bytes, start, end);
			if (near < 0) this.#findAll();
		}
		if (near >= 0) return near;
		const hash = hashOf(this.#given.of(bytes), start, end) | 0;
		const slots = this.#slots;
		const mask = slots.length - 2;
		for (let slot = (2 * hash) & mask; ; slot = (slot + 2) & mask) {
			const number = (slots[slot + 1] as number) - 1;
			if (number < 0) {
				const added = this.add(bytes, start, end);
				this.#place(hash, added);
				this.#found = this.#size;
				return added;
			}
			if (slots[slot] !== hash || !this.#is(number, bytes, start, end)) continue;
			this.#last = number;
			return number;
		}
	}

	/** The number of a value if it is one of some, else -1. */
	#among(first: number, beyond: number, bytes: Uint8Array, start: number, end: number): number {
		for (let number = Math.max(0, first); number < beyond && number < this.#size; number++) {
			if (!this.#is(number, bytes, start, end)) continue;
			this.#last = number;
			return number;
		}
		return -1;
	}

	/** The number of a value in UTF-8 that is known to have none yet: faster than to look for it. */
	add(bytes: Uint8Array, start: number, end: number): number {
		const number = this.#size++;
		const from = this.#starts[number] as number;
		const to = from + end - start;
		if (to > this.#bytes.length) {
			const larger = new Uint8Array(2 * to);
			larger.set(this.#bytes);
			this.#bytes = larger;
		}
		copyBytes(this.#given.of(bytes), start, end, this.#kept.of(this.#bytes), from);
		if (this.#size === this.#starts.length) {
			const larger = new Uint32Array(2 * this.#starts.length);
			larger.set(this.#starts);
			this.#starts = larger;
		}
		this.#starts[this.#size] = to;
		this.#last = number;
		return number;
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

	/** Makes all values known by their hash. */
	#findAll(): void {
		const view = this.#kept.of(this.#bytes);
		for (let number = this.#found; number < this.#size; number++) {
			const hash = hashOf(view, this.#starts[number] as number, this.#starts[number + 1] as number);
			this.#place(hash | 0, number);
		}
		this.#found = this.#size;
	}

	#place(hash: number, number: number): void {
		if (4 * (number + 1) > this.#slots.length) this.#spreadOut();
		const slots = this.#slots;
		const mask = slots.length - 2;
		let slot = (2 * hash) & mask;
		while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
		slots[slot] = hash;
		slots[slot + 1] = number + 1;
	}

	/** Makes room for four times as many. */
	#spreadOut(): void {
		const old = this.#slots;
		this.#slots = new Int32Array(4 * old.length);
		for (let slot = 0; slot < old.length; slot += 2) {
			if (old[slot + 1] !== 0) this.#place(old[slot] as number, (old[slot + 1] as number) - 1);
		}
	}
}
