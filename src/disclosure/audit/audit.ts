import type { AdditiveRelation } from "../additive-relation.js";
import type { PublicRule } from "../public-rule.js";
import { CountRanges } from "./count-ranges.js";
import { type Range, rangeOf, type Showing } from "./showing.js";

/** How often one search may lead nowhere, how many numbers it may move, and how many sums it may look at. */
interface Patience {
	readonly failures: number;
	readonly moves: number;
	readonly work: number;
}

/** Of a search that only moves numbers, and of one that narrows all ranges at every step. */
const patienceOfMoving: Patience = { failures: 20, moves: 1_000, work: 2_000 };
const patienceOfNarrowing: Patience = { failures: 100, moves: 1_000, work: 5_000 };

/** Counts to hide, and the counts of which they are the smallest shown. */
export interface Choice {
	readonly keys: readonly string[];
	readonly among: readonly string[];
}

/**
 * The attacker's question, asked before he can: is there a small count of which the figures around it rule out a
 * value? He knows the rule, every printed number, every sum, which counts are small and how others were chosen to
 * protect them. A value is possible only if a whole table is found that has it, prints the same and satisfies every
 * relation; so nothing rests on a bound being exact. Where a search runs out of steps, the value counts as ruled out,
 * which is the safe mistake.
 *
 * Hiding more only widens what is possible, so a value that was found possible stays so. A search starts from the real
 * table and changes no more of it than it has to.
 */
export class Audit {
	readonly #rule: Pick<PublicRule, "threshold" | "base">;
	readonly #most: number;
	readonly #byRule: ReadonlyMap<string, Showing>;
	readonly #showings: Map<string, Showing>;
	readonly #keys: readonly string[];
	readonly #positions: ReadonlyMap<string, number>;
	readonly #ranges: CountRanges;
	readonly #workAllowed: number;
	/** The values that were found possible for each small count. */
	readonly #possible: ReadonlyMap<number, Set<number>>;
	/** The value last ruled out for a small count. */
	readonly #ruledOut = new Map<number, number>();
	/** The counts hidden to protect another, by those they were chosen among. */
	readonly #chosenAmong = new Map<string, Set<string>>();

