import { normalDeviate, requireConfidence } from "../confidence-level.js";
import { logRatio } from "../log-ratio.js";
import { type ComparisonOfSubgroups, comparedPair } from "./compared-pair.js";
import { type InequalityEstimate, withStandardError } from "./subgroup.js";

/**
 * The relative gap between two of many subgroups (the World Health Organization's R): how many times as high is one as
 * the other? The two are chosen as in {@link subgroupDifference}, and the same caution holds.
 *
 * Formula: `y1 / y2`, limits `exp(ln(y1 / y2) -/+ z s)` with `s = sqrt((s1 / y1)^2 + (s2 / y2)^2)`.
 *
 * @returns the ratio; `standardError` is that of its logarithm. Without standard errors there is a ratio without
 * limits. A ratio of 0 has the lower limit 0 and no other. Undefined where the second figure is 0 or a figure is
 * below 0.
 * @throws {@link ArgumentError} as {@link subgroupDifference}.
 *
 * Source: World Health Organization (2013), Handbook on health inequality monitoring, section 3. The organisation's R
 * package stops where a standard error is missing, and gives an infinite ratio to a figure of 0.
 *
 * @example
 * ```ts
 * import { subgroupRatio } from "pcref/statistics";
 *
 * subgroupRatio({ subgroups: [{ value: 30 }, { value: 10 }], favourable: false }); // => { status: "ok", value: 3, upper: null }
 * subgroupRatio({ subgroups: [{ value: 30 }, { value: 0 }], favourable: false }).status; // => "undefined"
 * ```
 */
export function subgroupRatio({
	confidence = 0.95,
	...comparison
}: ComparisonOfSubgroups & { readonly confidence?: number }): InequalityEstimate {
	requireConfidence(confidence);
	const method = "log";
	const pair = comparedPair(comparison);
	if ("reason" in pair) return { status: "undefined", reason: pair.reason, method };
	const { first, second } = pair;
	if (first.value < 0 || second.value < 0) {
		return { status: "undefined", reason: "a figure is below 0", method };
	}
	if (second.value === 0) return { status: "undefined", reason: "the figure divided by is 0", method };
	const logStandardError =
		first.value === 0 || first.standardError === null || second.standardError === null
			? null
			: Math.hypot(first.standardError / first.value, second.standardError / second.value);
	return withStandardError(
		logRatio({
			ratio: first.value / second.value,
			logStandardError,
			deviate: normalDeviate(confidence),
			confidence,
		}),
		logStandardError,
	);
}
