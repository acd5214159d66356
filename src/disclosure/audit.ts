import type { AdditiveRelation } from "./additive-relation.js";
import type { PublicRule } from "./public-rule.js";

/**
 * How a count is shown: as a rounded number, not at all because it is small, or not at all to protect a small one.
 * Who knows how the choice is made knows that the last kind was the smallest `among` the counts then shown.
 */
export type Showing =
	| { readonly status: "rounded"; readonly value: number }
	| { readonly status: "small-number" }
	| { readonly status: "protects-another"; readonly among: readonly string[] };

/** The whole numbers that a count may be, as far as a reader knows. */
interface Range {
	readonly low: number;
	readonly high: number;
}

type Ranges = ReadonlyMap<string, Range>;

/** Steps of one search for a table. Where they run out, the value counts as disclosed, which is the safe mistake. */
const patience = 300;

/**
 * The attacker's question, asked before he can: is there a small count of which the figures around it rule out a
 * value? He knows the rule, every printed number, every sum, which counts are small and how others were chosen to
 * protect them. A value is possible only if a whole table is found that has it, prints the same and satisfies every
 * relation; so nothing rests on a bound being exact.
 *
 * @returns The key of a hidden small count that cannot be every value from 0 to the threshold less 1, or null.
 */
export function findDisclosed({
	counts,
	showings,
	relations,
	rule,
}: {
	/** The real counts: only where the search for tables starts. */
	readonly counts: ReadonlyMap<string, number>;
	readonly showings: ReadonlyMap<string, Showing>;
	readonly relations: readonly AdditiveRelation[];
	readonly rule: Pick<PublicRule, "threshold" | "base">;
}): string | null {
	// No table needs a count above all that were counted and all that rounding can hide.
	const most = [...counts.values()].reduce((sum, count) => sum + count + rule.base, rule.threshold);
	const ranges = new Map(
		[...showings].map(([key, showing]) => [key, rangeOf({ showing, showings, rule, most })]),
	);
	const proven = new Set<string>();
	for (const [key, showing] of showings) {
		if (showing.status !== "small-number") continue;
		for (let value = 0; value < rule.threshold; value++) {
			if (proven.has(`${key}=${value}`)) continue;
			const table = findTable({
				ranges: new Map(ranges).set(key, { low: value, high: value }),
				relations,
				counts,
			});
			if (table === null) return key;
			for (const [other, { low }] of table) proven.add(`${other}=${low}`);
		}
	}
	return null;
}

function rangeOf({
	showing,
	showings,
	rule,
	most,
}: {
	readonly showing: Showing;
	readonly showings: ReadonlyMap<string, Showing>;
	readonly rule: Pick<PublicRule, "threshold" | "base">;
	readonly most: number;
}): Range {
	const reach = Math.floor((rule.base - 1) / 2);
	switch (showing.status) {
		case "small-number":
			return { low: 0, high: rule.threshold - 1 };
		case "rounded":
			return { low: Math.max(rule.threshold, showing.value - reach), high: showing.value + reach };
		case "protects-another": {
			const larger = showing.among.map((key) => showings.get(key));
			return {
				low: 0,
				high: larger.reduce(
					(least, other) => (other?.status === "rounded" ? Math.min(least, other.value + reach) : least),
					most,
				),
			};
		}
	}
}

/** A table within the ranges that satisfies every relation: ranges of one number each. Null where none was found. */
function findTable({
	ranges,
	relations,
	counts,
}: {
	readonly ranges: Ranges;
	readonly relations: readonly AdditiveRelation[];
	readonly counts: ReadonlyMap<string, number>;
}): Ranges | null {
	let steps = 0;
	const search = (open: Ranges): Ranges | null => {
		const narrowed = narrow(open, relations);
		if (narrowed === null || ++steps > patience) return null;
		const undecided = [...narrowed].find(([, { low, high }]) => low < high);
		if (undecided === undefined) return narrowed;
		const [key, { low, high }] = undecided;
		const real = Math.min(Math.max(counts.get(key) ?? low, low), high);
		for (let distance = 0; distance <= Math.max(real - low, high - real) && steps <= patience; distance++) {
			for (const value of distance === 0 ? [real] : [real - distance, real + distance]) {
				if (value < low || value > high) continue;
				const table = search(new Map(narrowed).set(key, { low: value, high: value }));
				if (table !== null) return table;
			}
		}
		return null;
	};
	return search(ranges);
}

/** Narrows every range to what the relations leave of it; null where nothing is left. */
function narrow(ranges: Ranges, relations: readonly AdditiveRelation[]): Ranges | null {
	const narrowed = new Map(ranges);
	const range = (key: string): Range => narrowed.get(key) ?? { low: 0, high: 0 };
	const sum = (keys: readonly string[], end: keyof Range) =>
		keys.reduce((total, key) => total + range(key)[end], 0);
	let changed = true;
	let possible = true;
	const keep = (key: string, low: number, high: number) => {
		const before = range(key);
		const after = { low: Math.max(before.low, low), high: Math.min(before.high, high) };
		if (after.low > after.high) possible = false;
		if (after.low === before.low && after.high === before.high) return;
		narrowed.set(key, after);
		changed = true;
	};
	/** Keeps `lesser` adding up to no more than `greater`. */
	const atMost = (lesser: readonly string[], greater: readonly string[]) => {
		for (const key of lesser) keep(key, 0, sum(greater, "high") - (sum(lesser, "low") - range(key).low));
		for (const key of greater)
			keep(key, sum(lesser, "low") - (sum(greater, "high") - range(key).high), Number.POSITIVE_INFINITY);
	};
	while (changed && possible) {
		changed = false;
		for (const { parts, wholes, balance } of relations) {
			atMost(parts, wholes);
			if (balance === "exact") atMost(wholes, parts);
		}
	}
	return possible ? narrowed : null;
}
