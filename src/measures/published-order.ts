import { groupOf, type RollUp } from "../reference/ethnicity/roll-up.js";
import { findRollUp } from "../reference/ethnicity/roll-ups.js";
import type { PublishedFigures, PublishedRow } from "./published-figures.js";

/** A published row, and the group it is part of where the classification says so. */
export interface PlacedRow extends PublishedRow {
	readonly partOf?: string;
}

/**
 * Published rows in code-list order, whatever order they were printed in: each upper group followed by its detail, then
 * the total, then what is unknown. Rows of a classification that is no roll-up of ours stay as they are.
 */
export function inCodeListOrder({
	rows,
	classification,
}: Pick<PublishedFigures, "rows" | "classification">): readonly PlacedRow[] {
	const rollUp = findRollUp(classification.id);
	if (rollUp === undefined) return rows;
	const placed = rows.map((row) => {
		const partOf = row.level === "detail" ? parentOf(row, rollUp) : undefined;
		return partOf === undefined ? row : { ...row, partOf };
	});
	return placed.toSorted((left, right) => {
		const [a, b] = [placeOf(left, rollUp), placeOf(right, rollUp)];
		return a.group - b.group || a.within - b.within;
	});
}

function parentOf({ group }: PublishedRow, rollUp: RollUp): string | undefined {
	const found = groupOf(rollUp, group);
	return found.status === "grouped" ? found.label : undefined;
}

/** Where a row stands: its upper group, and its place among that group's rows, the upper group itself first. */
function placeOf(row: PlacedRow, rollUp: RollUp): { readonly group: number; readonly within: number } {
	const afterGroups = rollUp.groups.length;
	if (row.level === "total") return { group: afterGroups + 1, within: 0 };
	if (row.level === "unknown") return { group: afterGroups + 2, within: 0 };
	const upper = rollUp.groups.findIndex(({ label }) => label === (row.partOf ?? row.label));
	const within = rollUp.groups[upper]?.codes.indexOf(row.group.code) ?? -1;
	return { group: upper === -1 ? afterGroups : upper, within };
}
