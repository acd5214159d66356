import { requireConfidence } from "../confidence-level.js";
import { allKnown, type InequalityEstimate, normalEstimate, type Subgroup } from "./subgroup.js";
import { sharesOfOthers } from "./weighted-mean.js";
import { weightedSubgroups } from "./weighted-subgroups.js";

/**
 * The variance of the subgroups' figures about the figure of the whole population, each subgroup counted by its people
 * (BGV): how far apart are the groups, where people of all groups count alike?
 *
 * It weighs a far outlier heavily, is in squared units, and is above 0 by chance alone; small groups hardly show in it.
 *
 * Formula: `sum(w (y - m)^2)`, `w` the shares of the population, `m = sum(w y)`; standard error
 * `sqrt(4 sum(w^2 s^2 (y - m)^2) + 2 (sum over pairs i, j of a_i a_j + sum((1 - w)^2 w^2 s^4)))`, `a = w^2 s^2`, the
 * pairs of different subgroups taken in both orders.
 *
 * @param options.subgroups - at least three with a figure, each with its population; up to 15 per cent may be missing.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @returns the variance with normal limits; the lower one can be below 0. Without all standard errors there are no
 * limits. Undefined with too few figures or where a population is missing or all are 0.
 * @throws {@link ArgumentError} for a number that is not finite, or a negative standard error or population.
 *
 * Source: A. Ahn and others (2018), "Methods for measuring health disparities", as used by the World Health
 * Organization's Health Equity Assessment Toolkit. Its R package takes the pairs as a difference of two sums, which
 * cancels to a negative number where one subgroup is nearly everybody.
 *
 * @example
 * ```ts
 * import { betweenGroupVariance } from "pcref/statistics";
 *
 * const subgroups = [10, 20, 30].map((value) => ({ value, population: 100 }));
 * betweenGroupVariance({ subgroups }).status; // => "ok"
 * betweenGroupVariance({ subgroups: subgroups.slice(1) }).status; // => "undefined"
 * ```
 */
export function betweenGroupVariance({
	subgroups,
	confidence = 0.95,
}: {
	readonly subgroups: readonly Subgroup[];
	readonly confidence?: number;
}): InequalityEstimate {
	requireConfidence(confidence);
	const method = "between-group-variance";
	const weighted = weightedSubgroups({ subgroups });
	if ("reason" in weighted) return { status: "undefined", reason: weighted.reason, method };
	const { shares, deviations } = weighted;
	const standardErrors = allKnown(weighted.standardErrors);
	let value = 0;
	deviations.forEach((deviation, k) => {
		value += (shares[k] ?? 0) * deviation ** 2;
	});
	if (standardErrors === null) return normalEstimate({ value, standardError: null, confidence, method });
	const others = sharesOfOthers(shares);
	let slope = 0;
	let pairs = 0;
	let own = 0;
	let before = 0;
	for (const [k, share] of shares.entries()) {
		const variance = (share * (standardErrors[k] ?? 0)) ** 2;
		slope += variance * (deviations[k] ?? 0) ** 2;
		pairs += 2 * variance * before;
		before += variance;
		own += ((others[k] ?? 0) * share * (standardErrors[k] ?? 0) ** 2) ** 2;
	}
	return normalEstimate({
		value,
		standardError: Math.sqrt(4 * slope + 2 * (pairs + own)),
		confidence,
		method,
	});
}
