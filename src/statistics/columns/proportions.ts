import { requirePer } from "../argument-checks.js";
import { normalDeviate, requireConfidence } from "../confidence-level.js";
import { wilsonLower, wilsonUpper } from "../intervals/wilson-limits.js";
import {
	type EstimateColumns,
	emptyColumns,
	requireEqualLengths,
	rowStatus,
	setRow,
	statusOfNumber,
} from "./estimate-columns.js";

/**
 * {@link proportion} with Wilson's limits for whole columns. The numbers are the same; there is one object for all rows
 * instead of one for each.
 *
 * @param options.count - how many have it, a row for each share; `NaN` where missing.
 * @param options.denominator - how many there are, as many rows.
 * @param options.per - 1 for shares (if left out), 100 for percentages.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @returns columns of as many rows.
 * @throws {@link ArgumentError} for columns of different lengths, `per` not above 0, or a confidence outside the range.
 *
 * @example
 * ```ts
 * import { proportions } from "pcref/statistics";
 *
 * const shares = proportions({
 * 	count: Float64Array.of(150, 8),
 * 	denominator: Float64Array.of(200, 5),
 * });
 * [...shares.value]; // => [0.75, Number.NaN]
 * [...shares.status]; // => [0, 2]
 * ```
 */
export function proportions({
	count,
	denominator,
	per = 1,
	confidence = 0.95,
}: {
	readonly count: Float64Array;
	readonly denominator: Float64Array;
	readonly per?: number;
	readonly confidence?: number;
}): EstimateColumns {
	const rows = requireEqualLengths({ count, denominator });
	requirePer(per);
	requireConfidence(confidence);
	const deviate = normalDeviate(confidence);
	const columns = emptyColumns(rows);
	for (let row = 0; row < rows; row++) {
		const having = count[row] ?? Number.NaN;
		const all = denominator[row] ?? Number.NaN;
		const status = having > all ? rowStatus.invalid : Math.max(statusOfNumber(having), statusOfNumber(all));
		if (status !== 0) {
			columns.status[row] = status;
			continue;
		}
		if (all === 0) continue;
		setRow(
			columns,
			row,
			(having * per) / all,
			wilsonLower(having, all, deviate) * per,
			wilsonUpper(having, all, deviate) * per,
		);
	}
	return columns;
}