	constructor({
		counts,
		showings,
		relations,
		rule,
		workAllowed,
	}: {
		/** The real counts: only where the search for tables starts. */
		readonly counts: ReadonlyMap<string, number>;
		/** What the rule alone shows of each. */
		readonly showings: ReadonlyMap<string, Showing>;
		readonly relations: readonly AdditiveRelation[];
		readonly rule: Pick<PublicRule, "threshold" | "base">;
		/** How many sums may be looked at before every value that was not found by then counts as ruled out. */
		readonly workAllowed: number;
	}) {
		this.#rule = rule;
		this.#workAllowed = workAllowed;
		this.#byRule = showings;
		this.#showings = new Map(showings);
		this.#keys = [...counts.keys()];
		this.#positions = new Map(this.#keys.map((key, position) => [key, position]));
		const real = [...counts.values()];
		// No table needs a count above all that were counted and all that rounding can hide.
		this.#most = real.reduce((sum, count) => sum + count + rule.base, rule.threshold);
		this.#ranges = new CountRanges({
			real,
			ranges: this.#keys.map((key) => this.#rangeOf(key)),
			relations,
			positions: this.#positions,
		});
		this.#possible = new Map(
			real.flatMap((count, position) =>
				showings.get(this.#keys[position] ?? "")?.status === "small-number"
					? [[position, new Set([count])]]
					: [],
			),
		);
	}

	/** What was done so far: sums looked at. */
	get work(): number {
		return this.#ranges.work;
	}

	get isExhausted(): boolean {
		return this.work > this.#workAllowed;
	}

	/** How every count is shown by now. */
	get showings(): ReadonlyMap<string, Showing> {
		return this.#showings;
	}

	/** Hides further counts, the smallest of those they were chosen among. */
	hide({ keys, among }: Choice): void {
		for (const key of keys) {
			this.#showings.set(key, { status: "protects-another", among });
			for (const other of among) {
				const chosen = this.#chosenAmong.get(other) ?? new Set();
				this.#chosenAmong.set(other, chosen.add(key));
			}
		}
		this.#renew(keys);
	}

	/** Takes the hiding of such counts back. What was noted as possible since then may not be so any more. */
	show({ keys, among }: Choice): void {
		for (const key of keys) {
			const showing = this.#byRule.get(key);
			if (showing !== undefined) this.#showings.set(key, showing);
			for (const other of among) this.#chosenAmong.get(other)?.delete(key);
		}
		this.#renew(keys);
	}

	/** Whether some value under the threshold is ruled out for a small count. What is possible is noted if it will stay so. */
	discloses(key: string, { isLasting }: { readonly isLasting: boolean }): boolean {
		const position = this.#positions.get(key) ?? -1;
		const possible = this.#possible.get(position);
		if (possible === undefined) return false;
		const values = Array.from({ length: this.#rule.threshold }, (_, value) => value);
		// A value that was ruled out before is the likeliest to be so again.
		const first = this.#ruledOut.get(position) ?? 0;
		for (const value of [first, ...values.filter((each) => each !== first)]) {
			if (possible.has(value) || this.#findTable(position, { value, isLasting })) continue;
			this.#ruledOut.set(position, value);
			return true;
		}
		return false;
	}

	#renew(keys: readonly string[]): void {
		const affected = new Set(keys);
		for (const key of keys) for (const other of this.#chosenAmong.get(key) ?? []) affected.add(other);
		for (const key of affected) {
			const position = this.#positions.get(key);
			if (position !== undefined) this.#ranges.replace(position, this.#rangeOf(key));
		}
	}

	#rangeOf(key: string) {
		const showing = this.#showings.get(key) ?? ({ status: "protects-another", among: [] } as const);
		return rangeOf({ showing, showings: this.#showings, rule: this.#rule, most: this.#most });
	}

	/** Looks for a table with this value; notes the values of all small counts in it if they stay possible. */
	#findTable(
		position: number,
		{ value, isLasting }: { readonly value: number; readonly isLasting: boolean },
	): boolean {
		return (
			this.#search(position, value, { patience: patienceOfMoving, narrowsOthers: false, isLasting }) ||
			this.#search(position, value, { patience: patienceOfNarrowing, narrowsOthers: true, isLasting })
		);
	}

	#search(
		start: number,
		value: number,
		{
			patience,
			narrowsOthers,
			isLasting,
		}: { readonly patience: Patience; readonly narrowsOthers: boolean; readonly isLasting: boolean },
	): boolean {
		const ranges = this.#ranges;
		const workAllowed = Math.min(ranges.work + patience.work, this.#workAllowed);
		let failures = 0;
		let moves = 0;
		const narrow = (position: number, range: Range) =>
			ranges.narrow(position, range) && (!narrowsOthers || ranges.narrowOthers(workAllowed));
		const fail = (): false => {
			failures += 1;
			return false;
		};
		const complete = (isPossible: boolean): boolean => {
			if (!isPossible || ranges.work > workAllowed) return fail();
			const sum = ranges.unbalanced();
			if (sum === null) return true;
			const move = ranges.bestMove(sum);
			if (move === null || ++moves > patience.moves) return fail();
			const { position, by } = move;
			const { mark } = ranges;
			const moved = ranges.near(position) + by;
			const [along, otherwise] = by > 0 ? [from(moved), upTo(moved - 1)] : [upTo(moved), from(moved + 1)];
			if (complete(narrow(position, along))) return true;
			ranges.undo(mark);
			return failures <= patience.failures && complete(narrow(position, otherwise));
		};
		const found = complete(narrow(start, { low: value, high: value }));
		if (found && isLasting)
			for (const position of ranges.changed()) this.#possible.get(position)?.add(ranges.near(position));
		ranges.undo(0);
		return found;
	}
}

const from = (low: number): Range => ({ low, high: Number.POSITIVE_INFINITY });
const upTo = (high: number): Range => ({ low: 0, high });
