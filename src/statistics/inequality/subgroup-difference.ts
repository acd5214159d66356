import { requireConfidence } from "../confidence-level.js";
import { type ComparisonOfSubgroups, comparedPair } from "./compared-pair.js";
import { type InequalityEstimate, normalEstimate } from "./subgroup.js";

/**
 * The absolute gap between two of many subgroups (the World Health Organization's D): how far apart do the groups lie?
 *
 * Without a reference or an order it is the highest figure less the lowest. With a reference it is the gap to the
 * subgroup farthest from it in the bad direction. With an order it is the most advantaged less the most disadvantaged
 * where a high figure is good, and the other way round where it is bad; it can then be negative.
 *
 * When not to use it: the highest less the lowest is above 0 by chance alone, the more so the more subgroups and the
 * fewer events there are, and its limits do not know that. Give {@link heterogeneityTest} beside it, or name the
 * reference beforehand.
 *
 * Formula: `y1 - y2`, limits `-/+ z sqrt(s1^2 + s2^2)`. Of equal extremes the first given is taken.
 *
 * @returns the gap in the unit of the figures; limits and standard error are null unless both subgroups have a
 * standard error. Undefined with fewer than two figures or too many missing.
 * @throws {@link ArgumentError} for a number that is not finite, a negative standard error or population, a reference
 * that is not there, an order that is not a ranking, or a confidence outside the range.
 *
 * Source: World Health Organization (2013), Handbook on health inequality monitoring, section 3.
 *
 * @example
 * ```ts
 * import { subgroupDifference } from "pcref/statistics";
 *
 * const subgroups = [
 * 	{ value: 30, standardError: 4 },
 * 	{ value: 20, standardError: null },
 * 	{ value: 10, standardError: 3 },
 * ];
 * subgroupDifference({ subgroups, favourable: false }); // => { status: "ok", value: 20, standardError: 5 }
 * subgroupDifference({ subgroups, favourable: false, reference: 1 }); // => { value: 10, lower: null }
 * ```
 */
export function subgroupDifference({
	confidence = 0.95,
	...comparison
}: ComparisonOfSubgroups & { readonly confidence?: number }): InequalityEstimate {
	requireConfidence(confidence);
	const method = "difference";
	const pair = comparedPair(comparison);
	if ("reason" in pair) return { status: "undefined", reason: pair.reason, method };
	const { first, second } = pair;
	return normalEstimate({
		value: first.value - second.value,
		standardError:
			first.standardError === null || second.standardError === null
				? null
				: Math.hypot(first.standardError, second.standardError),
		confidence,
		method,
	});
}
