import { requirePer } from "../argument-checks.js";
import { normalDeviate, requireConfidence } from "../confidence-level.js";
import { wilsonLower, wilsonUpper } from "../intervals/wilson-limits.js";
import { katzSpread } from "../two-groups/katz-spread.js";
import { type RiskDifferenceMethod, riskDifference } from "../two-groups/risk-difference.js";
import { type RiskRatioMethod, riskRatio } from "../two-groups/risk-ratio.js";
import {
	type EstimateColumns,
	emptyColumns,
	requireEqualLengths,
	rowStatus,
	setRow,
	statusOfNumber,
} from "./estimate-columns.js";

/** 2 x 2 tables in columns: a row for each pair of a group and the group it is compared with. */
export interface TwoShareColumns {
	/** How many of the group have it; `NaN` where missing. */
	readonly count: Float64Array;
	/** People of the group. */
	readonly total: Float64Array;
	/** How many have it of the group it is compared with. */
	readonly referenceCount: Float64Array;
	/** People of the group it is compared with. */
	readonly referenceTotal: Float64Array;
}

/**
 * {@link riskRatio} for whole columns. `katz` makes no object for a row; the other methods are those for single tables,
 * one after the other.
 *
 * @param options.method - `koopman` if left out.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @returns columns of as many rows. Where the reference count is 0 there is no ratio; a method that bounds it from below
 * still gives the lower limit.
 * @throws {@link ArgumentError} for columns of different lengths or a confidence outside the range.
 *
 * @example
 * ```ts
 * import { riskRatios } from "pcref/statistics";
 *
 * const ratios = riskRatios({
 * 	count: Float64Array.of(30, 0),
 * 	total: Float64Array.of(100, 100),
 * 	referenceCount: Float64Array.of(15, 15),
 * 	referenceTotal: Float64Array.of(100, 100),
 * });
 * [...ratios.value]; // => [2, 0]
 * ```
 */
export function riskRatios({
	method = "koopman",
	confidence = 0.95,
	...columns
}: TwoShareColumns & { readonly method?: RiskRatioMethod; readonly confidence?: number }): EstimateColumns {
	requireConfidence(confidence);
	const deviate = normalDeviate(confidence);
	return eachTable(columns, (into, row, x1, n1, x2, n2) => {
		if (method === "katz" && x1 > 0 && x2 > 0) {
			const value = x1 / n1 / (x2 / n2);
			const spread = katzSpread(x1, n1, x2, n2, deviate);
			setRow(into, row, value, value / spread, value * spread);
			return;
		}
		const ratio = riskRatio({
			count: x1,
			total: n1,
			referenceCount: x2,
			referenceTotal: n2,
			method,
			confidence,
		});
		if (ratio.status === "ok")
			setRow(into, row, ratio.value, ratio.lower ?? Number.NaN, ratio.upper ?? Number.NaN);
		else into.lower[row] = ratio.lower ?? Number.NaN;
	});
}

/**
 * {@link riskDifference} for whole columns. `newcombe` makes no object for a row; the other methods are those for single
 * tables, one after the other.
 *
 * @param options.method - `newcombe` if left out.
 * @param options.per - 1 for a difference of shares (if left out), 100 for percentage points.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @returns columns of as many rows.
 * @throws {@link ArgumentError} for columns of different lengths, `per` not above 0, or a confidence outside the range.
 *
 * @example
 * ```ts
 * import { riskDifferences } from "pcref/statistics";
 *
 * const differences = riskDifferences({
 * 	count: Float64Array.of(75),
 * 	total: Float64Array.of(100),
 * 	referenceCount: Float64Array.of(25),
 * 	referenceTotal: Float64Array.of(100),
 * });
 * [...differences.value]; // => [0.5]
 * ```
 */
export function riskDifferences({
	method = "newcombe",
	per = 1,
	confidence = 0.95,
	...columns
}: TwoShareColumns & {
	readonly method?: RiskDifferenceMethod;
	readonly per?: number;
	readonly confidence?: number;
}): EstimateColumns {
	requirePer(per);
	requireConfidence(confidence);
	const deviate = normalDeviate(confidence);
	return eachTable(columns, (into, row, x1, n1, x2, n2) => {
		if (method === "newcombe") {
			const p1 = x1 / n1;
			const p2 = x2 / n2;
			const down = root(p1 - wilsonLower(x1, n1, deviate), wilsonUpper(x2, n2, deviate) - p2);
			const up = root(wilsonUpper(x1, n1, deviate) - p1, p2 - wilsonLower(x2, n2, deviate));
			setRow(into, row, per * (p1 - p2), per * (p1 - p2 - down), per * (p1 - p2 + up));
			return;
		}
		const difference = riskDifference({
			count: x1,
			total: n1,
			referenceCount: x2,
			referenceTotal: n2,
			method,
			per,
			confidence,
		});
		if (difference.status === "ok")
			setRow(into, row, difference.value, difference.lower ?? Number.NaN, difference.upper ?? Number.NaN);
	});
}

function root(one: number, other: number): number {
	return Math.sqrt(one * one + other * other);
}

/** Calls `calculate` with every table that is one. */
function eachTable(
	{ count, total, referenceCount, referenceTotal }: TwoShareColumns,
	calculate: (into: EstimateColumns, row: number, x1: number, n1: number, x2: number, n2: number) => void,
): EstimateColumns {
	const rows = requireEqualLengths({ count, total, referenceCount, referenceTotal });
	const columns = emptyColumns(rows);
	for (let row = 0; row < rows; row++) {
		const x1 = count[row] ?? Number.NaN;
		const n1 = total[row] ?? Number.NaN;
		const x2 = referenceCount[row] ?? Number.NaN;
		const n2 = referenceTotal[row] ?? Number.NaN;
		const status = Math.max(
			x1 > n1 || x2 > n2 ? rowStatus.invalid : rowStatus.ok,
			statusOfNumber(x1),
			statusOfNumber(n1),
			statusOfNumber(x2),
			statusOfNumber(n2),
		);
		if (status !== 0) columns.status[row] = status;
		else if (n1 > 0 && n2 > 0) calculate(columns, row, x1, n1, x2, n2);
	}
	return columns;
}
