import { ArgumentError } from "../../issues/argument-error.js";
import { knownSubgroups, type NotMeasurable, type Subgroup } from "./subgroup.js";
import { populationShares } from "./weighted-mean.js";

/** Subgroups that have an order of their own, and that order. */
export interface OrderedSubgroups {
	/** At least three, none without a figure. Without populations every subgroup has the same weight. */
	readonly subgroups: readonly Subgroup[];
	/**
	 * Rank of each subgroup, 1 the most disadvantaged: every whole number from 1 to the number of subgroups once.
	 * Deprivation fifths have such an order; ethnic groups have none, and it must not be made up from the figures.
	 */
	readonly order: readonly number[];
}

/** Subgroups from the most disadvantaged to the most advantaged. */
export interface RankedSubgroups {
	readonly values: readonly number[];
	/** Populations, or 1 each where none is given. */
	readonly weights: readonly number[];
	/** Weights as shares of their sum. */
	readonly shares: readonly number[];
	/** The place of the middle person of each subgroup in the whole population, from 0 to 1. */
	readonly ridits: readonly number[];
}

/** Throws unless `order` ranks every subgroup once, from 1. */
export function requireOrder({ order, subgroups }: OrderedSubgroups): void {
	if (!Array.isArray(order)) {
		throw new ArgumentError(
			"order",
			"must be given: the measure has no meaning for subgroups without an order",
		);
	}
	const ranks = new Set(order);
	const consecutive = order.every((rank) => Number.isInteger(rank) && rank >= 1 && rank <= subgroups.length);
	if (order.length !== subgroups.length || ranks.size !== subgroups.length || !consecutive) {
		throw new ArgumentError("order", `must hold every whole number from 1 to ${subgroups.length} once`);
	}
}

/** Checks and sorts the subgroups. */
export function rankedSubgroups({ subgroups, order }: OrderedSubgroups): RankedSubgroups | NotMeasurable {
	requireOrder({ subgroups, order });
	const sorted: Subgroup[] = [];
	order.forEach((rank, position) => {
		sorted[rank - 1] = subgroups[position] ?? { value: null };
	});
	const known = knownSubgroups({ subgroups: sorted, complete: true });
	if ("reason" in known) return known;
	const weighted = known.populations.some((population) => population !== null);
	const populations = weighted ? known.populations : known.values.map(() => 1);
	const weights = populationShares(populations);
	if ("reason" in weights) return weights;
	return {
		values: known.values,
		weights: populations.map((population) => population ?? 0),
		shares: weights.shares,
		ridits: ridits(weights.shares),
	};
}

/** Cumulative share less half the own share. */
export function ridits(shares: readonly number[]): readonly number[] {
	let before = 0;
	return shares.map((share) => {
		const middle = before + share / 2;
		before += share;
		return middle;
	});
}
