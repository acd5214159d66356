import { ArgumentError } from "../../issues/argument-error.js";
import { requireTwoRates, type TwoRates } from "../two-groups/two-rates.js";
import { requireTwoShares, type TwoShares } from "../two-groups/two-shares.js";

/** Checks every stratum, and leaves out those that hold only one of the groups: they compare nothing. */
export function comparingShares(strata: readonly TwoShares[]): readonly TwoShares[] {
	requireStrata(strata);
	for (const [index, stratum] of strata.entries()) requireTwoShares(stratum, `strata[${index}].`);
	return strata.filter(({ total, referenceTotal }) => total > 0 && referenceTotal > 0);
}

/** Checks every stratum, and leaves out those that hold only one of the groups: they compare nothing. */
export function comparingRates(strata: readonly TwoRates[]): readonly TwoRates[] {
	requireStrata(strata);
	for (const [index, stratum] of strata.entries()) requireTwoRates(stratum, `strata[${index}].`);
	return strata.filter(({ population, referencePopulation }) => population > 0 && referencePopulation > 0);
}

function requireStrata(strata: readonly unknown[]): void {
	if (strata.length === 0) throw new ArgumentError("strata", "must not be empty");
}

/** The sum of one number of each stratum. */
export function sumOver<Stratum>(strata: readonly Stratum[], term: (stratum: Stratum) => number): number {
	let sum = 0;
	for (const stratum of strata) sum += term(stratum);
	return sum;
}
