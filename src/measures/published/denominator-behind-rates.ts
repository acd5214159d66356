import { ArgumentError } from "../../issues/argument-error.js";
import type { DerivedDenominator } from "../../reference/populations/derived-denominator.js";
import type { PrintedNumber } from "../published-figures.js";

/** A printed rate and the printed count that it was worked out from. */
export interface PrintedRate {
	readonly count: number;
	readonly rate: PrintedNumber;
}

/** The denominator behind printed rates, or why there is none. */
export type DenominatorBehindRates =
	| ({ readonly status: "ok" } & DerivedDenominator)
	| { readonly status: "undefined"; readonly reason: string };

/**
 * Works the denominator of printed rates back from the counts printed beside them: the whole numbers that give every
 * one of the rates, halves rounded up, when each count is divided by them.
 *
 * A rate `r` printed with `d` decimals lies from `r - 0.5 / 10^d` up to, and not at, `r + 0.5 / 10^d`, so its
 * denominator lies above `count per / (r + 0.5 / 10^d)` and not above `count per / (r - 0.5 / 10^d)`. The range is what
 * is common to all rates. It is decided on whole numbers. A rate printed as 0 has no greatest denominator and says
 * nothing; at least one must be above.
 *
 * The publisher must have worked all rates out from the printed counts and one denominator. If counts were rounded after
 * the rates were worked out, the range means nothing, and is usually empty.
 *
 * @param options.rates - at least one; rates and counts 0 or more, counts whole.
 * @param options.per - what the rates are expressed per, such as 100,000.
 * @returns the range and its middle. Undefined where no denominator gives all of the rates, or no rate is above 0.
 * @throws {@link ArgumentError} for a count that is not whole, a negative rate, or one with more decimals than it says.
 *
 * @example
 * ```ts
 * import { denominatorBehindRates } from "pcref/measures";
 *
 * const rates = [
 * 	{ count: 420, rate: { value: 52.6, decimals: 1 } },
 * 	{ count: 45, rate: { value: 5.6, decimals: 1 } },
 * ];
 * denominatorBehindRates({ rates, per: 100_000 }); // => { status: "ok", lower: 797721, upper: 799238, value: 798479 }
 * ```
 */
export function denominatorBehindRates({
	rates,
	per,
}: {
	readonly rates: readonly PrintedRate[];
	readonly per: number;
}): DenominatorBehindRates {
	if (!(Number.isSafeInteger(per) && per > 0)) {
		throw new ArgumentError("per", `must be a whole number above 0, but is ${per}`);
	}
	let lower = 1;
	let upper = Number.MAX_SAFE_INTEGER;
	let bounded = false;
	for (const [index, { count, rate }] of rates.entries()) {
		const { twiceCount, twiceRate } = requirePrinted({ count, rate, per, path: `rates[${index}]` });
		lower = Math.max(lower, Math.floor(twiceCount / (twiceRate + 1)) + 1);
		if (twiceRate === 0) continue;
		bounded = true;
		upper = Math.min(upper, Math.floor(twiceCount / (twiceRate - 1)));
	}
	if (!bounded) return { status: "undefined", reason: "no rate above 0 is printed" };
	if (lower > upper)
		return { status: "undefined", reason: "no one denominator gives all of the printed rates" };
	return { status: "ok", lower, upper, value: Math.floor((lower + upper) / 2) };
}

/** Twice the count times `per`, and twice the rate, both in units of the last printed decimal. */
function requirePrinted({
	count,
	rate: { value, decimals },
	per,
	path,
}: PrintedRate & { readonly per: number; readonly path: string }) {
	if (!(Number.isSafeInteger(count) && count >= 0)) {
		throw new ArgumentError(`${path}.count`, `must be a whole number of 0 or more, but is ${count}`);
	}
	if (!(Number.isSafeInteger(decimals) && decimals >= 0)) {
		throw new ArgumentError(
			`${path}.rate.decimals`,
			`must be a whole number of 0 or more, but is ${decimals}`,
		);
	}
	const unit = 10 ** decimals;
	const inUnits = Math.round(value * unit);
	if (!(value >= 0) || Math.abs(value * unit - inUnits) > 1e-6) {
		throw new ArgumentError(
			`${path}.rate.value`,
			`must be 0 or more with ${decimals} decimals, but is ${value}`,
		);
	}
	const twiceCount = 2 * count * per * unit;
	if (!Number.isSafeInteger(twiceCount)) {
		throw new ArgumentError(`${path}.count`, `is too large to be decided on whole numbers: ${count}`);
	}
	return { twiceCount, twiceRate: 2 * inUnits };
}
