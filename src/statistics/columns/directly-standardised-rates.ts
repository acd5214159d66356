import { ArgumentError } from "../../issues/argument-error.js";
import { requireNotNegative, requirePer } from "../argument-checks.js";
import { normalDeviate, requireConfidence } from "../confidence-level.js";
import { dobsonLower, dobsonUpper } from "../standardisation/dobson-limits.js";
import { WeightedSums } from "../standardisation/weighted-sums.js";
import {
	type EstimateColumns,
	emptyColumns,
	requireEqualLengths,
	setRow,
	statusOfNumber,
} from "./estimate-columns.js";

/**
 * {@link directlyStandardisedRate} with the method `dobson` for whole columns. The numbers are the same; there is one
 * object for all rates instead of one for each stratum.
 *
 * @param options.count - events, stratum after stratum of the first rate, then of the second, and so on; `NaN` where
 * missing.
 * @param options.population - people, in the same order.
 * @param options.standardPopulation - people of the standard, a row for each stratum: its length says how many strata
 * each rate has.
 * @param options.per - what the rates are expressed per; 1 if left out.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @param options.minimumEvents - rates of fewer events are undefined; 10 if left out.
 * @returns columns with a row for each rate.
 * @throws {@link ArgumentError} for columns whose lengths do not fit, a negative or non-finite standard population, `per`
 * not above 0, or a confidence outside the range.
 *
 * @example
 * ```ts
 * import { directlyStandardisedRates } from "pcref/statistics";
 *
 * // Two rates of three strata.
 * const rates = directlyStandardisedRates({
 * 	count: Float64Array.of(5, 8, 12, 1, 2, 3),
 * 	population: Float64Array.of(1000, 2000, 3000, 1000, 2000, 3000),
 * 	standardPopulation: Float64Array.of(0, 1, 1),
 * 	per: 1000,
 * });
 * [...rates.value]; // => [4, Number.NaN]
 * ```
 */
export function directlyStandardisedRates({
	count,
	population,
	standardPopulation,
	per = 1,
	confidence = 0.95,
	minimumEvents = 10,
}: {
	readonly count: Float64Array;
	readonly population: Float64Array;
	readonly standardPopulation: Float64Array;
	readonly per?: number;
	readonly confidence?: number;
	readonly minimumEvents?: number;
}): EstimateColumns {
	const strata = standardPopulation.length;
	const rows = requireEqualLengths({ count, population }) / strata;
	if (strata === 0) throw new ArgumentError("standardPopulation", "must not be empty");
	if (!Number.isInteger(rows)) {
		throw new ArgumentError("count", `must have ${strata} rows for each rate, but has ${count.length}`);
	}
	requirePer(per);
	requireConfidence(confidence);
	requireNotNegative("minimumEvents", minimumEvents);
	const shares = sharesOf(standardPopulation);
	const deviate = normalDeviate(confidence);
	const columns = emptyColumns(rows);
	if (shares === null) return columns;
	const sums = new WeightedSums();
	for (let row = 0; row < rows; row++) {
		sums.clear();
		const status = addStrata({ sums, count, population, shares, from: row * strata });
		if (status !== 0) {
			columns.status[row] = status;
			continue;
		}
		if (sums.events < minimumEvents) continue;
		if (sums.events === 0) setRow(columns, row, 0, 0, Number.NaN);
		else
			setRow(
				columns,
				row,
				sums.rate * per,
				dobsonLower(sums, deviate) * per,
				dobsonUpper(sums, deviate) * per,
			);
	}
	return columns;
}

/** Adds the strata of one rate; returns the status of the first number that it cannot be made of. */
function addStrata({
	sums,
	count,
	population,
	shares,
	from,
}: {
	readonly sums: WeightedSums;
	readonly count: Float64Array;
	readonly population: Float64Array;
	readonly shares: Float64Array;
	readonly from: number;
}): number {
	let worst = 0;
	for (let stratum = 0; stratum < shares.length; stratum++) {
		const events = count[from + stratum] ?? Number.NaN;
		const people = population[from + stratum] ?? Number.NaN;
		// Negated, so that NaN is caught too.
		if (!(events >= 0 && people > 0 && events + people < Number.POSITIVE_INFINITY)) {
			worst = Math.max(worst, statusOfNumber(events), statusOfNumber(people), people === 0 ? 1 : 0);
			continue;
		}
		sums.add(events, events, (shares[stratum] ?? 0) / people);
	}
	return worst;
}

/** The standard population as shares; null where it is 0 throughout. */
function sharesOf(standardPopulation: Float64Array): Float64Array | null {
	let total = 0;
	for (const [index, people] of standardPopulation.entries()) {
		requireNotNegative(`standardPopulation[${index}]`, people);
		total += people;
	}
	return total === 0 ? null : standardPopulation.map((people) => people / total);
}
