import { ArgumentError } from "../issues/argument-error.js";
import { requireNotNegative } from "./argument-checks.js";
import { requireConfidence } from "./confidence-level.js";
import type { Estimate } from "./estimate.js";
import { finiteEstimate, finiteOrNull } from "./finite-estimate.js";
import { poissonInterval } from "./poisson-interval.js";
import { proportion } from "./proportion.js";

/** How a group's share of events compares with its share of people; a part that is not defined is null. */
export interface GroupRepresentation {
	/** Share of all events, from 0 to 1. */
	readonly eventShare: number | null;
	/** Share of all people, from 0 to 1. */
	readonly populationShare: number | null;
	/** Event share less population share, in percentage points. */
	readonly gapPercentagePoints: number | null;
	/** Events the group would have at the rate of everybody. */
	readonly expected: number | null;
	/** Events above that. */
	readonly excess: number | null;
	/** Event share over population share; limits take the events as Poisson and the expected number as known. */
	readonly index: Estimate;
	/** The same index; limits take the event share as a proportion, with Wilson's limits. */
	readonly indexByShare: Estimate;
	/** Rate of the group over that of everybody else; null where nobody else has an event. */
	readonly rateAgainstRest: number | null;
}

/**
 * Is a group over- or under-represented among events: is its share of, say, restraints larger than its share of people?
 * 1 is in proportion.
 *
 * The group is part of the whole it is compared with: a large group's index lies near 1 whatever its rate, so the index
 * is no rate ratio. `rateAgainstRest` compares with everybody else. Age structures are not taken into account.
 *
 * Formula: `(x / X) / (n / N)`; limits either those of the events (exact below 10, else Byar's) divided by the expected
 * number `X n / N`, or Wilson's of `x / X` divided by `n / N`.
 *
 * @param options.groups - events and people of each group; together they are the whole.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @returns one result per group, in the order given. Without events, or without people in a group, its index is
 * undefined.
 * @throws {@link ArgumentError} for no groups, a negative or non-finite number, or a confidence outside the range.
 *
 * Source: own closed form of a share ratio, with the limits of {@link poissonInterval} and {@link proportion}.
 *
 * @example
 * ```ts
 * import { representationIndex } from "pcref/statistics";
 *
 * const [first] = representationIndex({
 * 	groups: [{ events: 30, population: 1000 }, { events: 30, population: 3000 }],
 * });
 * first; // => { eventShare: 0.5, populationShare: 0.25, expected: 15, excess: 15, rateAgainstRest: 3 }
 * first?.index; // => { status: "ok", value: 2, method: "byar" }
 * ```
 */
export function representationIndex({
	groups,
	confidence = 0.95,
}: {
	readonly groups: readonly { readonly events: number; readonly population: number }[];
	readonly confidence?: number;
}): readonly GroupRepresentation[] {
	if (groups.length === 0) throw new ArgumentError("groups", "must not be empty");
	requireConfidence(confidence);
	let allEvents = 0;
	let allPeople = 0;
	for (const [index, { events, population }] of groups.entries()) {
		requireNotNegative(`groups[${index}].events`, events);
		requireNotNegative(`groups[${index}].population`, population);
		allEvents += events;
		allPeople += population;
	}
	return groups.map(({ events, population }, place) => {
		const eventShare = finiteOrNull(events / allEvents);
		const populationShare = finiteOrNull(population / allPeople);
		const expected = populationShare === null ? null : finiteOrNull(allEvents * populationShare);
		const counted = poissonInterval({ count: events, confidence });
		const shared = proportion({ count: events, denominator: allEvents, confidence });
		const value = eventShare === null || populationShare === null ? Number.NaN : eventShare / populationShare;
		let otherEvents = 0;
		let otherPeople = 0;
		groups.forEach((other, k) => {
			if (k === place) return;
			otherEvents += other.events;
			otherPeople += other.population;
		});
		return {
			eventShare,
			populationShare,
			gapPercentagePoints:
				eventShare === null || populationShare === null ? null : 100 * (eventShare - populationShare),
			expected,
			excess: expected === null ? null : events - expected,
			index: divided({ limits: counted, by: expected, value }),
			indexByShare: divided({ limits: shared, by: populationShare, value }),
			rateAgainstRest: finiteOrNull(events / population / (otherEvents / otherPeople)),
		};
	});
}

function divided({
	limits,
	by,
	value,
}: {
	readonly limits: Estimate;
	readonly by: number | null;
	readonly value: number;
}): Estimate {
	if (limits.status === "undefined") return { ...limits, reason: "there are no events" };
	if (by === null || by === 0 || !Number.isFinite(value)) {
		return { status: "undefined", reason: "there are no events or no people", method: limits.method };
	}
	return finiteEstimate({
		...limits,
		value,
		lower: limits.lower === null ? null : limits.lower / by,
		upper: limits.upper === null ? null : limits.upper / by,
	});
}
