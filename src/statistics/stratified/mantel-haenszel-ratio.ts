import { normalDeviate } from "../confidence-level.js";
import { type RatioEstimate, ratioEstimate } from "../two-groups/ratio-estimate.js";

/** A Mantel-Haenszel ratio of two sums over the strata, with limits that are symmetric on the logarithmic scale. */
export function mantelHaenszelRatio({
	numerator,
	denominator,
	logVariance,
	confidence,
}: {
	readonly numerator: number;
	readonly denominator: number;
	readonly logVariance: number;
	readonly confidence: number;
}): RatioEstimate {
	const method = "mantel-haenszel";
	if (denominator === 0) {
		const reason =
			numerator === 0
				? "no stratum compares the two groups"
				: "the reference has none in every stratum that compares the two groups";
		return { status: "undefined", reason, method };
	}
	const value = numerator / denominator;
	const spread = Math.exp(normalDeviate(confidence) * Math.sqrt(logVariance));
	return ratioEstimate({
		value,
		reason: "",
		lower: value === 0 ? 0 : value / spread,
		upper: value === 0 ? null : value * spread,
		confidence,
		method,
	});
}
