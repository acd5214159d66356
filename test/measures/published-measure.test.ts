import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../src/issues/argument-error.js";
import { measurePublished } from "../../src/measures/published-measure.js";
import type { GroupResult, MeasureResult } from "../../src/measures/result.js";
import type { Estimate } from "../../src/statistics/estimate.js";
import { publishedFigures, publishedTables } from "./published-2023-24.js";

const measures = Object.keys(publishedTables);
const resultOf = (measure: string) => measurePublished(publishedFigures(measure), { comparator: "White" });

function groupOf(result: MeasureResult, label: string): GroupResult {
	const found = result.groups.find((group) => group.label === label);
	if (found === undefined) throw new Error(`no group ${label}`);
	return found;
}

const rounded = (estimate: Estimate, decimals: number) =>
	estimate.status === "ok"
		? [estimate.value, estimate.lower, estimate.upper].map((number) =>
				number === null ? null : Number(number.toFixed(decimals)),
			)
		: estimate.reason;

describe("the Mental Health Act statistics of 2023/24", () => {
	it("have 88 printed crude rates, all of which are what count and population give", () => {
		const crude = measures
			.flatMap((measure) => resultOf(measure).groups)
			.flatMap(({ published }) => published.filter(({ statistic }) => statistic === "crude-rate"));
		expect(crude).toHaveLength(88);
		expect(crude.filter(({ recomputed }) => recomputed.status === "matches")).toHaveLength(88);
	});

	it("print 84 standardised rates, none of which can be recomputed", () => {
		const standardised = measures
			.flatMap((measure) => resultOf(measure).groups)
			.flatMap(({ published }) => published.filter(({ statistic }) => statistic === "standardised-rate"));
		expect(standardised).toHaveLength(84);
		expect(new Set(standardised.map(({ recomputed }) => recomputed.status))).toEqual(
			new Set(["not-recomputed"]),
		);
		const black = groupOf(resultOf("All detentions"), "Black or Black British");
		expect(black.published[1]).toMatchObject({ value: 242.3, halfWidth: 6.9, decimals: 1 });
		expect(black.standardisedRates).toEqual([]);
	});

	it("show Black people detained 3.44 times as often as White people, 3.54 standardised", () => {
		const black = groupOf(resultOf("All detentions"), "Black or Black British");
		expect(rounded(black.crudeRate, 2)).toEqual([239.03, 232.86, 245.32]);
		expect(rounded(black.rateRatio, 3)).toEqual([3.441, 3.345, 3.539]);
		expect(rounded(black.rateDifference, 2)[0]).toBe(169.56);
		expect(rounded(black.standardisedRatio, 2)).toEqual([3.54, 3.44, 3.65]);
	});

	it.each([
		["All detentions", "Caribbean", 245.07, [3.528, 3.351, 3.714]],
		["Uses of CTOs", "Black or Black British", 47.11, [6.804, 6.356, 7.284]],
		["Uses of CTOs", "Asian or Asian British", 10.41, [1.504, 1.37, 1.65]],
		["Short term orders: Section 136", "Asian or Asian British", 15.33, [0.668, 0.621, 0.719]],
		["Short term orders: Section 136", "Mixed", 32.95, [1.436, 1.318, 1.564]],
	])("%s, %s: rate %d", (measure, label, rate, ratio) => {
		const group = groupOf(resultOf(measure), label);
		expect(rounded(group.crudeRate, 2)[0]).toBe(rate);
		expect(rounded(group.rateRatio, 3)).toEqual(ratio);
	});

	it("say that Roma people are in no denominator, and what else the populations hold", () => {
		const { denominator, restrictions } = resultOf("All detentions");
		expect(denominator?.caveats[0]).toContain("Roma people (99,138 residents) are left out");
		expect(restrictions.map(({ text }) => text)).toEqual([
			"The population of White has 64,218 more people than its detailed groups together.",
			"The population of Other Ethnic Groups has 320,203 more people than its detailed groups together.",
		]);
	});
});

describe("published figures as a result", () => {
	it("come in code-list order from any printed order", () => {
		const figures = publishedFigures("All detentions");
		const shuffled = { ...figures, rows: figures.rows.toSorted((a, b) => a.label.localeCompare(b.label)) };
		const labels = measurePublished(shuffled, { comparator: null }).groups.map(({ label }) => label);
		expect(labels.slice(0, 6)).toEqual([
			"White",
			"British",
			"Irish",
			"Any Other White background",
			"Mixed",
			"White and Black Caribbean",
		]);
		expect(labels.at(-1)).toBe("All");
	});

	it("compare no group with itself, with one it is part of, or with a total that holds it", () => {
		const result = resultOf("All detentions");
		const reason = (label: string) => groupOf(result, label).rateRatio;
		expect(reason("White")).toEqual({ status: "undefined", reason: "is the comparator", method: "log" });
		expect(reason("Irish")).toMatchObject({ reason: "one of the two groups is part of the other" });
		expect(reason("All")).toMatchObject({ reason: "the total includes the comparator" });
		const againstBritish = measurePublished(publishedFigures("All detentions"), { comparator: "British" });
		expect(groupOf(againstBritish, "White").standardisedRatio).toMatchObject({
			reason: "one of the two groups is part of the other",
		});
		expect(groupOf(againstBritish, "Irish").rateRatio.status).toBe("ok");
	});

	it("keep a blank as a blank, with its reason", () => {
		const figures = publishedFigures("All detentions");
		const hidden = {
			...figures,
			rows: figures.rows.map((row) =>
				row.label === "Chinese" ? { ...row, count: null, standardisedRate: null } : row,
			),
		};
		const chinese = groupOf(measurePublished(hidden, { comparator: "White" }), "Chinese");
		const blank = { status: "undefined", reason: "not published" };
		expect(chinese.count).toEqual(blank);
		expect(chinese.crudeRate).toMatchObject(blank);
		expect(chinese.rateRatio).toMatchObject(blank);
		expect(chinese.standardisedRatio).toMatchObject({ reason: "no standardised rate is published" });
		expect(chinese.published).toEqual([
			{
				statistic: "crude-rate",
				value: 55,
				halfWidth: null,
				decimals: 1,
				recomputed: { status: "not-recomputed", reason: "not published" },
			},
		]);
	});

	it("say where a printed rate is not what its count and population give", () => {
		const figures = publishedFigures("All detentions");
		const misprinted = {
			...figures,
			rows: figures.rows.map((row) =>
				row.label === "White" ? { ...row, crudeRate: { value: 69.3, decimals: 1 } } : row,
			),
		};
		const white = groupOf(measurePublished(misprinted, { comparator: null }), "White");
		expect(white.published[0]?.recomputed).toEqual({ status: "differs", value: 69.5 });
	});

	it("refuse an unknown measure, an absent comparator, and populations without a denominator", () => {
		const figures = publishedFigures("All detentions");
		const call = (different: Partial<typeof figures>, comparator: string | null = null) => {
			return () => measurePublished({ ...figures, ...different }, { comparator });
		};
		expect(call({ measure: "Admissions" })).toThrow(
			new ArgumentError(
				"figures.measure",
				"must be a definition or one of the names All detentions, Uses of CTOs, Short term orders: Section 136, Discharges following detention, but is Admissions",
			),
		);
		expect(call({}, "Whyte")).toThrow(/^comparator must be one of White, British/);
		expect(call({ denominator: null })).toThrow(/^figures.denominator /);
	});
});
