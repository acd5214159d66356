import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { release } from "../../src/disclosure/release.js";
import { detentions } from "../../src/measures/detentions.js";
import { measure } from "../../src/measures/measure.js";
import type { GroupResult, MeasureResult } from "../../src/measures/result.js";
import { ageSchemes } from "../../src/reference/age/age-bands.js";
import type { Population, PopulationCell } from "../../src/reference/population.js";
import { englandCensus2021 } from "../../src/reference/populations/england-census-2021.js";
import { detained, gather, submissionOf } from "./submission-of.js";

const annual = "nhs-upper-mha-annual";

/**
 * 100 Black Caribbean people in every stratum but 300 in one, 1,000 White British people in every stratum, and of each
 * other group one person in every stratum, all in one category.
 */
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
				...["D", "H", "R"].map((code) => ({ group: group(code), sex, ageBand, count: 1 })),
				...["B", "C", "E", "F", "G", "J", "K", "L", "N", "P", "S"].map((code) => ({
					group: group(code),
					sex,
					ageBand,
					count: 0,
				})),
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
		expect(groupOf(result, "All").crudeRate).toMatchObject({ value: expect.closeTo(111.6404, 4) });
		expect(groupOf(result, "Unknown").crudeRate).toMatchObject({ status: "undefined" });
	});

	it("standardises to the population's own structure, by the annual method and by Dobson's", async () => {
		const result = await run();
		// 6/1000 x 1303/13436 + 6/1000 x 1103/13436, and 3/300 x 1303/13436.
		expect(groupOf(result, "White").standardisedRates).toMatchObject([
			{ method: "mha-annual", value: expect.closeTo(107.4427, 4) },
			{ method: "dobson", value: expect.closeTo(107.4427, 4) },
		]);
		expect(groupOf(result, "Black or Black British").standardisedRates).toMatchObject([
			{ method: "mha-annual", value: expect.closeTo(96.9783, 4) },
			{ method: "dobson", status: "undefined", reason: "there are fewer than 10 events" },
		]);
		expect(result.denominator?.caveats).toEqual([
			"Invented.",
			"Standardised rates have the sex and age structure of the whole of this population, all its ethnic groups together, as their standard.",
		]);
	});

	it("gives no limits by the annual method where nothing was counted", async () => {
		const [annualRate] = groupOf(await run(), "Mixed").standardisedRates;
		expect(annualRate).toMatchObject({
			status: "ok",
			method: "mha-annual",
			value: 0,
			lower: null,
			upper: null,
		});
		const [few] = groupOf(await run(), "Black or Black British").standardisedRates;
		expect(few).toMatchObject({ status: "ok", lower: expect.any(Number), upper: expect.any(Number) });
	});

	it("compares each group with the comparator", async () => {
		const black = groupOf(await run(), "Black or Black British");
		expect(black.rateRatio).toMatchObject({ value: expect.closeTo(2.142857, 6), method: "log" });
		expect(black.rateDifference).toMatchObject({ value: expect.closeTo(114.2857, 4), method: "mover-exact" });
		expect(black.standardisedRatio).toMatchObject({ value: expect.closeTo(0.902605, 6) });
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
			"population-empty-in-part",
			"no-records-refused",
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

	describe("with a population that is not complete", () => {
		const without = (left: (cell: PopulationCell) => boolean) =>
			run({ population: { ...population, cells: population.cells.filter((cell) => !left(cell)) } });

		it.each([
			["a group", ({ group }: PopulationCell) => "MNP".includes(group.code), "has no such group"],
			[
				"a category",
				({ group }: PopulationCell) => group.code === "N",
				"has no number for N of nhs-ethnic-category-2001",
			],
			[
				"some strata",
				({ group, ageBand }: PopulationCell) => group.code === "M" && ageBand === "18 to 34",
				"has no number for M of sex 1, 18 to 34 and 1 more",
			],
		])("gives no rates of the group that lacks %s, nor of All, and says why", async (_, left, gap) => {
			const result = await without(left);
			const reason = `Residents of Mereford (fictional) ${gap}`;
			const black = groupOf(result, "Black or Black British");
			expect(black).toMatchObject({
				count: { status: "ok", value: 3 },
				population: { status: "undefined", reason },
				crudeRate: { status: "undefined", reason },
				rateRatio: { status: "undefined" },
				standardisedRatio: { status: "undefined" },
			});
			expect(black.standardisedRates).toEqual([
				{ status: "undefined", reason, method: "mha-annual" },
				{ status: "undefined", reason, method: "dobson" },
			]);
			expect(groupOf(result, "All").crudeRate).toMatchObject({
				reason: `residents of Black or Black British are missing: ${reason}`,
			});
			expect(groupOf(result, "All").standardisedRates.map(({ status }) => status)).toEqual([
				"undefined",
				"undefined",
			]);
			expect(groupOf(result, "White").crudeRate).toMatchObject({ status: "ok", value: 100 });
			expect(result.restrictions.find(({ id }) => id === "population-incomplete")?.text).toBe(
				`The population is not complete, so there are no rates of Black or Black British, All: ${reason}.`,
			);
		});

		it("gives no rates where events were counted among nobody", async () => {
			const emptied = (code: string, band: string) =>
				run({
					population: {
						...population,
						cells: population.cells.map((cell) =>
							cell.group.code === code && cell.ageBand === band ? { ...cell, count: 0 } : cell,
						),
					},
				});
			const among = await emptied("M", "18 to 34");
			expect(groupOf(among, "Black or Black British")).toMatchObject({
				population: { status: "ok", value: 1000 },
				crudeRate: { status: "undefined", reason: expect.stringContaining("events were counted there") },
				standardisedRates: [{ status: "undefined" }, { status: "undefined" }],
			});
			expect(groupOf(among, "All").crudeRate).toMatchObject({
				status: "undefined",
				reason: expect.stringMatching(/^of Black or Black British: /),
			});
			expect(groupOf(await emptied("M", "65 and over"), "Black or Black British").crudeRate.status).toBe(
				"ok",
			);
		});
	});

	it.each(["MHS001", "MHS101", "MHS401", "MHS501"])(
		"counts nothing, not even 0, without %s",
		async (absent) => {
			const submitted = ["MHS001", "MHS101", "MHS401", "MHS501"].filter((code) => code !== absent);
			const incomplete = submissionOf({}, { submitted });
			const result = await measure(detentions, incomplete, { by: annual, population, comparator: "White" });
			const reason = `${absent} was not submitted`;
			for (const group of result.groups) {
				expect(group.count).toEqual({ status: "undefined", reason });
				expect(group.crudeRate.status).toBe("undefined");
				expect(group.standardisedRates.some(({ status }) => status === "ok")).toBe(false);
			}
			expect(groupOf(result, "White").crudeRate).toMatchObject({ reason });
			expect(result.completeness.map(({ of }) => of)).toEqual(
				absent === "MHS001" ? [] : ["people in MHS001"],
			);
			const [released] = release(result, { audience: "public", rule: "mhsds-under-5-nearest-5" }).results;
			expect(JSON.stringify(released?.groups)).not.toContain("suppressed");
		},
	);

	it("names every table that was not submitted, and counts 0 where all were", async () => {
		const none = submissionOf({}, { submitted: ["MHS000"] });
		const result = await measure(detentions, none, { by: annual, population, comparator: null });
		expect(groupOf(result, "All").count).toEqual({
			status: "undefined",
			reason: "MHS001, MHS101, MHS401 and MHS501 were not submitted",
		});
		const empty = await measure(detentions, submissionOf({}), { by: annual, population, comparator: null });
		expect(groupOf(empty, "All").count).toEqual({ status: "ok", value: 0 });
	});

	it("says which of the tables it reads had records refused, without a number", async () => {
		const refused = [
			{ table: "MHS002", records: 10, refused: 7 },
			{ table: "MHS101", records: 10, refused: 0 },
			{ table: "MHS401", records: 10, refused: 3 },
			{ table: "MHS501", records: 10, refused: 10 },
		];
		const result = await measure(detentions, submissionOf(gather(people), { refused }), {
			by: annual,
			population,
			comparator: null,
		});
		expect(result.restrictions.filter(({ id }) => id.endsWith("records-refused"))).toEqual([
			{
				id: "records-refused",
				text: "Some records of MHS401 and MHS501 were refused by validation. They, and what hangs on them, are not counted.",
			},
		]);
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

it("sets the rate that is called standardised and is none beside the others, if asked for", async () => {
	const result = await run({ quirks: ["own-weight-dsr"] });
	const { standardisedRates, standardisedRatio, crudeRate } = groupOf(result, "Black or Black British");
	expect(standardisedRates.map(({ method }) => method)).toEqual(["mha-annual", "dobson", "own-weight"]);
	expect(standardisedRates[2]).toMatchObject({ value: 1000 });
	expect(crudeRate).toMatchObject({ value: expect.closeTo(214.2857, 4) });
	expect(result.restrictions.map(({ id }) => id)).toContain("quirk-own-weight-dsr");
	const usual = await run();
	expect(standardisedRatio).toEqual(groupOf(usual, "Black or Black British").standardisedRatio);
	expect(groupOf(usual, "White").standardisedRates).toHaveLength(2);
});
