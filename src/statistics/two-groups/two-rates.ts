import { requireNotNegative } from "../argument-checks.js";

/** Two groups of people or person-years, and the events of each. */
export interface TwoRates {
	/** Events of the group, 0 or more; a weighted count may be fractional. */
	readonly count: number;
	/** People or person-years of the group, 0 or more. */
	readonly population: number;
	/** Events of the group it is compared with. */
	readonly referenceCount: number;
	/** People or person-years of the group it is compared with. */
	readonly referencePopulation: number;
}

/**
 * Throws unless the four numbers are finite and not negative. `within` stands before the name of the argument:
 * `strata[2].`.
 */
export function requireTwoRates(rates: TwoRates, within = ""): void {
	requireNotNegative(`${within}count`, rates.count);
	requireNotNegative(`${within}population`, rates.population);
	requireNotNegative(`${within}referenceCount`, rates.referenceCount);
	requireNotNegative(`${within}referencePopulation`, rates.referencePopulation);
}

/** Why nothing can be compared: a group without people. Null where both have some. */
export function emptyPopulation({ population, referencePopulation }: TwoRates): string | null {
	if (population === 0) return "the population is 0";
	return referencePopulation === 0 ? "the reference population is 0" : null;
}
