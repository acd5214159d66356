import type { PublishedGroup } from "./published-group.js";
import type { Restriction } from "./result.js";

/** Upper groups whose population is more, or less, than that of their detailed groups. */
export function populationsBeyondDetail(groups: readonly PublishedGroup[]): readonly Restriction[] {
	return groups.flatMap(({ level, label, population }) => {
		const detail = groups.filter(({ partOf }) => partOf === label);
		if (level !== "upper" || detail.length === 0 || population.status === "undefined") return [];
		if (detail.some((part) => part.population.status === "undefined")) return [];
		const inDetail = detail.reduce(
			(sum, part) => sum + (part.population.status === "ok" ? part.population.value : 0),
			0,
		);
		const difference = Math.abs(population.value - inDetail).toLocaleString("en-GB");
		if (population.value === inDetail) return [];
		const direction = population.value > inDetail ? "more" : "fewer";
		return [
			{
				id: "population-beyond-detail",
				text: `The population of ${label} has ${difference} ${direction} people than its detailed groups together.`,
			},
		];
	});
}
