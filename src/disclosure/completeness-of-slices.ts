import { groupBy } from "../measures/group-by.js";
import type { EthnicityCompleteness, MeasureResult } from "../measures/result.js";
import { type AdditiveRelation, relationsAlike } from "./additive-relation.js";
import { completenessCounts } from "./completeness-count.js";
import type { KeysOfCompleteness } from "./count-table.js";

/** The sums of the completeness of all slices of a breakdown to that of everybody. */
export function completenessOfSlices(
	results: readonly MeasureResult[],
	{
		keysOfCompleteness,
		counts,
	}: {
		readonly keysOfCompleteness: ReadonlyMap<EthnicityCompleteness, KeysOfCompleteness>;
		readonly counts: ReadonlyMap<string, number>;
	},
): readonly AdditiveRelation[] {
	const slices = results.flatMap(({ definition, slice, completeness }) =>
		slice === undefined
			? []
			: completeness.flatMap((entry) => {
					const keys = keysOfCompleteness.get(entry);
					return keys === undefined ? [] : [{ keys, of: entry.of, measure: definition.id, by: slice.by.id }];
				}),
	);
	return [...groupBy(slices, ({ of, measure, by }) => JSON.stringify([of, measure, by])).values()].flatMap(
		(found) =>
			relationsAlike(
				completenessCounts.map((count) => ({
					parts: [...new Set(found.map(({ keys }) => keys[count]))],
					wholes: [`${found[0].of}: ${count}`].filter((whole) => counts.has(whole)),
				})),
				counts,
			),
	);
}
