import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { measurePublished } from "../../../src/measures/published-measure.js";
import type { MeasureResult } from "../../../src/measures/result.js";
import { careBoardDenominator2023To24 } from "../../../src/reference/populations/care-board-denominators-2023-24.js";
import { readMentalHealthActAnnual } from "../../../src/submission/figures/read-mental-health-act-annual.js";
import { readPopulation } from "../../../src/submission/figures/read-population.js";
import { readPublishedFigures } from "../../../src/submission/figures/read-published-figures.js";
import { sourceFromBytes, sourceFromText } from "../../../src/submission/source.js";
import { whenShared } from "../../shared.js";

const longForm = readFileSync(
	new URL("../../../examples/published/mental-health-act-2023-24.csv", import.meta.url),
);

const crudeRates = (results: readonly MeasureResult[]) =>
	results.flatMap(({ groups }) =>
		groups.flatMap(({ published }) => published.filter(({ statistic }) => statistic === "crude-rate")),
	);
const ratiosOf = (result: MeasureResult | undefined, label: string) => {
	const group = result?.groups.find((candidate) => candidate.label === label);
	return [group?.rateRatio, group?.standardisedRatio].map((estimate) =>
		estimate?.status === "ok" ? Number(estimate.value.toFixed(2)) : estimate?.status,
	);
};

describe("the published 2023/24 figures in the long form", () => {
	it("recompute to every one of the 88 printed crude rates, and to the printed Black : White ratios", async () => {
		const { value, issues } = await readPublishedFigures(sourceFromBytes("figures.csv", longForm));
		expect(issues).toEqual([]);
		const results = (value ?? []).map((figures) => measurePublished(figures, { comparator: "White" }));
		expect(results.map(({ definition, groups }) => [definition.id, groups.length])).toEqual([
			["mha.detentions", 24],
			["mha.community-treatment-orders", 24],
			["mha.section-136", 24],
			["mha.discharges-following-detention", 24],
		]);
		const rates = crudeRates(results);
		expect(rates).toHaveLength(88);
		expect(rates.filter(({ recomputed }) => recomputed.status === "matches")).toHaveLength(88);
		expect(ratiosOf(results[0], "Black or Black British")).toEqual([3.44, 3.54]);
		expect(results[0]?.denominator?.caveats.join(" ")).toContain("Roma");
	});

	it("fail to match where one digit is changed", async () => {
		const changed = longForm.toString("utf8").replace(",5693,2381724,239.0,", ",5693,2381724,239.1,");
		const { value } = await readPublishedFigures(sourceFromText("figures.csv", changed));
		const results = (value ?? []).map((figures) => measurePublished(figures, { comparator: "White" }));
		const different = crudeRates(results).filter(({ recomputed }) => recomputed.status !== "matches");
		expect(different.map(({ recomputed }) => recomputed)).toEqual([{ status: "differs", value: 239 }]);
	});

	it("report a bad cell with its place and keep the other rows", async () => {
		const changed = longForm.toString("utf8").replace(",31735,45684263,69.5,", ',31735,"45,684,263",69.5,');
		const { value, issues } = await readPublishedFigures(sourceFromText("figures.csv", changed));
		expect(issues.map(({ code, count }) => [code, count])).toEqual([["PCREF-FIGURES-POPULATION", 1]]);
		expect(issues[0]?.samples[0]?.where).toMatchObject({ record: 1, column: "population" });
		expect(value).toHaveLength(4);
	});

	const white = "nhs-upper-mha-annual,White,White,upper,crude-rate,31735,45684263,69.5";

	it("leave out a figure that is printed twice", async () => {
		const [header = "", first = ""] = longForm.toString("utf8").split(/\r?\n/);
		const again = first.replace(",31735,45684263,69.5,", ",31736,45684263,69.5,");
		const { value, issues } = await readPublishedFigures(
			sourceFromText(
				"figures.csv",
				[header, first, again, first.replaceAll("White", "Mixed"), ""].join("\n"),
			),
		);
		expect(issues.map(({ code, count }) => [code, count])).toEqual([["PCREF-FIGURES-TWICE", 2]]);
		expect(value?.[0]?.rows.map(({ label }) => label)).toEqual(["Mixed"]);
	});

	it("leave out a group that is in no list", async () => {
		const changed = longForm.toString("utf8").replace(white, white.replace("White,White", "Whyte,White"));
		const { value, issues } = await readPublishedFigures(sourceFromText("figures.csv", changed));
		expect(issues.map(({ code, samples }) => [code, samples[0]?.received])).toEqual([
			["PCREF-FIGURES-GROUP-UNKNOWN", '"Whyte" of nhs-upper-mha-annual'],
		]);
		expect(value?.[0]?.rows.some(({ group }) => group.code === "Whyte")).toBe(false);
	});

	it("warn of more events than people, and keep them", async () => {
		const changed = longForm
			.toString("utf8")
			.replace(white, white.replace("31735,45684263", "45684263,31735"));
		const { value, issues } = await readPublishedFigures(sourceFromText("figures.csv", changed));
		expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
			["PCREF-FIGURES-COUNT-OVER-POPULATION", "warning"],
		]);
		expect(value?.[0]?.rows.find(({ label }) => label === "White")?.count).toBe(45_684_263);
	});

	it("may be a trust's own", async () => {
		const changed = longForm.toString("utf8").replaceAll(",official,", ",local,");
		const { value, issues } = await readPublishedFigures(sourceFromText("figures.csv", changed));
		expect(issues).toEqual([]);
		expect(value?.[0]?.provenance.status).toBe("local");
	});

	it("leave out a measure that is not known, and say so", async () => {
		const changed = longForm.toString("utf8").replaceAll("Uses of CTOs", "Uses of something");
		const { value, issues } = await readPublishedFigures(sourceFromText("figures.csv", changed));
		expect(value).toHaveLength(3);
		expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
			["PCREF-FIGURES-MEASURE-UNKNOWN", "warning"],
		]);
	});
});

