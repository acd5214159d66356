/** Numbers distinct values from 1 in the order in which they come, so that records can be compared by small integers. */
export class KeyNumbers {
	#size = 0;
	/** Number of the value in each slot, 0 where it is free. Never over half full. */
	#slots: Int32Array<ArrayBuffer>;
	/** The hash of each value, and where its bytes end; they begin where those of the one before end. */
	#hashes: Uint32Array<ArrayBuffer>;
	#ends: Uint32Array<ArrayBuffer>;
	#bytes: Uint8Array<ArrayBuffer>;

	/** @param expected - how many distinct values may come; more are taken, at some cost. */
	constructor(expected = 32) {
		this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * expected + 2)));
		this.#hashes = new Uint32Array(expected + 1);
		this.#ends = new Uint32Array(expected + 1);
		this.#bytes = new Uint8Array(16 * (expected + 1));
	}

	/** How many distinct values there are. */
	get size(): number {
		return this.#size;
	}

	/** The number of a value with its hash; the same bytes always get the same number. */
	of(hash: number, bytes: Uint8Array, start: number, end: number): number {
		const mask = this.#slots.length - 1;
		let slot = hash & mask;
		for (;;) {
			const number = this.#slots[slot] as number;
			if (number === 0) break;
			if (this.#hashes[number - 1] === hash >>> 0 && this.#is(number, bytes, start, end)) return number;
			slot = (slot + 1) & mask;
		}
		const number = ++this.#size;
		this.#slots[slot] = number;
		this.#keep(number, hash, bytes, start, end);
		if (number * 2 >= this.#slots.length) this.#spreadOut();
		return number;
	}

	#startOf(number: number): number {
		return number === 1 ? 0 : (this.#ends[number - 2] as number);
	}

	#is(number: number, bytes: Uint8Array, start: number, end: number): boolean {
		let at = this.#startOf(number);
		if ((this.#ends[number - 1] as number) - at !== end - start) return false;
		const kept = this.#bytes;
		for (let index = start; index < end; index++) if (kept[at++] !== bytes[index]) return false;
		return true;
	}

	#keep(number: number, hash: number, bytes: Uint8Array, start: number, end: number): void {
		let at = this.#startOf(number);
		const to = at + end - start;
		if (number > this.#ends.length) {
			this.#ends = twice(this.#ends);
			this.#hashes = twice(this.#hashes);
		}
		if (to > this.#bytes.length) {
			const larger = new Uint8Array(2 * to);
			larger.set(this.#bytes);
			this.#bytes = larger;
		}
		const kept = this.#bytes;
		for (let index = start; index < end; index++) kept[at++] = bytes[index] as number;
		this.#ends[number - 1] = to;
		this.#hashes[number - 1] = hash;
	}

	#spreadOut(): void {
		const slots = new Int32Array(2 * this.#slots.length);
		const mask = slots.length - 1;
		for (let number = 1; number <= this.#size; number++) {
			let slot = (this.#hashes[number - 1] as number) & mask;
			while (slots[slot] !== 0) slot = (slot + 1) & mask;
			slots[slot] = number;
		}
		this.#slots = slots;
	}
}

function twice(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
	const larger = new Uint32Array(array.length * 2);
	larger.set(array);
	return larger;
}
