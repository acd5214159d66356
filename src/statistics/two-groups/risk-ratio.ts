import { requireOneOf } from "../argument-checks.js";
import { normalDeviate, requireConfidence } from "../confidence-level.js";
import { wilsonLimits } from "../intervals/wilson-limits.js";
import { moverRatio } from "../mover.js";
import { katzSpread } from "./katz-spread.js";
import { type RatioEstimate, ratioEstimate } from "./ratio-estimate.js";
import { riskRatioScoreLimits } from "./risk-ratio-score-limits.js";
import { emptyGroup, requireTwoShares, type TwoShares } from "./two-shares.js";

/** How the limits of a risk ratio are found. */
export type RiskRatioMethod = "koopman" | "miettinen-nurminen" | "mover-wilson" | "katz" | "log-adjusted";

/**
 * How many times as large one group's share is as a reference group's: how much more often, of those to whom it could
 * happen, it happened. 1 is equal shares.
 *
 * - `koopman`: score limits, right for any counts, 0 included.
 * - `miettinen-nurminen`: the same with the variance times `N / (N - 1)`; slightly wider.
 * - `mover-wilson`: from the Wilson limits of the two shares, a closed form close to them.
 * - `katz`: `exp(ln ratio -/+ z sqrt(1/x1 - 1/n1 + 1/x2 - 1/n2))`. Rough below about 5 in a cell, without limits where a
 *   count is 0, and without width where both shares are 1.
 * - `log-adjusted`: the same after adding a half to counts and totals. The value is the adjusted ratio, not the observed.
 *
 * Where people can have the event more than once, or are followed for unequal times, {@link rateRatio} is the right one.
 *
 * @param options.count - how many of the group have it, from 0 to `total`.
 * @param options.total - people of the group, 0 or more.
 * @param options.referenceCount - how many have it of the group it is compared with.
 * @param options.referenceTotal - people of the group it is compared with.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @param options.method - `koopman` if left out.
 * @returns the ratio and its limits. Undefined where a total or the reference's count is 0; with a reference's count of
 * 0 all methods but `katz` still give `lower` (`log-adjusted` even a value). An upper limit without a bound is null.
 * @throws {@link ArgumentError} for a negative or non-finite number, a count above its total, or a confidence outside the
 * range.
 *
 * Source: P. A. R. Koopman (1984), "Confidence intervals for the ratio of two binomial proportions", Biometrics 40,
 * 513-517; O. Miettinen and M. Nurminen (1985), "Comparative analysis of two rates", Statistics in Medicine 4, 213-226;
 * D. Katz and others (1978), Biometrics 34, 469-474; A. Donner and G. Y. Zou (2012), Statistical Methods in Medical
 * Research 21, 347-359.
 *
 * @example
 * ```ts
 * import { riskRatio } from "pcref/statistics";
 *
 * riskRatio({ count: 15, total: 100, referenceCount: 8, referenceTotal: 120 }); // => { status: "ok", value: 2.25, method: "koopman" }
 * riskRatio({ count: 3, total: 20, referenceCount: 0, referenceTotal: 20 }).status; // => "undefined"
 * ```
 */
export function riskRatio({
	confidence = 0.95,
	method = "koopman",
	...shares
}: TwoShares & { readonly confidence?: number; readonly method?: RiskRatioMethod }): RatioEstimate {
	requireTwoShares(shares);
	requireOneOf("method", method, ["koopman", "miettinen-nurminen", "mover-wilson", "katz", "log-adjusted"]);
	requireConfidence(confidence);
	const empty = emptyGroup(shares);
	if (empty !== null) return { status: "undefined", reason: empty, method };
	const { count, total, referenceCount, referenceTotal } = shares;
	const half = method === "log-adjusted" ? 0.5 : 0;
	const reference = (referenceCount + half) / (referenceTotal + half);
	return ratioEstimate({
		value: reference === 0 ? null : (count + half) / (total + half) / reference,
		reason: count === 0 ? "both counts are 0" : "the reference count is 0",
		...limitsBy(method, shares, normalDeviate(confidence)),
		confidence,
		method,
	});
}

interface Limits {
	readonly lower: number | null;
	readonly upper: number | null;
}

function limitsBy(method: RiskRatioMethod, shares: TwoShares, deviate: number): Limits {
	const { total, referenceTotal } = shares;
	switch (method) {
		case "koopman":
			return riskRatioScoreLimits({ shares, deviate, inflation: 1 });
		case "miettinen-nurminen": {
			const people = total + referenceTotal;
			return people <= 1
				? { lower: null, upper: null }
				: riskRatioScoreLimits({ shares, deviate, inflation: people / (people - 1) });
		}
		case "mover-wilson":
			return wilsonMoverLimits(shares, deviate);
		case "katz":
			return katzLimits({ shares, half: 0, deviate });
		case "log-adjusted":
			return katzLimits({ shares, half: 0.5, deviate });
	}
}

function wilsonMoverLimits(shares: TwoShares, deviate: number): Limits {
	const { count, total, referenceCount, referenceTotal } = shares;
	const own = wilsonLimits({ count, denominator: total, deviate });
	const reference = wilsonLimits({ count: referenceCount, denominator: referenceTotal, deviate });
	return moverRatio(
		{ value: count / total, ...own },
		{ value: referenceCount / referenceTotal, ...reference },
	);
}

function katzLimits({
	shares: { count, total, referenceCount, referenceTotal },
	half,
	deviate,
}: {
	readonly shares: TwoShares;
	readonly half: number;
	readonly deviate: number;
}): Limits {
	const [x1, n1, x2, n2] = [count + half, total + half, referenceCount + half, referenceTotal + half];
	if (x1 === 0 || x2 === 0) return { lower: x2 === 0 ? null : 0, upper: null };
	const spread = katzSpread(x1, n1, x2, n2, deviate);
	const ratio = x1 / n1 / (x2 / n2);
	return { lower: ratio / spread, upper: ratio * spread };
}
