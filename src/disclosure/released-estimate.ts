import type { Estimate } from "../statistics/estimate.js";
import { roundHalfAwayFromZero } from "../statistics/rounding.js";
import type { ReleasedEstimate, Rounding } from "./released.js";

/** An estimate with its value and limits rounded, and nothing else that it may carry. */
export function releasedEstimate(
	estimate: Estimate,
	rounding: Exclude<Rounding, "nearest-5">,
): ReleasedEstimate {
	const { status, method } = estimate;
	if (status === "undefined") return { status, reason: estimate.reason, method };
	const round = (value: number) =>
		rounding === "none" ? value : roundHalfAwayFromZero(value, rounding.decimals);
	return {
		status,
		value: round(estimate.value),
		lower: estimate.lower === null ? null : round(estimate.lower),
		upper: estimate.upper === null ? null : round(estimate.upper),
		confidence: estimate.confidence,
		method,
		rounding,
	};
}
