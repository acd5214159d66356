import type { Estimate } from "./estimate.js";
import { finiteEstimate } from "./finite-estimate.js";

/**
 * A ratio with limits that are symmetric on the logarithmic scale, `exp(ln ratio -/+ z s)`. A ratio of 0 has no
 * logarithm: its lower limit is 0 and it has no upper one. Without a standard error there are no limits.
 */
export function logRatio({
	ratio,
	logStandardError,
	deviate,
	confidence,
}: {
	readonly ratio: number;
	readonly logStandardError: number | null;
	readonly deviate: number;
	readonly confidence: number;
}): Estimate {
	const method = "log";
	if (ratio === 0) return finiteEstimate({ value: 0, lower: 0, upper: null, confidence, method });
	const spread = logStandardError === null ? null : Math.exp(deviate * logStandardError);
	return finiteEstimate({
		value: ratio,
		lower: spread === null ? null : ratio / spread,
		upper: spread === null ? null : ratio * spread,
		confidence,
		method,
	});
}
