import { ArgumentError } from "../../issues/argument-error.js";
import { requireNotNegative, requirePer } from "../argument-checks.js";
import { requireConfidence } from "../confidence-level.js";
import { type StandardisedRate, undefinedRate } from "./standardised-rate.js";
import { requireStrata } from "./stratum.js";
import { weightedRate } from "./weighted-rate.js";
import { WeightedSums } from "./weighted-sums.js";

/** One cell of the standardisation, with its people counted by how many events each had. */
export interface RepeatedEventsStratum {
	/** So many people had so many events each; people without events are left out. */
	readonly peopleByEvents: readonly { readonly events: number; readonly people: number }[];
	/** People of the group in this stratum. */
	readonly population: number;
	/** People of the standard population in this stratum: its weight. */
	readonly standardPopulation: number;
}

/**
 * The directly standardised rate of events that one person can have more than once, such as detentions.
 *
 * The rate is that of {@link directlyStandardisedRate}. Its variance takes into account that the events of one person
 * are not independent: `V = sum over f of f^2 V_f`, where `V_f` is the variance of the rate of people with `f` events.
 * The limits are Dobson's. They are as wide as those of {@link directlyStandardisedRate} if nobody has a second event,
 * and wider otherwise.
 *
 * @param options.strata - at least one; the standard populations may be in any unit.
 * @param options.per - what the rate is expressed per; 1 if left out.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @param options.minimumEvents - fewer events than this, and the rate is undefined; 10 if left out.
 * @returns rate of events, limits and standard error per `per` people. Undefined where there are too few events, or a
 * stratum has no people.
 * @throws {@link ArgumentError} for an empty list, a negative or non-finite number, `per` not above 0, or a confidence
 * outside the range.
 *
 * Source: Public Health England (2018), Technical Guide: Confidence Intervals; the variance of the compound Poisson
 * distribution.
 *
 * @example
 * ```ts
 * import { directlyStandardisedRateOfRepeatedEvents } from "pcref/statistics";
 *
 * // 20 people were detained once and 5 twice.
 * const peopleByEvents = [
 * 	{ events: 1, people: 20 },
 * 	{ events: 2, people: 5 },
 * ];
 * const rate = directlyStandardisedRateOfRepeatedEvents({
 * 	strata: [{ peopleByEvents, population: 10_000, standardPopulation: 1 }],
 * 	per: 10_000,
 * });
 * rate; // => { status: "ok", value: 30, standardError: Math.sqrt(20 + 4 * 5) }
 * ```
 */
export function directlyStandardisedRateOfRepeatedEvents({
	strata,
	per = 1,
	confidence = 0.95,
	minimumEvents = 10,
}: {
	readonly strata: readonly RepeatedEventsStratum[];
	readonly per?: number;
	readonly confidence?: number;
	readonly minimumEvents?: number;
}): StandardisedRate {
	const method = "dobson";
	requirePer(per);
	requireConfidence(confidence);
	requireNotNegative("minimumEvents", minimumEvents);
	const totalWeight = requireStrata(strata.map((stratum) => ({ ...stratum, count: 0 })));
	if (totalWeight === 0) return undefinedRate(method, "the standard population is 0 in every stratum");
	const sums = new WeightedSums();
	for (const [index, { peopleByEvents, population, standardPopulation }] of strata.entries()) {
		if (population === 0) return undefinedRate(method, `the population of stratum ${index + 1} is 0`);
		let count = 0;
		let squares = 0;
		for (const { events, people } of peopleByEvents) {
			requireWholeEvents(`strata[${index}].peopleByEvents`, events);
			requireNotNegative(`strata[${index}].peopleByEvents`, people);
			count += events * people;
			squares += events * events * people;
		}
		sums.add(count, squares, standardPopulation / totalWeight / population);
	}
	return weightedRate({ method, sums, per, confidence, minimumEvents });
}

function requireWholeEvents(argument: string, events: number): void {
	if (!(Number.isInteger(events) && events >= 0)) {
		throw new ArgumentError(argument, `must have whole numbers of events per person, but has ${events}`);
	}
}
