import { requireOneOf } from "../argument-checks.js";
import { normalDeviate, requireConfidence } from "../confidence-level.js";
import type { Estimate } from "../estimate.js";
import { finiteEstimate } from "../finite-estimate.js";
import { moverDifference } from "../mover.js";
import { commonConfidence, comparedRates, inUnitsOf } from "./compared-rates.js";
import type { StandardisedRate } from "./standardised-rate.js";

/**
 * How many more events per so many people one group would have than a reference group, if both had the age and sex
 * structure of the same standard population: the gap, where a ratio shows its proportion.
 *
 * `mover`: limits combined from the limits of the two rates (the method of variance estimates recovery),
 * `d - sqrt((r1 - l1)^2 + (u2 - r2)^2)` and its mirror, which keeps their asymmetry. `normal`:
 * `d -/+ z sqrt(s1^2 + s2^2)`, with the standard errors `s` of the two rates; not for few events.
 *
 * No public health package has either; both are formulae of the literature applied to these rates.
 *
 * @param options.rate - the group's rate, from {@link directlyStandardisedRate}.
 * @param options.reference - the rate it is compared with, by the same method.
 * @param options.method - `mover` if left out.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out. With `mover` it is that of the two rates, and
 * can be left out.
 * @returns the difference and its limits, per as many people as `rate`. Undefined where one of the rates is. Limits are
 * null where a rate has no standard error, or not the limit that is needed.
 * @throws {@link ArgumentError} where the methods of the two rates differ, for a confidence outside the range, or, with
 * `mover`, where the confidence levels differ.
 *
 * Source: G. Y. Zou and A. Donner (2008), Statistics in Medicine 27, 1693-1702 (`mover`).
 *
 * @example
 * ```ts
 * import { directlyStandardisedRate, standardisedRateDifference } from "pcref/statistics";
 *
 * const rate = directlyStandardisedRate({
 * 	method: "dobson",
 * 	strata: [{ count: 30, population: 1000, standardPopulation: 1 }],
 * 	per: 1000,
 * });
 * const reference = directlyStandardisedRate({
 * 	method: "dobson",
 * 	strata: [{ count: 15, population: 1000, standardPopulation: 1 }],
 * 	per: 1000,
 * });
 * standardisedRateDifference({ rate, reference }); // => { status: "ok", value: 15, method: "mover" }
 * ```
 */
export function standardisedRateDifference({
	rate,
	reference,
	method = "mover",
	confidence,
}: {
	readonly rate: StandardisedRate;
	readonly reference: StandardisedRate;
	readonly method?: "mover" | "normal";
	readonly confidence?: number;
}): Estimate {
	if (confidence !== undefined) requireConfidence(confidence);
	requireOneOf("method", method, ["mover", "normal"]);
	const compared = comparedRates(rate, reference);
	if (compared.status === "undefined") return { ...compared, method };
	const group = compared.rate;
	const other = inUnitsOf(compared.reference, group);
	const value = group.value - other.value;
	if (method === "mover") {
		return finiteEstimate({
			value,
			...moverDifference(group, other),
			confidence: commonConfidence({ rate: group, reference: other, confidence }),
			method,
		});
	}
	const level = confidence ?? 0.95;
	const spread =
		group.standardError === null || other.standardError === null
			? null
			: normalDeviate(level) * Math.hypot(group.standardError, other.standardError);
	return finiteEstimate({
		value,
		lower: spread === null ? null : value - spread,
		upper: spread === null ? null : value + spread,
		confidence: level,
		method,
	});
}
