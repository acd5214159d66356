import { finiteEstimate } from "../finite-estimate.js";
import { betweenGroupVariance } from "./between-group-variance.js";
import { type InequalityEstimate, type Subgroup, withStandardError } from "./subgroup.js";

/**
 * The root of {@link betweenGroupVariance} (BGSD), in the unit of the figures: by how much does the group of a person
 * taken at random typically depart from the whole population?
 *
 * The limits are the roots of the variance's limits, from 0 where that lower limit is below 0. There is no standard
 * error: near 0 the root is not close to normal.
 *
 * @returns the standard deviation; undefined where the variance is.
 * @throws {@link ArgumentError} as {@link betweenGroupVariance}.
 *
 * Source: as {@link betweenGroupVariance}. The World Health Organization's R package simulates limits with 100 draws,
 * too few for a 95 per cent limit; they are not reproduced.
 *
 * @example
 * ```ts
 * import { betweenGroupStandardDeviation } from "pcref/statistics";
 *
 * const subgroups = [10, 10, 40, 40].map((value) => ({ value, population: 5 }));
 * betweenGroupStandardDeviation({ subgroups }); // => { status: "ok", value: 15, standardError: null }
 * ```
 */
export function betweenGroupStandardDeviation(options: {
	readonly subgroups: readonly Subgroup[];
	readonly confidence?: number;
}): InequalityEstimate {
	const method = "between-group-standard-deviation";
	const variance = betweenGroupVariance(options);
	if (variance.status === "undefined") return { ...variance, method };
	const { value, lower, upper, confidence } = variance;
	return withStandardError(
		finiteEstimate({
			value: Math.sqrt(value),
			lower: lower === null ? null : Math.sqrt(Math.max(0, lower)),
			upper: upper === null ? null : Math.sqrt(upper),
			confidence,
			method,
		}),
		null,
	);
}
