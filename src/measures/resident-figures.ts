import type { Population } from "../reference/population.js";
import type { StandardisationMethod } from "../statistics/standardisation/standardisation-method.js";
import type { Classification } from "./breakdowns/classification.js";
import { groupedPopulation } from "./breakdowns/grouped-population.js";
import type { CountableDefinition } from "./countable-measure.js";
import { crudeFigures } from "./crude-figures.js";
import { type GroupedPopulation, type GroupFigures, groupFigures, hasStrata } from "./group-figures.js";
import type { OfficialQuirkId } from "./official-quirks.js";
import { populationRestrictions } from "./population-restrictions.js";
import type { CountedTogether } from "./record-figures.js";
import type { Denominator, GroupResult, MeasureResult, Restriction } from "./result.js";
import { standardisedFigures } from "./standardised-figures.js";

/** The figures of a measure whose rates are per residents, or its counts alone where no population was given. */
export function residentFigures({
	definition,
	counted: { counts, notCounted },
	classification,
	population,
	comparator,
	standardise,
	quirks,
	confidence,
}: {
	readonly definition: CountableDefinition;
	readonly counted: CountedTogether;
	readonly classification: Classification;
	readonly population: Population | null;
	readonly comparator: string | null;
	readonly standardise: readonly StandardisationMethod[];
	/** Faults of official rates to reproduce. */
	readonly quirks: readonly OfficialQuirkId[];
	readonly confidence: number;
}): Pick<MeasureResult, "groups" | "denominator" | "restrictions"> {
	const grouped = population === null ? null : groupedPopulation(population, classification, quirks);
	const methods = classification.rollUp === null ? [] : standardise;
	const alsoOwnWeight = classification.rollUp !== null && quirks.includes("own-weight-dsr");
	const { per, groupsHold } = definition;
	const figures = groupFigures({ counts, notCounted, classification, grouped, groupsHold });
	const reference = figures.find(({ label }) => label === comparator) ?? null;
	const compare = (group: GroupFigures): GroupResult => {
		const { strata: _, noRate: __, ...identity } = group;
		const task = { group, comparator: reference, per, confidence };
		return {
			...identity,
			...crudeFigures(task),
			...standardisedFigures({ ...task, methods, alsoOwnWeight }),
			published: [],
		};
	};
	return {
		groups: figures.map(compare),
		denominator: grouped === null ? null : denominatorOf(grouped),
		restrictions: [
			...populationRestrictions(grouped),
			...(alsoOwnWeight ? [ownWeights] : []),
			...(groupsHold === "everybody" && methods.length > 0 && population !== null && hasStrata(population)
				? [standardisedWithoutUnknown]
				: []),
		],
	};
}

const ownWeights: Restriction = {
	id: "quirk-own-weight-dsr",
	text: "The rate by own-weight is the one that the monthly statistics print as directly standardised. It has no standard: each group's strata are weighted by the group's own people, and those without an event are left out. It is never lower than the crude rate of people of known age and sex, and groups are not to be compared by it.",
};

const standardisedWithoutUnknown: Restriction = {
	id: "standardised-without-unknown",
	text: "Counts and crude rates hold people of any age and sex. Standardised rates leave out those whose age is not known, or whose recorded gender is neither male nor female.",
};

function denominatorOf({ population }: GroupedPopulation): Denominator {
	const { basis, title, vintage, scheme, caveats, provenance } = population;
	const standard = `Standardised rates have the sex and age structure of the whole of this population, all its ethnic groups together, as their standard.`;
	return {
		basis,
		title,
		vintage,
		scheme,
		caveats: hasStrata(population) ? [...caveats, standard] : caveats,
		provenance,
	};
}
