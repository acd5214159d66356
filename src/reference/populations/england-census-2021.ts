import type { Census2021EthnicGroupCode } from "../ethnicity/census-2021-ethnic-group.js";
import type { Population, PopulationCell } from "../population.js";
import { censusEthnicGroupByAuthority, onsTs021 } from "../sources.js";
import type { Provenance } from "../standing.js";

const group = (code: Census2021EthnicGroupCode) => ({ scheme: "census-2021-ethnic-group", code }) as const;

/**
 * The residents of England in Census 2021 by the 19 ethnic groups: sums over 309 local authorities.
 *
 * The census perturbs each table slightly to protect people, so a sum of authorities differs from the national
 * table by up to about 40 in a group: 56,490,065 here against 56,490,048. {@link englandCensus2021Published} holds
 * the national cells that were read. All 88 crude rates by ethnic group that the Mental Health Act statistics print
 * for 2023/24 come out to their printed decimal from these sums, with Roma left out.
 *
 * The denominators of the Mental Health Act statistics are not the whole of this: see `caveats`, and
 * {@link populationByRollUp} with the roll-up `nhs-denominator-2021`.
 *
 * @example
 * ```ts
 * import { englandCensus2021 } from "pcref/reference";
 *
 * englandCensus2021.cells.reduce((sum, { count }) => sum + count, 0); // => 56_490_065
 * ```
 */
export const englandCensus2021: Population = {
	id: "england-census-2021",
	title: "Residents of England by ethnic group, Census 2021 (sum of local authorities)",
	basis: "resident-population",
	vintage: "Census 2021",
	geography: { code: "E92000001", name: "England" },
	scheme: "census-2021-ethnic-group",
	cells: [
		{ group: group("1"), count: 629_583 },
		{ group: group("2"), count: 431_188 },
		{ group: group("3"), count: 1_843_238 },
		{ group: group("4"), count: 1_570_287 },
		{ group: group("5"), count: 952_127 },
		{ group: group("6"), count: 1_468_478 },
		{ group: group("7"), count: 619_415 },
		{ group: group("8"), count: 293_829 },
		{ group: group("9"), count: 474_192 },
		{ group: group("10"), count: 241_523 },
		{ group: group("11"), count: 499_306 },
		{ group: group("12"), count: 454_354 },
		{ group: group("13"), count: 41_540_796 },
		{ group: group("14"), count: 494_257 },
		{ group: group("15"), count: 64_205 },
		{ group: group("16"), count: 99_122 },
		{ group: group("17"), count: 3_584_999 },
		{ group: group("18"), count: 320_215 },
		{ group: group("19"), count: 908_951 },
	],
	caveats: [
		"The denominators of the Mental Health Act statistics 2023/24 leave Roma out of White (99,122 people here, 99,138 in the national table): the publication's code does not list Roma among the White groups.",
		"Gypsy or Irish Traveller (under White) and Arab (under Other Ethnic Groups) are in those denominators, but no NHS code lets anyone be counted as such in the numerators.",
		"Counts are sums over local authorities and differ slightly from the national census table, because the census perturbs each table to protect people.",
		"Residents on 21 March 2021: neither the people a service saw, nor the population of the year a rate is about.",
	],
	provenance: {
		status: "derived",
		source: `${censusEthnicGroupByAuthority}; ${onsTs021}`,
		edition: "Census 2021",
		note: "Sums over the 309 local authorities of England.",
	},
	synthetic: false,
};

/**
 * What was read of the national Census 2021 table for England: the total and five groups, to compare the sums of
 * authorities with. The national cells of the other groups were not read.
 */
export const englandCensus2021Published: {
	readonly total: number;
	readonly cells: readonly PopulationCell[];
	readonly provenance: Provenance;
} = {
	total: 56_490_048,
	cells: [
		{ group: group("6"), count: 1_468_474 },
		{ group: group("7"), count: 619_419 },
		{ group: group("8"), count: 293_831 },
		{ group: group("10"), count: 241_528 },
		{ group: group("11"), count: 499_310 },
	],
	provenance: {
		status: "official",
		source: `${onsTs021} (github.com/kncube-stack/uk-black-demographics@e9fb54a)`,
		edition: "Census 2021",
	},
};
