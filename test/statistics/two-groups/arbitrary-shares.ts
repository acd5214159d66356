import fc from "fast-check";
import type { TwoShares } from "../../../src/statistics/two-groups/two-shares.js";

const totals = fc.oneof(
	fc.constantFrom(1, 2, 10, 1_000_000, 1_000_000_000),
	fc.integer({ min: 1, max: 40 }),
	fc.integer({ min: 1, max: 1_000_000_000 }),
);

/** Whole 2 x 2 tables up to a billion, empty and full cells often. */
export const tables: fc.Arbitrary<TwoShares> = fc.tuple(totals, totals).chain(([total, referenceTotal]) =>
	fc.record({
		count: countOf(total),
		total: fc.constant(total),
		referenceCount: countOf(referenceTotal),
		referenceTotal: fc.constant(referenceTotal),
	}),
);

/** Whole 2 x 2 tables of at most so many people in each group. */
export function tablesUpTo(most: number): fc.Arbitrary<TwoShares> {
	const people = fc.integer({ min: 1, max: most });
	return fc.tuple(people, people).chain(([total, referenceTotal]) =>
		fc.record({
			count: fc.nat(total),
			total: fc.constant(total),
			referenceCount: fc.nat(referenceTotal),
			referenceTotal: fc.constant(referenceTotal),
		}),
	);
}

/** The same table with the groups exchanged. */
export function exchanged({ count, total, referenceCount, referenceTotal }: TwoShares): TwoShares {
	return { count: referenceCount, total: referenceTotal, referenceCount: count, referenceTotal: total };
}

function countOf(total: number): fc.Arbitrary<number> {
	return fc.oneof(fc.constantFrom(0, total), fc.nat(total));
}
