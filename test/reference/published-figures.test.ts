import { describe, expect, it } from "vitest";
import { integratedCareBoards } from "../../src/reference/organisations/integrated-care-boards.js";
import { deprivationPopulation } from "../../src/reference/populations/deprivation-populations.js";
import { englandCensus2011 } from "../../src/reference/populations/england-census-2011.js";
import { careBoardDetentions2023To24 } from "../../src/reference/published/care-board-detentions-2023-24.js";
import { detentionTotals } from "../../src/reference/published/detention-totals.js";
import {
	detentionRatesSeriesBreak,
	mentalHealthActDetentionsByYear,
} from "../../src/reference/published/detentions-by-year.js";
import { whenShared } from "../shared.js";

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

describe("published detentions by year", () => {
	it("have one row for each year and group, in order of year", () => {
		const keys = mentalHealthActDetentionsByYear.map(({ year, group }) => `${year} ${group}`);
		expect(new Set(keys).size).toBe(58);
		expect(keys).toHaveLength(58);
		const years = mentalHealthActDetentionsByYear.map(({ year }) => year);
		expect(years).toEqual(years.toSorted());
	});

	it("say where the series breaks", () => {
		expect(detentionRatesSeriesBreak).toMatchObject({
			firstYear: "2022/23",
			start: "2022-04-01",
			before: "Census 2011",
			from: "Census 2021",
		});
		// What the text says of the new number of people.
		expect(Math.round((341.7 * 1_846_614) / 2_381_724)).toBe(265);
	});

	whenShared("reference/mha-detentions-ethnicity-timeseries.csv")(
		"hold every number of the shared reference",
		async (text) => {
			const numbers = text
				.trim()
				.split("\n")
				.slice(1)
				.map((line) => line.split(","));
			for (const [year = "", group = "", , ...figures] of numbers) {
				const rows = mentalHealthActDetentionsByYear.filter(
					(row) => row.year === year.replace("-", "/") && row.group === group,
				);
				const [row] = rows;
				const held = [row?.count, row?.population, row?.crudeRate, row?.standardisedRate, row?.halfWidth];
				for (const [place, figure] of figures.slice(0, 5).entries()) {
					if (figure !== "") expect(String(held[place]), `${year} ${group}`).toBe(figure);
				}
			}
			expect(numbers).toHaveLength(63);
		},
	);

	it("add up in the totals where their parts are known", () => {
		for (const { mentalHealth, acute, total } of detentionTotals) {
			if (mentalHealth !== null && acute !== null) expect(mentalHealth + acute).toBe(total);
		}
		expect(detentionTotals.map(({ total }) => total)).toEqual([45_864, 53_239, 53_337, 51_312, 52_458]);
	});
});

describe("care boards in 2023/24", () => {
	it("have seven rows each, no count under 5 and none that is no multiple of 5", () => {
		expect(careBoardDetentions2023To24).toHaveLength(42 * 7);
		const counts = careBoardDetentions2023To24.flatMap(({ count }) => (count === null ? [] : [count]));
		expect(counts.every((count) => count >= 5 && count % 5 === 0)).toBe(true);
		expect(
			careBoardDetentions2023To24.filter(
				({ count, crudeRate, group }) => count === null && (crudeRate !== null || group === "Everybody"),
			),
		).toEqual([]);
	});
});

describe("England, Census 2011", () => {
	it("has everybody of 16 categories, 2 sexes and 6 age bands", () => {
		expect(englandCensus2011.cells).toHaveLength(192);
		expect(sum(englandCensus2011.cells.map(({ count }) => count))).toBe(52_736_576);
		// Everybody of the census less the two groups that no NHS code names.
		expect(52_736_576 + 54_895 + 220_985).toBe(53_012_456);
		const otherBlack = englandCensus2011.cells.filter(({ group }) => group.code === "P");
		expect(sum(otherBlack.map(({ count }) => count))).toBe(277_857);
	});
});

describe("residents by deprivation", () => {
	it("come with the most deprived first, whatever the publication's labels say", () => {
		const england = deprivationPopulation("E92000001") ?? [];
		expect(england.map(({ decile }) => decile)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
		expect(england[0]?.count).toBe(5_588_091);
		expect(england[9]?.count).toBe(5_413_926);
	});

	it("are known of every care board", () => {
		const all = integratedCareBoards.map(({ code }) => deprivationPopulation(code)?.length);
		expect(all).toEqual(integratedCareBoards.map(() => 10));
		expect(deprivationPopulation("toString")).toBeNull();
	});

	whenShared("reference/population-imd-decile-icb.csv")(
		"equal the shared reference, decile by decile",
		async (text) => {
			for (const line of text.trim().split("\n").slice(1)) {
				const [board = "", label = "", count] = line.split(",");
				const decile = 11 - Number(label.slice(0, 2));
				expect(deprivationPopulation(board)?.find((row) => row.decile === decile)?.count).toBe(Number(count));
			}
		},
	);
});
