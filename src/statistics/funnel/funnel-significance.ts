import { requireConfidence } from "../confidence-level.js";
import { poissonInterval } from "../poisson-interval.js";
import { proportion } from "../proportion.js";
import { type ComparedOrganisation, type FunnelStatistic, funnelBaseline } from "./funnel-baseline.js";
import type { OrganisationCounts } from "./organisation-counts.js";

/** How an organisation lies against the average. */
export interface FunnelPosition {
	/**
	 * `within`: the figures do not show a clear difference. `not-applicable`: a standardised rate of fewer than 10 events.
	 */
	readonly position: "low" | "within" | "high" | "not-applicable";
	/** The highest level at which it lies outside; null where it does not. */
	readonly confidence: number | null;
}

/**
 * Which organisations differ from the average, by the method of the Fingertips public health profiles? The limits of each
 * organisation's own figure are compared with the average: Wilson's for a proportion, for a ratio or rate the exact ones
 * of the events below 10 and Byar's from 10.
 *
 * With many organisations some lie outside by chance: one in 20 at 0.95. Overdispersion is not allowed for.
 *
 * @param options.organisations - at least one, each with a denominator above 0; for a ratio it is the expected number.
 * @param options.per - what `rate` is expressed per; 1 if left out.
 * @param options.confidence - levels; 0.95 and 0.998 if left out.
 * @returns one position per organisation, in the order given.
 * @throws {@link ArgumentError} as {@link funnelBaseline}, and for a confidence outside the range.
 *
 * Source: PHEindicatormethods 2.1, which labels the levels by the tail: 0.025 for 0.95 and 0.001 for 0.998.
 *
 * @example
 * ```ts
 * import { funnelSignificance } from "pcref/statistics";
 *
 * const organisations = [
 * 	{ numerator: 50, denominator: 100 },
 * 	{ numerator: 51, denominator: 100 },
 * 	{ numerator: 10, denominator: 100 },
 * ];
 * funnelSignificance({ organisations, statistic: "proportion" }).map(({ position }) => position); // => ["high", "high", "low"]
 * ```
 */
export function funnelSignificance({
	organisations,
	statistic,
	per = 1,
	confidence = [0.95, 0.998],
}: {
	readonly organisations: readonly ComparedOrganisation[];
	readonly statistic: FunnelStatistic;
	readonly per?: number;
	readonly confidence?: readonly number[];
}): readonly FunnelPosition[] {
	confidence.forEach(requireConfidence);
	const baseline = funnelBaseline({ organisations, statistic, per });
	const highestFirst = [...confidence].sort((a, b) => b - a);
	return baseline.organisations.map((counts) => {
		if (statistic === "directly-standardised-rate" && counts.numerator < 10) {
			return { position: "not-applicable", confidence: null };
		}
		for (const level of highestFirst) {
			const { lower, upper } = limitsOf({ counts, statistic, level });
			if (lower !== null && lower > baseline.average) return { position: "high", confidence: level };
			if (upper !== null && upper < baseline.average) return { position: "low", confidence: level };
		}
		return { position: "within", confidence: null };
	});
}

function limitsOf({
	counts: { numerator, denominator },
	statistic,
	level,
}: {
	readonly counts: OrganisationCounts;
	readonly statistic: FunnelStatistic;
	readonly level: number;
}): { readonly lower: number | null; readonly upper: number | null } {
	const share = statistic === "proportion";
	const estimate = share
		? proportion({ count: numerator, denominator, confidence: level })
		: poissonInterval({ count: numerator, confidence: level });
	if (estimate.status === "undefined") return { lower: null, upper: null };
	const { lower, upper } = estimate;
	const by = share ? 1 : denominator;
	return { lower: lower === null ? null : lower / by, upper: upper === null ? null : upper / by };
}
