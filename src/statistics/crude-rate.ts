import { requireNotNegative, requirePer } from "./argument-checks.js";
import type { Estimate } from "./estimate.js";
import { finiteEstimate } from "./finite-estimate.js";
import { type PoissonMethod, poissonInterval } from "./poisson-interval.js";

/**
 * Events per so many people: how often something happened to a group, given how many people could have had it happen.
 *
 * A crude rate says nothing about age: groups of different age structure are compared by
 * {@link directlyStandardisedRate}. One person can have several events; the limits then are too narrow.
 *
 * Formula: `count * per / population`; limits are those of {@link poissonInterval} scaled in the same way: exact below
 * 10 events and Byar's from 10 unless a method is asked for.
 *
 * @param options.count - events, 0 or more; a weighted count may be fractional. It may be above the population.
 * @param options.population - people or person-years, 0 or more.
 * @param options.per - what the rate is expressed per, such as 100,000; 1 if left out.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @param options.method - `exact`, `byar`, `mid-p`, `score` or `jeffreys`; if left out, by the number of events.
 * @returns the rate and its limits, in events per `per` people, with the method used. Undefined where the population
 * is 0. `lower` is null where Byar's formula falls below 0 (only if `byar` is asked for below 10 events); at
 * confidence 1 limits without a bound are null.
 * @throws {@link ArgumentError} for a negative or non-finite count or population, `per` not above 0, or a confidence
 * outside the range.
 *
 * Source: Association of Public Health Observatories, Technical Briefing 3 (2008), Commonly used public health
 * statistics and their confidence intervals.
 *
 * @example
 * ```ts
 * import { crudeRate } from "pcref/statistics";
 *
 * crudeRate({ count: 0, population: 0, per: 100_000 }).status; // => "undefined"
 * crudeRate({ count: 12, population: 60_000, per: 100_000 }); // => { status: "ok", value: 20, method: "byar" }
 * ```
 */
export function crudeRate({
	count,
	population,
	per = 1,
	confidence,
	method,
}: {
	readonly count: number;
	readonly population: number;
	readonly per?: number;
	readonly confidence?: number;
	readonly method?: PoissonMethod;
}): Estimate {
	requireNotNegative("population", population);
	requirePer(per);
	const events = poissonInterval({
		count,
		...(confidence === undefined ? {} : { confidence }),
		...(method === undefined ? {} : { method }),
	});
	if (events.status === "undefined") return events;
	if (population === 0) {
		return { status: "undefined", reason: "the population is 0", method: events.method };
	}
	const { lower, upper } = events;
	return finiteEstimate({
		...events,
		value: (count * per) / population,
		lower: lower === null || lower < 0 ? null : (lower * per) / population,
		upper: upper === null ? null : (upper * per) / population,
	});
}
