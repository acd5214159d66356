import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../../src/issues/argument-error.js";
import { careBoardDetentions } from "../../../src/measures/published/care-board-figures.js";
import { denominatorBehindRates } from "../../../src/measures/published/denominator-behind-rates.js";
import { mentalHealthActPopulation } from "../../../src/measures/published/mental-health-act-populations.js";
import { measurePublished } from "../../../src/measures/published-measure.js";
import { integratedCareBoards } from "../../../src/reference/organisations/integrated-care-boards.js";
import { careBoardDenominator2023To24 } from "../../../src/reference/populations/care-board-denominators-2023-24.js";
import { crudeRate } from "../../../src/statistics/crude-rate.js";
import { roundHalfAwayFromZero } from "../../../src/statistics/rounding.js";
import { careBoardRates2023To24 } from "../../reference/care-board-rates-2023-24.js";
import { englandRates2023To24 } from "../../reference/england-rates-2023-24.js";

const rated = (count: number, rate: string) => ({ count, rate: { value: Number(rate), decimals: 1 } });
const printedFrom = (count: number, population: number): number => {
	const rate = crudeRate({ count, population, per: 100_000 });
	return rate.status === "ok" ? roundHalfAwayFromZero(rate.value, 1) : Number.NaN;
};
const ratesOf = (countsAndRates: string) =>
	countsAndRates.split(" ").map((pair) => {
		const [count = "", rate = ""] = pair.split(":");
		return rated(Number(count), rate);
	});

describe("care boards in the Mental Health Act statistics of 2023/24", () => {
	it("print 2,109 rates by board and group", () => {
		const rates = careBoardRates2023To24.flatMap(([, , text]) => ratesOf(text));
		expect(rates).toHaveLength(2109);
		expect(careBoardRates2023To24).toHaveLength(242);
	});

	it("have one denominator for each board and group that gives every rate from its rounded count", () => {
		const differing = careBoardRates2023To24.flatMap(([board, group, text]) => {
			const population = careBoardDenominator2023To24(board, group)?.value ?? Number.NaN;
			return ratesOf(text).filter(({ count, rate }) => printedFrom(count, population) !== rate.value);
		});
		expect(differing).toEqual([]);
	});

	it("have the ranges that their rates leave, and no other", () => {
		for (const [board, group, text] of careBoardRates2023To24) {
			const { lower, upper, value } = careBoardDenominator2023To24(board, group) ?? {};
			expect(denominatorBehindRates({ rates: ratesOf(text), per: 100_000 })).toEqual({
				status: "ok",
				lower,
				upper,
				value,
			});
		}
		const widths = careBoardRates2023To24.map(([board, group]) => {
			const found = careBoardDenominator2023To24(board, group);
			return found === null ? Number.NaN : (found.upper - found.lower) / found.lower;
		});
		expect(Math.max(...widths)).toBeLessThan(0.0041);
	});

	it.each(integratedCareBoards.map(({ code }) => code))(
		"%s: every printed rate of detentions is matched",
		(code) => {
			const { groups } = measurePublished(careBoardDetentions(code), { comparator: null });
			const recomputed = groups.flatMap(({ published }) => published.map((rate) => rate.recomputed.status));
			expect(recomputed.every((status) => status === "matches")).toBe(true);
			expect(groups.map(({ label }) => label)).toEqual([
				"White",
				"Mixed",
				"Asian or Asian British",
				"Black or Black British",
				"Other Ethnic Groups",
				"Unknown",
			]);
		},
	);

	it("print 200 rates of all detentions by ethnic group", () => {
		const printed = integratedCareBoards.flatMap(({ code }) =>
			measurePublished(careBoardDetentions(code), { comparator: null }).groups.flatMap(
				({ published }) => published,
			),
		);
		expect(printed).toHaveLength(200);
	});
});

