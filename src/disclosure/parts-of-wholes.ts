import { groupBy } from "../measures/group-by.js";
import type { GroupResult, MeasureResult } from "../measures/result.js";
import { placeOf } from "./count-place.js";

/**
 * The counts of measures that are parts of one thing, by the key of that thing in the same group. Where that thing is
 * not among the counts, they are parts of what they are counted among.
 */
export function partsOfWholes(
	results: readonly MeasureResult[],
	{
		keysOfGroups,
		counts,
	}: {
		readonly keysOfGroups: ReadonlyMap<GroupResult, string>;
		readonly counts: ReadonlyMap<string, number>;
	},
): ReadonlyMap<string, readonly string[]> {
	const parts = results.flatMap((result) =>
		result.groups.flatMap((group) => {
			const { partOf } = result.definition;
			const key = keysOfGroups.get(group);
			if (partOf === undefined || key === undefined) return [];
			const whole = [partOf, result.denominator?.title ?? ""]
				.map((title) => `${title}: ${placeOf(result, group)}`)
				.find((each) => counts.has(each));
			return whole === undefined ? [] : [{ whole, key }];
		}),
	);
	return new Map(
		Array.from(
			groupBy(parts, ({ whole }) => whole),
			([whole, found]) => [whole, [...new Set(found.map(({ key }) => key))]],
		),
	);
}
