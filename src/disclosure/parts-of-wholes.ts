import { groupBy } from "../measures/group-by.js";
import type { GroupResult, MeasureResult } from "../measures/result.js";
import { type AdditiveRelation, relationsAlike } from "./additive-relation.js";
import { placeOf } from "./count-place.js";

/**
 * The sums of measures that are parts of one thing, to that thing in the same place. Where that thing is not among the
 * counts, they are parts of what they are counted among. Parts that do not add up to the whole in all places do so
 * nowhere but by chance.
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
): readonly AdditiveRelation[] {
	const parts = results.flatMap((result) =>
		result.groups.flatMap((group) => {
			const { partOf } = result.definition;
			const key = keysOfGroups.get(group);
			if (partOf === undefined || key === undefined) return [];
			const place = placeOf(result, group);
			const title = [partOf, result.denominator?.title ?? ""].find((each) => counts.has(`${each}: ${place}`));
			return title === undefined ? [] : [{ title, whole: `${title}: ${place}`, key }];
		}),
	);
	return [...groupBy(parts, ({ title }) => title).values()].flatMap((ofTitle) =>
		relationsAlike(
			Array.from(
				groupBy(ofTitle, ({ whole }) => whole),
				([whole, found]) => ({
					parts: [...new Set(found.map(({ key }) => key))],
					wholes: [whole],
				}),
			),
			counts,
		),
	);
}
