import { BytesView, copyBytes, hashOf } from "../../tables/bytes.js";

/** Into so many buckets keys are sorted by their hashes: the keys of one are compared at a time. */
export const buckets = 256;

/** Most records of a segment: few enough that it is sorted within the processor's cache. */
export const longestSegment = 16_384;

/** The keys of some records of a table, in the order of their buckets: plain data, to be handed to another thread. */
export interface KeySegment {
	/** Number of records of the table before those of the segment. */
	readonly before: number;
	/** In which all of the following lies: used again once the segment has been kept elsewhere. */
	readonly memory: ArrayBuffer;
	/** Where the keys of each bucket end among all, and their values among all bytes. */
	readonly ends: Uint32Array;
	readonly valueEnds: Uint32Array;
	readonly hashes: Uint32Array;
	/** Which record of the segment each belongs to, from 0. */
	readonly places: Uint16Array;
	/** A byte for the length of each value, then the value. */
	readonly values: Uint8Array;
}

/** Memory in which one segment after another is built. */
export class SegmentMemory {
	readonly #free: ArrayBuffer[] = [];

	/** At least so many bytes, which hold anything. */
	take(bytes: number): ArrayBuffer {
		const fitting = this.#free.findIndex(({ byteLength }) => byteLength >= bytes);
		return this.#free.splice(fitting, fitting < 0 ? 0 : 1)[0] ?? new ArrayBuffer(roundedUp(bytes));
	}

	giveBack(memory: ArrayBuffer): void {
		if (this.#free.length < mostFree) this.#free.push(memory);
	}
}

const mostFree = 32;

/** To whole pieces of 64 KiB, so that segments of about the same size fit in the same memory. */
const roundedUp = (bytes: number) => Math.ceil(bytes / 65_536) * 65_536;

/** Stands for a length that follows in four bytes. */
const longLength = 0xff;

/** Gathers the keys of a segment. */
export class KeySegmentBuilder {
	/** Number of keys so far, and the bytes of their values. */
	count = 0;
	used = 0;
	#hashes = new Uint32Array(64);
	#places = new Uint16Array(64);
	#values = new Uint8Array(1024);
	readonly #given = new BytesView();
	readonly #kept = new BytesView();
	/** How many keys each bucket has, and how many bytes of values. */
	readonly #counts = new Uint32Array(buckets);
	readonly #sizes = new Uint32Array(buckets);

	/** Adds the key of a record, whose place is after those of the keys before. */
	add(place: number, bytes: Uint8Array, start: number, end: number): void {
		const length = end - start;
		const before = this.used;
		if (this.count === this.#hashes.length) this.#growKeys();
		if (before + length + 5 > this.#values.length) this.#growValues(before + length + 5);
		const values = this.#values;
		let used = before;
		if (length < longLength) values[used++] = length;
		else {
			values[used++] = longLength;
			for (let byte = 0; byte < 4; byte++) values[used++] = (length >>> (8 * byte)) & 0xff;
		}
		const view = this.#given.of(bytes);
		copyBytes(view, start, end, this.#kept.of(values), used);
		const hash = hashOf(view, start, end);
		used += length;
		const bucket = hash >>> 24;
		this.#counts[bucket] = (this.#counts[bucket] as number) + 1;
		this.#sizes[bucket] = (this.#sizes[bucket] as number) + used - before;
		this.#hashes[this.count] = hash;
		this.#places[this.count] = place;
		this.used = used;
		this.count++;
	}

	/** The segment of all keys so far, which are then forgotten. */
	build(before: number, memories: SegmentMemory): KeySegment {
		const { count, used } = this;
		const size = 4 * (2 * buckets + count) + 2 * count + used;
		const memory = memories.take(size);
		const ends = new Uint32Array(memory, 0, buckets);
		const valueEnds = new Uint32Array(memory, 4 * buckets, buckets);
		const hashes = new Uint32Array(memory, 8 * buckets, count);
		const places = new Uint16Array(memory, 8 * buckets + 4 * count, count);
		const values = new Uint8Array(memory, 8 * buckets + 6 * count, used);
		sumInto(ends, this.#counts);
		sumInto(valueEnds, this.#sizes);
		const segment = { before, memory, ends, valueEnds, hashes, places, values };
		this.#sortInto(segment);
		this.forget();
		return segment;
	}

	/** Forgets the keys so far. */
	forget(): void {
		this.count = 0;
		this.used = 0;
		this.#counts.fill(0);
		this.#sizes.fill(0);
	}

	#sortInto({ ends, valueEnds, hashes, places, values }: KeySegment): void {
		const { count } = this;
		const [unsortedHashes, unsortedPlaces, unsortedValues] = [this.#hashes, this.#places, this.#values];
		const next = ends.map((end, bucket) => end - (this.#counts[bucket] as number));
		const nextByte = valueEnds.map((end, bucket) => end - (this.#sizes[bucket] as number));
		const [unsorted, sorted] = [this.#kept.of(unsortedValues), new BytesView().of(values)];
		let from = 0;
		for (let key = 0; key < count; key++) {
			const hash = unsortedHashes[key] as number;
			const bucket = hash >>> 24;
			const position = next[bucket] as number;
			next[bucket] = position + 1;
			hashes[position] = hash;
			places[position] = unsortedPlaces[key] as number;
			const to = from + sizeOf(unsortedValues, from);
			const at = nextByte[bucket] as number;
			copyBytes(unsorted, from, to, sorted, at);
			nextByte[bucket] = at + to - from;
			from = to;
		}
	}

	#growKeys(): void {
		const length = 2 * this.#hashes.length;
		const [hashes, places] = [new Uint32Array(length), new Uint16Array(length)];
		hashes.set(this.#hashes);
		places.set(this.#places);
		this.#hashes = hashes;
		this.#places = places;
	}

	#growValues(needed: number): void {
		const larger = new Uint8Array(2 * needed);
		larger.set(this.#values);
		this.#values = larger;
	}
}

/** Puts the sum of each number and all before it. */
function sumInto(sums: Uint32Array, numbers: Uint32Array): void {
	let sum = 0;
	for (const [index, number] of numbers.entries()) {
		sum += number;
		sums[index] = sum;
	}
}

/** Bytes that a value takes, those of its length among them. */
function sizeOf(values: Uint8Array, at: number): number {
	const length = values[at] as number;
	return length < longLength ? 1 + length : 5 + longLengthAt(values, at + 1);
}

function longLengthAt(values: Uint8Array, at: number): number {
	let length = 0;
	for (let byte = 0; byte < 4; byte++) length += (values[at + byte] as number) * 256 ** byte;
	return length;
}

/** Goes through values that stand each after its length. */
export function visitValues(
	values: Uint8Array,
	visit: (index: number, start: number, end: number) => void,
): void {
	for (let at = 0, index = 0; at < values.length; index++) {
		const end = at + sizeOf(values, at);
		visit(index, at + (values[at] === longLength ? 5 : 1), end);
		at = end;
	}
}
