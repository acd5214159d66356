import { crudeRate } from "../statistics/crude-rate.js";
import { roundHalfAwayFromZero } from "../statistics/rounding.js";
import { publishableCount } from "./publishable-count.js";

/** Restrictive interventions of a group as they may be published; null is hidden. */
export interface PublishableRestrictiveInterventions {
	readonly people: number | null;
	readonly incidents: number | null;
	readonly interventions: number | null;
	/** Interventions per 1,000 bed days, a whole number. */
	readonly perThousandBedDays: number | null;
	/** Interventions per incident, one decimal. */
	readonly perIncident: number | null;
}

/**
 * Restrictive intervention figures of one group by the official rule of their publication: counts under 5 are hidden,
 * others rounded to the nearest 5; the rate is hidden for fewer than 5 people or interventions and for under 100 bed
 * days. Unlike {@link release}, that rule works rates out from exact counts, so a rate can tell the count: use `release`
 * for what you publish, and this to compare with the official file.
 *
 * Source: NHS England, mental health monthly statistics code (restrictive interventions), restated in our own words.
 *
 * @param group Exact numbers, 0 or more.
 * @throws {@link ArgumentError} for a number that is negative or not finite.
 *
 * @example
 * ```ts
 * import { publishableRestrictiveInterventions } from "pcref/disclosure";
 *
 * publishableRestrictiveInterventions({ people: 6, incidents: 6, interventions: 12, bedDays: 500 }); // => { people: 5, interventions: 10, perThousandBedDays: 24, perIncident: 2 }
 * publishableRestrictiveInterventions({ people: 4, incidents: 6, interventions: 12, bedDays: 500 }).perThousandBedDays; // => null
 * ```
 */
export function publishableRestrictiveInterventions(group: {
	readonly people: number;
	readonly incidents: number;
	readonly interventions: number;
	readonly bedDays: number;
}): PublishableRestrictiveInterventions {
	const { people, incidents, interventions, bedDays } = group;
	const isRateShown = people >= 5 && interventions >= 5 && bedDays >= 100;
	const isRatioShown = incidents >= 5 && interventions >= 5;
	return {
		people: publishableCount({ count: people }),
		incidents: publishableCount({ count: incidents }),
		interventions: publishableCount({ count: interventions }),
		perThousandBedDays: isRateShown ? rounded(interventions, bedDays, 1000, 0) : null,
		perIncident: isRatioShown ? rounded(interventions, incidents, 1, 1) : null,
	};
}

function rounded(count: number, population: number, per: number, decimals: number): number | null {
	const rate = crudeRate({ count, population, per });
	return rate.status === "ok" ? roundHalfAwayFromZero(rate.value, decimals) : null;
}
