import { ArgumentError } from "../../issues/argument-error.js";

/** What a row of a column form is: an estimate, undefined, or not calculated since its numbers cannot be. */
export const rowStatus = { ok: 0, undefined: 1, invalid: 2 } as const;

/**
 * Estimates in columns. A typed array has no null: `NaN` stands for a number that is not there, a missing value going in,
 * and an undefined value or a limit without bound coming out.
 */
export interface EstimateColumns {
	readonly value: Float64Array;
	readonly lower: Float64Array;
	readonly upper: Float64Array;
	/**
	 * For each row one of {@link rowStatus}: `undefined` where a number is missing or a denominator is 0, `invalid` where a
	 * number is negative or infinite, or a count above its total. A wrong row does not stop the others.
	 */
	readonly status: Uint8Array;
}

/** Columns of which no row is calculated yet. */
export function emptyColumns(rows: number): EstimateColumns {
	return {
		value: new Float64Array(rows).fill(Number.NaN),
		lower: new Float64Array(rows).fill(Number.NaN),
		upper: new Float64Array(rows).fill(Number.NaN),
		status: new Uint8Array(rows).fill(rowStatus.undefined),
	};
}

/** Throws unless all columns are as long as the first; returns their length. */
export function requireEqualLengths(columns: Readonly<Record<string, Float64Array>>): number {
	const [first, ...others] = Object.entries(columns);
	const rows = first?.[1].length ?? 0;
	for (const [argument, column] of others) {
		if (column.length !== rows) {
			throw new ArgumentError(
				argument,
				`must have ${rows} rows like ${first?.[0]}, but has ${column.length}`,
			);
		}
	}
	return rows;
}

/** What kind of number stands in a column: one of {@link rowStatus}. */
export function statusOfNumber(value: number): number {
	if (value >= 0 && value < Number.POSITIVE_INFINITY) return rowStatus.ok;
	return Number.isNaN(value) ? rowStatus.undefined : rowStatus.invalid;
}

/** Sets a row; a limit that is not finite stays missing. */
export function setRow(
	columns: EstimateColumns,
	row: number,
	value: number,
	lower: number,
	upper: number,
): void {
	if (!Number.isFinite(value)) return;
	columns.status[row] = rowStatus.ok;
	columns.value[row] = value;
	columns.lower[row] = Number.isFinite(lower) ? lower : Number.NaN;
	columns.upper[row] = Number.isFinite(upper) ? upper : Number.NaN;
}
