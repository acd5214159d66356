import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detentions } from "../../src/measures/detentions.js";
import { measure } from "../../src/measures/measure.js";
import type { GroupResult, MeasureResult } from "../../src/measures/result.js";
import { ageSchemes } from "../../src/reference/age/age-bands.js";
import type { Population } from "../../src/reference/population.js";
import { englandCensus2021 } from "../../src/reference/populations/england-census-2021.js";
import { detained, gather, submissionOf } from "./submission-of.js";

const annual = "nhs-upper-mha-annual";

/** 100 Black Caribbean people in every stratum but 300 in one, and 1,000 White British people in every stratum. */
const population: Population = {
	id: "test",
	title: "Residents of Mereford (fictional)",
	basis: "resident-population",
	vintage: "2021",
	geography: { code: "ZSYN0", name: "Mereford (fictional)" },
	scheme: "nhs-ethnic-category-2001",
	ageScheme: "mha-annual",
	cells: (["1", "2"] as const).flatMap((sex) =>
		ageSchemes["mha-annual"].bands.flatMap(({ label: ageBand }) => {
			const group = (code: string) => ({ scheme: "nhs-ethnic-category-2001", code });
			const many = sex === "2" && ageBand === "18 to 34";
			return [
				{ group: group("A"), sex, ageBand, count: 1000 },
				{ group: group("M"), sex, ageBand, count: many ? 300 : 100 },
			];
		}),
	),
	caveats: ["Invented."],
	provenance: { status: "inferred", source: "Invented for this test" },
	synthetic: true,
};

const young = "2000-01-01";
const older = "1984-01-01";
const several = (times: number, person: string, rest: Omit<Parameters<typeof detained>[0], "person">) =>
	Array.from({ length: times }, (_, index) => detained({ person: `${person}${index}`, ...rest }));

const noSpell = detained({ person: "no-spell", ethnicity: "H" });
const people = [
	...several(6, "woman", { ethnicity: "A", birthDate: young }),
	...several(6, "man", { ethnicity: "A", birthDate: older, gender: "1" }),
	...several(3, "caribbean", { ethnicity: "M", birthDate: young }),
	detained({ person: "declined", ethnicity: "Z" }),
	detained({ person: "not-known", ethnicity: "99" }),
	detained({ person: "missing", ethnicity: null }),
	detained({ person: "invalid", ethnicity: "T" }),
	detained({ person: "no-age", ethnicity: "A", birthDate: null }),
	detained({ person: "other-gender", ethnicity: "A", gender: "3" }),
	detained({ person: "earlier", ethnicity: "A", start: "2024-04-30" }),
	detained({ person: "informal", ethnicity: "A", legalStatus: "01" }),
	{ ...noSpell, MHS501: undefined },
].map((tables) =>
	Object.fromEntries(Object.entries(tables).flatMap(([code, row]) => (row ? [[code, row]] : []))),
);

const submission = submissionOf(gather(people));

const run = (options: Partial<Parameters<typeof measure>[2]> = {}) =>
	measure(detentions, submission, { by: annual, population, comparator: "White", ...options });

function groupOf({ groups }: MeasureResult, label: string): GroupResult {
	const found = groups.find((group) => group.label === label);
	if (found === undefined) throw new Error(`no group ${label}`);
	return found;
}

