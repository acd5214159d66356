import type { AdditiveRelation } from "../additive-relation.js";
import type { Range } from "./showing.js";

/** A relation between counts by their positions: the terms, times their factors, add up to 0, or to no more than 0. */
interface Sum {
	readonly terms: readonly Term[];
	readonly isExact: boolean;
}

interface Term {
	readonly position: number;
	/** Above 0 for a part, below 0 for a whole. */
	readonly factor: number;
}

interface Change extends Range {
	readonly position: number;
	readonly near: number;
}

/**
 * The whole numbers that each of many counts may be, and for each one number of them, at first the real one, from which
 * a table is made that satisfies every sum. Ranges are narrowed step by step, and only where a step has an effect; what
 * was done can be undone.
 */
export class CountRanges {
	/** Sums looked at so far: the measure of all work done here. */
	work = 0;
	readonly #low: Float64Array;
	readonly #high: Float64Array;
	readonly #near: Float64Array;
	readonly #sums: readonly Sum[];
	/** The sums of each count, as terms of which the position is that of the sum. */
	readonly #sumsOf: readonly (readonly Term[])[];
	/** What the terms of each sum add up to with the present numbers. */
	readonly #excess: Float64Array;
	/** The sums that the present numbers do not satisfy. */
	readonly #unbalanced = new Set<number>();
	readonly #changes: Change[] = [];
	readonly #waiting = new Set<number>();

