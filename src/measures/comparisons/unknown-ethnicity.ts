import { completenessBounds } from "../../statistics/completeness-bounds.js";
import type { Counted, FigureKind, Found } from "./counted.js";

/**
 * What events of unknown ethnicity leave open about one group and its comparator. These are no confidence limits: they
 * say what the ratio would be, not how likely that is.
 */
export interface UnknownEthnicity {
	/** Events whose group is not known. */
	readonly count: number;
	/** Their share of all events, from 0 to 1. */
	readonly share: number;
	/** The ratio if everything of unknown ethnicity were the group's; null where it is not defined. */
	readonly ratioIfGroup: number | null;
	/** The ratio if all of it were that of others: of the comparator, or of everybody else. */
	readonly ratioIfOthers: number | null;
	/**
	 * Whether the ratio is certain to lie between the two. It is for rates per resident. For shares of records and rates
	 * per bed days, people of unknown ethnicity are in the denominators too, and the two are examples.
	 */
	readonly areBounds: boolean;
	/** How many events of unknown ethnicity would have to be the group's for the two rates to be equal; null for shares. */
	readonly neededForParity: number | null;
}

/** What unknown ethnicity leaves open, where the counts are known. */
export function unknownEthnicity({
	group,
	others,
	within,
	unknown,
	known,
	residents,
	kind,
}: {
	readonly group: Counted;
	/** Those that the group is set against, without the group itself. */
	readonly others: Counted;
	/** Whether the comparator is the group and the others together. */
	readonly within: boolean;
	/** Events of unknown ethnicity, and where the denominator is of the same records, what they are counted among. */
	readonly unknown: Found<{ readonly count: number; readonly total: number | null }>;
	/** Events whose group is known. */
	readonly known: Found<number>;
	/** Whether the denominator holds residents, whose groups are all known. */
	readonly residents: boolean;
	readonly kind: Exclude<FigureKind, "median">;
}): Found<UnknownEthnicity> {
	if (unknown.status !== "ok") return unknown;
	if (known.status !== "ok") return known;
	const { count, total } = unknown.value;
	const among = residents ? 0 : total;
	if (among === null) {
		return { status: "undefined", reason: "what people of unknown ethnicity are counted among is not known" };
	}
	const all = known.value + count;
	const withUnknown = (part: Counted): Counted => ({ count: part.count + count, total: part.total + among });
	const ratio = (own: Counted, rest: Counted) =>
		quotient(own, within ? { count: own.count + rest.count, total: own.total + rest.total } : rest);
	return {
		status: "ok",
		value: {
			count,
			share: all === 0 ? 0 : count / all,
			ratioIfGroup: ratio(withUnknown(group), others),
			ratioIfOthers: ratio(group, withUnknown(others)),
			areBounds: residents,
			neededForParity: residents && kind === "rate" ? neededForParity({ group, others, count }) : null,
		},
	};
}

function quotient(group: Counted, reference: Counted): number | null {
	const ratio = (group.count / group.total) * (reference.total / reference.count);
	return Number.isFinite(ratio) ? ratio : null;
}

function neededForParity({
	group,
	others,
	count,
}: {
	readonly group: Counted;
	readonly others: Counted;
	readonly count: number;
}): number | null {
	const { groups } = completenessBounds({
		groups: [group, others].map((part) => ({ events: part.count, population: part.total })),
		reference: 1,
		unknownEvents: count,
	});
	return groups[0]?.unknownNeededForParity ?? null;
}
