import { ArgumentError } from "../issues/argument-error.js";
import { requireNotNegative, requirePer } from "./argument-checks.js";
import { normalDeviate, requireConfidence } from "./confidence-level.js";
import type { Estimate } from "./estimate.js";
import { finiteEstimate } from "./finite-estimate.js";

/**
 * The share of a whole that has something: of 200 people, 150 with a known ethnic group.
 *
 * Limits are Wilson's score limits, which stay within 0 and 1 and are sensible for small numbers and for shares of 0
 * and 1: `(2x + z^2 -/+ z sqrt(z^2 + 4x(1 - x/n))) / (2(n + z^2))`.
 *
 * @param options.count - how many have it, from 0 to `denominator`.
 * @param options.denominator - how many there are, 0 or more.
 * @param options.per - 1 for a share (if left out), 100 for a percentage.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @returns the share and its limits, times `per`. Undefined where the denominator is 0.
 * @throws {@link ArgumentError} for a negative or non-finite number, a count above the denominator, `per` not above 0,
 * or a confidence outside the range.
 *
 * Source: E. B. Wilson (1927), "Probable inference, the law of succession, and statistical inference", Journal of the
 * American Statistical Association 22, 209-212.
 *
 * @example
 * ```ts
 * import { proportion } from "pcref/statistics";
 *
 * proportion({ count: 150, denominator: 200, per: 100 }); // => { status: "ok", value: 75, method: "wilson" }
 * proportion({ count: 0, denominator: 0 }).status; // => "undefined"
 * ```
 */
export function proportion({
	count,
	denominator,
	per = 1,
	confidence = 0.95,
}: {
	readonly count: number;
	readonly denominator: number;
	readonly per?: number;
	readonly confidence?: number;
}): Estimate {
	requireNotNegative("count", count);
	requireNotNegative("denominator", denominator);
	requirePer(per);
	requireConfidence(confidence);
	if (count > denominator) {
		throw new ArgumentError("count", `must not be above the denominator ${denominator}, but is ${count}`);
	}
	const method = "wilson";
	if (denominator === 0) return { status: "undefined", reason: "the denominator is 0", method };
	const { lower, upper } = wilsonLimits({ count, denominator, deviate: normalDeviate(confidence) });
	return finiteEstimate({
		value: (count * per) / denominator,
		lower: lower * per,
		upper: upper * per,
		confidence,
		method,
	});
}

function wilsonLimits({
	count,
	denominator,
	deviate,
}: {
	readonly count: number;
	readonly denominator: number;
	readonly deviate: number;
}): { lower: number; upper: number } {
	if (deviate === Number.POSITIVE_INFINITY) return { lower: 0, upper: 1 };
	const share = count / denominator;
	const square = deviate * deviate;
	const doubled = 2 * count + square + deviate * Math.sqrt(square + 4 * share * (denominator - count));
	// The product of the two limits is count share / (n + z^2): no subtraction, so small limits keep their digits.
	return {
		lower: doubled === 0 ? 0 : Math.min(share, (2 * count * share) / doubled),
		upper: Math.max(share, Math.min(1, doubled / (2 * (denominator + square)))),
	};
}
