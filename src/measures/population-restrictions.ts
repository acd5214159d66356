import type { Population, PopulationCell } from "../reference/population.js";
import type { GroupedPopulation } from "./group-figures.js";
import { hasStrata } from "./group-figures.js";
import type { Restriction } from "./result.js";

const england = "E92000001";

/** What a reader must know of the population that rates are divided by, or of there being none. */
export function populationRestrictions(grouped: GroupedPopulation | null): readonly Restriction[] {
	if (grouped === null) {
		return [{ id: "no-population", text: "No population was given, so there are counts and no rates." }];
	}
	const { population, byGroup, gaps } = grouped;
	const found: Restriction[] = [];
	if (population.geography.code !== england) {
		found.push({
			id: "not-the-official-denominator",
			text: `Rates are per residents of ${population.geography.name} (${population.vintage}). The official rates are per residents of England or of an integrated care board, so these are not to be set beside them.`,
		});
	}
	if (gaps.size > 0) {
		found.push({
			id: "population-incomplete",
			text: `The population is not complete, so there are no rates of ${[...gaps.keys(), "All"].join(", ")}: ${[...new Set(gaps.values())].join("; ")}.`,
		});
	}
	if (byGroup.groups.some(({ cells }) => hasEmptyPart(cells))) {
		found.push({
			id: "population-empty-in-part",
			text: "The population has nobody in some ethnic category, or sex and age band of a group. Where events were counted there, neither the group nor All has a rate.",
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

/** Whether some ethnic category, or some sex and age band, of a group that has residents has none. */
function hasEmptyPart(cells: readonly PopulationCell[]): boolean {
	const parts = new Map<string, number>();
	for (const { group, sex = "", ageBand = "", count } of cells) {
		for (const part of [`category ${group.code}`, `stratum ${sex} ${ageBand}`])
			parts.set(part, (parts.get(part) ?? 0) + count);
	}
	const counts = [...parts.values()];
	return counts.some((count) => count === 0) && counts.some((count) => count > 0);
}

/** Population counts are public, so this text may hold them. */
function unmatchedText(population: Population, unmatched: GroupedPopulation["byGroup"]["unmatched"]): string {
	const people = unmatched.reduce((sum, { cell }) => sum + cell.count, 0);
	const reasons = [...new Set(unmatched.map(({ reason }) => reason))];
	return `${people.toLocaleString("en-GB")} residents in ${population.title} are in no group and in no denominator: ${reasons.join("; ")}.`;
}
