import type { Audit } from "../../src/disclosure/audit/audit.js";

/** A count that everybody knows to be the sum of others, or where it is open, that sum and something more. */
interface KnownSum {
	readonly whole: string;
	readonly parts: readonly string[];
	readonly isOpen?: boolean;
}

/** A kind of table: the counts that can be chosen freely, and the sums of them. */
export interface FreeTable {
	readonly free: readonly string[];
	readonly sums: readonly KnownSum[];
}

type Limits = readonly [low: number, high: number];

/** Nothing that is not printed is more than this in the tables that are tried. */
const most = 90;

/**
 * One who knows the rule, every printed number, every sum, which counts are small and among which others further ones
 * were the smallest: goes through all tables that agree, one number after another, and tells which values under 5 a
 * count can have.
 */
export function possibleValues(
	{ free, sums }: FreeTable,
	{ showings }: Pick<Audit, "showings">,
	key: string,
): readonly number[] {
	const known = new Map([...showings.keys()].map((each) => [each, limitsOf(showings, each)]));
	return [0, 1, 2, 3, 4].filter((value) => {
		const limits = new Map(known).set(key, [value, value]);
		const limit = (name: string): Limits => limits.get(name) ?? [0, most];
		const numbers = new Map<string, number>();
		/** Whether the sums can still come out right, each number that is not chosen yet being anything within its limits. */
		const agrees = () =>
			sums.every(({ whole, parts, isOpen = false }) => {
				const sum = (end: 0 | 1) =>
					parts.reduce((total, part) => total + (numbers.get(part) ?? limit(part)[end]), 0);
				const [low, high] = limit(whole);
				return sum(0) <= high && (isOpen || sum(1) >= low);
			});
		const fill = (index: number): boolean => {
			const cell = free[index];
			if (cell === undefined) return true;
			const [low, high] = limit(cell);
			for (let number = low; number <= high; number++) {
				numbers.set(cell, number);
				if (agrees() && fill(index + 1)) return true;
			}
			numbers.delete(cell);
			return false;
		};
		return fill(0);
	});
}

function limitsOf(showings: Audit["showings"], key: string): Limits {
	const showing = showings.get(key);
	switch (showing?.status) {
		case "small-number":
			return [0, 4];
		case "rounded":
			return [Math.max(5, showing.value - 2), showing.value + 2];
		case "protects-another": {
			const larger = showing.among.flatMap((each) => {
				const other = showings.get(each);
				return other?.status === "rounded" ? [other.value + 2] : [];
			});
			return [0, Math.min(most, ...larger)];
		}
		default:
			return [0, most];
	}
}
