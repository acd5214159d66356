import { roundHalfAwayFromZero } from "../statistics/rounding.js";

/** A number as people in England read it: `2,381,724`, `−12.5`. */
export function formatNumber(value: number, decimals = 0): string {
	return roundHalfAwayFromZero(value, decimals)
		.toLocaleString("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
		.replace("-", "\u2212");
}

/** A confidence level as a percentage: `95%`. */
export function formatConfidence(confidence: number): string {
	return `${roundHalfAwayFromZero(confidence * 100, 1)}%`;
}
