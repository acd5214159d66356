import { describe, expect, it } from "vitest";
import { nhsDerivedEthnicity } from "../../src/reference/ethnicity/nhs-derived-ethnicity.js";
import { readEthnicCategory } from "../../src/reference/ethnicity/read-ethnic-category.js";
import { groupOf } from "../../src/reference/ethnicity/roll-up.js";
import { type RollUpId, rollUps } from "../../src/reference/ethnicity/roll-ups.js";
import { deprivationLabel, readDeprivationLabel } from "../../src/reference/imd.js";
import { detentionCategories } from "../../src/reference/mental-health-act/detention-categories.js";
import { legalStatuses } from "../../src/reference/mental-health-act/legal-status.js";
import { checkNhsNumber } from "../../src/reference/nhs-number.js";
import { englandCensus2021 } from "../../src/reference/populations/england-census-2021.js";
import { populationByRollUp } from "../../src/reference/populations/population-by-group.js";

const nhs = (id: RollUpId, code: string) => {
	const result = groupOf(rollUps[id], { scheme: "nhs-ethnic-category-2001", code });
	return result.status === "grouped" ? result.label : null;
};
const census = (id: RollUpId, code: string) => {
	const result = groupOf(rollUps[id], { scheme: "census-2021-ethnic-group", code });
	return result.status === "grouped" ? result.label : null;
};

describe("known traps of the official lists", () => {
	it("a two-character ethnic code names a group here and in the platform's derivation", () => {
		expect(readEthnicCategory("M1")).toMatchObject({ status: "known", code: "M" });
		expect(nhsDerivedEthnicity("M1")).toBe("M");
	});

	it("Chinese is Other in NHS figures and Asian in the census and in ICB denominators", () => {
		expect(nhs("nhs-upper-mha-annual", "R")).toBe("Other Ethnic Groups");
		expect(census("nhs-denominator-2021", "2")).toBe("Other Ethnic Groups");
		expect(census("ons-2021-5", "2")).toBe("Asian, Asian British or Asian Welsh");
		expect(census("nhs-denominator-2021-icb", "2")).toBe("Asian or Asian British");
	});

	it("Roma is missing from the official White denominator and from no other", () => {
		expect(census("nhs-denominator-2021", "16")).toBeNull();
		expect(census("nhs-denominator-2021-icb", "16")).toBe("White");
		expect(census("ons-2021-5", "16")).toBe("White");
		const white = populationByRollUp(englandCensus2021, rollUps["nhs-denominator-2021"]).groups[0];
		expect(white).toMatchObject({ label: "White", count: 45_684_257 });
		expect(Math.round((31_735 / (white?.count ?? Number.NaN)) * 1_000_000) / 10).toBe(69.5);
	});

	it("Gypsy or Irish Traveller and Arab are in denominators although no NHS code reaches them", () => {
		expect(census("nhs-denominator-2021", "15")).toBe("White");
		expect(census("nhs-denominator-2021", "18")).toBe("Other Ethnic Groups");
	});

	it("the repeat detentions table and a Talking Therapies dashboard count unknown ethnicity as Other", () => {
		for (const id of ["mha-annual-repeat-detentions", "talking-therapies-high-level"] as const) {
			expect([nhs(id, "Z"), nhs(id, "99")]).toEqual(["Other Ethnic Groups", "Other Ethnic Groups"]);
			expect(rollUps[id].warnings).not.toHaveLength(0);
		}
	});

	it("the restrictive interventions dashboard puts Chinese and Any other with White", () => {
		expect(nhs("restraint-bame", "R")).toBe(nhs("restraint-bame", "A"));
		expect(nhs("restraint-bame", "S")).toBe(nhs("restraint-bame", "A"));
		expect(rollUps["restraint-bame"].warnings).toHaveLength(1);
	});

	it("deprivation labels run in opposite directions", () => {
		expect(deprivationLabel({ publication: "mha-annual", decile: 1 })).toBe("10 Most deprived");
		expect(deprivationLabel({ publication: "monthly-and-bulletin", decile: 1 })).toBe("01 Most deprived");
		expect(readDeprivationLabel({ publication: "mha-annual", label: "04 Less deprived" })).toEqual({
			status: "ok",
			decile: 7,
		});
		expect(readDeprivationLabel({ publication: "monthly-and-bulletin", label: "04 Less deprived" })).toEqual({
			status: "undefined",
			reason: "monthly-and-bulletin has no label 04 Less deprived",
		});
	});

	it("section 45A counts as detained in MHS09 but never becomes an annual detention", () => {
		const flags = (wanted: string) => {
			const status = legalStatuses.codes.find(({ code }) => code === wanted);
			return [status?.detainedInMhs09, status?.detentionInAnnualStatistics, status?.permittedInMhsds6];
		};
		expect(flags("37")).toEqual([true, false, true]);
		expect(flags("38")).toEqual([true, false, true]);
		expect(flags("34")).toEqual([false, true, false]);
	});

	it("there is no detention category I or O", () => {
		expect(detentionCategories.codes.map(({ code }) => code).join("")).toBe("ABCDEFGHJKLMNP");
	});

	it("the platform refuses NHS numbers that the check digit allows", () => {
		expect(checkNhsNumber("0000000000")).toEqual({ valid: false, reason: "palindrome" });
	});
});
