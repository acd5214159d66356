import { ArgumentError } from "../../issues/argument-error.js";
import { requireNotNegative, requirePer } from "../argument-checks.js";
import { least, most } from "../extremes.js";
import { type OrganisationCounts, requireOrganisations } from "./organisation-counts.js";

/** One organisation compared by the Fingertips method. */
export interface ComparedOrganisation extends OrganisationCounts {
	/** A directly standardised rate: the denominator that counts is then `numerator * per / rate`. */
	readonly rate?: number;
}

/** What the Fingertips method compares. */
export type FunnelStatistic = "proportion" | "ratio" | "crude-rate" | "directly-standardised-rate";

/** Organisations with the denominators that their rates stand for, and the average that they are compared with. */
export interface FunnelBaseline {
	readonly organisations: readonly OrganisationCounts[];
	/** Before `per`: of a ratio 1, of a proportion or rate that of all together. */
	readonly average: number;
	/** Denominator of the smallest and of the largest organisation that counts for the average. */
	readonly smallest: number;
	readonly largest: number;
}

/**
 * The average of a funnel and the denominators behind it. A directly standardised rate stands for the denominator at
 * which its events give that rate; an organisation without events has none, keeps the denominator given, and does not
 * count for the average.
 *
 * @param options.organisations - at least one, each with a denominator above 0; for a ratio it is the expected number.
 * @param options.per - what `rate` is expressed per; 1 if left out.
 * @throws {@link ArgumentError} for no organisations, a negative or non-finite number, a denominator of 0, a proportion
 * above 1, or a rate of 0 with events.
 *
 * Source: PHEindicatormethods 2.1.
 *
 * @example
 * ```ts
 * import { funnelBaseline } from "pcref/statistics";
 *
 * const organisations = [
 * 	{ numerator: 10, denominator: 90, rate: 0.1 },
 * 	{ numerator: 30, denominator: 310, rate: 0.1 },
 * ];
 * funnelBaseline({ organisations, statistic: "directly-standardised-rate" }); // => { average: 0.1, largest: 300 }
 * ```
 */
export function funnelBaseline({
	organisations,
	statistic,
	per = 1,
}: {
	readonly organisations: readonly ComparedOrganisation[];
	readonly statistic: FunnelStatistic;
	readonly per?: number;
}): FunnelBaseline {
	requirePer(per);
	const isStandardised = statistic === "directly-standardised-rate";
	const derived = organisations.map(({ numerator, denominator, rate }, index) => {
		if (rate === undefined || !isStandardised) return { numerator, denominator };
		requireNotNegative(`organisations[${index}].rate`, rate);
		if (rate === 0 && numerator > 0) {
			throw new ArgumentError(`organisations[${index}].rate`, "must be above 0 where there are events");
		}
		return { numerator, denominator: numerator === 0 ? denominator : (numerator * per) / rate };
	});
	const share = statistic === "proportion";
	const all = requireOrganisations({ organisations: derived, share });
	const counted =
		isStandardised && all.numerator > 0 ? derived.filter(({ numerator }) => numerator > 0) : derived;
	const total = requireOrganisations({ organisations: counted, share });
	const denominators = counted.map(({ denominator }) => denominator);
	return {
		organisations: derived,
		average: statistic === "ratio" ? 1 : total.numerator / total.denominator,
		smallest: least(denominators),
		largest: most(denominators),
	};
}
