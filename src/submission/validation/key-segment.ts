import { BytesView, copyBytes, hashOfCopied } from "../../tables/bytes.js";

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
		const hash = hashOfCopied(this.#given.of(bytes), start, end, this.#kept.of(values), used);
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
	build(before: number): KeySegment {
		const { count, used } = this;
		const ends = sumsOf(this.#counts);
		const valueEnds = sumsOf(this.#sizes);
		const segment = {
			before,
			ends,
			valueEnds,
			hashes: new Uint32Array(count),
			places: new Uint16Array(count),
			values: new Uint8Array(used),
		};
		this.#sortInto(segment);
		this.count = 0;
		this.used = 0;
		this.#counts.fill(0);
		this.#sizes.fill(0);
		return segment;
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

/** The sum of each number and all before it. */
function sumsOf(numbers: Uint32Array): Uint32Array {
	let sum = 0;
	return numbers.map((number) => {
		sum += number;
		return sum;
	});
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
