import { areEqual, BytesView, hashOf } from "../../tables/bytes.js";

/** Numbers the distinct cells of a column: by their bytes alone where they are one or two, as most codes are. */
export class CellDictionary {
	/** Most cells that it takes, unless it is said otherwise. */
	static readonly most = 4_096;
	/** The first number that it gives. */
	static readonly first = 2;

	/** How many cells it holds. */
	size = 0;
	/** Numbers by the {@link shortValue} of one byte, later of one or two; 0 where the cell is not known. */
	#short = new Uint16Array(256);
	/** The number of the longer cell that was found last: in many columns the next one is the same. */
	#last = 0;
	/** Numbers of longer cells by their hash, linearly probed; 0 where a slot is free. Never over half full. */
	#slots = new Uint16Array(64);
	#longCells = 0;
	#bytes = new Uint8Array(256);
	readonly #given = new BytesView();
	readonly #kept = new BytesView();
	/** Where the bytes of each cell begin, by its number; they end where those of the next begin. */
	#starts = new Uint32Array(64);

	readonly #most: number;

	/** @param most - how many cells it takes: at most 65,534, so that their numbers fit in two bytes. */
	constructor(most = CellDictionary.most) {
		this.#most = most;
	}

	get isFull(): boolean {
		return this.size === this.#most;
	}

	/** The number of a cell, 0 where it is not known. */
	find(bytes: Uint8Array, start: number, end: number): number {
		const length = end - start;
		return length <= 2 ? this.findShort(bytes, start, length) : this.findLong(bytes, start, end);
	}

	/** The number of a cell of one or two bytes, 0 where it is not known. */
	findShort(bytes: Uint8Array, start: number, length: number): number {
		const value = shortValue(bytes, start, length);
		return value < this.#short.length ? (this.#short[value] as number) : 0;
	}

	/** The number of a cell of three bytes or more, 0 where it is not known. */
	findLong(bytes: Uint8Array, start: number, end: number): number {
		if (this.#last !== 0 && this.#is(this.#last, bytes, start, end)) return this.#last;
		const mask = this.#slots.length - 1;
		let slot = hashOf(this.#given.of(bytes), start, end) & mask;
		for (;;) {
			const number = this.#slots[slot] as number;
			if (number === 0) return 0;
			slot = (slot + 1) & mask;
			if (!this.#is(number, bytes, start, end)) continue;
			this.#last = number;
			return number;
		}
	}

	/** Takes a cell that is not known; there must be room for it. */
	add(bytes: Uint8Array, start: number, end: number): number {
		const number = CellDictionary.first + this.size++;
		if (number + 1 === this.#starts.length) this.#starts = twice(this.#starts);
		const from = this.#starts[number] as number;
		const length = end - start;
		if (length <= 2) {
			if (length === 2 && this.#short.length === 256) {
				const larger = new Uint16Array(256 + 65_536);
				larger.set(this.#short);
				this.#short = larger;
			}
			this.#short[shortValue(bytes, start, length)] = number;
			this.#starts[number + 1] = from;
			return number;
		}
		if (from + length > this.#bytes.length) {
			const larger = new Uint8Array(2 * (from + length));
			larger.set(this.#bytes);
			this.#bytes = larger;
		}
		this.#bytes.set(bytes.subarray(start, end), from);
		this.#starts[number + 1] = from + length;
		if (++this.#longCells * 2 > this.#slots.length) this.#spreadOut();
		else this.#place(number, this.#slots);
		return number;
	}

	#place(number: number, slots: Uint16Array): void {
		const [start, end] = [this.#starts[number] as number, this.#starts[number + 1] as number];
		const mask = slots.length - 1;
		let slot = hashOf(this.#kept.of(this.#bytes), start, end) & mask;
		while (slots[slot] !== 0) slot = (slot + 1) & mask;
		slots[slot] = number;
	}

	#spreadOut(): void {
		const slots = new Uint16Array(4 * this.#slots.length);
		for (let number = CellDictionary.first; number < CellDictionary.first + this.size; number++) {
			if (this.#starts[number] !== this.#starts[number + 1]) this.#place(number, slots);
		}
		this.#slots = slots;
	}

	#is(number: number, bytes: Uint8Array, start: number, end: number): boolean {
		const place = this.#starts[number] as number;
		if ((this.#starts[number + 1] as number) - place !== end - start) return false;
		return areEqual(this.#given.of(bytes), start, end, this.#kept.of(this.#bytes), place);
	}
}

/** What stands for the bytes of a cell of one or two. */
function shortValue(bytes: Uint8Array, start: number, length: number): number {
	const first = bytes[start] as number;
	return length === 1 ? first : 256 + (first << 8) + (bytes[start + 1] as number);
}

function twice(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
	const larger = new Uint32Array(array.length * 2);
	larger.set(array);
	return larger;
}
