import { type KnownSubgroups, knownSubgroups, type NotMeasurable, type Subgroup } from "./subgroup.js";
import { meanAndDeviations, populationShares } from "./weighted-mean.js";

/** What a measure weighted by population works on. */
export interface WeightedSubgroups extends KnownSubgroups {
	readonly shares: readonly number[];
	readonly mean: number;
	/** Figure less mean. */
	readonly deviations: readonly number[];
}

/** Subgroups with the shares of the population, and the figure of the whole population as their mean. */
export function weightedSubgroups({
	subgroups,
}: {
	readonly subgroups: readonly Subgroup[];
}): WeightedSubgroups | NotMeasurable {
	const known = knownSubgroups({ subgroups });
	if ("reason" in known) return known;
	const weights = populationShares(known.populations);
	if ("reason" in weights) return weights;
	return { ...known, shares: weights.shares, ...meanAndDeviations(known.values, weights.shares) };
}
