import { betweenGroupVariance } from "./between-group-variance.js";
import { type InequalityEstimate, normalEstimate, type Subgroup } from "./subgroup.js";
import { weightedSubgroups } from "./weighted-subgroups.js";

/**
 * {@link betweenGroupStandardDeviation} as a percentage of the figure of the whole population (COV): a relative measure,
 * to compare the inequality of figures on different scales.
 *
 * Formula: `100 sqrt(sum(w (y - m)^2)) / m`. No limits: the World Health Organization's R package simulates them with
 * 100 draws, and no closed form is established.
 *
 * @returns per cent, without limits. Undefined where the variance is, or where the mean is 0 or below.
 * @throws {@link ArgumentError} as {@link betweenGroupVariance}.
 *
 * Source: World Health Organization, Health Equity Assessment Toolkit, technical notes.
 *
 * @example
 * ```ts
 * import { coefficientOfVariation } from "pcref/statistics";
 *
 * const subgroups = [10, 10, 40, 40].map((value) => ({ value, population: 5 }));
 * coefficientOfVariation({ subgroups }); // => { status: "ok", value: 60, lower: null }
 * ```
 */
export function coefficientOfVariation({
	subgroups,
}: {
	readonly subgroups: readonly Subgroup[];
}): InequalityEstimate {
	const method = "coefficient-of-variation";
	const weighted = weightedSubgroups({ subgroups });
	const variance = betweenGroupVariance({ subgroups });
	if ("reason" in weighted) return { status: "undefined", reason: weighted.reason, method };
	if (variance.status === "undefined") return { ...variance, method };
	if (weighted.mean <= 0) return { status: "undefined", reason: "the mean is not above 0", method };
	return normalEstimate({
		value: (100 * Math.sqrt(variance.value)) / weighted.mean,
		standardError: null,
		confidence: variance.confidence,
		method,
	});
}
