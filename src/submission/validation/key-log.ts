import {
	type KeySegment,
	KeySegmentBuilder,
	longestSegment,
	SegmentMemory,
	visitValues,
} from "./key-segment.js";
import type { KeptSegment, KeyStore, KeysOfBucket } from "./key-store.js";

/** Takes the key of a record: its number in the table, its hash, and its bytes. */
export type KeyVisitor = (
	record: number,
	hash: number,
	bytes: Uint8Array,
	start: number,
	end: number,
) => void;

/** A log that can be handed from one thread to another. */
export interface KeyLogData {
	readonly values: number;
	readonly bytes: number;
	readonly segments: readonly KeySegment[];
}

/** A segment with more bytes than this is closed before it has all the records that it may have. */
const mostSegmentBytes = 4 * 1024 * 1024;

/** The values of one key in the records of a table. */
export class KeyLog {
	/** How many records have the key. */
	values = 0;
	/** Bytes of all values together. */
	bytes = 0;
	readonly #store: KeyStore | null;
	readonly #segments: KeptSegment[] = [];
	/** What is to be handed on. */
	readonly #built: KeySegment[] = [];
	#builder: KeySegmentBuilder;
	readonly #memory: SegmentMemory;
	/** Number of records before those of the segment that is being built. */
	#before = 0;

	/**
	 * @param store - null for a log that is only handed on to another thread.
	 * @param memory - for the segments until they are kept in the store, or handed on.
	 * @param after - one that is done with, whose room for the keys of a segment is used again.
	 */
	constructor(store: KeyStore | null, memory = store?.memory ?? new SegmentMemory(), after?: KeyLog) {
		this.#store = store;
		this.#memory = memory;
		this.#builder = after === undefined ? new KeySegmentBuilder() : after.#builder;
		this.#builder.forget();
	}

	/** Adds the key of a record; records come in ascending order. */
	add(record: number, bytes: Uint8Array, start: number, end: number): void {
		let place = record - 1 - this.#before;
		if (place >= longestSegment || this.#builder.used > mostSegmentBytes) {
			this.close();
			this.#before = record - 1;
			place = 0;
		}
		this.#builder.add(place, bytes, start, end);
		this.values++;
		this.bytes += end - start;
	}

	/** Closes the last segment. */
	close(): void {
		if (this.#builder.count === 0) return;
		const segment = this.#builder.build(this.#before, this.#memory);
		if (this.#store === null) this.#built.push(segment);
		else {
			this.#segments.push(this.#store.keep(segment));
			this.#memory.giveBack(segment.memory);
		}
	}

	/** Closes the last segment and lets go of the room for another: no more keys come. */
	end(): void {
		this.close();
		this.#builder = new KeySegmentBuilder();
	}

	/** The keys, to be added to the log of another thread. */
	data(): KeyLogData {
		this.close();
		return { values: this.values, bytes: this.bytes, segments: this.#built };
	}

	/** Adds the keys of the records after the first `before`; there must be a store to keep them. */
	append({ values, bytes, segments }: KeyLogData, before: number): void {
		this.close();
		for (const segment of segments) {
			const kept = this.#store?.keep({ ...segment, before: before + segment.before });
			if (kept !== undefined) this.#segments.push(kept);
		}
		this.values += values;
		this.bytes += bytes;
		this.#before = before;
	}

	/** Goes through the keys of a bucket, segment by segment. */
	visitKeys(bucket: number, visit: (keys: KeysOfBucket, before: number) => void): void {
		for (const segment of this.#segments) visit(segment.keysOf(bucket), segment.before);
	}

	/**
	 * Goes through the keys of a bucket with their values, by segment.
	 *
	 * @param among - the records that are of interest; all if left out. Segments without any are passed over.
	 */
	visit(bucket: number, visitor: KeyVisitor, among?: ReadonlySet<number>): void {
		for (const segment of this.#segments) {
			if (among !== undefined && !hasAny(segment, among)) continue;
			const { hashes, places, start: first, end: last } = segment.keysOf(bucket);
			if (first === last) continue;
			const values = segment.valuesOf(bucket);
			visitValues(values, (index, start, end) => {
				const record = segment.before + (places[first + index] as number) + 1;
				visitor(record, hashes[first + index] as number, values, start, end);
			});
		}
	}
}

/** Whether a segment may hold one of some records. */
function hasAny({ before }: KeptSegment, records: ReadonlySet<number>): boolean {
	for (const record of records) if (record > before && record <= before + longestSegment) return true;
	return false;
}
