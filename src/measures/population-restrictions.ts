import type { Population } from "../reference/population.js";
import type { GroupedPopulation } from "./group-figures.js";
import { hasStrata } from "./group-figures.js";
import type { Restriction } from "./result.js";

const england = "E92000001";

/** What a reader must know of the population that rates are divided by, or of there being none. */
export function populationRestrictions(grouped: GroupedPopulation | null): readonly Restriction[] {
	if (grouped === null) {
		return [{ id: "no-population", text: "No population was given, so there are counts and no rates." }];
	}
	const { population, byGroup } = grouped;
	const found: Restriction[] = [];
	if (population.geography.code !== england) {
		found.push({
			id: "not-the-official-denominator",
			text: `Rates are per residents of ${population.geography.name} (${population.vintage}). The official rates are per residents of England or of an integrated care board, so these are not to be set beside them.`,
		});
	}
	if (byGroup.unmatched.length > 0) {
		found.push({ id: "population-unmatched", text: unmatchedText(population, byGroup.unmatched) });
	}
	if (!hasStrata(population)) {
		found.push({
			id: "no-strata",
			text: "The population is not divided by sex and age, so no rate is standardised.",
		});
	}
	return found;
}

/** Population counts are public, so this text may hold them. */
function unmatchedText(population: Population, unmatched: GroupedPopulation["byGroup"]["unmatched"]): string {
	const people = unmatched.reduce((sum, { cell }) => sum + cell.count, 0);
	const reasons = [...new Set(unmatched.map(({ reason }) => reason))];
	return `${people.toLocaleString("en-GB")} residents in ${population.title} are in no group and in no denominator: ${reasons.join("; ")}.`;
}
