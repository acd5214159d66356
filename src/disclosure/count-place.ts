import type { GroupResult, MeasureResult } from "../measures/result.js";
import type { CodedValue } from "../reference/coded-value.js";
import { findRollUp } from "../reference/ethnicity/roll-ups.js";

/**
 * Where in all the tables of a measure a group's count stands: by the groups of every classification that it is in. The
 * count of a group within another stands in the same place whichever of the two is called the outer one; what is in no
 * group is the total.
 */
export function placeOf(result: MeasureResult, group: GroupResult): string {
	return placeAt([...coordinateIn(result.classification.id, group), ...sliceOf(result)]);
}

/** The place of everybody whom a result is about. */
export function placeOfTotal(result: MeasureResult): string {
	return placeAt(sliceOf(result));
}

/** The place of a group in the slice of a result. */
export function placeOfGroup(result: MeasureResult, { scheme, code }: GroupResult["group"]): string {
	return placeAt([`${scheme}: ${code}`, ...sliceOf(result)]);
}

/** The place of a group of this result among everybody, not in the slice alone. */
export function placeAmongAll(result: MeasureResult, group: GroupResult): string {
	return placeAt(coordinateIn(result.classification.id, group));
}

function sliceOf({ slice }: MeasureResult): readonly string[] {
	return slice === undefined ? [] : coordinateIn(slice.by.id, slice);
}

function coordinateIn(
	classification: string,
	{ group, level }: { readonly group: CodedValue; readonly level: GroupResult["level"] | "part" },
): readonly string[] {
	if (level === "total") return [];
	if (level !== "unknown") return [`${group.scheme}: ${group.code}`];
	return [findRollUp(classification) === undefined ? `${classification}: unknown` : "unknown"];
}

function placeAt(coordinates: readonly string[]): string {
	return coordinates.length === 0 ? "total" : [...coordinates].sort().join(" × ");
}
