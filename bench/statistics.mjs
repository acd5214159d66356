import {
	crudeRate,
	crudeRates,
	directlyStandardisedRate,
	directlyStandardisedRates,
	proportion,
	proportions,
	riskDifference,
	riskDifferences,
	riskRatio,
	riskRatios,
} from "pcref/statistics";
import { randomNumbers } from "./random-numbers.mjs";

/** The four families that have a column form, against the same function called for one row after the other. */
export function statistics({ rows, repeats }) {
	const random = randomNumbers();
	const filled = (length, make) => Float64Array.from({ length }, make);
	const count = filled(rows, () => Math.round(10 ** (5 * random())));
	const population = filled(rows, () => Math.round(10 ** (5 + 2 * random())));
	const referenceCount = filled(rows, () => Math.round(10 ** (5 * random())));
	const referencePopulation = filled(rows, () => Math.round(10 ** (5 + 2 * random())));
	const bands = 19;
	const bandPopulation = new Float64Array(rows * bands);
	for (let row = 0; row < rows; row++) {
		bandPopulation.fill(Math.round(10 ** (2 + 3 * random())), row * bands, (row + 1) * bands);
	}
	const bandCount = bandPopulation.map((people) => Math.round(0.003 * people * 2 * random()));
	const tables = { count, total: population, referenceCount, referenceTotal: referencePopulation };
	const table = (row) => ({
		count: count[row],
		total: population[row],
		referenceCount: referenceCount[row],
		referenceTotal: referencePopulation[row],
	});
	const standardPopulation = Float64Array.from(europeanStandard2013);
	const strata = (row) =>
		europeanStandard2013.map((people, band) => ({
			count: bandCount[row * bands + band],
			population: bandPopulation[row * bands + band],
			standardPopulation: people,
		}));
	const families = [
		{
			work: "crude rates",
			columns: () => crudeRates({ count, population, per: 100_000 }),
			one: (row) => crudeRate({ count: count[row], population: population[row], per: 100_000 }),
		},
		{
			work: "proportions",
			columns: () => proportions({ count, denominator: population }),
			one: (row) => proportion({ count: count[row], denominator: population[row] }),
		},
		{
			work: "directly standardised rates, 19 bands",
			columns: () =>
				directlyStandardisedRates({
					count: bandCount,
					population: bandPopulation,
					standardPopulation,
					per: 100_000,
				}),
			one: (row) => directlyStandardisedRate({ method: "dobson", strata: strata(row), per: 100_000 }),
		},
		{
			work: "risk ratios, Katz",
			columns: () => riskRatios({ ...tables, method: "katz" }),
			one: (row) => riskRatio({ ...table(row), method: "katz" }),
		},
		{
			work: "risk differences, Newcombe",
			columns: () => riskDifferences(tables),
			one: (row) => riskDifference(table(row)),
		},
	];
	return families.map(({ work, columns, one }) => ({
		work,
		peer: "one call for each row",
		rows,
		ours: fastest(repeats, columns),
		theirs: fastest(repeats, () => {
			for (let row = 0; row < rows; row++) one(row);
		}),
		aim: 1,
	}));
}

/** European Standard Population 2013, 19 bands. */
const europeanStandard2013 = [
	5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500,
	1000,
];

/** Seconds of the fastest run. */
function fastest(repeats, run) {
	let best = Number.POSITIVE_INFINITY;
	for (let repeat = 0; repeat < repeats; repeat++) {
		const start = performance.now();
		run();
		best = Math.min(best, (performance.now() - start) / 1000);
	}
	return best;
}
