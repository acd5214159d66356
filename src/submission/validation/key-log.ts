import { type KeySegment, KeySegmentBuilder, longestSegment, visitValues } from "./key-segment.js";
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
	readonly #builder = new KeySegmentBuilder();
	/** Number of records before those of the segment that is being built. */
	#before = 0;

	/** @param store - null for a log that is only handed on to another thread. */
	constructor(store: KeyStore | null) {
		this.#store = store;
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
		if (this.#builder.count > 0) this.#keep(this.#builder.build(this.#before));
	}

	/** The keys, to be added to the log of another thread. */
	data(): KeyLogData {
		this.close();
		return { values: this.values, bytes: this.bytes, segments: this.#built };
	}

	/** Adds the keys of the records after the first `before`. */
	append({ values, bytes, segments }: KeyLogData, before: number): void {
		this.close();
		for (const segment of segments) {
			this.#keep({ ...segment, before: before + segment.before });
		}
		this.values += values;
		this.bytes += bytes;
		this.#before = before;
	}

	#keep(segment: KeySegment): void {
		if (this.#store === null) this.#built.push(segment);
		else this.#segments.push(this.#store.keep(segment));
	}

	/** The keys of a bucket, segment by segment. */
	keysOf(bucket: number): readonly (KeysOfBucket & { readonly before: number })[] {
		return this.#segments.map((segment) => ({ before: segment.before, ...segment.keysOf(bucket) }));
	}

	/**
	 * Goes through the keys of a bucket with their values, by segment.
	 *
	 * @param among - the records that are of interest; all if left out. Segments without any are passed over.
	 */
	visit(bucket: number, visitor: KeyVisitor, among?: ReadonlySet<number>): void {
		for (const segment of this.#segments) {
			if (among !== undefined && !hasAny(segment, among)) continue;
			const { hashes, places } = segment.keysOf(bucket);
			if (hashes.length === 0) continue;
			const values = segment.valuesOf(bucket);
			visitValues(values, (index, start, end) => {
				const record = segment.before + (places[index] as number) + 1;
				visitor(record, hashes[index] as number, values, start, end);
			});
		}
	}
}

/** Whether a segment may hold one of some records. */
function hasAny({ before }: KeptSegment, records: ReadonlySet<number>): boolean {
	for (const record of records) if (record > before && record <= before + longestSegment) return true;
	return false;
}
