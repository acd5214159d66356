import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crudeRates } from "../../../src/statistics/columns/crude-rates.js";
import { directlyStandardisedRates } from "../../../src/statistics/columns/directly-standardised-rates.js";
import type { EstimateColumns } from "../../../src/statistics/columns/estimate-columns.js";
import { proportions } from "../../../src/statistics/columns/proportions.js";
import { riskDifferences, riskRatios } from "../../../src/statistics/columns/two-by-two.js";
import { crudeRate } from "../../../src/statistics/crude-rate.js";
import type { Estimate } from "../../../src/statistics/estimate.js";
import { proportion } from "../../../src/statistics/proportion.js";
import { directlyStandardisedRate } from "../../../src/statistics/standardisation/directly-standardised-rate.js";
import { riskDifference } from "../../../src/statistics/two-groups/risk-difference.js";
import { riskRatio } from "../../../src/statistics/two-groups/risk-ratio.js";

/** Row by row the same numbers as the scalar form, to the last rounding. */
function expectSame(columns: EstimateColumns, estimates: readonly Estimate[]): void {
	expect(columns.value).toHaveLength(estimates.length);
	estimates.forEach((estimate, row) => {
		expect(columns.status[row]).toBe(estimate.status === "ok" ? 0 : 1);
		if (estimate.status === "undefined") {
			expect(columns.value[row]).toBeNaN();
			return;
		}
		for (const part of ["value", "lower", "upper"] as const) {
			const wanted = estimate[part];
			const got = columns[part][row] ?? Number.NaN;
			if (wanted === null) expect(got).toBeNaN();
			else expect(Math.abs(got - wanted)).toBeLessThanOrEqual(1e-12 * Math.abs(wanted) + 1e-15);
		}
	});
}

const pairs = fc.array(
	fc.nat(2_000_000).chain((total) => fc.record({ total: fc.constant(total), count: fc.nat(total) })),
	{ minLength: 1, maxLength: 10 },
);
const levels = fc.constantFrom(0.95, 0.998, 0.5, 1);

const columnOf = (numbers: readonly number[]) => Float64Array.from(numbers);

describe("a column form gives the numbers of its scalar form", () => {
	it("crude rates", () => {
		fc.assert(
			fc.property(pairs, levels, (some, confidence) => {
				const count = some.map((each) => each.count % 40);
				const population = some.map(({ total }) => total);
				expectSame(
					crudeRates({ count: columnOf(count), population: columnOf(population), per: 1000, confidence }),
					some.map((_, row) =>
						crudeRate({ count: count[row] ?? 0, population: population[row] ?? 0, per: 1000, confidence }),
					),
				);
			}),
		);
	});

	it("proportions", () => {
		fc.assert(
			fc.property(pairs, levels, (some, confidence) => {
				expectSame(
					proportions({
						count: columnOf(some.map(({ count }) => count)),
						denominator: columnOf(some.map(({ total }) => total)),
						per: 100,
						confidence,
					}),
					some.map(({ count, total }) => proportion({ count, denominator: total, per: 100, confidence })),
				);
			}),
		);
	});

	it("directly standardised rates", () => {
		const standard = [5000, 0, 1500];
		const bands = fc.array(
			fc.array(fc.record({ count: fc.nat(20), population: fc.nat(5000) }), { minLength: 3, maxLength: 3 }),
			{ minLength: 1, maxLength: 6 },
		);
		fc.assert(
			fc.property(bands, (some) => {
				const flat = some.flat();
				expectSame(
					directlyStandardisedRates({
						count: columnOf(flat.map(({ count }) => count)),
						population: columnOf(flat.map(({ population }) => population)),
						standardPopulation: columnOf(standard),
						per: 100_000,
					}),
					some.map((strata) =>
						directlyStandardisedRate({
							method: "dobson",
							strata: strata.map((stratum, index) => ({
								...stratum,
								standardPopulation: standard[index] ?? 0,
							})),
							per: 100_000,
						}),
					),
				);
			}),
		);
	});

	it("risk ratios and differences, by every method", () => {
		const reference = { count: 15, total: 400 };
		fc.assert(
			fc.property(
				pairs,
				fc.constantFrom("katz" as const, "koopman" as const, "log-adjusted" as const),
				fc.constantFrom("newcombe" as const, "wald" as const, "agresti-caffo" as const),
				(some, ratioMethod, differenceMethod) => {
					const columns = {
						count: columnOf(some.map(({ count }) => count)),
						total: columnOf(some.map(({ total }) => total)),
						referenceCount: columnOf(some.map(() => reference.count)),
						referenceTotal: columnOf(some.map(() => reference.total)),
					};
					const tables = some.map((pair) => ({
						...pair,
						referenceCount: reference.count,
						referenceTotal: reference.total,
					}));
					expectSame(
						riskRatios({ ...columns, method: ratioMethod }),
						tables.map((table) => riskRatio({ ...table, method: ratioMethod })),
					);
					expectSame(
						riskDifferences({ ...columns, method: differenceMethod }),
						tables.map((table) => riskDifference({ ...table, method: differenceMethod })),
					);
				},
			),
			{ numRuns: 40 },
		);
	});
});

describe("rows that cannot be calculated", () => {
	it("are told apart, and do not stop the others", () => {
		const { value, status } = crudeRates({
			count: Float64Array.of(10, Number.NaN, -1, 10, Number.POSITIVE_INFINITY),
			population: Float64Array.of(100, 100, 100, 0, 100),
		});
		expect([...status]).toEqual([0, 1, 2, 1, 2]);
		expect([...value]).toEqual([0.1, Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
	});

	it("a count above its total is wrong for a share", () => {
		expect([...proportions({ count: Float64Array.of(3), denominator: Float64Array.of(2) }).status]).toEqual([
			2,
		]);
	});

	it("a standardised rate is as wrong as its worst stratum", () => {
		const { status } = directlyStandardisedRates({
			count: Float64Array.of(20, 20, 20, Number.NaN, Number.NaN, -1, 20, 20),
			population: Float64Array.of(100, 100, 100, 100, 100, 100, 100, 0),
			standardPopulation: Float64Array.of(1, 1),
		});
		expect([...status]).toEqual([0, 1, 2, 1]);
	});

	it("a ratio to nothing keeps the limit it has", () => {
		const { value, lower, status } = riskRatios({
			count: Float64Array.of(15),
			total: Float64Array.of(7043),
			referenceCount: Float64Array.of(0),
			referenceTotal: Float64Array.of(35),
		});
		expect([value[0], status[0]]).toEqual([Number.NaN, 1]);
		expect(lower[0]).toBeCloseTo(0.021100768371136697, 9);
	});
});

it("columns that do not fit are a wrong call", () => {
	const two = Float64Array.of(1, 2);
	const three = Float64Array.of(1, 2, 3);
	expect(() => crudeRates({ count: two, population: three })).toThrow(
		"population must have 2 rows like count",
	);
	expect(() =>
		directlyStandardisedRates({ count: three, population: three, standardPopulation: two }),
	).toThrow("count must have 2 rows for each rate, but has 3");
	expect(() =>
		directlyStandardisedRates({ count: two, population: two, standardPopulation: new Float64Array() }),
	).toThrow("standardPopulation must not be empty");
});
