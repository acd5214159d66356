import { ArgumentError } from "../../issues/argument-error.js";
import type { QualityClass } from "../../reference/ethnicity/ethnicity-quality-class.js";
import type { ReportingPeriod } from "../../tables/validated-submission.js";

/**
 * What records are told apart by, beside the column:
 *
 * - `nothing`: all records of a table together;
 * - `ethnic-category`: the ethnic category of the person that a record belongs to;
 * - `organisation-unit`: team, ward, site or commissioner, where the table has one.
 */
export type QualityBreakdown = "nothing" | "ethnic-category" | "organisation-unit";

/** How many records of one provider and period have a value of one class in one column. */
export interface QualityCell {
	readonly provider: string;
	readonly period: ReportingPeriod;
	/** Where the column stands: `MHS001` and `EthnicCategory`. */
	readonly table: string;
	readonly field: string;
	/** The column of the unit, such as `MHS101.CareProfTeamLocalID`, whose table's records are counted; else null. */
	readonly unit: string | null;
	/** The ethnic category, `missing` or `invalid`, or the code of the unit; null where nothing, or no unit, is told. */
	readonly within: string | null;
	/** Null for a value of no class: see `ethnicityQualityClass`. */
	readonly class: QualityClass | null;
	readonly count: number;
}

/** Counted values of columns, and no identifiers. Cells are in a fixed order, no two alike, none zero. */
export interface QualityTally {
	readonly by: QualityBreakdown;
	readonly cells: readonly QualityCell[];
}

const nameOf = ({ provider, period, table, field, unit, within, class: quality }: QualityCell): string =>
	JSON.stringify([provider, period.start, period.end, table, field, unit, within, quality]);

/** Gathers cells, those alike into one. */
export function gatherQuality(by: QualityBreakdown, cells: Iterable<QualityCell>): QualityTally {
	const gathered = new Map<string, QualityCell>();
	for (const cell of cells) {
		const name = nameOf(cell);
		gathered.set(name, { ...cell, count: (gathered.get(name)?.count ?? 0) + cell.count });
	}
	const sorted = [...gathered]
		.filter(([, { count }]) => count !== 0)
		.toSorted(([left], [right]) => (left < right ? -1 : 1));
	return { by, cells: sorted.map(([, cell]) => cell) };
}

/**
 * Adds tallies of different records: of chunks, of months, of providers, which stay apart in the result. The order
 * does not matter, and a tally without cells changes nothing. The same records added twice are counted twice.
 *
 * @throws {@link ArgumentError} where the two are broken down by different things.
 *
 * @example
 * ```ts
 * import { mergeQuality } from "pcref/measures";
 *
 * const column = { provider: "ZSYN0", table: "MHS001", field: "EthnicCategory", unit: null, within: null } as const;
 * const may = { start: "2024-05-01", end: "2024-05-31" };
 * const tally = { by: "nothing", cells: [{ ...column, period: may, class: "valid", count: 2 }] } as const;
 * mergeQuality(tally, tally).cells.map(({ count }) => count); // => [4]
 * ```
 */
export function mergeQuality(left: QualityTally, right: QualityTally): QualityTally {
	if (left.by !== right.by)
		throw new ArgumentError("right", `is broken down by ${right.by}, but left by ${left.by}`);
	return gatherQuality(left.by, [...left.cells, ...right.cells]);
}
