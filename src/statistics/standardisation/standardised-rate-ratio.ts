import { requireOneOf } from "../argument-checks.js";
import { normalDeviate, requireConfidence } from "../confidence-level.js";
import type { Estimate } from "../estimate.js";
import { finiteEstimate } from "../finite-estimate.js";
import { logRatio } from "../log-ratio.js";
import { moverRatio } from "../mover.js";
import { commonConfidence, comparedRates, inUnitsOf } from "./compared-rates.js";
import type { StandardisedRate } from "./standardised-rate.js";

/**
 * How many times as high one group's directly standardised rate is as a reference group's, both standardised in the
 * same way to the same population.
 *
 * `log`: limits by the delta method on the logarithmic scale, `exp(ln ratio -/+ z sqrt((s1 / r1)^2 + (s2 / r2)^2))`,
 * with the standard errors `s` of the two rates. `mover`: limits combined from the limits of the two rates (the method
 * of variance estimates recovery), which keeps their asymmetry and is better for few events.
 *
 * No public health package has either; both are formulae of the literature applied to these rates.
 *
 * @param options.rate - the group's rate, from {@link directlyStandardisedRate}.
 * @param options.reference - the rate it is compared with, by the same method.
 * @param options.method - `log` if left out.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out. With `mover` it is that of the two rates, and
 * can be left out.
 * @returns the ratio and its limits. Undefined where one of the rates is, or the reference rate is 0. Limits are null
 * where a rate has no standard error, or not the limit that is needed; with `log`, a ratio of 0 has no upper limit, with
 * `mover` there is none where the lower limit of the reference is not above 0.
 * @throws {@link ArgumentError} where the methods of the two rates differ, for a confidence outside the range, or, with
 * `mover`, where the confidence levels differ.
 *
 * Source: A. Donner and G. Y. Zou (2012), Statistical Methods in Medical Research 21, 347-359 (`mover`).
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
	method = "log",
	confidence,
}: {
	readonly rate: StandardisedRate;
	readonly reference: StandardisedRate;
	readonly method?: "log" | "mover";
	readonly confidence?: number;
}): Estimate {
	if (confidence !== undefined) requireConfidence(confidence);
	requireOneOf("method", method, ["log", "mover"]);
	const compared = comparedRates(rate, reference);
	if (compared.status === "undefined") return { ...compared, method };
	const group = compared.rate;
	const other = inUnitsOf(compared.reference, group);
	if (other.value === 0) return { status: "undefined", reason: "the reference rate is 0", method };
	if (method === "mover") {
		return finiteEstimate({
			value: group.value / other.value,
			...moverRatio(group, other),
			confidence: commonConfidence({ rate: group, reference: other, confidence }),
			method,
		});
	}
	const level = confidence ?? 0.95;
	return logRatio({
		ratio: group.value / other.value,
		logStandardError:
			group.standardError === null || other.standardError === null
				? null
				: Math.hypot(group.standardError / group.value, other.standardError / other.value),
		deviate: normalDeviate(level),
		confidence: level,
	});
}
