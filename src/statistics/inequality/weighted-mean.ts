import { most } from "../extremes.js";
import type { NotMeasurable } from "./subgroup.js";

/** The shares of the subgroups in the population; they sum to 1. */
export function populationShares(
	populations: readonly (number | null)[],
): { readonly shares: readonly number[] } | NotMeasurable {
	let total = 0;
	for (const population of populations) {
		if (population === null) return { reason: "the population of a subgroup is missing" };
		total += population;
	}
	if (total === 0) return { reason: "the population is 0 in every subgroup" };
	return { shares: populations.map((population) => (population ?? 0) / total) };
}

/** A weighted mean, and how far each value lies from it. */
interface MeanAndDeviations {
	readonly mean: number;
	readonly deviations: readonly number[];
}

/**
 * The weighted mean as the value with the largest share and the mean distance from it: of equal values it is exactly
 * that value, and where one share is nearly everything its small deviation keeps its digits.
 */
export function meanAndDeviations(values: readonly number[], shares: readonly number[]): MeanAndDeviations {
	const base = values[shares.indexOf(most(shares))] ?? 0;
	let distance = 0;
	values.forEach((value, k) => {
		distance += (shares[k] ?? 0) * (value - base);
	});
	return { mean: base + distance, deviations: values.map((value) => value - base - distance) };
}

/** The weighted mean alone. */
export function weightedMean(values: readonly number[], shares: readonly number[]): number {
	return meanAndDeviations(values, shares).mean;
}

/** The unweighted mean, in the same way. */
export function plainMean(values: readonly number[]): number {
	return weightedMean(
		values,
		values.map(() => 1 / values.length),
	);
}

/** For each share the sum of all others, without the loss of digits of `1 - share` where one group is nearly everybody. */
export function sharesOfOthers(shares: readonly number[]): readonly number[] {
	const after: number[] = [];
	let sum = 0;
	for (let k = shares.length - 1; k >= 0; k -= 1) {
		after[k] = sum;
		sum += shares[k] ?? 0;
	}
	let before = 0;
	return shares.map((share, k) => {
		const others = before + (after[k] ?? 0);
		before += share;
		return others;
	});
}
