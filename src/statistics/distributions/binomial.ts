import { betaTails } from "./beta-tails.js";
import { binomialTerm } from "./binomial-term.js";
import type { Tails } from "./gamma-tails.js";

/**
 * The probability of exactly `count` events in so many trials, each with the given probability.
 *
 * Source: the saddle-point form of C. Loader (2000), "Fast and accurate computation of binomial probabilities".
 *
 * @returns a probability; 0 where it is below the smallest number; `NaN` for a count outside 0 to `trials` or a
 * probability outside 0 to 1.
 *
 * @example
 * ```ts
 * import { binomialProbability } from "pcref/statistics";
 *
 * binomialProbability({ count: 0, trials: 2, probability: 1 }); // => 0
 * ```
 */
export function binomialProbability({
	count,
	trials,
	probability,
}: {
	readonly count: number;
	readonly trials: number;
	readonly probability: number;
}): number {
	if (!(count >= 0 && count <= trials && probability >= 0 && probability <= 1)) return Number.NaN;
	return binomialTerm({
		successes: count,
		failures: trials - count,
		probability,
		complement: 1 - probability,
	});
}

/**
 * Both tails of the binomial distribution: of `count` or fewer events (`lower`), and of more (`upper`).
 *
 * @returns both tails, each with its own digits; `NaN` for a count outside 0 to `trials` or a probability outside 0 to 1.
 *
 * @example
 * ```ts
 * import { binomialTails } from "pcref/statistics";
 *
 * binomialTails({ count: 2, trials: 2, probability: 0.25 }); // => { lower: 1, upper: 0 }
 * ```
 */
export function binomialTails({
	count,
	trials,
	probability,
}: {
	readonly count: number;
	readonly trials: number;
	readonly probability: number;
}): Tails {
	if (!(count >= 0 && count <= trials && probability >= 0 && probability <= 1)) {
		return { lower: Number.NaN, upper: Number.NaN };
	}
	if (count === trials) return { lower: 1, upper: 0 };
	const { lower, upper } = betaTails({ alpha: count + 1, beta: trials - count, x: probability });
	return { lower: upper, upper: lower };
}
