import type { KeySegment } from "./key-segment.js";

/** Takes bytes out of memory and gives them back: a temporary file where there are files. */
export interface SpillSpace {
	/** Keeps the bytes, which may be changed afterwards, and gives back those from `start` to before `end`. */
	write(bytes: Uint8Array): { read(start: number, end: number): Uint8Array };
}

/** The keys of a segment whose hashes fall into one bucket. */
export interface KeysOfBucket {
	readonly hashes: Uint32Array;
	/** Which record of the segment each belongs to, from 0. */
	readonly places: Uint16Array;
}

/** A segment of keys that is kept until the keys of all tables are known. */
export interface KeptSegment {
	/** Number of records of the table before those of the segment. */
	readonly before: number;
	keysOf(bucket: number): KeysOfBucket;
	/** The values of the keys in a bucket, each after its length. */
	valuesOf(bucket: number): Uint8Array;
}

/** Where the values of keys wait: in memory up to a limit, past it in the space that was given, if any. */
export class KeyStore {
	/** Bytes kept in memory and elsewhere. */
	bytesInMemory = 0;
	bytesSpilled = 0;
	readonly #maximumBytes: number;
	readonly #space: SpillSpace | undefined;

	constructor(maximumBytes: number, space?: SpillSpace) {
		this.#maximumBytes = maximumBytes;
		this.#space = space;
	}

	/** Keeps a segment that nobody changes any more. */
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

function inMemory({ before, ends, valueEnds, hashes, places, values }: KeySegment): KeptSegment {
	return {
		before,
		keysOf: (bucket) => {
			const [start, end] = [startOf(ends, bucket), ends[bucket]];
			return { hashes: hashes.subarray(start, end), places: places.subarray(start, end) };
		},
		valuesOf: (bucket) => values.subarray(startOf(valueEnds, bucket), valueEnds[bucket]),
	};
}

/** So many buckets are read back at a time. */
const bucketsAtOnce = 32;

function spilled(
	{ before, ends, valueEnds, hashes, places, values }: KeySegment,
	space: SpillSpace,
): KeptSegment {
	const keptHashes = space.write(bytesOf(hashes));
	const keptPlaces = space.write(bytesOf(places));
	const keptValues = space.write(values);
	let first = -1;
	let keys: KeysOfBucket = { hashes: new Uint32Array(0), places: new Uint16Array(0) };
	return {
		before,
		keysOf: (bucket) => {
			const wanted = bucket - (bucket % bucketsAtOnce);
			const from = startOf(ends, wanted);
			if (wanted !== first) {
				first = wanted;
				const to = ends[wanted + bucketsAtOnce - 1] as number;
				// Copies, since what is read may begin at an odd address.
				keys = {
					hashes: new Uint32Array(keptHashes.read(4 * from, 4 * to).slice().buffer),
					places: new Uint16Array(keptPlaces.read(2 * from, 2 * to).slice().buffer),
				};
			}
			const [start, end] = [startOf(ends, bucket) - from, (ends[bucket] as number) - from];
			return { hashes: keys.hashes.subarray(start, end), places: keys.places.subarray(start, end) };
		},
		valuesOf: (bucket) => keptValues.read(startOf(valueEnds, bucket), valueEnds[bucket] as number),
	};
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Uint16Array): Uint8Array {
	return new Uint8Array(buffer, byteOffset, byteLength);
}

function startOf(ends: Uint32Array, bucket: number): number {
	return bucket === 0 ? 0 : (ends[bucket - 1] as number);
}
