import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KeyLog } from "../../../src/submission/validation/key-log.js";
import { KeyStore, type SpillSpace } from "../../../src/submission/validation/key-store.js";
import { numberedKey, recordsSharingKey } from "../../../src/submission/validation/number-keys.js";
import { BytesView, hashOf } from "../../../src/tables/bytes.js";

const spillSpace: SpillSpace = {
	write: (bytes) => {
		const kept = bytes.slice();
		return { readInto: (memory, start) => memory.set(kept.subarray(start, start + memory.length)) };
	},
};

/** Logs of the keys of some tables; null where a record has none. */
function logsOf(tables: readonly (readonly (string | null)[])[], store: KeyStore): readonly KeyLog[] {
	return tables.map((keys) => {
		const log = new KeyLog(store);
		for (const [index, key] of keys.entries()) {
			if (key === null) continue;
			const bytes = new TextEncoder().encode(`x${key}x`);
			log.add(index + 1, bytes, 1, bytes.length - 1);
		}
		log.close();
		return log;
	});
}

const key = fc.option(
	fc.oneof(
		fc.string({ minLength: 1, maxLength: 2 }),
		fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
		fc.constantFrom("a".repeat(254), "a".repeat(255), "a".repeat(300)),
	),
);
const tables = fc.array(fc.array(key, { maxLength: 300 }), { minLength: 1, maxLength: 3 });

describe("keys", () => {
	it.each([
		["in memory", new KeyStore(Number.POSITIVE_INFINITY)],
		["out of memory", new KeyStore(100, spillSpace)],
	])("%s: equal ones have equal numbers in all tables, different ones different numbers", (_, store) => {
		fc.assert(
			fc.property(tables, (all) => {
				const logs = logsOf(all, store);
				const { size, columns } = numberedKey(
					logs.map((log, index) => ({ log, records: all[index]?.length ?? 0 })),
				);
				const numbers = new Map<string, number>();
				for (const [table, keys] of all.entries()) {
					for (const [index, each] of keys.entries()) {
						const number = columns[table]?.at(index + 1) ?? -1;
						if (each === null) expect(number).toBe(0);
						else {
							expect(number).toBe(numbers.get(each) ?? number);
							numbers.set(each, number);
						}
					}
				}
				expect(new Set(numbers.values()).size).toBe(numbers.size);
				expect(size).toBe(numbers.size);
				for (const [table, log] of logs.entries()) {
					const keys = all[table] ?? [];
					const isShared = (each: string | null) =>
						each !== null && keys.filter((other) => other === each).length > 1;
					const expected = keys.flatMap((each, index) => (isShared(each) ? [index + 1] : []));
					expect([...recordsSharingKey(log).values()]).toEqual(expected);
				}
			}),
			{ numRuns: 200 },
		);
	});

	it("with equal hashes are told apart by their bytes", () => {
		const [one, other] = ["P77172822", "P80627770"].map((text) => new TextEncoder().encode(text));
		const hash = (bytes = new Uint8Array(9)) => hashOf(new BytesView().of(bytes), 0, 9);
		expect(hash(one)).toBe(hash(other));
		const [log] = logsOf([["P77172822", "P80627770", "P77172822", "P1"]], new KeyStore(1e9));
		if (log === undefined) throw new Error("no log");
		expect([...recordsSharingKey(log).values()]).toEqual([1, 3]);
		const { columns } = numberedKey([{ log, records: 4 }]);
		expect(new Set([1, 2, 4].map((record) => columns[0]?.at(record))).size).toBe(3);
	});

	it("take their own bytes and seven more each, at a million of them", () => {
		const store = new KeyStore(Number.POSITIVE_INFINITY);
		const log = new KeyLog(store);
		const bytes = new Uint8Array(12);
		const view = new DataView(bytes.buffer);
		for (let record = 1; record <= 1_000_000; record++) {
			view.setUint32(4, Math.imul(record % 999_999, 2_654_435_761));
			log.add(record, bytes, 0, 12);
		}
		log.close();
		expect(store.bytesInMemory).toBe((12 + 7) * 1_000_000);
		expect([...recordsSharingKey(log).values()]).toEqual([1, 1_000_000]);
	});
});
