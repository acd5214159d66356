import { requirePer } from "../argument-checks.js";
import type { PoissonMethod } from "../poisson-interval.js";
import { expectedEvents, type ReferenceStratum } from "./expected-events.js";
import { type IndirectlyStandardised, indirectlyStandardisedRatio } from "./indirectly-standardised-ratio.js";

/** An {@link IndirectlyStandardised} rate with the crude rate of the reference population. */
export type IndirectlyStandardisedRate = IndirectlyStandardised & {
	/** Events per `per` people of the whole reference population; null where that is not known. */
	readonly referenceRate: number | null;
};

/**
 * The {@link indirectlyStandardisedRatio} as a rate: the ratio times the crude rate of the reference population.
 *
 * It says the same as the ratio, in events per so many people, and two of these rates must not be compared with each
 * other either.
 *
 * @param options.count - events of the group, 0 or more.
 * @param options.strata - at least one.
 * @param options.per - what the rate is expressed per; 1 if left out.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @param options.method - `exact` or `byar`; if left out, by the number of events.
 * @returns the rate and its limits per `per` people, with observed and expected events and the reference rate.
 * Undefined where no event is expected, a number is missing, or the reference has nobody in a stratum.
 * @throws {@link ArgumentError} for an empty list, a negative or non-finite number, `per` not above 0, or a confidence
 * outside the range.
 *
 * Source: Association of Public Health Observatories, Technical Briefing 3 (2008).
 *
 * @example
 * ```ts
 * import { indirectlyStandardisedRate } from "pcref/statistics";
 *
 * const strata = [{ population: 2000, referenceCount: 50, referencePopulation: 10_000 }];
 * indirectlyStandardisedRate({ count: 15, strata, per: 1000 }); // => { status: "ok", value: 7.5, referenceRate: 5 }
 * ```
 */
export function indirectlyStandardisedRate({
	per = 1,
	strata,
	...options
}: {
	readonly count: number;
	readonly strata: readonly ReferenceStratum[];
	readonly per?: number;
	readonly confidence?: number;
	readonly method?: PoissonMethod;
}): IndirectlyStandardisedRate {
	requirePer(per);
	const expectation = expectedEvents(strata);
	const referenceRate = expectation.status === "ok" ? expectation.referenceRate * per : null;
	// A reference without events expects none: the ratio is undefined, and so says this.
	const scale = referenceRate === null || referenceRate === 0 ? per : referenceRate;
	return { ...indirectlyStandardisedRatio({ ...options, strata, per: scale }), referenceRate };
}
