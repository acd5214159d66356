import { conditionalCount } from "./conditional-odds-ratio.js";
import { type Alternative, type ExactTestMethod, exactPValue } from "./exact-p-value.js";
import type { TestResult } from "./test-result.js";
import { emptyGroup, requireTwoShares, requireWholeShares, type TwoShares } from "./two-shares.js";

/**
 * Fisher's exact test of the hypothesis that two groups have equal shares: for small numbers, where
 * {@link chiSquareTest} is rough.
 *
 * A large p-value means that these figures do not show a clear difference; it does not mean that the shares are equal.
 *
 * - `minimum-likelihood`: the probability of all tables with the same margins that are not more likely than this one, as
 *   other programs' two-sided Fisher test. Probabilities within one part in ten million are taken as equal.
 * - `central`: twice the smaller tail, at most 1; agrees with the limits of {@link oddsRatio} by `exact`.
 * - `mid-p`: the same with half of the probability of this table; agrees with `mid-p` limits. Right on average, where the
 *   other two find too little.
 *
 * @param options.count - how many of the group have it, a whole number from 0 to `total`.
 * @param options.total - people of the group.
 * @param options.referenceCount - how many have it of the group it is compared with.
 * @param options.referenceTotal - people of the group it is compared with.
 * @param options.alternative - `two-sided` if left out; `less` or `greater` where only the group's lower or higher share
 * is in question.
 * @param options.method - `minimum-likelihood` if left out; for one side it is the plain tail, as `central` is.
 * @returns the p-value; 0 where it is below 1e-300; 1 where nobody or everybody has it. Undefined where a total is 0.
 * @throws {@link ArgumentError} for a number that is negative or not whole, or a count above its total.
 *
 * Source: R. A. Fisher (1935), "The logic of inductive inference", Journal of the Royal Statistical Society 98, 39-82.
 *
 * @example
 * ```ts
 * import { fisherExactTest } from "pcref/statistics";
 *
 * fisherExactTest({ count: 0, total: 2, referenceCount: 2, referenceTotal: 2, alternative: "greater" }); // => { status: "ok", pValue: 1 }
 * ```
 */
export function fisherExactTest({
	alternative = "two-sided",
	method = "minimum-likelihood",
	...shares
}: TwoShares & { readonly alternative?: Alternative; readonly method?: ExactTestMethod }): TestResult {
	requireTwoShares(shares);
	requireWholeShares(shares);
	const empty = emptyGroup(shares);
	if (empty !== null) return { status: "undefined", reason: empty, method };
	const pValue = exactPValue({
		value: shares.count,
		variable: conditionalCount(shares, 1),
		alternative,
		method,
	});
	return { status: "ok", pValue, method };
}
