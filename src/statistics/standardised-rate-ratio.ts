import { ArgumentError } from "../issues/argument-error.js";
import { normalDeviate, requireConfidence } from "./confidence-level.js";
import type { StandardisedRate } from "./directly-standardised-rate.js";
import type { Estimate } from "./estimate.js";
import { logRatio } from "./log-ratio.js";

/**
 * How many times as high one group's directly standardised rate is as a reference group's, both standardised in the
 * same way to the same population.
 *
 * Limits by the delta method on the logarithmic scale: `exp(ln ratio -/+ z sqrt((s1 / r1)^2 + (s2 / r2)^2))`, with the
 * standard errors `s` of the two rates.
 *
 * @param options.rate - the group's rate, from {@link directlyStandardisedRate}.
 * @param options.reference - the rate it is compared with, by the same method.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @returns the ratio and its limits. Undefined where one of the rates is, or the reference rate is 0. Limits are null
 * where a rate has no standard error; a ratio of 0 has no upper limit.
 * @throws {@link ArgumentError} where the methods of the two rates differ, or for a confidence outside the range.
 *
 * @example
 * ```ts
 * import { directlyStandardisedRate, standardisedRateRatio } from "pcref/statistics";
 *
 * const rate = directlyStandardisedRate({
 * 	method: "dobson",
 * 	strata: [{ count: 30, population: 1000, standardPopulation: 1 }],
 * });
 * const reference = directlyStandardisedRate({
 * 	method: "dobson",
 * 	strata: [{ count: 15, population: 1000, standardPopulation: 1 }],
 * });
 * standardisedRateRatio({ rate, reference }); // => { status: "ok", value: 2, method: "log" }
 * ```
 */
export function standardisedRateRatio({
	rate,
	reference,
	confidence = 0.95,
}: {
	readonly rate: StandardisedRate;
	readonly reference: StandardisedRate;
	readonly confidence?: number;
}): Estimate {
	requireConfidence(confidence);
	if (rate.method !== reference.method) {
		throw new ArgumentError(
			"reference",
			`must be by the method ${rate.method}, but is by ${reference.method}`,
		);
	}
	const method = "log";
	if (rate.status === "undefined") {
		return { status: "undefined", reason: `the rate is undefined: ${rate.reason}`, method };
	}
	if (reference.status === "undefined") {
		return { status: "undefined", reason: `the reference rate is undefined: ${reference.reason}`, method };
	}
	if (reference.value === 0) return { status: "undefined", reason: "the reference rate is 0", method };
	const logStandardError =
		rate.standardError === null || reference.standardError === null
			? null
			: Math.hypot(rate.standardError / rate.value, reference.standardError / reference.value);
	return logRatio({
		ratio: rate.value / rate.per / (reference.value / reference.per),
		logStandardError,
		deviate: normalDeviate(confidence),
		confidence,
	});
}
