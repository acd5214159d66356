import { requireConfidence } from "../confidence-level.js";
import { type Bounds, concentrationRegression } from "./concentration-regression.js";
import type { OrderedSubgroups } from "./ordered-subgroups.js";
import { type InequalityEstimate, normalEstimate } from "./subgroup.js";

/**
 * How much a figure is concentrated among the advantaged (above 0) or the disadvantaged (below 0), in its own unit
 * (ACI). Only for subgroups with an order of their own, such as deprivation fifths; ethnic groups have none, and the
 * function refuses to make one up.
 *
 * Formula: the slope of a regression, weighted by population, of `2 v y` on the ridit, `v` the weighted variance of the
 * ridit; standard error of that slope with two degrees of freedom fewer than subgroups.
 *
 * @param options.bounds - the lowest and the highest figure there can be; figures are then put on the scale 0 to 1.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @returns the index with normal limits; undefined where a figure is missing, or only some subgroups have a population.
 * @throws {@link ArgumentError} where the order is missing or not a ranking, for a number that is not finite, a negative
 * population, or a figure outside the bounds.
 *
 * Source: N. Kakwani, A. Wagstaff and E. van Doorslaer (1997), "Socioeconomic inequalities in health", Journal of
 * Econometrics 77, 87-103; World Health Organization, Health Equity Assessment Toolkit, technical notes.
 *
 * @example
 * ```ts
 * import { absoluteConcentrationIndex } from "pcref/statistics";
 *
 * const subgroups = [{ value: 10 }, { value: 10 }, { value: 10 }];
 * absoluteConcentrationIndex({ subgroups, order: [1, 2, 3] }); // => { status: "ok", value: 0 }
 * absoluteConcentrationIndex({ subgroups, order: [1, 2, 2] }); // => throws ArgumentError
 * ```
 */
export function absoluteConcentrationIndex({
	confidence = 0.95,
	...options
}: OrderedSubgroups & {
	readonly bounds?: Bounds;
	readonly confidence?: number;
}): InequalityEstimate {
	requireConfidence(confidence);
	const method = "absolute-concentration-index";
	const index = concentrationRegression(options);
	if ("reason" in index) return { status: "undefined", reason: index.reason, method };
	return normalEstimate({ value: index.value, standardError: index.standardError, confidence, method });
}
