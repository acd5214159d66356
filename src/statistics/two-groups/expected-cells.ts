import type { TwoShares } from "./two-shares.js";

/** The count of a 2 x 2 table against an odds ratio, its margins given. */
export interface ExpectedCells {
	/** How far the observed count is above its expectation. */
	readonly distance: number;
	/** Of the count, all margins given, in large numbers. */
	readonly variance: number;
}

/** Distance of the count from its expectation under an odds ratio, and its variance, with the digits of the smallest cell. */
export function expectedCells(
	{ count, total, referenceCount, referenceTotal }: TwoShares,
	logOddsRatio: number,
): ExpectedCells {
	const events = count + referenceCount;
	const nonEvents = total + referenceTotal - events;
	const oddsRatio = Math.exp(logOddsRatio);
	const inverse = Math.exp(-logOddsRatio);
	const margins = { row: total, column: events, otherRow: referenceTotal, otherColumn: nonEvents };
	const own = cell({ ...margins, oddsRatio });
	const ownOthers = cell({ ...margins, column: nonEvents, otherColumn: events, oddsRatio: inverse });
	const reference = cell({ ...margins, row: referenceTotal, otherRow: total, oddsRatio: inverse });
	const referenceOthers = cell({
		row: referenceTotal,
		column: nonEvents,
		otherRow: total,
		otherColumn: events,
		oddsRatio,
	});
	return {
		distance: own < ownOthers ? count - own : ownOthers - (total - count),
		variance: 1 / (1 / own + 1 / ownOthers + 1 / reference + 1 / referenceOthers),
	};
}

/** The cell of a row and a column; both forms of the root are free of cancellation. */
function cell({
	row,
	column,
	otherRow,
	otherColumn,
	oddsRatio,
}: Readonly<Record<"row" | "column" | "otherRow" | "otherColumn" | "oddsRatio", number>>): number {
	const middle = oddsRatio * (row + column) + (otherRow - column);
	// middle^2 - 4 oddsRatio (oddsRatio - 1) row column, as a sum of what cannot be negative.
	const root = Math.sqrt(
		(oddsRatio * (row - column)) ** 2 +
			(otherRow - column) ** 2 +
			2 * oddsRatio * (row * otherRow + column * otherColumn),
	);
	return middle >= 0
		? (2 * oddsRatio * row * column) / (middle + root)
		: (root - middle) / (2 * (1 - oddsRatio));
}
