import { scoreLimitsOfRatio } from "./score-limits-of-ratio.js";
import type { TwoShares } from "./two-shares.js";

/**
 * Score limits of the ratio of two shares: the ratios at which the squared distance of `p1` from `ratio p2`, over its
 * variance under that ratio, is the square of the deviate. `inflation` multiplies the variance: 1 for Koopman,
 * `N / (N - 1)` for Miettinen and Nurminen.
 */
export function riskRatioScoreLimits({
	shares,
	deviate,
	inflation,
}: {
	readonly shares: TwoShares;
	readonly deviate: number;
	readonly inflation: number;
}): { readonly lower: number; readonly upper: number } {
	const { count, total, referenceCount, referenceTotal } = shares;
	const share = (count + 0.5) / (total + 1);
	const referenceShare = (referenceCount + 0.5) / (referenceTotal + 1);
	const scale = Math.sqrt(inflation);
	return scoreLimitsOfRatio({
		score: (logRatio) => score(shares, logRatio) / scale,
		start:
			count === 0 || referenceCount === 0
				? Math.log(share / referenceShare)
				: Math.log(count / total) - Math.log(referenceCount / referenceTotal),
		standardError: Math.sqrt(
			(1 - share) / share / total + (1 - referenceShare) / referenceShare / referenceTotal,
		),
		deviate,
		bounded: { lower: count > 0, upper: referenceCount > 0 },
	});
}

/** The deviate of the observed shares under a ratio: positive where the ratio is below the observed. */
function score({ count, total, referenceCount, referenceTotal }: TwoShares, logRatio: number): number {
	const ratio = Math.exp(logRatio);
	const own = constrained(
		{ count: referenceCount, total: referenceTotal, referenceCount: count, referenceTotal: total },
		-logRatio,
	);
	const reference = constrained({ count, total, referenceCount, referenceTotal }, logRatio);
	const variance =
		(own.share * own.complement) / total +
		(ratio * (ratio * reference.share) * reference.complement) / referenceTotal;
	return (count / total - ratio * (referenceCount / referenceTotal)) / Math.sqrt(variance);
}

/**
 * The most likely share of the reference group where the ratio is given, and its complement: roots of
 * `N t q^2 - (n1 t + x1 + n2 + x2 t) q + x1 + x2 = 0`, in forms that do not cancel.
 */
function constrained(
	{ count, total, referenceCount, referenceTotal }: TwoShares,
	logRatio: number,
): { readonly share: number; readonly complement: number } {
	const ratio = Math.exp(logRatio);
	const both = (total + referenceTotal) * ratio;
	const first = (total + referenceCount) * ratio;
	const second = count + referenceTotal;
	// (first + second)^2 - 4 both (x1 + x2), without the subtraction.
	const root = Math.sqrt(
		(first - second) ** 2 + 4 * ratio * (total - count) * (referenceTotal - referenceCount),
	);
	const share = (2 * (count + referenceCount)) / (first + second + root);
	const remainder = 2 * both - first - second;
	const complement =
		remainder > 0
			? (remainder + root) / (2 * both)
			: (2 * (referenceTotal - referenceCount) * Math.expm1(logRatio)) / (remainder - root);
	return { share: Math.min(1, share), complement: Math.min(1, Math.max(0, complement)) };
}
