import { ArgumentError } from "../../issues/argument-error.js";
import { requireNotNegative } from "../argument-checks.js";

/** One cell of the standardisation, such as women aged 18 to 34: its events, its people, its people in the standard. */
export interface Stratum {
	/** Events of the group in this stratum; null where the count is missing. */
	readonly count: number | null;
	/** People of the group in this stratum; null where it is missing. */
	readonly population: number | null;
	/** People of the standard population in this stratum: its weight. */
	readonly standardPopulation: number;
}

/** Checks every number, and sums the standard populations. */
export function requireStrata(strata: readonly Stratum[]): number {
	if (strata.length === 0) throw new ArgumentError("strata", "must not be empty");
	let total = 0;
	strata.forEach((stratum, index) => {
		for (const field of ["count", "population", "standardPopulation"] as const) {
			const value = stratum[field];
			// The name is made only when it is needed: this runs for every number of a bulk calculation.
			if (value !== null && !(value >= 0 && value < Number.POSITIVE_INFINITY)) {
				requireNotNegative(`strata[${index}].${field}`, value);
			}
		}
		total += stratum.standardPopulation;
	});
	return total;
}
