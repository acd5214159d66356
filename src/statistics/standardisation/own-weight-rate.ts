import { requireNotNegative, requirePer } from "../argument-checks.js";
import type { Estimate } from "../estimate.js";

const method = "own-weight";

/**
 * The rate that the monthly mental health statistics print as directly standardised, and that is none: each stratum is
 * weighted by the group's own population, and strata without an event are left out of the denominator. It is the crude
 * rate, or higher where some strata have no events. Here only to check those figures: use
 * {@link directlyStandardisedRate} to compare groups.
 *
 * @param options.strata - events and people of each stratum of the group, 0 or more.
 * @param options.per - what the rate is expressed per, such as 100,000; 1 if left out.
 * @returns the rate with the symmetric 95% limits of that release; undefined where no stratum has an event.
 * @throws {@link ArgumentError} for a negative or non-finite number, or `per` not above 0.
 *
 * Source: NHS England, mental health monthly statistics code
 * (github.com/NHSDigital/mental-health-monthly-statistics@7b4d742), restated in our own words.
 *
 * @example
 * ```ts
 * import { ownWeightRate } from "pcref/statistics";
 *
 * const strata = [{ count: 3, population: 100 }, { count: 1, population: 50 }, { count: 0, population: 50 }];
 * ownWeightRate({ strata, per: 150 }).status; // => "ok"
 * ownWeightRate({ strata: [], per: 150 }); // => { status: "undefined", reason: "no stratum has an event" }
 * ```
 */
export function ownWeightRate({
	strata,
	per = 1,
}: {
	readonly strata: readonly { readonly count: number; readonly population: number }[];
	readonly per?: number;
}): Estimate {
	requirePer(per);
	for (const [index, { count, population }] of strata.entries()) {
		requireNotNegative(`strata[${index}].count`, count);
		requireNotNegative(`strata[${index}].population`, population);
	}
	const used = strata.filter(({ count, population }) => count > 0 && population > 0);
	const people = used.reduce((sum, { population }) => sum + population, 0);
	const events = used.reduce((sum, { count }) => sum + count, 0);
	if (people === 0) return { status: "undefined", reason: "no stratum has an event", method };
	// Weights cancel: a stratum's weight squared times its count over its population squared is its count over people squared.
	const value = (events / people) * per;
	const halfWidth = 1.96 * (Math.sqrt(events) / people) * per;
	return {
		status: "ok",
		value,
		lower: value - halfWidth,
		upper: value + halfWidth,
		confidence: 0.95,
		method,
	};
}
