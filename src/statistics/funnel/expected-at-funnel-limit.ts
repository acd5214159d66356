import { ArgumentError } from "../../issues/argument-error.js";
import { requireNotNegative } from "../argument-checks.js";
import { gammaQuantile } from "../distributions/gamma-quantile.js";

/**
 * The expected number of events of which an observed number is the funnel's limit: so many events are as rare as the
 * given tail probability where `low` or fewer, or `high` or more, are expected.
 *
 * Formula: `low` is the gamma quantile of shape `x` with the tail below it, `high` that of shape `x + 1` with the tail
 * above it. The Poisson funnels of Fingertips turn on it: the upper funnel is `x / low`, the lower one `x / high`.
 *
 * @param options.count - observed events, 0 or more.
 * @param options.tailProbability - above 0 and below 1: 0.025 or 0.001.
 * @throws {@link ArgumentError} for a number outside its range.
 *
 * Source: PHEindicatormethods 2.1, which finds the same by bisection, to 0.0000001 of the way; here to the last digits.
 *
 * @example
 * ```ts
 * import { expectedAtFunnelLimit } from "pcref/statistics";
 *
 * expectedAtFunnelLimit({ count: 0, tailProbability: 0.025 }).low; // => 0
 * ```
 */
export function expectedAtFunnelLimit({
	count,
	tailProbability,
}: {
	readonly count: number;
	readonly tailProbability: number;
}): { readonly low: number; readonly high: number } {
	requireNotNegative("count", count);
	if (!(tailProbability > 0 && tailProbability < 1)) {
		throw new ArgumentError("tailProbability", `must be above 0 and below 1, but is ${tailProbability}`);
	}
	return {
		low: gammaQuantile({ shape: count, probability: tailProbability, tail: "lower" }),
		high: gammaQuantile({ shape: count + 1, probability: tailProbability, tail: "upper" }),
	};
}
