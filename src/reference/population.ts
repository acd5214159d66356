import type { CodedValue } from "./coded-value.js";
import type { Provenance } from "./standing.js";

/** Sex as the official rates use it: 1 male, 2 female. */
export type Sex = "1" | "2";

/** One cell of a population: how many residents in one ethnic group, and, where known, of one sex and age band. */
export interface PopulationCell {
	readonly group: CodedValue;
	readonly sex?: Sex;
	/** A band label of the population's `ageScheme`. */
	readonly ageBand?: string;
	readonly count: number;
}

/**
 * A denominator that says what it is: which people, where, counted when, in which classification.
 * Rates name the population they were divided by; two rates are compared only where these agree.
 */
export interface Population {
	readonly id: string;
	readonly title: string;
	readonly basis: "resident-population";
	/** The count behind it, for example `Census 2021`. */
	readonly vintage: string;
	readonly geography: { readonly code: string; readonly name: string };
	/** The code list of every cell's group. */
	readonly scheme: string;
	/** The age scheme of the cells, absent where they have no age. */
	readonly ageScheme?: string;
	readonly cells: readonly PopulationCell[];
	/** What this denominator leaves out or holds without a numerator, in plain sentences. */
	readonly caveats: readonly string[];
	readonly provenance: Provenance;
	/** True for invented figures; every output then says so. */
	readonly synthetic: boolean;
}
