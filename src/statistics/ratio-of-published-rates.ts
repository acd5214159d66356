import { requireNotNegative } from "./argument-checks.js";
import { normalDeviate, requireConfidence } from "./confidence-level.js";
import type { Estimate } from "./estimate.js";
import { logRatio } from "./log-ratio.js";

/**
 * How many times as high one published rate is as another, from the printed rates and half-widths of their 95 per cent
 * intervals, where the data behind them are not published.
 *
 * A printed half-width is taken as 1.96 standard errors, as the annual Mental Health Act statistics make it; the limits
 * then follow by the delta method on the logarithmic scale. They carry the rounding of the printed figures.
 *
 * @param options.value - the group's rate as printed, 0 or more.
 * @param options.halfWidth - half the width of its printed 95 per cent interval, null where none is printed.
 * @param options.referenceValue - the rate it is compared with, per as many people.
 * @param options.referenceHalfWidth - half the width of the reference's interval, null where none is printed.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @returns the ratio and its limits. Undefined where the reference rate is 0. Limits are null where a half-width is
 * null; a ratio of 0 has no upper limit.
 * @throws {@link ArgumentError} for a negative or non-finite number or a confidence outside the range.
 *
 * @example
 * ```ts
 * import { ratioOfPublishedRates, roundHalfAwayFromZero } from "pcref/statistics";
 *
 * const ratio = ratioOfPublishedRates({
 * 	value: 242.3,
 * 	halfWidth: 6.9,
 * 	referenceValue: 68.4,
 * 	referenceHalfWidth: 0.7,
 * });
 * roundHalfAwayFromZero(ratio.status === "ok" ? ratio.value : 0, 2); // => 3.54
 * ```
 */
export function ratioOfPublishedRates({
	value,
	halfWidth,
	referenceValue,
	referenceHalfWidth,
	confidence = 0.95,
}: {
	readonly value: number;
	readonly halfWidth: number | null;
	readonly referenceValue: number;
	readonly referenceHalfWidth: number | null;
	readonly confidence?: number;
}): Estimate {
	requireNotNegative("value", value);
	requireNotNegative("referenceValue", referenceValue);
	if (halfWidth !== null) requireNotNegative("halfWidth", halfWidth);
	if (referenceHalfWidth !== null) requireNotNegative("referenceHalfWidth", referenceHalfWidth);
	requireConfidence(confidence);
	if (referenceValue === 0) return { status: "undefined", reason: "the reference rate is 0", method: "log" };
	const logStandardError =
		halfWidth === null || referenceHalfWidth === null
			? null
			: Math.hypot(halfWidth / value, referenceHalfWidth / referenceValue) / 1.96;
	return logRatio({
		ratio: value / referenceValue,
		logStandardError,
		deviate: normalDeviate(confidence),
		confidence,
	});
}
