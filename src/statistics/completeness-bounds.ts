import { ArgumentError } from "../issues/argument-error.js";
import { requireNotNegative, requirePer } from "./argument-checks.js";
import { finiteOrNull } from "./finite-estimate.js";

/** What events of unknown ethnicity could do to the figures of one group; a part that is not defined is null. */
export interface GroupBounds {
	/** Rate from the known events alone. */
	readonly rateKnown: number | null;
	/** No unknown event belongs to the group: the same number. */
	readonly rateLower: number | null;
	/** Every unknown event belongs to the group. */
	readonly rateUpper: number | null;
	/** Unknown events are shared out as the known ones are. */
	readonly rateProportional: number | null;
	/** Known rate over that of the reference. */
	readonly ratioKnown: number | null;
	/** Every unknown event belongs to the reference. */
	readonly ratioLower: number | null;
	/** Every unknown event belongs to the group. */
	readonly ratioUpper: number | null;
	/** Share of all events, unknown ones included, that is known to be the group's. */
	readonly shareLower: number | null;
	/** The same with every unknown event added. */
	readonly shareUpper: number | null;
	/**
	 * How many unknown events would have to belong to the group for its rate to equal the known rate of the reference;
	 * negative where it is above it already.
	 */
	readonly unknownNeededForParity: number | null;
}

/** What unknown ethnicity leaves open. */
export interface CompletenessBounds {
	/** Share of events whose group is known, from 0 to 1; null where there are no events. */
	readonly completeness: number | null;
	/** In the order given. */
	readonly groups: readonly GroupBounds[];
}

/**
 * How far could events of unknown ethnicity change what is seen? The worst and the best case put all of them into one
 * group or none; shared out in proportion they leave every ratio as it is.
 *
 * The bounds are certain, given right counts and populations, and wide; they are not confidence limits and hold no
 * chance. "Declined", "not known" and "missing" are different things: add up what you mean before calling.
 *
 * @param options.groups - known events and people of each group.
 * @param options.reference - position from 0 of the group that others are compared with, a comparator and not a norm.
 * @param options.unknownEvents - events whose group is not known.
 * @param options.per - what rates are expressed per; 1 if left out.
 * @returns completeness, and the bounds of every group in the order given.
 * @throws {@link ArgumentError} for a negative or non-finite number, a reference that is not there, or `per` not above 0.
 *
 * Source: C. F. Manski (1989), "Anatomy of the selection problem", Journal of Human Resources 24, 343-360 (bounds).
 *
 * @example
 * ```ts
 * import { completenessBounds } from "pcref/statistics";
 *
 * const groups = [{ events: 30, population: 1000 }, { events: 60, population: 4000 }];
 * const { completeness, groups: [first] } = completenessBounds({ groups, reference: 1, unknownEvents: 10, per: 1000 });
 * completeness; // => 0.9
 * first; // => { rateLower: 30, rateUpper: 40, ratioKnown: 2, unknownNeededForParity: -15 }
 * ```
 */
export function completenessBounds({
	groups,
	reference,
	unknownEvents,
	per = 1,
}: {
	readonly groups: readonly { readonly events: number; readonly population: number }[];
	readonly reference: number;
	readonly unknownEvents: number;
	readonly per?: number;
}): CompletenessBounds {
	requireNotNegative("unknownEvents", unknownEvents);
	requirePer(per);
	let known = 0;
	for (const [index, { events, population }] of groups.entries()) {
		requireNotNegative(`groups[${index}].events`, events);
		requireNotNegative(`groups[${index}].population`, population);
		known += events;
	}
	const comparator = groups[reference];
	if (comparator === undefined) {
		throw new ArgumentError("reference", `must be the position of a group, but is ${reference}`);
	}
	const all = known + unknownEvents;
	const { events: referenceEvents, population: referencePopulation } = comparator;
	const ratio = (events: number, population: number, ofReference: number) =>
		referencePopulation === 0
			? null
			: finiteOrNull((events / ofReference) * (referencePopulation / population));
	return {
		completeness: finiteOrNull(known / all),
		groups: groups.map(({ events, population }, index) => {
			const isReference = index === reference;
			const own = ratio(referenceEvents, referencePopulation, referenceEvents);
			return {
				rateKnown: finiteOrNull((events * per) / population),
				rateLower: finiteOrNull((events * per) / population),
				rateUpper: finiteOrNull(((events + unknownEvents) * per) / population),
				rateProportional: finiteOrNull((events * (all / known) * per) / population),
				ratioKnown: isReference ? own : ratio(events, population, referenceEvents),
				ratioLower: isReference ? own : ratio(events, population, referenceEvents + unknownEvents),
				ratioUpper: isReference ? own : ratio(events + unknownEvents, population, referenceEvents),
				shareLower: finiteOrNull(events / all),
				shareUpper: finiteOrNull((events + unknownEvents) / all),
				unknownNeededForParity: isReference
					? 0
					: finiteOrNull(referenceEvents * (population / referencePopulation) - events),
			};
		}),
	};
}
