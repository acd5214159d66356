import { groupOf, type RollUp } from "../ethnicity/roll-up.js";
import type { Population, PopulationCell } from "../population.js";

/** The residents of one group of a roll-up. */
export interface GroupPopulation {
	readonly label: string;
	/** Residents in all cells of the group; null where no cell falls into it, which is not the same as nobody. */
	readonly count: number | null;
	/** The cells behind the count, with sex and age band where the population has them. */
	readonly cells: readonly PopulationCell[];
}

/** A population gathered into the groups of a roll-up, and what fell outside them. */
export interface PopulationByRollUp {
	/** Id of the roll-up. */
	readonly rollUp: string;
	/** Every group of the roll-up, in its order. */
	readonly groups: readonly GroupPopulation[];
	/** Cells in no group, each with the reason. */
	readonly unmatched: readonly { readonly cell: PopulationCell; readonly reason: string }[];
}

/**
 * Gathers a population into the groups of a roll-up. Nothing is dropped: the counts of the groups and of the
 * unmatched cells add up to the population. A roll-up of another code list matches nothing.
 *
 * @param population Residents by ethnic group, and by sex and age where known.
 * @param rollUp A roll-up whose base is the population's scheme, see {@link rollUps}.
 *
 * @example
 * ```ts
 * import { englandCensus2021, populationByRollUp, rollUps } from "pcref/reference";
 *
 * const denominators = populationByRollUp(englandCensus2021, rollUps["nhs-denominator-2021"]);
 * denominators.groups.find(({ label }) => label === "White")?.count; // => 45_684_257
 * denominators.unmatched.map(({ cell }) => cell); // => [{ group: { scheme: "census-2021-ethnic-group", code: "16" }, count: 99_122 }]
 * ```
 */
export function populationByRollUp(population: Population, rollUp: RollUp): PopulationByRollUp {
	const cellsOf = new Map<string, PopulationCell[]>(rollUp.groups.map(({ label }) => [label, []]));
	const unmatched: { cell: PopulationCell; reason: string }[] = [];
	for (const cell of population.cells) {
		const found = groupOf(rollUp, cell.group);
		if (found.status === "grouped") cellsOf.get(found.label)?.push(cell);
		else unmatched.push({ cell, reason: found.reason });
	}
	const groups = Array.from(cellsOf, ([label, cells]) => ({
		label,
		count: cells.length === 0 ? null : cells.reduce((sum, { count }) => sum + count, 0),
		cells,
	}));
	return { rollUp: rollUp.id, groups, unmatched };
}
