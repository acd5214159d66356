import { ArgumentError } from "../issues/argument-error.js";
import { requireNotNegative } from "./argument-checks.js";
import { least, most } from "./extremes.js";
import { finiteOrNull } from "./finite-estimate.js";

/** How far apart the selection rates of groups lie; a part that is not defined is null. */
export interface SelectionRateParity {
	/** Rate of each group, in the order given; null where a group has nobody. */
	readonly rates: readonly (number | null)[];
	/** Rate of all groups together. */
	readonly overall: number | null;
	readonly lowest: number | null;
	readonly highest: number | null;
	/** Highest less lowest. */
	readonly differenceBetweenGroups: number | null;
	/** Largest distance of a group from the overall rate. */
	readonly differenceToOverall: number | null;
	/** Lowest over highest; null where every rate is 0. */
	readonly ratioBetweenGroups: number | null;
	/** Smallest ratio of a group to the overall rate, or of the overall rate to a group, whichever is smaller. */
	readonly ratioToOverall: number | null;
}

/**
 * How far apart are the rates at which groups are selected, such as offered a therapy? 0 and 1 are equal rates.
 *
 * The highest less the lowest is above 0 by chance alone, the more so the more and the smaller the groups: give a
 * {@link heterogeneityTest} or intervals beside it.
 *
 * @param options.groups - at least one: selected (`count`) of `total`.
 * @returns the parts that are defined. A group with nobody is left out of all but `rates`.
 * @throws {@link ArgumentError} for no groups, a negative or non-finite number, or a count above its total.
 *
 * Source: fairlearn (MetricFrame) names and definitions. It gives NaN for 0 over 0; aequitas replaces an infinite
 * disparity by 10, which is not done here.
 *
 * @example
 * ```ts
 * import { selectionRateParity } from "pcref/statistics";
 *
 * const groups = [{ count: 1, total: 4 }, { count: 2, total: 4 }];
 * selectionRateParity({ groups }); // => { rates: [0.25, 0.5], differenceBetweenGroups: 0.25, ratioBetweenGroups: 0.5 }
 * selectionRateParity({ groups: [{ count: 0, total: 4 }] }); // => { differenceBetweenGroups: 0, ratioBetweenGroups: null }
 * ```
 */
export function selectionRateParity({
	groups,
}: {
	readonly groups: readonly { readonly count: number; readonly total: number }[];
}): SelectionRateParity {
	if (groups.length === 0) throw new ArgumentError("groups", "must not be empty");
	let events = 0;
	let people = 0;
	for (const [index, { count, total }] of groups.entries()) {
		requireNotNegative(`groups[${index}].count`, count);
		requireNotNegative(`groups[${index}].total`, total);
		if (count > total) {
			throw new ArgumentError(
				`groups[${index}].count`,
				`must not be above the total ${total}, but is ${count}`,
			);
		}
		events += count;
		people += total;
	}
	const rates = groups.map(({ count, total }) => (total === 0 ? null : count / total));
	const known = rates.filter((rate) => rate !== null);
	const overall = finiteOrNull(events / people);
	if (known.length === 0 || overall === null) {
		return {
			rates,
			overall,
			lowest: null,
			highest: null,
			differenceBetweenGroups: null,
			differenceToOverall: null,
			ratioBetweenGroups: null,
			ratioToOverall: null,
		};
	}
	const lowest = least(known);
	const highest = most(known);
	return {
		rates,
		overall,
		lowest,
		highest,
		differenceBetweenGroups: highest - lowest,
		differenceToOverall: most(known.map((rate) => Math.abs(rate - overall))),
		ratioBetweenGroups: highest === 0 ? null : lowest / highest,
		ratioToOverall:
			overall === 0 ? null : least(known.map((rate) => Math.min(rate, overall) / Math.max(rate, overall))),
	};
}
