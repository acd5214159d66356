import { rootBeyond } from "../bracketed-root.js";
import type { TwoRates } from "./two-rates.js";

/**
 * Score limits of the difference of two rates: the differences at which the distance of the observed one is the deviate
 * times its standard error under that difference.
 */
export function rateDifferenceScoreLimits(
	rates: TwoRates,
	deviate: number,
): { readonly lower: number; readonly upper: number } {
	const { count, population, referenceCount, referencePopulation } = rates;
	const observed = count / population - referenceCount / referencePopulation;
	// Wald's half-width with an event more in each group: never 0, and near enough to begin with.
	const step =
		deviate *
		Math.hypot(Math.sqrt(count + 1) / population, Math.sqrt(referenceCount + 1) / referencePopulation);
	const limit = (direction: 1 | -1): number => {
		const end = direction * Number.MAX_VALUE;
		if (!(step > 0 && step < Number.MAX_VALUE)) return end * Number.POSITIVE_INFINITY;
		return rootBeyond({
			of: (difference) => observed - difference + direction * deviate * standardError(rates, difference),
			// Not at the observed difference itself: with counts of 0 the standard error there is 0.
			start: observed + direction * 1e-9 * step,
			step: direction * step,
			end,
		});
	};
	return { lower: limit(-1), upper: limit(1) };
}

function standardError(rates: TwoRates, difference: number): number {
	// A negative difference is a positive one with the groups exchanged.
	if (difference < 0) return standardError(exchanged(rates), -difference);
	const { count, population, referenceCount, referencePopulation } = rates;
	const people = population + referencePopulation;
	const rest = count + referenceCount - people * difference;
	const root = Math.sqrt(rest * rest + 4 * people * referenceCount * difference);
	// The larger root of N r^2 - rest r - referenceCount difference = 0, in the form that does not cancel.
	const reference =
		rest >= 0 ? (rest + root) / (2 * people) : (2 * referenceCount * difference) / (root - rest);
	return Math.sqrt((reference + difference) / population + reference / referencePopulation);
}

function exchanged({ count, population, referenceCount, referencePopulation }: TwoRates): TwoRates {
	return {
		count: referenceCount,
		population: referencePopulation,
		referenceCount: count,
		referencePopulation: population,
	};
}
