import type { Estimate } from "../statistics/estimate.js";
import { roundHalfAwayFromZero } from "../statistics/rounding.js";
import type { ReleasedEstimate, Rounding } from "./released.js";
import { roundToSignificant } from "./significant-figures.js";

/** An estimate with its value and limits rounded, and nothing else that it may carry. */
export function releasedEstimate(
	estimate: Estimate,
	rounding: Exclude<Rounding, "nearest-5">,
): ReleasedEstimate {
	const { status, method } = estimate;
	if (status === "undefined") return { status, reason: estimate.reason, method };
	const round = (value: number, beside = value) => {
		if (rounding === "none") return value;
		return "decimals" in rounding
			? roundHalfAwayFromZero(value, rounding.decimals)
			: roundToSignificant({ value, beside, ...rounding });
	};
	const value = round(estimate.value);
	return {
		status,
		value,
		lower: estimate.lower === null ? null : round(estimate.lower, value),
		upper: estimate.upper === null ? null : round(estimate.upper, value),
		confidence: estimate.confidence,
		method,
		rounding,
	};
}
