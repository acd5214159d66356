import { requireOneOf } from "../argument-checks.js";
import { chiSquareTails } from "../distributions/chi-square.js";
import type { TestResult } from "./test-result.js";
import { emptyGroup, requireTwoShares, type TwoShares } from "./two-shares.js";

/** Which form of the chi-square statistic of a 2 x 2 table. */
export type ChiSquareMethod = "n-minus-1" | "pearson" | "yates";

/** A chi-square test, with what tells whether it is good enough. */
export type ChiSquareTest =
	| (Extract<TestResult, { status: "ok" }> & {
			readonly statistic: number;
			readonly degreesOfFreedom: 1;
			/** The smallest of the four cells that equal shares would give. Below 1 the test is not fit for use. */
			readonly smallestExpected: number;
	  })
	| Extract<TestResult, { status: "undefined" }>;

/**
 * The chi-square test of the hypothesis that two groups have equal shares.
 *
 * A large p-value means that these figures do not show a clear difference; it does not mean that the shares are equal.
 * Where `smallestExpected` is below 1 take {@link fisherExactTest}.
 *
 * - `pearson`: `N (x1 y2 - x2 y1)^2 / (n1 n2 m (N - m))`, without correction.
 * - `n-minus-1`: with `N - 1` for `N`; good down to an expected cell of 1.
 * - `yates`: with the difference of the products smaller by `N / 2`; finds too little.
 *
 * @param options.count - how many of the group have it, from 0 to `total`.
 * @param options.total - people of the group, 0 or more.
 * @param options.referenceCount - how many have it of the group it is compared with.
 * @param options.referenceTotal - people of the group it is compared with.
 * @param options.method - `pearson` if left out.
 * @returns statistic, p-value and smallest expected cell. Undefined where a total is 0, or nobody or everybody has it,
 * and for `n-minus-1` where there is one person in all.
 * @throws {@link ArgumentError} for a negative or non-finite number, or a count above its total.
 *
 * Source: I. Campbell (2007), "Chi-squared and Fisher-Irwin tests of two-by-two tables with small sample
 * recommendations", Statistics in Medicine 26, 3661-3675; F. Yates (1934), Supplement to the Journal of the Royal
 * Statistical Society 1, 217-235.
 *
 * @example
 * ```ts
 * import { chiSquareTest } from "pcref/statistics";
 *
 * chiSquareTest({ count: 30, total: 40, referenceCount: 10, referenceTotal: 40 }); // => { statistic: 20, smallestExpected: 20 }
 * ```
 */
export function chiSquareTest({
	method = "pearson",
	...shares
}: TwoShares & { readonly method?: ChiSquareMethod }): ChiSquareTest {
	requireTwoShares(shares);
	requireOneOf("method", method, ["n-minus-1", "pearson", "yates"]);
	const empty = emptyGroup(shares);
	if (empty !== null) return { status: "undefined", reason: empty, method };
	const { count, total, referenceCount, referenceTotal } = shares;
	const people = total + referenceTotal;
	const events = count + referenceCount;
	const nonEvents = people - events;
	if (events === 0) return { status: "undefined", reason: "both counts are 0", method };
	if (nonEvents === 0) {
		return { status: "undefined", reason: "both counts are the whole of their total", method };
	}
	if (method === "n-minus-1" && people <= 1) {
		return { status: "undefined", reason: "there is one person in all", method };
	}
	// The distance of every cell from its expectation; all four are equally far.
	const distance = Math.abs(
		(count / people) * (referenceTotal - referenceCount) - (referenceCount / people) * (total - count),
	);
	const corrected = method === "yates" ? Math.max(0, distance - 0.5) : distance;
	const scaled =
		corrected * (people / total) * (corrected / referenceTotal) * (people / events) * (people / nonEvents);
	const statistic = method === "n-minus-1" ? (scaled * (people - 1)) / people : scaled;
	return {
		status: "ok",
		statistic,
		degreesOfFreedom: 1,
		pValue: chiSquareTails({ degreesOfFreedom: 1, x: statistic }).upper,
		smallestExpected: (Math.min(total, referenceTotal) / people) * Math.min(events, nonEvents),
		method,
	};
}
