import { normalDeviate, requireConfidence } from "../confidence-level.js";
import { logRatio } from "../log-ratio.js";
import { riditRegression, type SlopeOptions } from "./ridit-regression.js";
import { type InequalityEstimate, withStandardError } from "./subgroup.js";

/**
 * How many times as high the fitted figure is at the most advantaged end of an order as at the most disadvantaged (RII),
 * from all subgroups. Only for subgroups with an order of their own; ethnic groups have none.
 *
 * Formula: the regression of {@link slopeIndexOfInequality}, the ratio of the fitted figures at 1 and 0; limits on the
 * logarithmic scale by the delta method from the HC1 covariance.
 *
 * @returns the ratio; `standardError` is that of its logarithm. Undefined where the slope index is, and where the linear
 * model fits a figure of 0 or below at an end.
 * @throws {@link ArgumentError} as {@link slopeIndexOfInequality}.
 *
 * Source: as {@link slopeIndexOfInequality}.
 *
 * @example
 * ```ts
 * import { relativeIndexOfInequality } from "pcref/statistics";
 *
 * const subgroups = [{ value: 40 }, { value: 30 }, { value: 20 }];
 * const index = relativeIndexOfInequality({ subgroups, order: [1, 2, 3], model: "linear" });
 * index.status === "ok" ? index.value.toFixed(3) : index.reason; // => "0.333"
 * ```
 */
export function relativeIndexOfInequality(options: SlopeOptions): InequalityEstimate {
	const { confidence = 0.95, model = "logit" } = options;
	requireConfidence(confidence);
	const fit = riditRegression(options);
	if ("reason" in fit) return { status: "undefined", reason: fit.reason, method: model };
	const { bottom, top, bottomSlope, topSlope, variance } = fit;
	if (!(bottom > 0 && top > 0)) {
		return { status: "undefined", reason: "the fitted figure at an end is not above 0", method: model };
	}
	const byIntercept = topSlope / top - bottomSlope / bottom;
	const bySlope = topSlope / top;
	const logStandardError = Math.sqrt(
		Math.max(
			0,
			byIntercept ** 2 * variance[0] + 2 * byIntercept * bySlope * variance[1] + bySlope ** 2 * variance[2],
		),
	);
	const estimate = logRatio({
		ratio: top / bottom,
		logStandardError,
		deviate: normalDeviate(confidence),
		confidence,
	});
	return withStandardError({ ...estimate, method: model }, logStandardError);
}
