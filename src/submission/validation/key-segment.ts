import { firstHash, nextHash, spread } from "./key-hash.js";

/** Into so many buckets keys are sorted by their hashes: the keys of one are compared at a time. */
export const buckets = 256;

/** Most records of a segment: few enough that it is sorted within the processor's cache. */
export const longestSegment = 16_384;

/** The keys of some records of a table, in the order of their buckets: plain data, to be handed to another thread. */
export interface KeySegment {
	/** Number of records of the table before those of the segment. */
	readonly before: number;
	/** Where the keys of each bucket end among all, and their values among all bytes. */
	readonly ends: Uint32Array;
	readonly valueEnds: Uint32Array;
	readonly hashes: Uint32Array;
	/** Which record of the segment each belongs to, from 0. */
	readonly places: Uint16Array;
	/** A byte for the length of each value, then the value. */
	readonly values: Uint8Array;
}

/** Stands for a length that follows in four bytes. */
const longLength = 0xff;

/** Gathers the keys of a segment. */
export class KeySegmentBuilder {
	/** Number of keys so far, and the bytes of their values. */
	count = 0;
	used = 0;
	#hashes = new Uint32Array(64);
	#places = new Uint16Array(64);
	#starts = new Uint32Array(64);
	#values = new Uint8Array(1024);

	/** Adds the key of a record, whose place is after those of the keys before. */
	add(place: number, bytes: Uint8Array, start: number, end: number): void {
		const length = end - start;
		if (this.count + 1 >= this.#hashes.length) this.#growKeys();
		if (this.used + length + 5 > this.#values.length) this.#growValues(this.used + length + 5);
		const values = this.#values;
		let used = this.used;
		this.#starts[this.count] = used;
		if (length < longLength) values[used++] = length;
		else {
			values[used++] = longLength;
			for (let byte = 0; byte < 4; byte++) values[used++] = (length >>> (8 * byte)) & 0xff;
		}
		let hash = firstHash;
		for (let index = start; index < end; index++) {
			const byte = bytes[index] as number;
			values[used++] = byte;
			hash = nextHash(hash, byte);
		}
		this.used = used;
		this.#hashes[this.count] = spread(hash);
		this.#places[this.count] = place;
		this.count++;
		this.#starts[this.count] = used;
	}

	/** The segment of all keys so far, which are then forgotten. */
	build(before: number): KeySegment {
		const { count, used } = this;
		const [unsorted, starts] = [this.#hashes, this.#starts];
		const ends = new Uint32Array(buckets);
		for (let key = 0; key < count; key++) {
			const bucket = (unsorted[key] as number) >>> 24;
			ends[bucket] = (ends[bucket] as number) + 1;
		}
		for (let bucket = 1; bucket < buckets; bucket++) {
			ends[bucket] = (ends[bucket] as number) + (ends[bucket - 1] as number);
		}
		const order = new Uint32Array(count);
		const next = ends.slice();
		for (let key = count - 1; key >= 0; key--) {
			const bucket = (unsorted[key] as number) >>> 24;
			const position = (next[bucket] as number) - 1;
			next[bucket] = position;
			order[position] = key;
		}
		const hashes = new Uint32Array(count);
		const places = new Uint16Array(count);
		const values = new Uint8Array(used);
		const valueEnds = new Uint32Array(buckets);
		const from = this.#values;
		let at = 0;
		for (let position = 0; position < count; position++) {
			const key = order[position] as number;
			hashes[position] = unsorted[key] as number;
			places[position] = this.#places[key] as number;
			const end = starts[key + 1] as number;
			for (let index = starts[key] as number; index < end; index++) values[at++] = from[index] as number;
			valueEnds[(unsorted[key] as number) >>> 24] = at;
		}
		for (let bucket = 1; bucket < buckets; bucket++) {
			if (valueEnds[bucket] === 0) valueEnds[bucket] = valueEnds[bucket - 1] as number;
		}
		this.count = 0;
		this.used = 0;
		return { before, ends, valueEnds, hashes, places, values };
	}

	#growKeys(): void {
		const length = 2 * this.#hashes.length;
		const [hashes, places, starts] = [
			new Uint32Array(length),
			new Uint16Array(length),
			new Uint32Array(length),
		];
		hashes.set(this.#hashes);
		places.set(this.#places);
		starts.set(this.#starts);
		this.#hashes = hashes;
		this.#places = places;
		this.#starts = starts;
	}

	#growValues(needed: number): void {
		const larger = new Uint8Array(2 * needed);
		larger.set(this.#values);
		this.#values = larger;
	}
}

/** Goes through values that stand each after its length. */
export function visitValues(
	values: Uint8Array,
	visit: (index: number, start: number, end: number) => void,
): void {
	for (let at = 0, index = 0; at < values.length; index++) {
		let length = values[at++] as number;
		if (length === longLength) {
			length = 0;
			for (let byte = 0; byte < 4; byte++) length += (values[at++] as number) * 256 ** byte;
		}
		visit(index, at, at + length);
		at += length;
	}
}
