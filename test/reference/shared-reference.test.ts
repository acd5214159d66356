import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ageSchemes } from "../../src/reference/age/age-bands.js";
import { census2021EthnicGroups } from "../../src/reference/ethnicity/census-2021-ethnic-group.js";
import { ethnicityCorrespondences } from "../../src/reference/ethnicity/mapping.js";
import { nhsEthnicCategory2001 } from "../../src/reference/ethnicity/nhs-ethnic-category-2001.js";
import { rollUps } from "../../src/reference/ethnicity/roll-ups.js";
import { deprivationLabels } from "../../src/reference/imd.js";
import { detentionCategories } from "../../src/reference/mental-health-act/detention-categories.js";
import { legalStatuses } from "../../src/reference/mental-health-act/legal-status.js";
import { checkNhsNumber } from "../../src/reference/nhs-number.js";
import {
	englandCensus2021,
	englandCensus2021Published,
} from "../../src/reference/populations/england-census-2021.js";

type Fields = Record<string, unknown>;
type Grouping = { id: string; base: string; groups: { label: string; members: (string | number)[] }[] };
type Ages = { bands: string[]; edges?: number[]; unknown?: string; upper_exclusive?: number };
type Vector = { nhs_number?: string; mod11_valid?: boolean; platform_palindrome_reject?: boolean };

// The constants of this room against the reference files they were taken from, which only developers have.
const folder = new URL("../../../shared/reference/", import.meta.url);
const absent = !existsSync(folder);
if (absent)
	console.warn("SKIPPED: the shared reference files are not here, the constants were not compared with them");

const read = <Shape = { codes: Fields[] }>(name: string): Shape =>
	JSON.parse(readFileSync(new URL(name, folder), "utf8"));

