import { ArgumentError } from "../../issues/argument-error.js";
import { requireNotNegative } from "../argument-checks.js";

/** Two groups of people, and how many of each have something: a 2 x 2 table. */
export interface TwoShares {
	/** How many of the group have it, from 0 to `total`. */
	readonly count: number;
	/** People of the group. */
	readonly total: number;
	/** How many have it of the group it is compared with. */
	readonly referenceCount: number;
	/** People of the group it is compared with. */
	readonly referenceTotal: number;
}

/**
 * Throws unless the four numbers are finite, not negative, and neither count is above its total. `within` stands before
 * the name of the argument: `strata[2].`.
 */
export function requireTwoShares(shares: TwoShares, within = ""): void {
	const { count, total, referenceCount, referenceTotal } = shares;
	requireNotNegative(`${within}count`, count);
	requireNotNegative(`${within}total`, total);
	requireNotNegative(`${within}referenceCount`, referenceCount);
	requireNotNegative(`${within}referenceTotal`, referenceTotal);
	if (count > total) {
		throw new ArgumentError(`${within}count`, `must not be above the total ${total}, but is ${count}`);
	}
	if (referenceCount > referenceTotal) {
		throw new ArgumentError(
			`${within}referenceCount`,
			`must not be above the total ${referenceTotal}, but is ${referenceCount}`,
		);
	}
}

/** Throws unless all four are whole numbers that are stored exactly: an exact method counts people one by one. */
export function requireWholeShares(shares: TwoShares): void {
	for (const argument of ["count", "total", "referenceCount", "referenceTotal"] as const) {
		if (!Number.isSafeInteger(shares[argument])) {
			throw new ArgumentError(argument, `must be a whole number for this method, but is ${shares[argument]}`);
		}
	}
}

/** Why nothing can be compared: a group without people. Null where both have some. */
export function emptyGroup({ total, referenceTotal }: TwoShares): string | null {
	if (total === 0) return "the total is 0";
	return referenceTotal === 0 ? "the reference total is 0" : null;
}

/**
 * A table with the same difference of its shares, made of those who have it not where they are the fewer: a small share
 * has more digits than one near 1.
 */
export function withSmallerShares(shares: TwoShares): TwoShares {
	const { count, total, referenceCount, referenceTotal } = shares;
	return count / total + referenceCount / referenceTotal <= 1
		? shares
		: {
				count: referenceTotal - referenceCount,
				total: referenceTotal,
				referenceCount: total - count,
				referenceTotal: total,
			};
}