	constructor({
		real,
		ranges,
		relations,
		positions,
	}: {
		readonly real: readonly number[];
		readonly ranges: readonly Range[];
		readonly relations: readonly AdditiveRelation[];
		readonly positions: ReadonlyMap<string, number>;
	}) {
		this.#near = Float64Array.from(real);
		this.#low = Float64Array.from(ranges, ({ low }) => low);
		this.#high = Float64Array.from(ranges, ({ high }) => high);
		this.#sums = relations.map((relation) => sumOf(relation, positions));
		const sumsOfCounts = real.map((): Term[] => []);
		this.#sums.forEach(({ terms }, sum) => {
			for (const { position, factor } of terms) sumsOfCounts[position]?.push({ position: sum, factor });
		});
		this.#sumsOf = sumsOfCounts;
		this.#excess = Float64Array.from(this.#sums, ({ terms }) =>
			terms.reduce((total, { position, factor }) => total + factor * this.near(position), 0),
		);
	}

	low(position: number): number {
		return this.#low[position] ?? 0;
	}

	high(position: number): number {
		return this.#high[position] ?? 0;
	}

	/** The number of the table that is being made. */
	near(position: number): number {
		return this.#near[position] ?? 0;
	}

	/** Replaces a range by another that holds the real count. */
	replace(position: number, { low, high }: Range): void {
		this.#low[position] = low;
		this.#high[position] = high;
	}

	/** A mark to which {@link undo} leads back. */
	get mark(): number {
		return this.#changes.length;
	}

	/** The positions of the counts that were narrowed since the beginning. */
	changed(): ReadonlySet<number> {
		return new Set(this.#changes.map(({ position }) => position));
	}

	undo(mark: number): void {
		while (this.#changes.length > mark) {
			const change = this.#changes.pop();
			if (change !== undefined) this.#set(change);
		}
	}

	/** Narrows one range. False where nothing is left of it. */
	narrow(position: number, range: Range): boolean {
		this.#waiting.clear();
		return this.#keep(position, range);
	}

	/**
	 * Narrows other ranges to what the sums leave of them after the last {@link narrow}. False where nothing is left of
	 * one, or more work would be needed than is allowed.
	 */
	narrowOthers(workAllowed: number): boolean {
		for (const sum of this.#waiting) {
			this.#waiting.delete(sum);
			if (++this.work > workAllowed || !this.#narrowSum(sum)) return false;
		}
		return true;
	}

	/** A sum that the present numbers do not satisfy; null if there is none. */
	unbalanced(): number | null {
		const [sum = null] = this.#unbalanced;
		return sum;
	}

	/**
	 * The change of one number that brings an unbalanced sum nearest to balance and disturbs others least: a count, and
	 * what to add to it. Null where no number of the sum can be changed so.
	 */
	bestMove(sum: number): { readonly position: number; readonly by: number } | null {
		const excess = this.#excess[sum] ?? 0;
		let best: { readonly position: number; readonly by: number } | null = null;
		let least = Number.POSITIVE_INFINITY;
		let most = 0;
		this.work += 1;
		for (const { position, factor } of this.#sums[sum]?.terms ?? []) {
			const upwards = excess > 0 === factor < 0;
			const near = this.near(position);
			const room = upwards ? this.high(position) - near : near - this.low(position);
			const amount = Math.min(room, Math.ceil(Math.abs(excess / factor)));
			if (amount <= 0) continue;
			const by = upwards ? amount : -amount;
			let left = 0;
			for (const { position: other, factor: otherFactor } of this.#sumsOf[position] ?? []) {
				const before = this.#excess[other] ?? 0;
				left += this.#imbalance(other, before + otherFactor * by) - this.#imbalance(other, before);
			}
			// Of moves that disturb others alike, the one with the most room is the least likely to be in the way later.
			if (left < least || (left === least && room > most)) {
				least = left;
				most = room;
				best = { position, by };
			}
		}
		return best;
	}

	#imbalance(sum: number, excess: number): number {
		return this.#sums[sum]?.isExact === true ? Math.abs(excess) : Math.max(0, excess);
	}

	#keep(position: number, { low, high }: Range): boolean {
		const before = {
			position,
			low: this.low(position),
			high: this.high(position),
			near: this.near(position),
		};
		const after = { low: Math.max(before.low, low), high: Math.min(before.high, high) };
		if (after.low > after.high) return false;
		if (after.low === before.low && after.high === before.high) return true;
		this.#changes.push(before);
		this.#set({ position, ...after, near: Math.min(Math.max(before.near, after.low), after.high) });
		for (const { position: sum } of this.#sumsOf[position] ?? []) this.#waiting.add(sum);
		return true;
	}

	#set({ position, low, high, near }: Change): void {
		const difference = near - this.near(position);
		this.#low[position] = low;
		this.#high[position] = high;
		this.#near[position] = near;
		if (difference === 0) return;
		for (const { position: sum, factor } of this.#sumsOf[position] ?? []) {
			const excess = (this.#excess[sum] ?? 0) + factor * difference;
			this.#excess[sum] = excess;
			if (this.#imbalance(sum, excess) === 0) this.#unbalanced.delete(sum);
			else this.#unbalanced.add(sum);
		}
	}

	#narrowSum(sum: number): boolean {
		const found = this.#sums[sum];
		if (found === undefined) return true;
		return this.#narrowSide(found.terms, 1) && (!found.isExact || this.#narrowSide(found.terms, -1));
	}

	/** Keeps the terms, times `sign`, adding up to no more than 0. */
	#narrowSide(terms: readonly Term[], sign: 1 | -1): boolean {
		const least = ({ position, factor }: Term) =>
			sign * factor * (factor * sign > 0 ? this.low(position) : this.high(position));
		const together = terms.reduce((total, term) => total + least(term), 0);
		for (const term of terms) {
			const factor = sign * term.factor;
			const limit = (least(term) - together) / factor;
			const range =
				factor > 0
					? { low: 0, high: Math.floor(limit) }
					: { low: Math.ceil(limit), high: Number.POSITIVE_INFINITY };
			if (!this.#keep(term.position, range)) return false;
		}
		return true;
	}
}

function sumOf({ parts, wholes, balance }: AdditiveRelation, positions: ReadonlyMap<string, number>): Sum {
	const factors = new Map<number, number>();
	const add = (keys: readonly string[], factor: number) => {
		for (const key of keys) {
			const position = positions.get(key);
			if (position !== undefined) factors.set(position, (factors.get(position) ?? 0) + factor);
		}
	};
	add(parts, 1);
	add(wholes, -1);
	return {
		terms: [...factors]
			.filter(([, factor]) => factor !== 0)
			.map(([position, factor]) => ({ position, factor })),
		isExact: balance === "exact",
	};
}
