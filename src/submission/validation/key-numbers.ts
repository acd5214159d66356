/** Most distinct values of one key: 26 bits, the rest of a slot holds a piece of the hash. */
const mostKeys = 0x3ff_ffff;
const tagShift = 26;

/**
 * Numbers the distinct values of a key from 1, so that records can be compared by small integers. Values are bytes,
 * kept one after another: a key takes its own length and some 12 bytes more.
 */
export class KeyNumbers {
	#size = 0;
	/** Number of the key in each slot, with a piece of its hash; 0 where the slot is free. Never over half full. */
	#slots: Uint32Array<ArrayBuffer>;
	/** Where each key ends among the bytes; it begins where the one before ends. */
	#ends: Uint32Array<ArrayBuffer>;
	#bytes: Uint8Array<ArrayBuffer>;

	/** @param expected - how many distinct values may come; more are taken, at some cost. */
	constructor(expected = 1_000) {
		const keys = Math.min(expected, mostKeys);
		this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * keys + 2)));
		this.#ends = new Uint32Array(keys + 1);
		this.#bytes = new Uint8Array(16 * (keys + 1));
	}

	/** How many distinct values there are. */
	get size(): number {
		return this.#size;
	}

	/** Bytes of memory that the keys take. */
	get memory(): number {
		return this.#slots.byteLength + this.#ends.byteLength + this.#bytes.byteLength;
	}

	/** The number of a value; the same bytes always get the same number. */
	of(bytes: Uint8Array, start: number, end: number, hash = hashOf(bytes, start, end)): number {
		const tag = hash >>> tagShift;
		const mask = this.#slots.length - 1;
		let slot = spread(hash) & mask;
		for (;;) {
			const entry = this.#slots[slot] as number;
			if (entry === 0) break;
			const known = entry & mostKeys;
			if (entry >>> tagShift === tag && this.#is(known, bytes, start, end)) return known;
			slot = (slot + 1) & mask;
		}
		if (this.#size === mostKeys) throw new RangeError(`a key has more than ${mostKeys} distinct values`);
		const number = ++this.#size;
		this.#slots[slot] = ((tag << tagShift) | number) >>> 0;
		this.#keep(number, bytes, start, end);
		if (number * 2 >= this.#slots.length) this.#spreadOut();
		return number;
	}

	#is(number: number, bytes: Uint8Array, start: number, end: number): boolean {
		const from = number === 1 ? 0 : (this.#ends[number - 2] as number);
		if ((this.#ends[number - 1] as number) - from !== end - start) return false;
		const kept = this.#bytes;
		for (let index = start, at = from; index < end; index++, at++) {
			if (kept[at] !== bytes[index]) return false;
		}
		return true;
	}

	#keep(number: number, bytes: Uint8Array, start: number, end: number): void {
		const from = number === 1 ? 0 : (this.#ends[number - 2] as number);
		const to = from + end - start;
		if (number > this.#ends.length) {
			const larger = new Uint32Array(this.#ends.length * 2);
			larger.set(this.#ends);
			this.#ends = larger;
		}
		if (to > this.#bytes.length) {
			const larger = new Uint8Array(Math.max(to, Math.ceil(this.#bytes.length * 1.5)));
			larger.set(this.#bytes);
			this.#bytes = larger;
		}
		const kept = this.#bytes;
		for (let index = start, at = from; index < end; index++, at++) kept[at] = bytes[index] as number;
		this.#ends[number - 1] = to;
	}

	/** Makes more slots: four times as many while that is little, since each key has to find its new one. */
	#spreadOut(): void {
		const slots = new Uint32Array(this.#slots.length * (this.#size < 1_000_000 ? 4 : 2));
		const mask = slots.length - 1;
		for (let number = 1; number <= this.#size; number++) {
			const from = number === 1 ? 0 : (this.#ends[number - 2] as number);
			const hash = hashOf(this.#bytes, from, this.#ends[number - 1] as number);
			let slot = spread(hash) & mask;
			while (slots[slot] !== 0) slot = (slot + 1) & mask;
			slots[slot] = (((hash >>> tagShift) << tagShift) | number) >>> 0;
		}
		this.#slots = slots;
	}
}

/** FNV-1a of 32 bits. */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
	let hash = firstHash;
	for (let index = start; index < end; index++) hash = nextHash(hash, bytes[index] as number);
	return hash >>> 0;
}

/** The hash of no bytes. */
export const firstHash = 0x811c9dc5 | 0;

/** The hash of one byte more, as a signed integer. */
export function nextHash(hash: number, byte: number): number {
	return Math.imul(hash ^ byte, 0x01000193);
}

/** Mixes the high bits of a hash into the low ones, which choose the slot. */
export function spread(hash: number): number {
	const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
	return mixed ^ (mixed >>> 13);
}
