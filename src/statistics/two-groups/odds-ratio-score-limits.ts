import { expectedCells } from "./expected-cells.js";
import { scoreLimitsOfRatio } from "./score-limits-of-ratio.js";
import type { TwoShares } from "./two-shares.js";

/**
 * Score limits of the odds ratio: those at which the squared distance of the count from the one expected under that odds
 * ratio, over its variance, is the square of the deviate. The variance is multiplied by `N / (N - 1)`.
 */
export function oddsRatioScoreLimits({
	shares,
	deviate,
}: {
	readonly shares: TwoShares;
	readonly deviate: number;
}): { readonly lower: number; readonly upper: number } {
	const { count, total, referenceCount, referenceTotal } = shares;
	const others = total - count;
	const referenceOthers = referenceTotal - referenceCount;
	const people = total + referenceTotal;
	const scale = Math.sqrt(people / (people - 1));
	const half = count > 0 && others > 0 && referenceCount > 0 && referenceOthers > 0 ? 0 : 0.5;
	return scoreLimitsOfRatio({
		score: (logOddsRatio) => {
			const { distance, variance } = expectedCells(shares, logOddsRatio);
			return distance / Math.sqrt(variance) / scale;
		},
		start:
			Math.log((count + half) / (others + half)) -
			Math.log((referenceCount + half) / (referenceOthers + half)),
		standardError: Math.sqrt(
			1 / (count + 0.5) + 1 / (others + 0.5) + 1 / (referenceCount + 0.5) + 1 / (referenceOthers + 0.5),
		),
		deviate,
		bounded: { lower: count > 0 && referenceOthers > 0, upper: others > 0 && referenceCount > 0 },
	});
}