describe("the publisher's annual layout", () => {
	const head =
		"Year,Measure,measureSubcategory,Demographic,DemographicBreakdown,OrganisationBreakdown,Datasource,OrgID,OrgName,MHSDS_Count,Acute_Count,Total_Count,CrudeRate,StdRate,Confidence_interval\n";
	const read = (rows: string) => readMentalHealthActAnnual(sourceFromText("annual.csv", head + rows));

	it("reads England with its census denominators and hidden cells of a board as not published", async () => {
		const { value, issues } = await read(
			[
				"2023/24,All detentions,All,Ethnicity,White,All submissions,MHSDS,All prov,All providers,31735,0,31735,69.5,68.4,0.7",
				"2023/24,All detentions,All,Ethnicity,Chinese,All submissions,MHSDS,All prov,All providers,237,0,237,55.0,54.6,7.8",
				"2023/24,All detentions,All,Ethnicity,Not Stated,All submissions,MHSDS,All prov,All providers,1952,0,1952,,,",
				"2023/24,All detentions,All,Ethnicity,Mixed,ICB,MHSDS,QSL,SOMERSET,,,,,,",
				"2023/24,All detentions,All,Age,18 to 34,All submissions,MHSDS,All prov,All providers,17121,0,17121,135.9,,",
			].join("\n"),
		);
		expect(issues).toEqual([]);
		expect(value?.map(({ subject }) => [subject.kind, subject.code])).toEqual([
			["country", "E92000001"],
			["integrated-care-board", "QSL"],
		]);
		expect(value?.[0]?.rows.map(({ label, level, population }) => [label, level, population])).toEqual([
			["White", "upper", 45_684_257],
			["Chinese", "detail", 431_188],
			["Not stated", "unknown", null],
		]);
		expect(value?.[1]?.rows[0]).toMatchObject({
			label: "Mixed",
			count: null,
			population: null,
			crudeRate: null,
		});
	});

	it("reads broad groups of a board in 2023/24 with the residents behind the printed rates", async () => {
		const rows = ["White", "African"].map(
			(group) => `2023/24,All detentions,All,Ethnicity,${group},ICB,MHSDS,QGH,,345,,345,49.5,,`,
		);
		const { value } = await read(
			[...rows, ...rows.map((row) => row.replace("2023/24", "2022/23"))].join("\n"),
		);
		expect(value?.map(({ rows: read }) => read.map(({ population }) => population))).toEqual([
			[careBoardDenominator2023To24("QGH", "White")?.value, null],
			[null, null],
		]);
		expect(value?.map(({ denominator }) => denominator?.scheme)).toEqual([
			"nhs-denominator-2021-icb",
			undefined,
		]);
		expect(value?.[0]?.subject.name).toBe("NHS HEREFORDSHIRE AND WORCESTERSHIRE INTEGRATED CARE BOARD");
		expect(value?.[0]?.restrictions.map(({ id }) => id)).toContain("chinese-in-two-groups");
	});

	it("never guesses a label or a year it does not know", async () => {
		const { issues } = await read(
			[
				"2023/24,All detentions,All,Ethnicity,Martian,All submissions,MHSDS,All prov,All providers,5,0,5,,,",
				"2023/25,All detentions,All,Ethnicity,White,All submissions,MHSDS,All prov,All providers,5,0,5,,,",
				"2023/24,All detentions,All,Ethnicity,White,All submissions,MHSDS,All prov,All providers,5,0,5,,,",
			].join("\n"),
		);
		expect(issues.map(({ code, samples }) => [code, samples[0]?.where.record])).toEqual([
			["PCREF-ANNUAL-GROUP-UNKNOWN", 1],
			["PCREF-ANNUAL-YEAR-FORM", 2],
		]);
	});

	it("is refused without a row by ethnicity", async () => {
		const { value, issues } = await read(
			"2023/24,All detentions,All,Age,18 to 34,All submissions,MHSDS,All prov,All providers,17121,0,17121,135.9,,",
		);
		expect(value).toBeNull();
		expect(issues.map(({ code }) => code)).toEqual(["PCREF-ANNUAL-NO-ETHNICITY"]);
	});

	whenShared("reference/mha-2023-24-national.csv")("recomputes the national file: 88 of 88", async (text) => {
		const { value } = await readMentalHealthActAnnual(sourceFromText("national.csv", text));
		const results = (value ?? []).map((figures) => measurePublished(figures, { comparator: "White" }));
		const rates = crudeRates(results);
		expect(rates).toHaveLength(88);
		expect(rates.filter(({ recomputed }) => recomputed.status === "matches")).toHaveLength(88);
	});

	whenShared("reference/mha-2023-24-icb-ethnicity.csv")(
		"reads every board, without denominators",
		async (text) => {
			const { value, issues } = await readMentalHealthActAnnual(sourceFromText("boards.csv", text));
			expect(issues.filter(({ severity }) => severity !== "warning")).toEqual([]);
			expect(new Set(value?.map(({ subject }) => subject.code)).size).toBe(43);
		},
	);
});

