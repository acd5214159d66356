import { requireNotNegative, requirePer } from "../argument-checks.js";
import type { Estimate } from "../estimate.js";
import { finiteEstimate } from "../finite-estimate.js";
import { type PoissonMethod, poissonInterval } from "../poisson-interval.js";
import { expectedEvents, type ReferenceStratum } from "./expected-events.js";

/** An estimate with the observed and expected numbers of events that it is made of. */
export type IndirectlyStandardised = Estimate & {
	/** Events that happened to the group. */
	readonly observed: number;
	/** Events it would have had at the rates of the reference population; null where that is not known. */
	readonly expected: number | null;
};

/**
 * How many times as many events a group had as it would have had at the age and sex specific rates of a reference
 * population: the standardised mortality ratio, for any event.
 *
 * `observed / expected`, where `expected = sum(n X / N)`. Only the group's total of events is needed, so it suits small
 * groups. But each group is standardised to its own structure: two of these ratios must not be compared with each
 * other, only each with the reference. For groups among each other use {@link directlyStandardisedRate}.
 *
 * Limits are those of {@link poissonInterval} for the observed events over the expected ones: exact below 10 events and
 * Byar's from 10, unless a method is asked for. There is no small-number rule.
 *
 * @param options.count - events of the group, 0 or more.
 * @param options.strata - at least one.
 * @param options.per - 1 for a ratio (if left out), 100 for an index.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @param options.method - `exact` or `byar`; if left out, by the number of events.
 * @returns the ratio and its limits, times `per`, with observed and expected events. Undefined where no event is
 * expected, a number is missing, or the reference has nobody in a stratum.
 * @throws {@link ArgumentError} for an empty list, a negative or non-finite number, `per` not above 0, or a confidence
 * outside the range.
 *
 * Source: N. E. Breslow and N. E. Day (1987), Statistical Methods in Cancer Research, volume II, IARC, chapter 2;
 * Association of Public Health Observatories, Technical Briefing 3 (2008).
 *
 * @example
 * ```ts
 * import { indirectlyStandardisedRatio } from "pcref/statistics";
 *
 * const strata = [
 * 	{ population: 1000, referenceCount: 50, referencePopulation: 10_000 },
 * 	{ population: 2000, referenceCount: 25, referencePopulation: 10_000 },
 * ];
 * indirectlyStandardisedRatio({ count: 15, strata }); // => { status: "ok", value: 1.5, observed: 15, expected: 10 }
 * ```
 */
export function indirectlyStandardisedRatio({
	count,
	strata,
	per = 1,
	confidence = 0.95,
	method,
}: {
	readonly count: number;
	readonly strata: readonly ReferenceStratum[];
	readonly per?: number;
	readonly confidence?: number;
	readonly method?: PoissonMethod;
}): IndirectlyStandardised {
	requireNotNegative("count", count);
	requirePer(per);
	const observed = poissonInterval({ count, confidence, ...(method === undefined ? {} : { method }) });
	const expectation = expectedEvents(strata);
	if (expectation.status === "undefined") {
		return { ...expectation, method: observed.method, observed: count, expected: null };
	}
	const { expected } = expectation;
	const events = { observed: count, expected };
	if (observed.status === "undefined") return { ...observed, ...events };
	if (expected === 0) {
		return { status: "undefined", reason: "no event is expected", method: observed.method, ...events };
	}
	const scaled = (limit: number | null) => (limit === null ? null : (limit * per) / expected);
	return {
		...finiteEstimate({
			...observed,
			value: (count * per) / expected,
			lower: observed.lower !== null && observed.lower < 0 ? null : scaled(observed.lower),
			upper: scaled(observed.upper),
		}),
		...events,
	};
}
