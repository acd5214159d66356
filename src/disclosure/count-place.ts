import type { GroupResult, MeasureResult } from "../measures/result.js";
import type { CodedValue } from "../reference/coded-value.js";
import { findRollUp } from "../reference/ethnicity/roll-ups.js";

/**
 * Where in all the tables of a measure a group's count stands: by the group of every classification that it is in. The
 * count of a group within another stands in the same place whichever of the two is called the slice. A total is of those
 * in one of the groups, which need not be everybody: it has a place of its own in each classification, and one in all
 * roll-ups of ethnic categories.
 */
export function placeOf(result: MeasureResult, group: GroupResult): string {
	return placeAt([coordinateIn(result.classification.id, group), ...sliceOf(result)]);
}

/** The place of a group in the slice of a result. */
export function placeOfGroup(result: MeasureResult, { scheme, code }: CodedValue): string {
	return placeAt([`${scheme}: ${code}`, ...sliceOf(result)]);
}

/** The place of the sum of all groups, where the classification does not matter. */
export function placeOfAnyTotal(result: MeasureResult): string {
	return placeAt(["total", ...sliceOf(result)]);
}

/** The place of a group of this result outside its slice. */
export function placeOutsideSlice(result: MeasureResult, group: GroupResult): string {
	return coordinateIn(result.classification.id, group);
}

/** The place of everybody in the slice of a result; empty where it has none. */
export function placeOfSlice(result: MeasureResult): string {
	return placeAt(sliceOf(result));
}

function sliceOf({ slice }: MeasureResult): readonly string[] {
	return slice === undefined ? [] : [coordinateIn(slice.by.id, slice)];
}

function coordinateIn(
	classification: string,
	{ group, level }: { readonly group: CodedValue; readonly level: GroupResult["level"] | "part" },
): string {
	if (level !== "total" && level !== "unknown") return `${group.scheme}: ${group.code}`;
	return findRollUp(classification) === undefined ? `${classification}: ${level}` : level;
}

function placeAt(coordinates: readonly string[]): string {
	return [...coordinates].sort().join(" × ");
}
