import { ArgumentError } from "../issues/argument-error.js";
import { requireNotNegative, requireOneOf, requirePer } from "./argument-checks.js";
import { normalDeviate, requireConfidence, tailProbability } from "./confidence-level.js";
import { betaQuantile } from "./distributions/beta-quantile.js";
import type { Estimate } from "./estimate.js";
import { finiteEstimate } from "./finite-estimate.js";
import { exactBinomialLimits } from "./intervals/exact-binomial-limits.js";
import { midPBinomialLimits } from "./intervals/mid-p-binomial-limits.js";
import { wilsonLimits } from "./intervals/wilson-limits.js";

/** How the limits of a share are found. */
export type ProportionMethod =
	| "wilson"
	| "wilson-corrected"
	| "exact"
	| "mid-p"
	| "jeffreys"
	| "agresti-coull"
	| "wald";

/**
 * The share of a whole that has something: of 200 people, 150 with a known ethnic group.
 *
 * - `wilson`: the score limits `(2x + z^2 -/+ z sqrt(z^2 + 4x(1 - x/n))) / (2(n + z^2))`, the convention of English
 *   public health. They stay within 0 and 1 and are sensible for small numbers and for shares of 0 and 1.
 * - `wilson-corrected`: the same with a continuity correction; nearly as wide as the exact ones.
 * - `exact` (Clopper and Pearson): never too narrow, and so on average too wide.
 * - `mid-p`: counts half of the probability of what was seen; right on average. At a confidence below about 0.1 it need
 *   not contain the share.
 * - `jeffreys`: quantiles of the beta distribution of `x + 1/2` and `n - x + 1/2`; 0 and 1 at shares of 0 and 1.
 * - `agresti-coull`: Wilson's centre with a normal half-width; can go below 0 and above 1, and is not cut there.
 * - `wald`: `p -/+ z sqrt(p(1 - p) / n)`, for comparison with others only: too narrow for small numbers, without any
 *   width at 0 and 1, not cut at them.
 *
 * @param options.count - how many have it, from 0 to `denominator`.
 * @param options.denominator - how many there are, 0 or more.
 * @param options.per - 1 for a share (if left out), 100 for a percentage.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @param options.method - `wilson` if left out.
 * @returns the share and its limits, times `per`. Undefined where the denominator is 0. At confidence 1 the limits of
 * `agresti-coull` and `wald` are null.
 * @throws {@link ArgumentError} for a negative or non-finite number, a count above the denominator, `per` not above 0,
 * or a confidence outside the range.
 *
 * Source: E. B. Wilson (1927), "Probable inference, the law of succession, and statistical inference", Journal of the
 * American Statistical Association 22, 209-212; C. J. Clopper and E. S. Pearson (1934), Biometrika 26, 404-413;
 * R. G. Newcombe (1998), "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17,
 * 857-872; L. D. Brown, T. T. Cai, A. DasGupta (2001), "Interval estimation for a binomial proportion", Statistical
 * Science 16, 101-133.
 *
 * @example
 * ```ts
 * import { proportion } from "pcref/statistics";
 *
 * proportion({ count: 150, denominator: 200, per: 100 }); // => { status: "ok", value: 75, method: "wilson" }
 * proportion({ count: 0, denominator: 0 }).status; // => "undefined"
 * ```
 */
export function proportion({
	count,
	denominator,
	per = 1,
	confidence = 0.95,
	method = "wilson",
}: {
	readonly count: number;
	readonly denominator: number;
	readonly per?: number;
	readonly confidence?: number;
	readonly method?: ProportionMethod;
}): Estimate {
	requireNotNegative("count", count);
	requireOneOf("method", method, [
		"wilson",
		"wilson-corrected",
		"exact",
		"mid-p",
		"jeffreys",
		"agresti-coull",
		"wald",
	]);
	requireNotNegative("denominator", denominator);
	requirePer(per);
	requireConfidence(confidence);
	if (count > denominator) {
		throw new ArgumentError("count", `must not be above the denominator ${denominator}, but is ${count}`);
	}
	if (denominator === 0) return { status: "undefined", reason: "the denominator is 0", method };
	const { lower, upper } = limitsBy(method, {
		count,
		denominator,
		deviate: normalDeviate(confidence),
		tail: tailProbability(confidence),
	});
	return finiteEstimate({
		value: (count * per) / denominator,
		lower: lower * per,
		upper: upper * per,
		confidence,
		method,
	});
}

interface Task {
	readonly count: number;
	readonly denominator: number;
	readonly deviate: number;
	readonly tail: number;
}

interface Limits {
	readonly lower: number;
	readonly upper: number;
}

function limitsBy(method: ProportionMethod, task: Task): Limits {
	const { count, denominator, deviate, tail } = task;
	const shareTask = { count, others: denominator - count, tailProbability: tail };
	switch (method) {
		case "wilson":
			return wilsonLimits(task);
		case "wilson-corrected":
			return correctedWilsonLimits(task);
		case "exact": {
			const { lower, upper } = exactBinomialLimits(shareTask);
			return { lower: lower.x, upper: upper.x };
		}
		case "mid-p": {
			const { lower, upper } = midPBinomialLimits(shareTask);
			return { lower: lower.x, upper: upper.x };
		}
		case "jeffreys":
			return jeffreysLimits(task);
		case "agresti-coull": {
			const people = denominator + deviate * deviate;
			return waldLimits({ share: (count + (deviate * deviate) / 2) / people, people, deviate });
		}
		case "wald":
			return waldLimits({ share: count / denominator, people: denominator, deviate });
	}
}

function waldLimits({
	share,
	people,
	deviate,
}: {
	readonly share: number;
	readonly people: number;
	readonly deviate: number;
}): Limits {
	const halfWidth = deviate * Math.sqrt((share * (1 - share)) / people);
	return { lower: share - halfWidth, upper: share + halfWidth };
}

function jeffreysLimits({ count, denominator, tail }: Task): Limits {
	const parameters = { alpha: count + 0.5, beta: denominator - count + 0.5, probability: tail };
	return {
		lower: count === 0 ? 0 : betaQuantile({ ...parameters, tail: "lower" }),
		upper: count === denominator ? 1 : betaQuantile({ ...parameters, tail: "upper" }),
	};
}

function correctedWilsonLimits({ count, denominator, deviate }: Task): Limits {
	if (deviate === Number.POSITIVE_INFINITY) return { lower: 0, upper: 1 };
	const share = count / denominator;
	const others = denominator - count;
	const square = deviate * deviate;
	const twice = 2 * (denominator + square);
	const root = (correction: number): number =>
		deviate *
		Math.sqrt(Math.max(0, square - 2 * correction - 1 / denominator + 4 * share * (others + correction)));
	return {
		lower: count === 0 ? 0 : Math.min(share, Math.max(0, (2 * count + square - 1 - root(1)) / twice)),
		upper: others === 0 ? 1 : Math.max(share, Math.min(1, (2 * count + square + 1 + root(-1)) / twice)),
	};
}
