import { mapEthnicity } from "../reference/ethnicity/mapping.js";
import type { RollUp } from "../reference/ethnicity/roll-up.js";
import { rollUps } from "../reference/ethnicity/roll-ups.js";
import type { Population, PopulationCell } from "../reference/population.js";
import { type PopulationByRollUp, populationByRollUp } from "../reference/populations/population-by-group.js";

const nhs = "nhs-ethnic-category-2001";

/** The roll-up that gathers a population just as it is, without a mapping of its codes; null where none does. */
export function directRollUp({ scheme }: Pick<Population, "scheme">, rollUp: RollUp): RollUp | null {
	if (scheme === rollUp.base) return rollUp;
	return scheme === "census-2021-ethnic-group" && rollUp.id === "nhs-upper-mha-annual"
		? rollUps["nhs-denominator-2021"]
		: null;
}

/**
 * The residents of each group that events are counted in. A population in NHS codes is gathered by the roll-up itself.
 * One in census 2021 groups is gathered as the annual Mental Health Act statistics do it where the groups are theirs,
 * and otherwise through the exact rows of the mapping. Cells that belong nowhere come back as `unmatched`.
 */
export function populationOfGroups({
	population,
	rollUp,
}: {
	readonly population: Population;
	readonly rollUp: RollUp;
}): PopulationByRollUp {
	const direct = directRollUp(population, rollUp);
	if (direct !== null) return populationByRollUp(population, direct);
	const mapped: PopulationCell[] = [];
	const unmapped: { cell: PopulationCell; reason: string }[] = [];
	for (const cell of population.cells) {
		const result = mapEthnicity({ value: cell.group, to: nhs });
		if (result.status === "mapped") mapped.push({ ...cell, group: result.value });
		else unmapped.push({ cell, reason: result.reason });
	}
	const gathered = populationByRollUp({ ...population, scheme: nhs, cells: mapped }, rollUp);
	return { ...gathered, unmatched: [...unmapped, ...gathered.unmatched] };
}
