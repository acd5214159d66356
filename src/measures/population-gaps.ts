import { type AgeSchemeId, ageSchemes } from "../reference/age/age-bands.js";
import { census2021EthnicGroupCodes } from "../reference/ethnicity/census-2021-ethnic-group.js";
import { mapEthnicity } from "../reference/ethnicity/mapping.js";
import { groupOf, type RollUp } from "../reference/ethnicity/roll-up.js";
import type { Population, PopulationCell } from "../reference/population.js";
import { directRollUp } from "./group-populations.js";
import { namedGroups } from "./named-groups.js";

/**
 * Why the residents of a group are not all there, by its label: a code without a cell, a sex or age band without one
 * where the population is divided so, or nobody at all. Groups that lack nothing are left out. It rests on the
 * population alone, which is public, and never on events.
 */
export function populationGaps({
	population,
	rollUp,
	ageScheme,
}: {
	readonly population: Population;
	readonly rollUp: RollUp;
	readonly ageScheme: AgeSchemeId;
}): ReadonlyMap<string, string> {
	const strata = strataOf(population, ageScheme);
	const gaps = new Map<string, string>();
	for (const { label } of namedGroups(rollUp).groups) {
		const codes = codesOf({ population, rollUp, label });
		const gap = gapIn({ population, codes, strata });
		if (gap !== null) gaps.set(label, `${population.title} ${gap}`);
	}
	return gaps;
}

type Divided = Pick<PopulationCell, "sex" | "ageBand">;

function gapIn({
	population,
	codes,
	strata,
}: {
	readonly population: Population;
	readonly codes: readonly string[];
	readonly strata: readonly Divided[];
}): string | null {
	const cellsOf = (code: string) => population.cells.filter(({ group }) => group.code === code);
	const absent = codes.filter((code) => cellsOf(code).length === 0);
	if (absent.length === codes.length) return "has no such group";
	if (absent.length > 0) return `has no number for ${absent.join(", ")} of ${population.scheme}`;
	const missing = codes.flatMap((code) => {
		const cells = cellsOf(code);
		return strata
			.filter(({ sex, ageBand }) => !cells.some((cell) => cell.sex === sex && cell.ageBand === ageBand))
			.map((stratum) => `${code} of ${stratumInWords(stratum)}`);
	});
	const [first, ...others] = missing;
	if (first !== undefined) {
		return `has no number for ${first}${others.length > 0 ? ` and ${others.length} more` : ""}`;
	}
	const everybody = codes.flatMap(cellsOf).reduce((sum, { count }) => sum + count, 0);
	return everybody === 0 ? "has nobody in this group" : null;
}

/** The codes of the population's own list that make up a group. */
function codesOf({
	population,
	rollUp,
	label,
}: {
	readonly population: Population;
	readonly rollUp: RollUp;
	readonly label: string;
}): readonly string[] {
	const direct = directRollUp(population, rollUp);
	if (direct !== null) return direct.groups.find((group) => group.label === label)?.codes ?? [];
	const scheme = "census-2021-ethnic-group";
	if (population.scheme !== scheme) return [];
	return census2021EthnicGroupCodes.filter((code) => {
		const mapped = mapEthnicity({ value: { scheme, code }, to: "nhs-ethnic-category-2001" });
		if (mapped.status !== "mapped") return false;
		const found = groupOf(rollUp, mapped.value);
		return found.status === "grouped" && found.label === label;
	});
}

/** The sexes and age bands that every group needs: as far as the population is divided by them at all. */
function strataOf({ cells }: Population, ageScheme: AgeSchemeId): readonly Divided[] {
	const bySex = cells.some(({ sex }) => sex !== undefined);
	const byAge = cells.some(({ ageBand }) => ageBand !== undefined);
	const bands: readonly Divided[] = byAge
		? ageSchemes[ageScheme].bands.map(({ label }) => ({ ageBand: label }))
		: [{}];
	return bySex ? (["1", "2"] as const).flatMap((sex) => bands.map((band) => ({ sex, ...band }))) : bands;
}

/** `sex 1, 18 to 34`. */
function stratumInWords({ sex, ageBand }: Divided): string {
	return [sex === undefined ? [] : `sex ${sex}`, ageBand ?? []].flat().join(", ");
}
