import { groupBy } from "../measures/group-by.js";
import type { EthnicityCompleteness, MeasureResult } from "../measures/result.js";
import { completenessCounts } from "./completeness-count.js";
import type { KeysOfCompleteness } from "./count-table.js";

/** The completeness counts of all slices of a breakdown, by the key of the same count of everybody. */
export function completenessOfSlices(
	results: readonly MeasureResult[],
	{
		keysOfCompleteness,
		counts,
	}: {
		readonly keysOfCompleteness: ReadonlyMap<EthnicityCompleteness, KeysOfCompleteness>;
		readonly counts: ReadonlyMap<string, number>;
	},
): readonly (readonly [whole: string, parts: readonly string[]])[] {
	const parts = results.flatMap(({ slice, completeness }) =>
		completeness.flatMap((entry) => {
			const keys = keysOfCompleteness.get(entry);
			if (slice === undefined || keys === undefined) return [];
			return completenessCounts.map((count) => ({
				key: keys[count],
				whole: `${entry.of}: ${count}`,
				by: slice.by.id,
			}));
		}),
	);
	return [...groupBy(parts, ({ by, whole }) => JSON.stringify([by, whole])).values()].flatMap((found) => {
		const [{ whole }] = found;
		return counts.has(whole) ? [[whole, [...new Set(found.map(({ key }) => key))]] as const] : [];
	});
}
