import { requirePer } from "../argument-checks.js";
import { normalDeviate, requireConfidence, tailProbability } from "../confidence-level.js";
import { byarPoissonLower, byarPoissonUpper, exactPoissonLimits } from "../distributions/poisson-limits.js";
import {
	type EstimateColumns,
	emptyColumns,
	requireEqualLengths,
	setRow,
	statusOfNumber,
} from "./estimate-columns.js";

/**
 * {@link crudeRate} for whole columns, by its convention: exact limits below 10 events and Byar's from 10. The numbers
 * are the same; there is one object for all rows instead of one for each.
 *
 * @param options.count - events, a row for each rate; `NaN` where missing.
 * @param options.population - people, as many rows.
 * @param options.per - what the rates are expressed per; 1 if left out.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @returns columns of as many rows.
 * @throws {@link ArgumentError} for columns of different lengths, `per` not above 0, or a confidence outside the range.
 *
 * @example
 * ```ts
 * import { crudeRates } from "pcref/statistics";
 *
 * const rates = crudeRates({
 * 	count: Float64Array.of(12, 3, 5),
 * 	population: Float64Array.of(60_000, 10_000, 0),
 * 	per: 100_000,
 * });
 * [...rates.value]; // => [20, 30, Number.NaN]
 * [...rates.status]; // => [0, 0, 1]
 * ```
 */
export function crudeRates({
	count,
	population,
	per = 1,
	confidence = 0.95,
}: {
	readonly count: Float64Array;
	readonly population: Float64Array;
	readonly per?: number;
	readonly confidence?: number;
}): EstimateColumns {
	const rows = requireEqualLengths({ count, population });
	requirePer(per);
	requireConfidence(confidence);
	const deviate = normalDeviate(confidence);
	// The exact limits of a whole number below 10 are found once.
	const few = Array.from({ length: 10 }, (_, events) => exactLimits(events, confidence));
	const columns = emptyColumns(rows);
	for (let row = 0; row < rows; row++) {
		const events = count[row] ?? Number.NaN;
		const people = population[row] ?? Number.NaN;
		const status = Math.max(statusOfNumber(events), statusOfNumber(people));
		if (status !== 0) {
			columns.status[row] = status;
			continue;
		}
		if (people === 0) continue;
		const value = (events * per) / people;
		if (events < 10) {
			const limits = few[events] ?? exactLimits(events, confidence);
			setRow(columns, row, value, (limits.lower * per) / people, (limits.upper * per) / people);
		} else {
			const lower = byarPoissonLower(events, deviate);
			setRow(
				columns,
				row,
				value,
				lower < 0 ? Number.NaN : (lower * per) / people,
				(byarPoissonUpper(events, deviate) * per) / people,
			);
		}
	}
	return columns;
}

function exactLimits(count: number, confidence: number) {
	return exactPoissonLimits({ count, tailProbability: tailProbability(confidence) });
}
