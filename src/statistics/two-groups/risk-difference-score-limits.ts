import { rootBetween, rootBeyond } from "../bracketed-root.js";
import type { TwoShares } from "./two-shares.js";

/**
 * Score limits of the difference of two shares: the differences at which the squared distance of the observed one, over
 * its variance under that difference, is the square of the deviate. `inflation` multiplies the variance: 1 for Mee,
 * `N / (N - 1)` for Miettinen and Nurminen.
 */
export function riskDifferenceScoreLimits({
	shares,
	deviate,
	inflation,
	step,
}: {
	readonly shares: TwoShares;
	readonly deviate: number;
	readonly inflation: number;
	/** A first guess of the distance of the limits from the difference, above 0. */
	readonly step: number;
}): { readonly lower: number; readonly upper: number } {
	if (deviate === Number.POSITIVE_INFINITY) return { lower: -1, upper: 1 };
	const observed = shares.count / shares.total - shares.referenceCount / shares.referenceTotal;
	const scale = deviate * Math.sqrt(inflation);
	const limit = (direction: 1 | -1): number =>
		rootBeyond({
			of: (difference) => {
				const spread = scale * standardError(shares, difference);
				return observed - difference + direction * spread;
			},
			// Not at the observed difference itself: with counts of 0 the standard error there can be 0.
			start: observed + direction * Math.min(1e-9 * step, 1 - direction * observed),
			step: direction * step,
			end: direction,
		});
	return { lower: limit(-1), upper: limit(1) };
}

function standardError(shares: TwoShares, difference: number): number {
	const { total, referenceTotal } = shares;
	// A negative difference is a positive one with the groups exchanged.
	const higher = difference < 0 ? exchanged(shares) : shares;
	const distance = Math.abs(difference);
	const least = likelyShare(higher, distance);
	const own = (least.share + distance) * least.otherComplement;
	const reference = least.share * least.complement;
	return difference < 0
		? Math.sqrt(own / referenceTotal + reference / total)
		: Math.sqrt(own / total + reference / referenceTotal);
}

function exchanged({ count, total, referenceCount, referenceTotal }: TwoShares): TwoShares {
	return { count: referenceCount, total: referenceTotal, referenceCount: count, referenceTotal: total };
}

/**
 * The most likely share of the reference group where the group's is higher by `distance`: the root of the derivative of
 * the likelihood, which falls from its pole at 0 to its pole at `1 - distance`. The search runs on a scale that keeps the
 * digits at both ends.
 */
function likelyShare(
	{ count, total, referenceCount, referenceTotal }: TwoShares,
	distance: number,
): { readonly share: number; readonly complement: number; readonly otherComplement: number } {
	const room = 1 - distance;
	const others = total - count;
	const referenceOthers = referenceTotal - referenceCount;
	const at = (logOdds: number) => {
		const share = room / (1 + Math.exp(-logOdds));
		const otherComplement = room / (1 + Math.exp(logOdds));
		return { share, complement: otherComplement + distance, otherComplement };
	};
	const slope = (logOdds: number): number => {
		const { share, complement, otherComplement } = at(logOdds);
		const up = per(referenceCount, share) + per(count, share + distance);
		const down = per(others, otherComplement) + per(referenceOthers, complement);
		return up === down ? 0 : (up - down) / (up + down);
	};
	const widest = 300;
	if (room <= 0 || slope(-widest) <= 0) return at(Number.NEGATIVE_INFINITY);
	if (slope(widest) >= 0) return at(Number.POSITIVE_INFINITY);
	return at(rootBetween({ of: slope, from: -widest, to: widest, precision: 1e-17 }));
}

/** A part of the slope; a count of 0 adds nothing, even at the end of the scale. */
function per(count: number, share: number): number {
	return count === 0 ? 0 : count / share;
}
