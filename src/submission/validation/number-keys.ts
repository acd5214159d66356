import type { KeyLog } from "./key-log.js";
import { KeyNumbers, spread } from "./key-numbers.js";
import { NumberColumn } from "./number-column.js";
import { RecordSet } from "./record-set.js";

/** Memory that numbering takes for each key, beside the key's own bytes. */
const bytesOfKey = 28;

/**
 * Numbers equal keys of several tables equally, from 1. Where all keys at once would take more memory than is allowed, those
 * of a part of the hashes at a time, and the tables' keys are gone through as often as there are parts.
 *
 * @param visit - takes the number of each record that has the key, table by table within a part.
 * @returns how many distinct keys there are.
 */
function numberKeys(
	logs: readonly VisitableKeys[],
	maximumBytes: number,
	visit: (log: number, record: number, key: number) => void,
): number {
	const values = logs.reduce((sum, log) => sum + log.values, 0);
	const bytes = logs.reduce((sum, log) => sum + log.bytes, 0) + bytesOfKey * values;
	const parts = Math.max(1, Math.ceil(bytes / maximumBytes));
	const expected = Math.ceil(Math.max(0, ...logs.map((log) => log.values)) / parts);
	let known = 0;
	for (let part = 0; part < parts; part++) {
		const numbers = new KeyNumbers(expected);
		for (const [index, log] of logs.entries()) {
			log.visit((record, hash, block, start, end) => {
				if (parts > 1 && (hash >>> 4) % parts !== part) return;
				visit(index, record, known + numbers.of(block, start, end, hash));
			});
		}
		known += numbers.size;
	}
	return known;
}

/** The numbers of a key that tables share. */
export interface NumberedKey {
	/** How many distinct values there are in all tables together. */
	readonly size: number;
	/** The number of each record's key, 0 where it has none: in the order of the tables. */
	readonly columns: readonly NumberColumn[];
}

/** Numbers the values of a key in several tables. */
export function numberedKey(logs: readonly KeyLog[], maximumBytes: number): NumberedKey {
	const columns = logs.map(({ records }) => new NumberColumn(records));
	const size = numberKeys(logs, maximumBytes, (log, record, key) =>
		(columns[log] as NumberColumn).set(record, key),
	);
	return { size, columns };
}

/** Memory that looking for equal hashes takes for each key. */
const bytesOfHash = 20;
const buckets = 256;

/**
 * The records of a table that share their key with another: all of them, the first one too. Records whose keys have equal
 * hashes are found first, a bucket of hashes at a time, so that it fits in the processor's cache; then the keys of these few
 * are compared themselves.
 */
export function recordsSharingKey(log: KeyLog, maximumBytes: number): RecordSet {
	const parts = Math.max(1, Math.ceil((bytesOfHash * log.values) / maximumBytes));
	const candidates = new RecordSet();
	for (let part = 0; part < parts; part++) {
		addRecordsWithEqualHashes(candidates, log, (hash) => parts === 1 || (hash >>> 4) % parts === part);
	}
	const shared = new RecordSet();
	if (candidates.size === 0) return shared;
	const chosen = chosenFrom(log, candidates);
	const firstRecords = new Int32Array(chosen.values + 1);
	numberKeys([chosen], maximumBytes, (_, record, key) => {
		const first = firstRecords[key] as number;
		if (first === 0) firstRecords[key] = record;
		else {
			shared.add(first);
			shared.add(record);
		}
	});
	return shared;
}

type VisitableKeys = Pick<KeyLog, "records" | "values" | "bytes" | "visit">;

/** The keys of some records alone. */
function chosenFrom(log: KeyLog, records: RecordSet): VisitableKeys {
	let bytes = 0;
	log.visit((record, _hash, _block, start, end) => {
		if (records.has(record)) bytes += end - start;
	});
	return {
		records: log.records,
		values: records.size,
		bytes,
		visit: (visitor) =>
			log.visit((record, hash, block, start, end) => {
				if (records.has(record)) visitor(record, hash, block, start, end);
			}),
	};
}

function addRecordsWithEqualHashes(found: RecordSet, log: KeyLog, isInPart: (hash: number) => boolean): void {
	const hashes = new Uint32Array(log.values);
	const records = new Int32Array(log.values);
	const ends = new Int32Array(buckets);
	let count = 0;
	log.visit((record, unmixed) => {
		const hash = spread(unmixed) >>> 0;
		if (!isInPart(hash)) return;
		hashes[count] = hash;
		records[count++] = record;
		ends[hash >>> 24] = (ends[hash >>> 24] as number) + 1;
	});
	for (let bucket = 1; bucket < buckets; bucket++) {
		ends[bucket] = (ends[bucket] as number) + (ends[bucket - 1] as number);
	}
	const order = new Int32Array(count);
	const places = ends.slice();
	for (let index = count - 1; index >= 0; index--) {
		const bucket = (hashes[index] as number) >>> 24;
		const place = (places[bucket] as number) - 1;
		places[bucket] = place;
		order[place] = index;
	}
	for (let bucket = 0, from = 0; bucket < buckets; bucket++) {
		const to = ends[bucket] as number;
		addEqualHashes(found, { order, from, to, hashes, records });
		from = to;
	}
}

function addEqualHashes(
	found: RecordSet,
	{
		order,
		from,
		to,
		hashes,
		records,
	}: {
		readonly order: Int32Array;
		readonly from: number;
		readonly to: number;
		readonly hashes: Uint32Array;
		readonly records: Int32Array;
	},
): void {
	if (to - from < 2) return;
	/** Place of the first key of each hash, plus 1; never over half full. */
	const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * (to - from))));
	const mask = slots.length - 1;
	for (let place = from; place < to; place++) {
		const index = order[place] as number;
		const hash = hashes[index] as number;
		let slot = hash & mask;
		for (;;) {
			const known = slots[slot] as number;
			if (known === 0) {
				slots[slot] = index + 1;
				break;
			}
			if (hashes[known - 1] === hash) {
				found.add(records[known - 1] as number);
				found.add(records[index] as number);
				break;
			}
			slot = (slot + 1) & mask;
		}
	}
}