describe("England in the Mental Health Act statistics of 2023/24", () => {
	// The 88 rates by ethnic group are recomputed from census populations in published-measure.test.ts.
	it("prints 61 more crude rates, each group of which has one denominator", () => {
		const groups = new Map<string, { count: number; rate: { value: number; decimals: number } }[]>();
		for (const [, demographic, breakdown, source, mhsds, total, rate] of englandRates2023To24) {
			const key = source === "Both" ? "" : `${demographic} ${breakdown}`;
			if (key !== "") groups.set(key, [...(groups.get(key) ?? []), rated(total, rate)]);
			else expect(mhsds).toBeLessThan(total);
		}
		expect(englandRates2023To24).toHaveLength(61);
		const found = [...groups].map(
			([key, rates]) => [key, denominatorBehindRates({ rates, per: 100_000 })] as const,
		);
		expect(found.filter(([, { status }]) => status !== "ok")).toEqual([]);
		expect(Object.fromEntries(found)).toMatchObject({
			"Age 16 to 17": { lower: 1_349_658, upper: 1_350_689 },
			"Gender Male": { lower: 28_265_719, upper: 28_294_525 },
			"All All": { lower: 57_620_513, upper: 57_703_016 },
			"IMD 10 Most deprived": { lower: 5_453_585, upper: 5_457_190 },
		});
	});

	it("divides two of its four rates of both data sets by the count of one of them", () => {
		const everybody = 57_690_000;
		const both = englandRates2023To24.filter(([, , , source]) => source === "Both");
		const basis = both.map(([measure, , , , mhsds, total, rate]) => {
			const of = (count: number) => printedFrom(count, everybody) === Number(rate);
			return [measure, of(total) ? "both" : of(mhsds) ? "mental health services only" : "neither"];
		});
		expect(basis).toEqual([
			["All detentions", "both"],
			["Detentions on admission to hospital", "mental health services only"],
			["Short term orders", "mental health services only"],
			["Short term orders: Section 136", "both"],
		]);
	});

	it("leaves Roma people out of White: with them the rate would be another", () => {
		const white = { scheme: "nhs-upper-mha-annual", code: "White" };
		expect(printedFrom(31_735, mentalHealthActPopulation(white) ?? 0)).toBe(69.5);
		expect(printedFrom(31_735, mentalHealthActPopulation(white, { compat: "none" }) ?? 0)).toBe(69.3);
		const all = { ...white, code: "All" };
		expect(mentalHealthActPopulation(all)).toBe(56_390_943);
		expect(mentalHealthActPopulation(all, { compat: "none" })).toBe(56_490_065);
		const black = { ...white, code: "Black or Black British" };
		expect(mentalHealthActPopulation(black, { compat: "none" })).toBe(mentalHealthActPopulation(black));
		expect(mentalHealthActPopulation({ ...white, code: "Unknown" })).toBeNull();
	});
});

describe("denominatorBehindRates", () => {
	it("holds the denominator that the rates were made with, in whatever order they come", () => {
		const counts = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(counts, fc.integer({ min: 1000, max: 3_000_000 }), (some, population) => {
				const rates = some.map((count) => ({
					count,
					rate: { value: printedFrom(count, population), decimals: 1 },
				}));
				const found = denominatorBehindRates({ rates, per: 100_000 });
				if (found.status !== "ok") return rates.every(({ rate }) => rate.value === 0);
				expect(denominatorBehindRates({ rates: rates.toReversed(), per: 100_000 })).toEqual(found);
				return found.lower <= population && population <= found.upper && found.value >= found.lower;
			}),
			{ numRuns: 300 },
		);
	});

	it("is undefined where no denominator gives all rates, and where none is above 0", () => {
		expect(denominatorBehindRates({ rates: [rated(10, "1.0"), rated(10, "2.0")], per: 100_000 })).toEqual({
			status: "undefined",
			reason: "no one denominator gives all of the printed rates",
		});
		expect(denominatorBehindRates({ rates: [rated(0, "0.0")], per: 100_000 })).toEqual({
			status: "undefined",
			reason: "no rate above 0 is printed",
		});
	});

	it.each([
		[{ rates: [rated(1.5, "1.0")], per: 100_000 }, "rates[0].count"],
		[{ rates: [rated(1, "-1.0")], per: 100_000 }, "rates[0].rate.value"],
		[{ rates: [rated(1, "1.05")], per: 100_000 }, "rates[0].rate.value"],
		[{ rates: [rated(1e15, "1.0")], per: 100_000 }, "rates[0].count"],
		[{ rates: [], per: 0 }, "per"],
	])("refuses a wrong call: %j", (options, argument) => {
		expect(() => denominatorBehindRates(options)).toThrow(ArgumentError);
		expect(() => denominatorBehindRates(options)).toThrow(argument);
	});
});