describe("measure(detentions)", () => {
	it("counts people of known ethnicity, age and sex by group, and unknown ethnicity apart", async () => {
		const { groups } = await run();
		expect(groups.map(({ label, level, count }) => [label, level, count])).toEqual([
			["White", "upper", { status: "ok", value: 12 }],
			["Mixed", "upper", { status: "ok", value: 0 }],
			["Asian or Asian British", "upper", { status: "ok", value: 0 }],
			["Black or Black British", "upper", { status: "ok", value: 3 }],
			["Other Ethnic Groups", "upper", { status: "ok", value: 0 }],
			["All", "total", { status: "ok", value: 15 }],
			["Unknown", "unknown", { status: "ok", value: 4 }],
		]);
	});

	it("divides by the residents of each group", async () => {
		const result = await run();
		const black = groupOf(result, "Black or Black British");
		expect(black.population).toEqual({ status: "ok", value: 1400 });
		expect(black.crudeRate).toMatchObject({ status: "ok", method: "exact" });
		expect(black.crudeRate).toMatchObject({ value: expect.closeTo(214.2857, 4) });
		expect(groupOf(result, "White").crudeRate).toMatchObject({ value: 100, method: "byar" });
		expect(groupOf(result, "All").crudeRate).toMatchObject({ value: expect.closeTo(111.9403, 4) });
		expect(groupOf(result, "Unknown").crudeRate).toMatchObject({ status: "undefined" });
		expect(groupOf(result, "Mixed").crudeRate).toMatchObject({
			reason: "Residents of Mereford (fictional) has no such group",
		});
	});

	it("standardises to the population's own structure, by the annual method and by Dobson's", async () => {
		const result = await run();
		// 6/1000 x 1300/13400 + 6/1000 x 1100/13400, and 3/300 x 1300/13400.
		expect(groupOf(result, "White").standardisedRates).toMatchObject([
			{ method: "mha-annual", value: expect.closeTo(107.4627, 4) },
			{ method: "dobson", value: expect.closeTo(107.4627, 4) },
		]);
		expect(groupOf(result, "Black or Black British").standardisedRates).toMatchObject([
			{ method: "mha-annual", value: expect.closeTo(97.0149, 4) },
			{ method: "dobson", status: "undefined", reason: "there are fewer than 10 events" },
		]);
		expect(groupOf(result, "Mixed").standardisedRates.map(({ status }) => status)).toEqual([
			"undefined",
			"undefined",
		]);
		expect(result.denominator?.caveats).toEqual([
			"Invented.",
			"Standardised rates have the sex and age structure of the whole of this population, all its ethnic groups together, as their standard.",
		]);
	});

	it("compares each group with the comparator", async () => {
		const black = groupOf(await run(), "Black or Black British");
		expect(black.rateRatio).toMatchObject({ value: expect.closeTo(2.142857, 6), method: "log" });
		expect(black.rateDifference).toMatchObject({ value: expect.closeTo(114.2857, 4), method: "mover-exact" });
		expect(black.standardisedRatio).toMatchObject({ value: expect.closeTo(0.902778, 6) });
		const byDobson = groupOf(await run({ standardise: ["dobson"] }), "Black or Black British");
		expect(byDobson.standardisedRatio.status).toBe("undefined");
		expect(groupOf(await run(), "White").rateRatio).toMatchObject({ reason: "is the comparator" });
		expect(groupOf(await run({ comparator: null }), "White").rateRatio).toMatchObject({
			reason: "no comparator was chosen",
		});
	});

	it("says how complete ethnicity is, in detentions, in those without a spell, and in everybody", async () => {
		const { completeness } = await run();
		expect(completeness).toMatchObject([
			{ of: "detentions", total: 21, known: 17, declined: 1, notKnown: 1, missing: 1, invalid: 1 },
			{ of: "periods of detention with no hospital spell", total: 1, known: 1 },
			{ of: "people in MHS001", total: 24, known: 20, declined: 1, notKnown: 1, missing: 1, invalid: 1 },
		]);
	});

	it("carries what a number may not travel without", async () => {
		const result = await run();
		expect(result).toMatchObject({
			period: { start: "2024-05-01", end: "2024-05-31" },
			subject: {
				kind: "provider",
				code: "ZSYN0",
				name: "Mereford and Vale Mental Health Trust (fictional)",
			},
			classification: { id: annual },
			comparator: "White",
			denominator: { title: "Residents of Mereford (fictional)", basis: "resident-population" },
			origin: "computed",
			provenance: { status: "derived" },
			synthetic: true,
		});
		expect("count" in result.definition).toBe(false);
		expect(result.restrictions.map(({ id }) => id)).toEqual([
			"synthetic-data",
			"one-month-only",
			"not-the-official-denominator",
			"compat-annual-2024-25",
			"own-submission-only",
			"people-not-matched",
			"no-hospital-spell",
			"tables-not-read",
			"ethnicity-unknown",
			"age-or-sex-not-usable",
			"roll-up-warning",
			"roll-up-warning",
		]);
	});

	it("gives counts and no rates without a population", async () => {
		const result = await run({ population: null, comparator: null });
		expect(result.denominator).toBe(null);
		expect(groupOf(result, "White").count).toEqual({ status: "ok", value: 12 });
		expect(groupOf(result, "White").crudeRate).toMatchObject({ reason: "no population was given" });
		expect(result.restrictions.map(({ id }) => id)).toContain("no-population");
	});

	it("uses a census population as the official denominators do, Roma people left out and named", async () => {
		const result = await run({ population: englandCensus2021 });
		expect(groupOf(result, "White").population).toEqual({ status: "ok", value: 45_684_257 });
		expect(groupOf(result, "Other Ethnic Groups").population).toEqual({ status: "ok", value: 1_660_354 });
		expect(groupOf(result, "White").standardisedRates).toEqual([]);
		const texts = new Map(result.restrictions.map(({ id, text }) => [id, text]));
		expect(texts.get("population-unmatched")).toContain("99,122 residents");
		expect(texts.get("population-unmatched")).toContain("Roma");
		expect(texts.has("no-strata")).toBe(true);
		expect(texts.has("not-the-official-denominator")).toBe(false);
	});

	it("maps a census population exactly for the 16 groups, and names who has no group", async () => {
		const result = await run({ by: "nhs-16+1", population: englandCensus2021, comparator: "British" });
		const british = groupOf(result, "British");
		expect(british).toMatchObject({
			level: "detail",
			group: { scheme: "nhs-ethnic-category-2001", code: "A" },
			population: { status: "ok", value: 41_540_796 },
		});
		expect(groupOf(result, "All").population).toEqual({ status: "ok", value: 56_490_065 - 483_542 });
		const unmatched = result.restrictions.find(({ id }) => id === "population-unmatched");
		expect(unmatched?.text).toContain("483,542 residents");
	});

	it("refuses what it cannot compare", async () => {
		await expect(run({ comparator: "British" })).rejects.toThrow(/^comparator must be one of White, Mixed/);
		await expect(run({ by: "ons-2021-5" })).rejects.toThrow(/^by must gather NHS ethnic categories/);
		await expect(run({ population: { ...population, ageScheme: "none" } })).rejects.toThrow(
			/^population.ageScheme must be the id of an age scheme/,
		);
		await expect(run({ population: { ...population, ageScheme: "bbrb-mha" } })).rejects.toThrow(
			/^population.cells\[0\].ageBand must be a band of bbrb-mha/,
		);
	});

	it("leaves no detention out unseen, whoever was detained", async () => {
		const person = fc.record({
			ethnicity: fc.constantFrom("A", "C1", "M", "R", "Z", "99", "T", null),
			birthDate: fc.constantFrom("1950-05-05", "2009-05-31", null),
			gender: fc.constantFrom("1", "2", "3", null),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(person, { maxLength: 12 }), async (persons) => {
				const all = persons.map((attributes, index) => detained({ person: `P${index}`, ...attributes }));
				const { groups, completeness } = await measure(detentions, submissionOf(gather(all)), {
					by: annual,
					population,
					comparator: "White",
				});
				const count = (level: GroupResult["level"]) =>
					groups
						.filter((group) => group.level === level)
						.reduce((sum, group) => sum + (group.count.status === "ok" ? group.count.value : 0), 0);
				const [ofDetentions] = completeness;
				expect(ofDetentions?.total).toBe(persons.length);
				expect(count("upper")).toBe(count("total"));
				expect(count("unknown")).toBe(persons.length - (ofDetentions?.known ?? 0));
				const unusable = persons.filter(
					({ ethnicity, birthDate, gender }) =>
						ethnicity !== null &&
						!["Z", "99", "T"].includes(ethnicity) &&
						(birthDate === null || gender === "3" || gender === null),
				);
				expect((ofDetentions?.known ?? 0) - count("total")).toBe(unusable.length);
			}),
			{ numRuns: 50 },
		);
	});
});