describe("a trust's own population", () => {
	const head =
		"geography_code,geography_name,vintage,scheme,group_code,sex,age_scheme,age_band,population,status,source,synthetic\n";
	const row = (more: Partial<Record<string, string>> = {}) =>
		Object.values({
			geography_code: "X1",
			geography_name: "Mereford (fictional)",
			vintage: "Synthetic 2024",
			scheme: "nhs-ethnic-category-2001",
			group_code: "A",
			sex: "1",
			age_scheme: "mha-annual",
			age_band: "18 to 34",
			population: "1000",
			status: "derived",
			source: "invented",
			synthetic: "true",
			...more,
		}).join(",");
	const read = (...rows: string[]) =>
		readPopulation(sourceFromText("population.csv", `${head}${rows.join("\n")}\n`));

	it("keeps sex, age band, source and that it is synthetic", async () => {
		const { value, issues } = await read(row(), row({ sex: "2", population: "1100" }));
		expect(issues.map((group) => group.code)).toEqual(["PCREF-POPULATION-INCOMPLETE"]);
		expect(value).toMatchObject({
			basis: "resident-population",
			geography: { code: "X1", name: "Mereford (fictional)" },
			ageScheme: "mha-annual",
			synthetic: true,
			provenance: { status: "derived", source: "invented" },
		});
		expect(value?.cells[1]).toEqual({
			group: { scheme: "nhs-ethnic-category-2001", code: "A" },
			sex: "2",
			ageBand: "18 to 34",
			count: 1100,
		});
	});

	it.each([
		["another place", row({ geography_code: "X2", group_code: "B" }), "PCREF-POPULATION-INCONSISTENT"],
		["sex in some rows only", row({ sex: "", group_code: "B" }), "PCREF-POPULATION-INCONSISTENT"],
		["the same cell twice", row(), "PCREF-POPULATION-TWICE"],
		["a negative number", row({ population: "-1", group_code: "B" }), "PCREF-POPULATION-COUNT"],
		["a code that is no group", row({ group_code: "Z" }), "PCREF-POPULATION-GROUP"],
	])("is refused for %s", async (_, bad, code) => {
		const { value, issues } = await read(row(), bad);
		expect(issues.map((group) => group.code)).toContain(code);
		expect(value).toBeNull();
	});

	it("is not refused for a row of blank cells", async () => {
		const { value, issues } = await read(row(), ",".repeat(11));
		expect(issues.map((group) => group.code)).toContain("PCREF-RECORD-BLANK");
		expect(value?.cells).toHaveLength(1);
	});

	it("is told which parts it lacks, each once and counted", async () => {
		const { value, issues } = await read(row(), row({ sex: "2" }));
		const [missing] = issues;
		// 16 categories, 2 sexes and 6 age bands, less the two that are there.
		expect(missing).toMatchObject({ code: "PCREF-POPULATION-INCOMPLETE", severity: "warning", count: 190 });
		expect(missing?.samples[0]?.message).toContain("nothing for group A, sex 1, 15 and under");
		expect(value).not.toBeNull();
	});

	it("may be by census groups, or by decile of deprivation, the most deprived first", async () => {
		const plain = { sex: "", age_scheme: "", age_band: "" };
		const census = Array.from({ length: 19 }, (_, place) =>
			row({ ...plain, scheme: "census-2021-ethnic-group", group_code: String(place + 1) }),
		);
		expect(await read(...census)).toMatchObject({
			issues: [],
			value: { scheme: "census-2021-ethnic-group" },
		});
		const deciles = Array.from({ length: 10 }, (_, place) =>
			row({ ...plain, scheme: "imd-decile", group_code: String(place + 1) }),
		);
		const { value, issues } = await read(...deciles);
		expect(issues).toEqual([]);
		expect(value?.title).toBe("Residents of Mereford (fictional) by decile of deprivation (population.csv)");
		expect(value?.cells[0]).toEqual({ group: { scheme: "imd-decile", code: "1" }, count: 1000 });
	});

	it("may have the age bands of any scheme, but of one", async () => {
		const other = { age_scheme: "bbrb-higher", age_band: "Under 18" };
		const { value, issues } = await read(row(other), row({ ...other, age_band: "18 and over" }));
		expect(issues.filter(({ severity }) => severity !== "warning")).toEqual([]);
		expect(value?.ageScheme).toBe("bbrb-higher");
		const mixed = await read(row(other), row({ group_code: "B" }));
		expect(mixed.issues.map((group) => group.code)).toContain("PCREF-POPULATION-INCONSISTENT");
		expect(mixed.value).toBeNull();
	});

	it.each([
		[
			"a group of another list",
			{ scheme: "imd-decile", group_code: "A" },
			"PCREF-POPULATION-GROUP-OF-SCHEME",
		],
		[
			"a decile among census groups",
			{ scheme: "nhs-ethnic-category-2001", group_code: "7" },
			"PCREF-POPULATION-GROUP-OF-SCHEME",
		],
		["a band of another scheme", { age_band: "0 to 4" }, "PCREF-POPULATION-BAND-OF-SCHEME"],
	])("is refused %s", async (_what, more, code) => {
		const { value, issues } = await read(row(more));
		expect(issues.map((group) => group.code)).toEqual([code]);
		expect(value).toBeNull();
	});

	it("is asked for the year that it was counted in", async () => {
		const { value, issues } = await read(row({ vintage: "the last census" }));
		expect(issues.map((group) => group.code)).toContain("PCREF-POPULATION-VINTAGE-WITHOUT-YEAR");
		expect(value?.vintage).toBe("the last census");
	});

	it("says that it counts residents, where it says anything", async () => {
		const withBasis = (basis: string) =>
			readPopulation(sourceFromText("population.csv", `basis,${head}${basis},${row()}\n`));
		expect((await withBasis("resident-population")).value?.basis).toBe("resident-population");
		const { value, issues } = await withBasis("caseload");
		expect(issues.map((group) => group.code)).toContain("PCREF-POPULATION-BASIS");
		expect(value).toBeNull();
	});
});
