import { ArgumentError } from "../../issues/argument-error.js";
import { requireConfidence } from "../confidence-level.js";
import { type Bounds, concentrationRegression } from "./concentration-regression.js";
import type { OrderedSubgroups } from "./ordered-subgroups.js";
import { type InequalityEstimate, normalEstimate } from "./subgroup.js";

/** How the index of a figure with a highest possible value is corrected for it. */
export type ConcentrationNormalisation = "wagstaff" | "erreygers";

/**
 * {@link absoluteConcentrationIndex} relative to the mean (RCI): -1 where the whole figure lies with the most
 * disadvantaged, 1 where it lies with the most advantaged. Only for subgroups with an order of their own; ethnic groups
 * have none.
 *
 * Formula: the absolute index divided by the mean `m`. For figures with a highest possible value, on the scale 0 to 1:
 * `wagstaff` divides by `1 - m` besides, `erreygers` multiplies by `4 m`.
 *
 * @param options.bounds - the lowest and the highest figure there can be; needed by a normalisation.
 * @param options.normalisation - named, never chosen silently.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @returns the index with normal limits, the mean taken as known. Undefined where the absolute index is, where the mean
 * is 0, or where `wagstaff` meets a mean at the highest possible figure.
 * @throws {@link ArgumentError} as {@link absoluteConcentrationIndex}, and for a normalisation without bounds.
 *
 * Source: A. Wagstaff (2005), "The bounds of the concentration index when the variable of interest is binary", Health
 * Economics 14, 429-432; G. Erreygers (2009), "Correcting the concentration index", Journal of Health Economics 28,
 * 504-515.
 *
 * @example
 * ```ts
 * import { relativeConcentrationIndex } from "pcref/statistics";
 *
 * const subgroups = [{ value: 10 }, { value: 10 }, { value: 10 }];
 * relativeConcentrationIndex({ subgroups, order: [1, 2, 3] }); // => { status: "ok", value: 0 }
 * relativeConcentrationIndex({ subgroups, order: [1, 2, 3], normalisation: "wagstaff" }); // => throws ArgumentError
 * ```
 */
export function relativeConcentrationIndex({
	confidence = 0.95,
	normalisation,
	...options
}: OrderedSubgroups & {
	readonly bounds?: Bounds;
	readonly normalisation?: ConcentrationNormalisation;
	readonly confidence?: number;
}): InequalityEstimate {
	requireConfidence(confidence);
	if (normalisation !== undefined && options.bounds === undefined) {
		throw new ArgumentError("bounds", `must be given with the normalisation ${normalisation}`);
	}
	const method = normalisation ?? "relative-concentration-index";
	const index = concentrationRegression(options);
	if ("reason" in index) return { status: "undefined", reason: index.reason, method };
	const { value, standardError, mean } = index;
	if (mean === 0) return { status: "undefined", reason: "the mean is 0", method };
	if (normalisation === "wagstaff" && mean === 1) {
		return { status: "undefined", reason: "the mean is the highest figure there can be", method };
	}
	const factor =
		normalisation === "erreygers" ? 4 : normalisation === "wagstaff" ? 1 / mean / (1 - mean) : 1 / mean;
	return normalEstimate({
		value: value * factor,
		standardError: standardError * Math.abs(factor),
		confidence,
		method,
	});
}
