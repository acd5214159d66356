import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../../src/issues/argument-error.js";
import { printedStandardisedRate } from "../../../src/measures/published/printed-standardised-rate.js";
import { ratesByDeprivation } from "../../../src/measures/published/rates-by-deprivation.js";
import { deprivationLabels } from "../../../src/reference/imd.js";

const bands = ["15 and under", "16 to 17", "18 to 34", "35 to 49", "50 to 64", "65 and over"];
const stratum = (place: number, count: number, population: number, standardPopulation: number) => ({
	ageBand: bands[place % 6] ?? "",
	count,
	population,
	standardPopulation,
});
// Twelve made-up strata, whose rates were worked out beforehand in R and Python.
const strata = [
	stratum(0, 1, 12_000, 5_300_000),
	stratum(1, 3, 1_500, 680_000),
	stratum(2, 60, 21_000, 6_300_000),
	stratum(3, 52, 16_000, 5_500_000),
	stratum(4, 20, 9_000, 5_200_000),
	stratum(5, 6, 4_000, 4_700_000),
	stratum(6, 0, 11_500, 5_050_000),
	stratum(7, 2, 1_450, 650_000),
	stratum(8, 41, 22_000, 6_200_000),
	stratum(9, 38, 17_500, 5_600_000),
	stratum(10, 17, 10_500, 5_400_000),
	stratum(11, 9, 5_200, 5_600_000),
];

describe("rates that are printed as standardised", () => {
	it("of the annual statistics are, and their interval leaves out an age band", () => {
		const printed = printedStandardisedRate({ strata, compat: "mha-annual" });
		if (printed.status !== "ok" || printed.standardised.status !== "ok") throw new Error("no rate");
		expect(printed.value).toBe(176.8);
		expect(printed.standardised.value).toBeCloseTo(176.803995, 6);
		// 24.594 with every stratum; 24.341 without the two of people aged 16 to 17.
		expect((printed.standardised.upper ?? 0) - printed.standardised.value).toBeCloseTo(24.594254, 6);
		expect(printed.halfWidth).toBe(24.3);
		expect(printed.flags.map(({ id }) => id)).toEqual(["interval-without-16-to-17"]);
	});

	it("of the monthly statistics are not: they are higher than the crude rate where a stratum has no event", () => {
		const printed = printedStandardisedRate({ strata, compat: "mhsds-monthly" });
		if (printed.status !== "ok" || printed.standardised.status !== "ok") throw new Error("no rate");
		// 249 events of 120,150 people in the strata that have any; 207.240949 and 25.741389 before rounding.
		expect([printed.value, printed.halfWidth]).toEqual([207.2, 25.7]);
		expect(printed.value).toBeGreaterThan(189.2);
		expect(printed.standardised.value).toBeCloseTo(176.803995, 6);
		expect(printed.flags.map(({ id }) => id)).toEqual(["own-weight-rate"]);
	});

	it("are undefined with their flag where no stratum has an event", () => {
		const none = strata.map((each) => ({ ...each, count: 0 }));
		expect(printedStandardisedRate({ strata: none, compat: "mhsds-monthly" })).toMatchObject({
			status: "undefined",
			reason: "no stratum has an event",
			flags: [{ id: "own-weight-rate" }],
		});
	});
});

describe("deprivation in opposite directions", () => {
	// Detentions of 2023/24 by the labels of the annual statistics, the least deprived first.
	const detained = [2292, 2637, 2906, 3178, 3993, 4564, 5477, 6775, 7499, 8254];
	const residents = [
		5_281_112, 5_284_574, 5_293_265, 5_296_670, 5_366_938, 5_433_335, 5_471_529, 5_454_912, 5_465_744,
		5_455_387,
	];
	const labelled = (publication: keyof typeof deprivationLabels, leastDeprivedFirst: readonly number[]) => ({
		publication,
		rows: leastDeprivedFirst.map((count, place) => {
			const decile = (10 - place) as keyof (typeof deprivationLabels)["mha-annual"]["deciles"];
			return { label: deprivationLabels[publication].deciles[decile], count };
		}),
	});
	const ratesOf = ({ rates }: ReturnType<typeof ratesByDeprivation>) =>
		rates.map(({ rate }) => (rate.status === "ok" ? rate.value.toFixed(1) : rate.reason));
	const people = labelled("mha-annual", residents);
	const printed = ["151.3", "137.2", "124.2", "100.1", "84.0", "74.4", "60.0", "54.9", "49.9", "43.4"];

	it("gives the printed rates, most deprived first, whichever publication the counts are labelled by", () => {
		const same = ratesByDeprivation({ events: labelled("mha-annual", detained), residents: people });
		expect(ratesOf(same)).toEqual(printed);
		expect(same.flags).toEqual([]);
		const other = ratesByDeprivation({
			events: labelled("monthly-and-bulletin", detained),
			residents: people,
		});
		expect(ratesOf(other)).toEqual(printed);
		expect(other.flags.map(({ id }) => id)).toEqual(["deprivation-labels-opposite"]);
	});

	it("is wrong at both ends where labels are joined by their number, and says so", () => {
		const events = labelled("monthly-and-bulletin", detained);
		const turned = ratesByDeprivation({ events, residents: people, compat: "joined-by-number" });
		expect(ratesOf(turned)[0]).toBe((8_254e5 / 5_281_112).toFixed(1));
		expect(ratesOf(turned)[9]).toBe((2_292e5 / 5_455_387).toFixed(1));
		expect(turned.flags.map(({ id }) => id)).toEqual(["deprivation-joined-by-number"]);
	});

	it("has no rate of those whose decile is not known", () => {
		const events = labelled("mha-annual", detained);
		const rows = [...events.rows, { label: "Not stated/Not known/Invalid", count: 2862 }];
		const found = ratesByDeprivation({ events: { ...events, rows }, residents: people });
		expect(found.unknown).toBe(2862);
		expect(found.rates).toHaveLength(10);
		expect(found.flags.map(({ id }) => id)).toEqual(["deprivation-unknown"]);
	});

	it("refuses a label of the other publication, and one that is there twice", () => {
		const row = { label: "10 Least deprived", count: 1 };
		expect(() =>
			ratesByDeprivation({ events: { publication: "mha-annual", rows: [row] }, residents: people }),
		).toThrow(ArgumentError);
		const twice = { publication: "monthly-and-bulletin", rows: [row, row] } as const;
		expect(() => ratesByDeprivation({ events: twice, residents: people })).toThrow("events.rows[1].label");
	});
});
