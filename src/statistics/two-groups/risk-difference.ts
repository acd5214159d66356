import { requireOneOf, requirePer } from "../argument-checks.js";
import { normalDeviate, requireConfidence } from "../confidence-level.js";
import type { Estimate } from "../estimate.js";
import { finiteEstimate } from "../finite-estimate.js";
import { wilsonLimits } from "../intervals/wilson-limits.js";
import { moverDifference } from "../mover.js";
import { riskDifferenceScoreLimits } from "./risk-difference-score-limits.js";
import { emptyGroup, requireTwoShares, type TwoShares, withSmallerShares } from "./two-shares.js";

/** How the limits of a difference of two shares are found. */
export type RiskDifferenceMethod = "newcombe" | "miettinen-nurminen" | "mee" | "agresti-caffo" | "wald";

/**
 * How much larger one group's share is than a reference group's: the gap itself, in percentage points with `per` 100.
 *
 * - `newcombe`: from the Wilson limits of the two shares, a closed form that is right for any counts, 0 included.
 * - `mee`: score limits; `miettinen-nurminen`: the same with the variance times `N / (N - 1)`, slightly wider.
 * - `agresti-caffo`: Wald's limits after adding one to each cell. They are centred on the adjusted difference, and need not
 *   contain the observed one in very small groups; not cut at -1 and 1.
 * - `wald`: `d -/+ z sqrt(p1(1 - p1)/n1 + p2(1 - p2)/n2)`, for comparison with others only: too narrow for small numbers.
 *
 * @param options.count - how many of the group have it, from 0 to `total`.
 * @param options.total - people of the group, 0 or more.
 * @param options.referenceCount - how many have it of the group it is compared with.
 * @param options.referenceTotal - people of the group it is compared with.
 * @param options.per - 1 (if left out), or 100 for percentage points.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @param options.method - `newcombe` if left out.
 * @returns the difference and its limits, times `per`; positive where the group's share is larger. Undefined where a
 * total is 0. At confidence 1 limits without a bound are null.
 * @throws {@link ArgumentError} for a negative or non-finite number, a count above its total, `per` not above 0, or a
 * confidence outside the range.
 *
 * Source: R. G. Newcombe (1998), "Interval estimation for the difference between independent proportions", Statistics
 * in Medicine 17, 873-890 (method 10); R. W. Mee (1984), Biometrics 40, 1175-1176; O. Miettinen and M. Nurminen (1985),
 * Statistics in Medicine 4, 213-226; A. Agresti and B. Caffo (2000), The American Statistician 54, 280-288.
 *
 * @example
 * ```ts
 * import { riskDifference } from "pcref/statistics";
 *
 * riskDifference({ count: 30, total: 50, referenceCount: 10, referenceTotal: 50, per: 100 }); // => { status: "ok", value: 40, method: "newcombe" }
 * ```
 */
export function riskDifference({
	per = 1,
	confidence = 0.95,
	method = "newcombe",
	...shares
}: TwoShares & {
	readonly per?: number;
	readonly confidence?: number;
	readonly method?: RiskDifferenceMethod;
}): Estimate {
	requireTwoShares(shares);
	requireOneOf("method", method, ["newcombe", "miettinen-nurminen", "mee", "agresti-caffo", "wald"]);
	requirePer(per);
	requireConfidence(confidence);
	const empty = emptyGroup(shares);
	if (empty !== null) return { status: "undefined", reason: empty, method };
	const equal = withSmallerShares(shares);
	const value = equal.count / equal.total - equal.referenceCount / equal.referenceTotal;
	const { lower, upper } = limitsBy(method, equal, normalDeviate(confidence));
	return finiteEstimate({
		value: value * per,
		lower: lower === null ? null : roundedTo(value, lower, lower > value) * per,
		upper: upper === null ? null : roundedTo(value, upper, upper < value) * per,
		confidence,
		method,
	});
}

/** A limit that only rounding put on the wrong side of the difference becomes the difference. */
function roundedTo(value: number, limit: number, isBeyond: boolean): number {
	return isBeyond && Math.abs(limit - value) < 1e-12 ? value : limit;
}

interface Limits {
	readonly lower: number | null;
	readonly upper: number | null;
}

function limitsBy(method: RiskDifferenceMethod, shares: TwoShares, deviate: number): Limits {
	const { count, total, referenceCount, referenceTotal } = shares;
	switch (method) {
		case "newcombe":
			return newcombeLimits(shares, deviate);
		case "mee":
			return scoreLimits({ shares, deviate, inflation: 1 });
		case "miettinen-nurminen": {
			const people = total + referenceTotal;
			return people <= 1
				? { lower: null, upper: null }
				: scoreLimits({ shares, deviate, inflation: people / (people - 1) });
		}
		case "agresti-caffo":
			return waldLimits(
				{
					count: count + 1,
					total: total + 2,
					referenceCount: referenceCount + 1,
					referenceTotal: referenceTotal + 2,
				},
				deviate,
			);
		case "wald":
			return waldLimits(shares, deviate);
	}
}

function newcombeLimits(
	{ count, total, referenceCount, referenceTotal }: TwoShares,
	deviate: number,
): Limits {
	const own = wilsonLimits({ count, denominator: total, deviate });
	const reference = wilsonLimits({ count: referenceCount, denominator: referenceTotal, deviate });
	return moverDifference(
		{ value: count / total, ...own },
		{ value: referenceCount / referenceTotal, ...reference },
	);
}

function scoreLimits(task: {
	readonly shares: TwoShares;
	readonly deviate: number;
	readonly inflation: number;
}): Limits {
	const { lower, upper } = newcombeLimits(task.shares, task.deviate);
	return riskDifferenceScoreLimits({ ...task, step: ((upper ?? 1) - (lower ?? -1)) / 2 + Number.EPSILON });
}

function waldLimits({ count, total, referenceCount, referenceTotal }: TwoShares, deviate: number): Limits {
	const [share, referenceShare] = [count / total, referenceCount / referenceTotal];
	const spread =
		deviate *
		Math.sqrt((share * (1 - share)) / total + (referenceShare * (1 - referenceShare)) / referenceTotal);
	const difference = share - referenceShare;
	return { lower: difference - spread, upper: difference + spread };
}
