import { rootBeyond } from "../bracketed-root.js";
import { type PeakedVariable, relativeSums, tailsAt } from "../distributions/peaked-variable.js";
import type { TwoShares } from "./two-shares.js";

/** Natural logarithms of odds ratios stay within this: beyond it a number is 0 or infinite. */
const widest = 700;

/**
 * The count of the group where the totals and the sum of both counts are given: noncentral hypergeometric, with its
 * odds ratio.
 */
export function conditionalCount(
	{ count, total, referenceCount, referenceTotal }: TwoShares,
	oddsRatio: number,
): PeakedVariable {
	const both = count + referenceCount;
	return {
		least: Math.max(0, both - referenceTotal),
		greatest: Math.min(both, total),
		ratioAbove: (value) =>
			((oddsRatio * (total - value)) / (value + 1)) * ((both - value) / (referenceTotal - both + value + 1)),
	};
}

/** Estimate and limits of the odds ratio from the distribution of the group's count, all margins given. */
interface ConditionalOddsRatio {
	/** From 0 to `Infinity`. */
	readonly value: number;
	readonly lower: number;
	readonly upper: number;
}

/**
 * The conditional odds ratio where the count can differ at all.
 *
 * `exact`: the most likely odds ratio, with limits at which the tails, the count included, have the given probability.
 * `mid-p`: the median-unbiased one, with limits at which the tails with half the count's own probability have it.
 */
export function conditionalOddsRatio({
	shares,
	tailProbability,
	method,
}: {
	readonly shares: TwoShares;
	readonly tailProbability: number;
	readonly method: "exact" | "mid-p";
}): ConditionalOddsRatio {
	const { count, total, referenceCount, referenceTotal } = shares;
	const { least, greatest } = conditionalCount(shares, 1);
	const cells = [count, total - count, referenceCount, referenceTotal - referenceCount].map(
		(cell) => cell + 0.5,
	);
	const [a = 1, b = 1, c = 1, d = 1] = cells;
	const start = Math.log(a / b) - Math.log(c / d);
	const step = Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
	const own = method === "exact" ? 0 : 0.5;
	const solve = (of: (logOddsRatio: number) => number): number => {
		const direction = of(start) > 0 ? -1 : 1;
		return Math.exp(
			rootBeyond({ of, start, step: direction * step, end: direction * widest, precision: 1e-17 }),
		);
	};
	const at = (logOddsRatio: number): PeakedVariable => conditionalCount(shares, Math.exp(logOddsRatio));
	const upperTail = (logOddsRatio: number): number => {
		const tails = tailsAt(count, at(logOddsRatio));
		return Math.log(tails.atLeast - own * tails.at);
	};
	// Of the logarithms, since the tails are; rising with the odds ratio, as the upper tail does.
	const lowerTail = (logOddsRatio: number): number => {
		const tails = tailsAt(count, at(logOddsRatio));
		return -Math.log(tails.atMost - own * tails.at);
	};
	const logTarget = Math.log(tailProbability);
	const middle =
		method === "exact"
			? (logOddsRatio: number) => relativeSums(count, at(logOddsRatio)).distance
			: (logOddsRatio: number) => upperTail(logOddsRatio) + Math.LN2;
	return {
		value: count === least ? 0 : count === greatest ? Number.POSITIVE_INFINITY : solve(middle),
		lower: count === least || tailProbability === 0 ? 0 : solve((s) => upperTail(s) - logTarget),
		upper:
			count === greatest || tailProbability === 0
				? Number.POSITIVE_INFINITY
				: solve((s) => lowerTail(s) + logTarget),
	};
}
