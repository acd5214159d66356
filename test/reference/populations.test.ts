import { describe, expect, it } from "vitest";
import { census2021EthnicGroupCodes } from "../../src/reference/ethnicity/census-2021-ethnic-group.js";
import { type RollUpId, rollUps } from "../../src/reference/ethnicity/roll-ups.js";
import {
	isSyntheticOrganisation,
	syntheticOrganisation,
} from "../../src/reference/organisations/synthetic-organisation.js";
import type { Population } from "../../src/reference/population.js";
import {
	englandCensus2021,
	englandCensus2021Published,
} from "../../src/reference/populations/england-census-2021.js";
import { populationByRollUp } from "../../src/reference/populations/population-by-group.js";

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

describe("englandCensus2021", () => {
	it("has each of the 19 groups once and adds up to the sum of authorities", () => {
		expect(englandCensus2021.cells.map(({ group }) => group.code)).toEqual([...census2021EthnicGroupCodes]);
		expect(sum(englandCensus2021.cells.map(({ count }) => count))).toBe(56_490_065);
	});

	it("is close to, and not the same as, the national table", () => {
		for (const { group, count } of englandCensus2021Published.cells) {
			const here =
				englandCensus2021.cells.find((cell) => cell.group.code === group.code)?.count ?? Number.NaN;
			expect(Math.abs(here - count)).toBeLessThanOrEqual(40);
		}
		expect(englandCensus2021Published.total).toBe(56_490_048);
	});

	it("says that it is derived and what the official denominator leaves out", () => {
		expect(englandCensus2021.provenance.status).toBe("derived");
		expect(englandCensus2021.caveats.join(" ")).toMatch(/Roma.*Gypsy or Irish Traveller.*Arab/);
	});
});

describe("populationByRollUp", () => {
	it("gives the national denominators of 2023/24, and names who is left out", () => {
		const { groups, unmatched } = populationByRollUp(englandCensus2021, rollUps["nhs-denominator-2021"]);
		expect(groups.map(({ label, count }) => [label, count])).toEqual([
			["White", 45_684_257],
			["Mixed", 1_669_375],
			["Asian or Asian British", 4_995_235],
			["Black or Black British", 2_381_722],
			["Other Ethnic Groups", 1_660_354],
		]);
		expect(unmatched).toEqual([
			{
				cell: { group: { scheme: "census-2021-ethnic-group", code: "16" }, count: 99_122 },
				reason:
					"the national denominators leave Roma out (99,138 people in the national census table, 99,122 by sum of authorities)",
			},
		]);
	});

	it.each(Object.keys(rollUps) as RollUpId[])("loses nobody: %s", (id) => {
		const { groups, unmatched } = populationByRollUp(englandCensus2021, rollUps[id]);
		const counted = sum(groups.map(({ count }) => count ?? 0)) + sum(unmatched.map(({ cell }) => cell.count));
		expect(counted).toBe(56_490_065);
		expect(groups.map(({ label }) => label)).toEqual(rollUps[id].groups.map(({ label }) => label));
	});

	it("does not divide NHS groups by census groups unseen", () => {
		const { groups, unmatched } = populationByRollUp(englandCensus2021, rollUps["nhs-upper-mha-annual"]);
		expect(groups.every(({ count }) => count === null)).toBe(true);
		expect(unmatched).toHaveLength(19);
	});

	it("keeps sex and age with the cells of a group", () => {
		const group = { scheme: "nhs-ethnic-category-2001", code: "M" };
		const population: Population = {
			...englandCensus2021,
			scheme: "nhs-ethnic-category-2001",
			ageScheme: "mha-annual",
			cells: [
				{ group, sex: "1", ageBand: "18 to 34", count: 120 },
				{ group, sex: "2", ageBand: "18 to 34", count: 0 },
			],
		};
		const { groups } = populationByRollUp(population, rollUps["nhs-upper-mha-annual"]);
		expect(groups.find(({ label }) => label === "Black or Black British")).toEqual({
			label: "Black or Black British",
			count: 120,
			cells: population.cells,
		});
	});
});

describe("the fictional trust", () => {
	it("is told apart from real ones", () => {
		expect(syntheticOrganisation.name).toMatch(/\(fictional\)$/);
		expect(isSyntheticOrganisation(syntheticOrganisation.code)).toBe(true);
		expect(isSyntheticOrganisation("RV5")).toBe(false);
	});
});
