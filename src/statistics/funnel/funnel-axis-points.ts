import { ArgumentError } from "../../issues/argument-error.js";
import { requireNotNegative } from "../argument-checks.js";
import { type ComparedOrganisation, type FunnelStatistic, funnelBaseline } from "./funnel-baseline.js";

/**
 * The 100 places along the axis at which the Fingertips public health profiles draw a funnel: people for a proportion,
 * events for a ratio or rate.
 *
 * They lie about evenly on a logarithmic scale, rounded and at least 1 apart, from 1 (or, where the largest organisation
 * is not more than twice the smallest, from just below the smallest) to just above the largest: 5 per cent more, rounded
 * up to two leading digits. Events on the axis of a rate are those that the average gives for people per year.
 *
 * @param options.organisations - at least one, each with a denominator above 0; for a ratio it is the expected number.
 * @param options.per - what `rate` is expressed per; 1 if left out.
 * @param options.years - years of data behind a rate; 1 if left out.
 * @returns 100 rising whole numbers.
 * @throws {@link ArgumentError} as {@link funnelBaseline}, and for years not above 0.
 *
 * Source: worked out from results of PHEindicatormethods 2.1.
 *
 * @example
 * ```ts
 * import { funnelAxisPoints } from "pcref/statistics";
 *
 * const organisations = [
 * 	{ numerator: 3, denominator: 27 },
 * 	{ numerator: 6000, denominator: 13_301 },
 * ];
 * funnelAxisPoints({ organisations, statistic: "proportion" }).at(-1); // => 14_000
 * ```
 */
export function funnelAxisPoints({
	organisations,
	statistic,
	per = 1,
	years = 1,
}: {
	readonly organisations: readonly ComparedOrganisation[];
	readonly statistic: FunnelStatistic;
	readonly per?: number;
	readonly years?: number;
}): readonly number[] {
	requireNotNegative("years", years);
	if (years === 0) throw new ArgumentError("years", "must be above 0");
	const baseline = funnelBaseline({ organisations, statistic, per });
	const isRate = statistic === "crude-rate" || statistic === "directly-standardised-rate";
	// People of one year for a rate, turned into events of all years at the end.
	const smallest = isRate ? baseline.smallest / years : baseline.smallest;
	const largest = isRate ? baseline.largest / years : baseline.largest;
	const events = isRate ? years * baseline.average : 1;
	const highest = Math.ceil(
		withLeadingDigits({ value: largest, factor: 1.05, digits: 2, round: Math.ceil }) * events,
	);
	const lowest =
		largest > 2 * smallest
			? 1
			: Math.max(
					1,
					Math.floor(
						withLeadingDigits({ value: smallest, factor: 0.95, digits: 1, round: Math.floor }) * events,
					),
				);
	// The axis of a ratio ends one step short of its highest value.
	const steps = statistic === "ratio" ? 100 : 99;
	const points = [lowest];
	let last = lowest;
	for (let step = 1; step < 100; step += 1) {
		last = Math.max(Math.round(last * (highest / last) ** (1 / (steps + 1 - step))), last + 1);
		points.push(last);
	}
	return points;
}

function withLeadingDigits({
	value,
	factor,
	digits,
	round,
}: {
	readonly value: number;
	readonly factor: number;
	readonly digits: number;
	readonly round: (value: number) => number;
}): number {
	const unit = 10 ** (Math.floor(Math.log10(Math.max(1, value))) + 1 - digits);
	return round((value * factor) / unit) * unit;
}
