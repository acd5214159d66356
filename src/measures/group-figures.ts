import { type AgeSchemeId, ageSchemes } from "../reference/age/age-bands.js";
import type { Population, PopulationCell, Sex } from "../reference/population.js";
import type { PopulationByRollUp } from "../reference/populations/population-by-group.js";
import type { Stratum } from "../statistics/standardisation/stratum.js";
import type { Classification } from "./breakdowns/classification.js";
import { sum } from "./cells.js";
import type { CountableDefinition } from "./countable-measure.js";
import type { CountCell, Counts } from "./counts.js";
import type { GroupResult, Quantity } from "./result.js";

/** A group with what its rates are made of. */
export interface GroupFigures
	extends Pick<GroupResult, "group" | "label" | "level" | "count" | "population"> {
	/** By sex and age band, always in the same order; null where the population is not divided so. */
	readonly strata: readonly Stratum[] | null;
	/** Why there is no rate although there are residents. */
	readonly noRate?: string;
}

/** The population that rates are divided by, gathered into groups. */
export interface GroupedPopulation {
	readonly population: Population;
	readonly byGroup: PopulationByRollUp;
	/** Why the residents of a group are not all there, by its label. */
	readonly gaps: ReadonlyMap<string, string>;
}

const sexes: readonly Sex[] = ["1", "2"];

/** Whether every cell of the population says of which sex and age band it is. */
export function hasStrata(population: Population): boolean {
	return population.cells.every(({ sex, ageBand }) => sex !== undefined && ageBand !== undefined);
}

/**
 * Counts and residents of each group of a classification, of all named groups together ("All"), and the count of events
 * of unknown ethnicity. Where only a known age and sex are to be held, events of other people are neither in the groups
 * nor in All. A group of which residents are missing has no rate, nor has All, which would set its events over the residents of the others.
 */
export function groupFigures({
	counts,
	notCounted,
	classification,
	grouped,
	groupsHold,
}: {
	readonly counts: Counts;
	/** Why there are no counts, null where there are. */
	readonly notCounted: string | null;
	readonly classification: Classification;
	readonly grouped: GroupedPopulation | null;
	readonly groupsHold: CountableDefinition["groupsHold"];
}): readonly GroupFigures[] {
	const { id, groups, level } = classification;
	const usable = counts.cells.filter(
		({ sex, ageBand }) => groupsHold === "everybody" || (sex !== null && ageBand !== null),
	);
	const countsOf = new Map(groups.map(({ label }) => [label, [] as CountCell[]]));
	for (const cell of usable) {
		const label = classification.labelOf(cell);
		if (label !== null) countsOf.get(label)?.push(cell);
	}
	const residentsOf = (label: string): readonly PopulationCell[] =>
		grouped?.byGroup.groups.find((group) => group.label === label)?.cells ?? [];

	const figures = (
		identity: Pick<GroupFigures, "group" | "label" | "level">,
		events: readonly CountCell[],
		residents: readonly PopulationCell[],
		gap: string | undefined,
	): GroupFigures => ({
		...identity,
		count: counted(events, notCounted),
		population: residentsIn(residents, grouped, gap),
		strata:
			grouped === null || !hasStrata(grouped.population)
				? null
				: strataOf({ events, residents, standard: grouped.population.cells, scheme: counts.ageScheme }),
	});

	const named = groups.map(({ label, group }) => {
		const [events, residents] = [countsOf.get(label) ?? [], residentsOf(label)];
		const found = figures({ group, label, level }, events, residents, grouped?.gaps.get(label));
		return { ...found, ...withoutRate(whyNoRate({ events, residents, strata: found.strata, grouped })) };
	});
	const [incomplete] = groups.flatMap(({ label }) => {
		const gap = grouped?.gaps.get(label);
		return gap === undefined ? [] : `residents of ${label} are missing: ${gap}`;
	});
	const total = figures(
		{ group: { scheme: id, code: "All" }, label: "All", level: "total" },
		[...countsOf.values()].flat(),
		groups.flatMap(({ label }) => residentsOf(label)),
		incomplete,
	);
	const [noRate = null] = named.flatMap((group) =>
		group.noRate === undefined ? [] : `of ${group.label}: ${group.noRate}`,
	);
	return [
		...named,
		{ ...total, ...withoutRate(noRate) },
		unknownFigures({ counts, notCounted, classification }),
	];
}

function counted(events: readonly CountCell[], notCounted: string | null): Quantity {
	return notCounted === null
		? { status: "ok", value: sum(events) }
		: { status: "undefined", reason: notCounted };
}

function withoutRate(noRate: string | null): Pick<GroupFigures, "noRate"> {
	return noRate === null ? {} : { noRate };
}

/**
 * Why there is no rate where nobody lives in a category, or is of a sex and age band, in which events were counted.
 * Names every such part of the population, whether events were counted in it or not.
 */
function whyNoRate({
	events,
	residents,
	strata,
	grouped,
}: {
	readonly events: readonly CountCell[];
	readonly residents: readonly PopulationCell[];
	readonly strata: readonly Stratum[] | null;
	readonly grouped: GroupedPopulation | null;
}): string | null {
	if (grouped === null) return null;
	const ofCode = <Found extends CountCell | PopulationCell>(cells: readonly Found[], code: string) =>
		cells.filter((cell) => ("group" in cell ? cell.group.code : cell.ethnicity) === code);
	const emptyCodes = [...new Set(residents.map(({ group }) => group.code))].filter(
		(code) => sum(ofCode(residents, code)) === 0,
	);
	const emptyStrata = (strata ?? []).filter(({ population }) => population === 0);
	const inEmpty =
		emptyCodes.some((code) => ofCode(events, code).length > 0) ||
		emptyStrata.some(({ count }) => count !== null && count > 0);
	if (!inEmpty) return null;
	const parts = [
		...(emptyCodes.length === 0 ? [] : [`ethnic category ${emptyCodes.join(", ")}`]),
		...(emptyStrata.length === 0 ? [] : ["a sex and age band of the group"]),
	];
	return `${grouped.population.title} has nobody of ${parts.join(" or of ")}, and events were counted there`;
}

function unknownFigures({
	counts,
	notCounted,
	classification,
}: Pick<Parameters<typeof groupFigures>[0], "counts" | "notCounted" | "classification">): GroupFigures {
	const unknown = counts.cells.filter(classification.isUnknown);
	return {
		group: { scheme: classification.id, code: "Unknown" },
		label: "Unknown",
		level: "unknown",
		count: counted(unknown, notCounted),
		population: {
			status: "undefined",
			reason:
				classification.rollUp === null
					? "the population holds nobody who is in no known group"
					: "the population holds nobody of unknown ethnicity",
		},
		strata: null,
	};
}

function residentsIn(
	residents: readonly PopulationCell[],
	grouped: GroupedPopulation | null,
	gap: string | undefined,
): Quantity {
	if (grouped === null) return { status: "undefined", reason: "no population was given" };
	if (gap !== undefined) return { status: "undefined", reason: gap };
	return { status: "ok", value: sum(residents) };
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