describe.skipIf(absent)("constants equal the shared reference files", () => {
	it("NHS ethnic categories", () => {
		const kinds: Record<string, string> = {
			national: "national",
			"national-not-stated": "not-stated",
			"default-not-known": "not-known",
		};
		const expected = read("ethnic-category-2001.json").codes.map((entry) => ({
			code: entry.code,
			label: entry.label,
			heading: entry.heading,
			kind: kinds[String(entry.kind)],
		}));
		expect(nhsEthnicCategory2001.codes).toEqual(expected);
	});

	it("census 2021 ethnic groups", () => {
		const expected = read("ethnic-group-census-2021.json")
			.codes.filter((entry) => entry.census2021_code !== -8)
			.map((entry) => ({
				code: String(entry.census2021_code),
				label: entry.label,
				parent: entry.parent_label,
			}));
		expect(census2021EthnicGroups.codes).toEqual(expected);
	});

	it("roll-ups, but for Roma in the national denominators, whom the published rates leave out", () => {
		const bases: Record<string, string> = {
			nhs2001: "nhs-ethnic-category-2001",
			census2021: "census-2021-ethnic-group",
		};
		const special: Record<string, string> = {
			"<null>": "missing",
			"<invalid>": "invalid",
			"-1": "invalid",
			"-3": "invalid",
		};
		const expected = read<{ groupings: Grouping[] }>("ethnic-groupings.json").groupings.map((grouping) => ({
			id: grouping.id,
			base: bases[grouping.base],
			groups: grouping.groups.map(({ label, members }) => {
				const names = members.map(String);
				const also = new Set(names.flatMap((name) => special[name] ?? []));
				return {
					label,
					codes: names
						.filter((name) => special[name] === undefined)
						.filter((name) => grouping.id !== "nhs-denominator-2021" || name !== "16"),
					...(also.size > 0 ? { also: [...also] } : {}),
				};
			}),
		}));
		expect(Object.values(rollUps).map(({ id, base, groups }) => ({ id, base, groups }))).toEqual(expected);
	});

	it("the mapping between the lists", () => {
		const expected = read("ethnicity-mapping-2021-2001.json").codes.map((row) => [
			String(row.from_code),
			row.to_code === null ? null : String(row.to_code),
			row.status === "no-2001-equivalent" ? "no-equivalent" : row.status,
			row.lossy_fallback ?? null,
		]);
		const here = ethnicityCorrespondences.map((row) => [
			row.from.code,
			row.to?.code ?? null,
			row.relation,
			row.relation === "no-equivalent" ? row.fallback.code : null,
		]);
		expect(here).toEqual(expected);
	});

	it("legal statuses", () => {
		const categories: Record<string, string> = {
			legacy: "retired",
			"not-known-or-na": "not-known-or-not-applicable",
		};
		const file = read("mha-legal-status.json").codes;
		const expected = file.map((entry) => ({
			code: entry.code,
			label: entry.label,
			section: entry.section,
			part: entry.part,
			category: categories[String(entry.category)] ?? entry.category,
			placeOfSafety: entry.place_of_safety,
			courtOrPrison: entry.court_or_prison,
			detainedInMhs09: entry.counts_in_mhs09_detained,
			detentionInAnnualStatistics: entry.in_annual_detention_categories,
			restrictivenessRank: entry.restrictiveness_rank,
			permittedInMhsds6: entry.mhsds_v6_permitted,
			qualityClass: entry.vodim,
		}));
		expect(legalStatuses.codes).toEqual(expected);
		const shortTerm = file.filter((entry) => entry.short_term_order).map((entry) => entry.code);
		expect(
			legalStatuses.codes.filter(({ category }) => category === "short-term-order").map(({ code }) => code),
		).toEqual(shortTerm);
	});

	it("detention categories", () => {
		const expected = read("mha-logic-categories.json").codes.map((entry) => [
			entry.code,
			entry.counts_as_detention,
			entry.counts_as_short_term_order,
		]);
		expect(
			detentionCategories.codes.map((entry) => [
				entry.code,
				entry.countsAsDetention,
				entry.countsAsShortTermOrder,
			]),
		).toEqual(expected);
	});

	it("age schemes", () => {
		const { schemes: file } = read<{ schemes: Record<string, Ages> }>("age-bands.json");
		const schemes = Object.entries(file);
		expect(Object.keys(ageSchemes)).toEqual(schemes.map(([id]) => id));
		for (const [id, ages] of schemes) {
			const here = Object.values(ageSchemes).find((scheme) => scheme.id === id);
			expect(here?.unknownLabel).toBe(ages.unknown ?? null);
			expect(here?.below).toBe(ages.upper_exclusive);
			const labels = here?.bands.map(({ label }) => label);
			if (ages.edges === undefined) {
				expect(labels).toEqual(expect.arrayContaining(ages.bands.filter((label) => label !== "...")));
			} else {
				expect(labels).toEqual(ages.bands);
				expect(here?.bands.map(({ from }) => from)).toEqual(ages.edges);
			}
		}
	});

	it("deprivation labels", () => {
		const { schemes } = read<{ schemes: Record<string, Fields> }>("imd.json");
		for (const publication of ["monthly-and-bulletin", "mha-annual"] as const) {
			const { deciles, unknown } = deprivationLabels[publication];
			expect({ deciles, unknown }).toEqual({
				deciles: schemes[publication]?.deciles,
				unknown: schemes[publication]?.unknown,
			});
		}
	});

	it("NHS number vectors", () => {
		const vectors = read<{ test_vectors: Vector[] }>("nhs-number.json").test_vectors;
		const numbers = vectors.flatMap(({ nhs_number, ...rest }) =>
			nhs_number === undefined ? [] : [{ nhs_number, ...rest }],
		);
		expect(numbers.length).toBe(14);
		for (const { nhs_number, mod11_valid, platform_palindrome_reject } of numbers) {
			const check = checkNhsNumber(nhs_number);
			expect(check.valid).toBe(mod11_valid === true && platform_palindrome_reject === false);
			expect(!check.valid && check.reason === "palindrome").toBe(platform_palindrome_reject === true);
		}
	});

	it("the census population of England", () => {
		const [, ...lines] = readFileSync(new URL("census2021-ethnic-group-country.csv", folder), "utf8")
			.trim()
			.split(/\r?\n/);
		const rows = lines.map((line) => line.replace(/"[^"]*"/, "quoted label").split(","));
		const groups = rows.filter(([code]) => code !== "total");
		expect(englandCensus2021.cells.map(({ group, count }) => [group.code, String(count)])).toEqual(
			groups.map((row) => [row[0], row[3]]),
		);
		expect(englandCensus2021Published.cells.map(({ group, count }) => [group.code, String(count)])).toEqual(
			groups.filter((row) => row[6] !== "").map((row) => [row[0], row[6]]),
		);
		expect(String(englandCensus2021Published.total)).toBe(rows.at(-1)?.[6]);
	});
});
