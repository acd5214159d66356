import { type KeySegment, SegmentMemory } from "./key-segment.js";

/** Takes bytes out of memory and gives them back: a temporary file where there are files. */
export interface SpillSpace {
	/** Keeps the bytes, which may be changed afterwards. */
	write(bytes: Uint8Array): SpilledBytes;
}

export interface SpilledBytes {
	/** Fills the memory with the bytes from `start` on. */
	readInto(memory: Uint8Array, start: number): void;
}

/** The keys of a segment whose hashes fall into one bucket: those from `start` to before `end`. */
export interface KeysOfBucket {
	readonly hashes: Uint32Array;
	/** Which record of the segment each belongs to, from 0. */
	readonly places: Uint16Array;
	readonly start: number;
	readonly end: number;
}

/** A segment of keys that is kept until the keys of all tables are known. */
export interface KeptSegment {
	/** Number of records of the table before those of the segment. */
	readonly before: number;
	/** Valid until another bucket of the segment is asked for. */
	keysOf(bucket: number): KeysOfBucket;
	/** The values of the keys in a bucket, each after its length; valid until those of another bucket are asked for. */
	valuesOf(bucket: number): Uint8Array;
}

/** Where the values of keys wait: in memory up to a limit, past it in the space that was given, if any. */
export class KeyStore {
	/** Bytes kept in memory and elsewhere. */
	bytesInMemory = 0;
	bytesSpilled = 0;
	/** In which segments are built before they are kept. */
	readonly memory = new SegmentMemory();
	readonly #maximumBytes: number;
	readonly #space: SpillSpace | undefined;

	constructor(maximumBytes: number, space?: SpillSpace) {
		this.#maximumBytes = maximumBytes;
		this.#space = space;
	}

	/** Keeps a segment. What it keeps are copies: the memory of the segment may be used again. */
	keep(segment: KeySegment): KeptSegment {
		const { hashes, places, values } = segment;
		const size = hashes.byteLength + places.byteLength + values.byteLength;
		if (this.#space === undefined || this.bytesInMemory + size <= this.#maximumBytes) {
			this.bytesInMemory += size;
			return inMemory(segment);
		}
		this.bytesSpilled += size;
		return spilled(segment, this.#space);
	}
}

function inMemory(segment: KeySegment): KeptSegment {
	const { before } = segment;
	const [ends, valueEnds, values] = [segment.ends.slice(), segment.valueEnds.slice(), segment.values.slice()];
	const keys = { hashes: segment.hashes.slice(), places: segment.places.slice(), start: 0, end: 0 };
	return {
		before,
		keysOf: (bucket) => {
			keys.start = startOf(ends, bucket);
			keys.end = ends[bucket] as number;
			return keys;
		},
		valuesOf: (bucket) => values.subarray(startOf(valueEnds, bucket), valueEnds[bucket]),
	};
}

/** So many buckets are read back at a time. */
const bucketsAtOnce = 32;

function spilled(segment: KeySegment, space: SpillSpace): KeptSegment {
	const { before } = segment;
	const [ends, valueEnds] = [segment.ends.slice(), segment.valueEnds.slice()];
	const keptHashes = space.write(bytesOf(segment.hashes));
	const keptPlaces = space.write(bytesOf(segment.places));
	const keptValues = space.write(segment.values);
	/** The first of the buckets that were read back last. */
	let first = -1;
	const keys = { hashes: new Uint32Array(0), places: new Uint16Array(0), start: 0, end: 0 };
	return {
		before,
		keysOf: (bucket) => {
			const wanted = bucket - (bucket % bucketsAtOnce);
			const from = startOf(ends, wanted);
			if (wanted !== first) {
				if (first < 0) {
					const most = mostKeysAtOnce(ends);
					keys.hashes = new Uint32Array(most);
					keys.places = new Uint16Array(most);
				}
				first = wanted;
				const count = (ends[wanted + bucketsAtOnce - 1] as number) - from;
				keptHashes.readInto(bytesOf(keys.hashes.subarray(0, count)), 4 * from);
				keptPlaces.readInto(bytesOf(keys.places.subarray(0, count)), 2 * from);
			}
			keys.start = startOf(ends, bucket) - from;
			keys.end = (ends[bucket] as number) - from;
			return keys;
		},
		valuesOf: (bucket) => {
			const start = startOf(valueEnds, bucket);
			const memory = new Uint8Array((valueEnds[bucket] as number) - start);
			keptValues.readInto(memory, start);
			return memory;
		},
	};
}

/** The most keys that buckets have which are read together. */
function mostKeysAtOnce(ends: Uint32Array): number {
	let most = 0;
	for (let first = 0; first < ends.length; first += bucketsAtOnce) {
		most = Math.max(most, (ends[first + bucketsAtOnce - 1] as number) - startOf(ends, first));
	}
	return most;
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Uint16Array): Uint8Array {
	return new Uint8Array(buffer, byteOffset, byteLength);
}

function startOf(ends: Uint32Array, bucket: number): number {
	return bucket === 0 ? 0 : (ends[bucket - 1] as number);
}
