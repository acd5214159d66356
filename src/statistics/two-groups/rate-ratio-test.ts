import { ArgumentError } from "../../issues/argument-error.js";
import { type Alternative, type ExactTestMethod, exactPValue } from "./exact-p-value.js";
import type { TestResult } from "./test-result.js";
import { emptyPopulation, requireTwoRates, type TwoRates } from "./two-rates.js";

/**
 * The exact test of the hypothesis that two groups have equal rates: given the total of both counts, the group's count is
 * binomial with its share of the people.
 *
 * A large p-value means that these figures do not show a clear difference; it does not mean that the rates are equal.
 *
 * - `minimum-likelihood`: the probability of all divisions of the events that are not more likely than this one.
 *   Probabilities within one part in ten million are taken as equal.
 * - `central`: twice the smaller tail, at most 1; agrees with the limits of {@link rateRatio} by `exact`.
 * - `mid-p`: the same with half of the probability of what was seen; agrees with `mid-p` limits.
 *
 * @param options.count - events of the group, a whole number.
 * @param options.population - people of the group, 0 or more.
 * @param options.referenceCount - events of the group it is compared with, a whole number.
 * @param options.referencePopulation - people of the group it is compared with.
 * @param options.alternative - `two-sided` if left out; `less` or `greater` where only the group's lower or higher rate is
 * in question.
 * @param options.method - `minimum-likelihood` if left out; for one side it is the plain tail, as `central` is.
 * @returns the p-value; 0 where it is below 1e-300. Undefined where a population is 0 or both counts are.
 * @throws {@link ArgumentError} for a negative or non-finite number, or a count that is not whole.
 *
 * Source: J. Przyborowski and H. Wilenski (1940), "Homogeneity of results in testing samples from Poisson series",
 * Biometrika 31, 313-323.
 *
 * @example
 * ```ts
 * import { rateRatioTest } from "pcref/statistics";
 *
 * rateRatioTest({ count: 4, population: 100, referenceCount: 4, referencePopulation: 100 }); // => { status: "ok", pValue: 1 }
 * ```
 */
export function rateRatioTest({
	alternative = "two-sided",
	method = "minimum-likelihood",
	...rates
}: TwoRates & { readonly alternative?: Alternative; readonly method?: ExactTestMethod }): TestResult {
	requireTwoRates(rates);
	for (const argument of ["count", "referenceCount"] as const) {
		if (!Number.isSafeInteger(rates[argument])) {
			throw new ArgumentError(argument, `must be a whole number, but is ${rates[argument]}`);
		}
	}
	const empty = emptyPopulation(rates);
	if (empty !== null) return { status: "undefined", reason: empty, method };
	const { count, population, referenceCount, referencePopulation } = rates;
	const events = count + referenceCount;
	if (events === 0) return { status: "undefined", reason: "both counts are 0", method };
	const odds = population / referencePopulation;
	const pValue = exactPValue({
		value: count,
		variable: {
			least: 0,
			greatest: events,
			ratioAbove: (value) => (odds * (events - value)) / (value + 1),
		},
		alternative,
		method,
	});
	return { status: "ok", pValue, method };
}
