import type { KeyLog, KeyVisitor } from "./key-log.js";
import { KeyNumbers } from "./key-numbers.js";
import { buckets } from "./key-segment.js";
import type { KeysOfBucket } from "./key-store.js";
import { NumberColumn } from "./number-column.js";
import { RecordSet } from "./record-set.js";

/** The numbers of a key that tables share. */
export interface NumberedKey {
	/** How many distinct values there are in all tables together. */
	readonly size: number;
	/** The number of each record's key, 0 where it has none: in the order of the tables. */
	readonly columns: readonly NumberColumn[];
}

/** Numbers equal keys of several tables equally, from 1: those of one bucket after another, which takes little memory. */
export function numberedKey(
	tables: readonly { readonly log: KeyLog; readonly records: number }[],
): NumberedKey {
	const columns = tables.map(({ records }) => new NumberColumn(records));
	const expected = Math.ceil(Math.max(0, ...tables.map(({ log }) => log.values)) / buckets);
	let size = 0;
	for (let bucket = 0; bucket < buckets; bucket++) {
		const numbers = new KeyNumbers(expected);
		for (const [index, { log }] of tables.entries()) {
			const column = columns[index] as NumberColumn;
			log.visit(bucket, (record, hash, bytes, start, end) => {
				column.set(record, size + numbers.of(hash, bytes, start, end));
			});
		}
		size += numbers.size;
	}
	return { size, columns };
}

/**
 * The records of a table that share their key with another: all of them, the first one too. Those whose keys have equal
 * hashes are found first; then the keys of these few are compared themselves.
 */
export function recordsSharingKey(log: KeyLog): RecordSet {
	const shared = new RecordSet();
	const finder = new EqualHashFinder();
	for (let bucket = 0; bucket < buckets; bucket++) {
		const candidates = finder.recordsIn(log, bucket);
		if (candidates !== null) addRecordsWithEqualKeys(shared, log, bucket, candidates);
	}
	return shared;
}

/** Of more than so many it is quicker to look at all segments than to look for theirs. */
const fewCandidates = 100;

function addRecordsWithEqualKeys(
	shared: RecordSet,
	log: KeyLog,
	bucket: number,
	candidates: ReadonlySet<number>,
): void {
	const numbers = new KeyNumbers();
	const firstRecords: number[] = [];
	const compare: KeyVisitor = (record, hash, bytes, start, end) => {
		if (!candidates.has(record)) return;
		const key = numbers.of(hash, bytes, start, end);
		const first = firstRecords[key];
		if (first === undefined) firstRecords[key] = record;
		else {
			shared.add(first);
			shared.add(record);
		}
	};
	log.visit(bucket, compare, candidates.size > fewCandidates ? undefined : candidates);
}

/** Finds records whose keys have equal hashes, a bucket at a time: it fits in the processor's cache. */
class EqualHashFinder {
	/** Number of the first key with each hash, plus 1; 0 where a slot is free. Never over half full. */
	#slots = new Int32Array(64);
	#hashes = new Uint32Array(64);
	#records = new Int32Array(64);
	/** Keys of the bucket so far. */
	#count = 0;
	#found: Set<number> | null = null;

	/** The records whose keys may be equal to others, null where there are none. */
	recordsIn(log: KeyLog, bucket: number): ReadonlySet<number> | null {
		let keys = 0;
		log.visitKeys(bucket, ({ start, end }) => {
			keys += end - start;
		});
		this.#start(keys);
		log.visitKeys(bucket, (segment, before) => this.#add(segment, before));
		return this.#found;
	}

	#add({ hashes, places, start, end }: KeysOfBucket, before: number): void {
		const [slots, known, records] = [this.#slots, this.#hashes, this.#records];
		const mask = slots.length - 1;
		let key = this.#count;
		for (let index = start; index < end; index++) {
			const hash = hashes[index] as number;
			const record = before + (places[index] as number) + 1;
			known[key] = hash;
			records[key++] = record;
			let slot = hash & mask;
			for (;;) {
				const first = slots[slot] as number;
				if (first === 0) {
					slots[slot] = key;
					break;
				}
				if (known[first - 1] === hash) {
					this.#found ??= new Set();
					this.#found.add(records[first - 1] as number).add(record);
					break;
				}
				slot = (slot + 1) & mask;
			}
		}
		this.#count = key;
	}

	#start(keys: number): void {
		this.#count = 0;
		this.#found = null;
		const length = 2 ** Math.ceil(Math.log2(2 * keys + 2));
		if (length > this.#slots.length) {
			this.#slots = new Int32Array(length);
			this.#hashes = new Uint32Array(length);
			this.#records = new Int32Array(length);
		} else this.#slots.fill(0);
	}
}
