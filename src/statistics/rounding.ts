import { ArgumentError } from "../issues/argument-error.js";
import { requireFinite } from "./argument-checks.js";

/**
 * Rounds to a number of decimal places, halves away from zero, as the published figures are rounded.
 *
 * The half is decided on the shortest decimal text that stands for the number, not on its binary value: 1.005 is
 * stored slightly below 1.005 and `toFixed(2)` gives 1.00; this gives 1.01. Compute a rate as
 * `count * per / population`, with one division, and a true half arrives here as a half.
 *
 * @param value - any finite number.
 * @param decimals - decimal places to keep, a whole number from 0 to 100.
 * @returns the rounded number; never negative zero. A number with no more than `decimals` places comes back unchanged.
 * @throws {@link ArgumentError} where `value` is not finite or `decimals` is not a whole number from 0 to 100.
 *
 * Source: rounding rule of the annual Mental Health Act statistics and the monthly mental health statistics
 * (half up in their SQL engine, which for negative numbers is away from zero).
 *
 * @example
 * ```ts
 * import { roundHalfAwayFromZero } from "pcref/statistics";
 *
 * roundHalfAwayFromZero(69.45, 1); // => 69.5
 * roundHalfAwayFromZero(1.005, 2); // => 1.01
 * roundHalfAwayFromZero(-0.25, 1); // => -0.3
 * ```
 */
export function roundHalfAwayFromZero(value: number, decimals: number): number {
	requireFinite("value", value);
	if (!Number.isInteger(decimals) || decimals < 0 || decimals > 100) {
		throw new ArgumentError("decimals", `must be a whole number from 0 to 100, but is ${decimals}`);
	}
	// The number is 0.DIGITS x 10^point.
	const [mantissa = "", exponent = "0"] = Math.abs(value).toExponential().split("e");
	const digits = mantissa.replace(".", "");
	const point = Number(exponent) + 1;
	const kept = point + decimals;
	if (kept >= digits.length) return value === 0 ? 0 : value;
	if (kept < 0) return 0;
	const roundedUp = (digits[kept] ?? "0") >= "5";
	const scaled = BigInt(digits.slice(0, kept) || "0") + (roundedUp ? 1n : 0n);
	if (scaled === 0n) return 0;
	return Math.sign(value) * Number(`${scaled}e${-decimals}`);
}
