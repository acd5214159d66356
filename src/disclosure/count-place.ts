import type { GroupResult, MeasureResult } from "../measures/result.js";
import { findRollUp } from "../reference/ethnicity/roll-ups.js";

/**
 * Where in all the tables of a measure a group's count stands: by the groups of every classification that it is in. The
 * count of a group within another stands in the same place whichever of the two is called the outer one; what is in no
 * group is the total.
 */
export function placeOf(result: MeasureResult, group: GroupResult): string {
	return placeAt([...coordinateIn(result.classification.id, group), ...stratumOf(result)]);
}

/** The place of everybody whom a result is about. */
export function placeOfTotal(result: MeasureResult): string {
	return placeAt(stratumOf(result));
}

/** The place of a group in the stratum of a result. */
export function placeOfGroup(result: MeasureResult, { scheme, code }: GroupResult["group"]): string {
	return placeAt([`${scheme}: ${code}`, ...stratumOf(result)]);
}

/** The place of a group of this result where it is not confined to a stratum. */
export function placeInAllStrata(result: MeasureResult, group: GroupResult): string {
	return placeAt(coordinateIn(result.classification.id, group));
}

function stratumOf({ within }: MeasureResult): readonly string[] {
	return within === undefined ? [] : coordinateIn(within.classification.id, within);
}

function coordinateIn(
	classification: string,
	{ group, level }: Pick<GroupResult, "group" | "level">,
): readonly string[] {
	if (level === "total") return [];
	if (level !== "unknown") return [`${group.scheme}: ${group.code}`];
	return [findRollUp(classification) === undefined ? `${classification}: unknown` : "unknown"];
}

function placeAt(coordinates: readonly string[]): string {
	return coordinates.length === 0 ? "total" : [...coordinates].sort().join(" × ");
}
