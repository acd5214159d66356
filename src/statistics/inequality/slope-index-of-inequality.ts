import { requireConfidence } from "../confidence-level.js";
import { riditRegression, type SlopeOptions } from "./ridit-regression.js";
import { type InequalityEstimate, normalEstimate } from "./subgroup.js";

/** The slope index, with the scale that its figures were taken as shares of. */
export type SlopeIndex =
	| (Extract<InequalityEstimate, { status: "ok" }> & {
			/** What the figures are per, as given or found: 100 for percentages. */
			readonly scale: number;
	  })
	| Extract<InequalityEstimate, { status: "undefined" }>;

/**
 * The gap between the two ends of an order, from all subgroups and not only the outermost (SII): the fitted figure of
 * the most advantaged person less that of the most disadvantaged. Only for subgroups with an order of their own, such as
 * deprivation fifths; ethnic groups have none, and the function refuses to make one up.
 *
 * Formula: a regression, weighted by population, of the figure on the ridit, quasi-binomial with a logit link or linear;
 * the difference of the fitted figures at 1 and 0. Standard error by the delta method from the HC1 covariance.
 *
 * @returns the gap in the unit of the figures with normal limits. Undefined where a figure is missing, all figures are
 * equal, or the logit model has no finite fit.
 * @throws {@link ArgumentError} where the order is missing or not a ranking, for a number that is not finite, a negative
 * population, a scale that does not hold the figures, or a confidence outside the range.
 *
 * Source: World Health Organization, Health Equity Assessment Toolkit, technical notes; J. G. MacKinnon and H. White
 * (1985), Journal of Econometrics 29, 305-325 (HC1). {@link slopeIndexOfQuantiles} is the public health method.
 *
 * @example
 * ```ts
 * import { slopeIndexOfInequality } from "pcref/statistics";
 *
 * const subgroups = [{ value: 40 }, { value: 30 }, { value: 20 }];
 * const index = slopeIndexOfInequality({ subgroups, order: [1, 2, 3], model: "linear" });
 * index.status === "ok" ? index.value.toFixed(3) : index.reason; // => "-30.000"
 * ```
 */
export function slopeIndexOfInequality(options: SlopeOptions): SlopeIndex {
	const { confidence = 0.95, model = "logit", compat } = options;
	requireConfidence(confidence);
	const method = model;
	const fit = riditRegression(options);
	if ("reason" in fit) return { status: "undefined", reason: fit.reason, method };
	const { scale, bottom, top, bottomSlope, topSlope, variance } = fit;
	const byIntercept = topSlope - bottomSlope;
	const standardError =
		scale *
		Math.sqrt(
			Math.max(
				0,
				byIntercept ** 2 * variance[0] +
					2 * byIntercept * topSlope * variance[1] +
					topSlope ** 2 * variance[2],
			),
		);
	const estimate = normalEstimate({ value: scale * (top - bottom), standardError, confidence, method });
	if (estimate.status === "undefined") return estimate;
	return {
		...estimate,
		scale,
		standardError: compat === undefined ? estimate.standardError : standardError / scale,
	};
}
