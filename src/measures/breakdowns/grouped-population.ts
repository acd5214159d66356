import type { Population, PopulationCell } from "../../reference/population.js";
import type { GroupedPopulation } from "../group-figures.js";
import { populationOfGroups } from "../group-populations.js";
import type { OfficialQuirkId } from "../official-quirks.js";
import { ageSchemeOf } from "../population-age-scheme.js";
import { populationGaps } from "../population-gaps.js";
import { breakdowns } from "./breakdown.js";
import type { Classification } from "./classification.js";

/** The residents of each group of a classification, as far as the population is divided by it. */
export function groupedPopulation(
	population: Population,
	classification: Classification,
	quirks: readonly OfficialQuirkId[],
): GroupedPopulation {
	const { rollUp, groups, id, title } = classification;
	if (rollUp !== null) {
		return {
			population,
			byGroup: populationOfGroups({ population, rollUp }),
			gaps: populationGaps({ population, rollUp, ageScheme: ageSchemeOf(population) }),
		};
	}
	const doNotMeet = id === "deprivation" && quirks.includes("imd-label-mismatch");
	const codeOf = doNotMeet ? () => null : codeReader(population, id);
	const byGroup = groups.map(({ label, group: { code } }) => {
		const cells = population.cells.filter((cell) => codeOf(cell) === code);
		return {
			label,
			count: cells.length === 0 ? null : cells.reduce((sum, { count }) => sum + count, 0),
			cells,
		};
	});
	const gaps = new Map(
		byGroup.flatMap(({ label, count }) =>
			count === null || count === 0
				? [
						[
							label,
							doNotMeet
								? "labels of counts and population do not meet, as in the official code, which prints a rate of 0"
								: `${population.title} has no such group of ${title.toLowerCase()}`,
						] as const,
					]
				: [],
		),
	);
	return { population, byGroup: { rollUp: id, groups: byGroup, unmatched: [] }, gaps };
}

/** The group of a breakdown that residents are in: sex and age of their own, others where the population is of them. */
function codeReader({ scheme }: Population, id: string): (cell: PopulationCell) => string | null {
	if (id === "sex") return ({ sex }) => sex ?? null;
	if (id === "age") return ({ ageBand }) => ageBand ?? null;
	const breakdown = Object.values(breakdowns).find((each) => each.id === id);
	return ({ group }) => (scheme === breakdown?.scheme ? group.code : null);
}
