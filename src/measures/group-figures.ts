import { type AgeSchemeId, ageSchemes } from "../reference/age/age-bands.js";
import type { CodedValue } from "../reference/coded-value.js";
import { groupOf, type RollUp } from "../reference/ethnicity/roll-up.js";
import type { Population, PopulationCell, Sex } from "../reference/population.js";
import type { PopulationByRollUp } from "../reference/populations/population-by-group.js";
import type { Stratum } from "../statistics/standardisation/stratum.js";
import type { CountCell, Counts } from "./counts.js";
import type { CountedEthnicity } from "./ethnicity-tally.js";
import { namedGroups } from "./named-groups.js";
import type { GroupResult, Quantity } from "./result.js";

/** A group with what its rates are made of. */
export interface GroupFigures
	extends Pick<GroupResult, "group" | "label" | "level" | "count" | "population"> {
	/** By sex and age band, always in the same order; null where the population is not divided so. */
	readonly strata: readonly Stratum[] | null;
}

/** The population that rates are divided by, gathered into groups. */
export interface GroupedPopulation {
	readonly population: Population;
	readonly byGroup: PopulationByRollUp;
}

const sexes: readonly Sex[] = ["1", "2"];

const sum = (cells: readonly { readonly count: number }[]) =>
	cells.reduce((total, { count }) => total + count, 0);

/** Whether every cell of the population says of which sex and age band it is. */
export function hasStrata(population: Population): boolean {
	return population.cells.every(({ sex, ageBand }) => sex !== undefined && ageBand !== undefined);
}

/**
 * Counts and residents of each named group of a roll-up, of all named groups together ("All"), and the count of events
 * of unknown ethnicity. Only events of a known age, and of sex male or female, are in the groups and in All.
 */
export function groupFigures({
	counts,
	rollUp,
	grouped,
}: {
	readonly counts: Counts;
	readonly rollUp: RollUp;
	readonly grouped: GroupedPopulation | null;
}): readonly GroupFigures[] {
	const { groups, level } = namedGroups(rollUp);
	const usable = counts.cells.filter(({ sex, ageBand }) => sex !== null && ageBand !== null);
	const countsOf = new Map(groups.map(({ label }) => [label, [] as CountCell[]]));
	for (const cell of usable) {
		const label = labelOf(rollUp, cell.ethnicity);
		if (label !== null) countsOf.get(label)?.push(cell);
	}
	const residentsOf = (label: string): readonly PopulationCell[] =>
		grouped?.byGroup.groups.find((group) => group.label === label)?.cells ?? [];

	const figures = (
		identity: Pick<GroupFigures, "group" | "label" | "level">,
		events: readonly CountCell[],
		residents: readonly PopulationCell[],
	): GroupFigures => ({
		...identity,
		count: { status: "ok", value: sum(events) },
		population: residentsIn(residents, grouped),
		strata:
			grouped === null || !hasStrata(grouped.population)
				? null
				: strataOf({ events, residents, standard: grouped.population.cells, scheme: counts.ageScheme }),
	});

	const named = groups.map(({ label, group }) =>
		figures({ group, label, level }, countsOf.get(label) ?? [], residentsOf(label)),
	);
	const total = figures(
		{ group: { scheme: rollUp.id, code: "All" }, label: "All", level: "total" },
		[...countsOf.values()].flat(),
		groups.flatMap(({ label }) => residentsOf(label)),
	);
	return [...named, total, unknownFigures(counts, rollUp)];
}

function unknownFigures(counts: Counts, rollUp: RollUp): GroupFigures {
	const unknown = counts.cells.filter(({ ethnicity }) =>
		["Z", "99", "missing", "invalid"].includes(ethnicity),
	);
	return {
		group: { scheme: rollUp.id, code: "Unknown" },
		label: "Unknown",
		level: "unknown",
		count: { status: "ok", value: sum(unknown) },
		population: { status: "undefined", reason: "the population holds nobody of unknown ethnicity" },
		strata: null,
	};
}

function residentsIn(residents: readonly PopulationCell[], grouped: GroupedPopulation | null): Quantity {
	if (grouped === null) return { status: "undefined", reason: "no population was given" };
	if (residents.length === 0) {
		return { status: "undefined", reason: `${grouped.population.title} has no such group` };
	}
	return { status: "ok", value: sum(residents) };
}

function labelOf(rollUp: RollUp, ethnicity: CountedEthnicity): string | null {
	if (ethnicity === "missing" || ethnicity === "invalid") return null;
	const value: CodedValue = { scheme: "nhs-ethnic-category-2001", code: ethnicity };
	const found = groupOf(rollUp, value);
	return found.status === "grouped" ? found.label : null;
}

function strataOf({
	events,
	residents,
	standard,
	scheme,
}: {
	readonly events: readonly CountCell[];
	readonly residents: readonly PopulationCell[];
	readonly standard: readonly PopulationCell[];
	readonly scheme: AgeSchemeId;
}): readonly Stratum[] {
	return sexes.flatMap((sex) =>
		ageSchemes[scheme].bands.map(({ label }) => {
			const inStratum = <Cell extends { readonly sex?: Sex | null; readonly ageBand?: string | null }>(
				cells: readonly Cell[],
			) => cells.filter((cell) => cell.sex === sex && cell.ageBand === label);
			const people = inStratum(residents);
			return {
				count: sum(inStratum(events)),
				population: people.length === 0 ? null : sum(people),
				standardPopulation: sum(inStratum(standard)),
			};
		}),
	);
}
