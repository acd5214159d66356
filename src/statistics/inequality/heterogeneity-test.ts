import { chiSquareTails } from "../distributions/chi-square.js";
import { least } from "../extremes.js";
import { allKnown, knownSubgroups, type Subgroup } from "./subgroup.js";

/** A test of whether subgroups differ at all. */
export type HeterogeneityTest =
	| {
			readonly status: "ok";
			/** Cochran's Q: the weighted sum of squared distances from the common mean. */
			readonly statistic: number;
			readonly degreesOfFreedom: number;
			/** How often a Q this large comes about if the subgroups have one common figure. */
			readonly pValue: number;
	  }
	| { readonly status: "undefined"; readonly reason: string };

/**
 * Do the figures of many subgroups lie farther apart than their uncertainty explains? A large p-value says that these
 * figures do not show a clear difference, never that there is none.
 *
 * Formula: `Q = sum((y - m)^2 / s^2)`, `m` the mean weighted by `1 / s^2`, against the chi-square distribution with one
 * degree of freedom fewer than subgroups.
 *
 * @param options.subgroups - at least two with a figure, each with a standard error above 0.
 * @returns the test, or undefined with the reason.
 * @throws {@link ArgumentError} for a number that is not finite or a negative standard error or population.
 *
 * Source: W. G. Cochran (1954), "The combination of estimates from different experiments", Biometrics 10, 101-129.
 *
 * @example
 * ```ts
 * import { heterogeneityTest } from "pcref/statistics";
 *
 * const subgroups = [
 * 	{ value: 10, standardError: 1 },
 * 	{ value: 12, standardError: 1 },
 * ];
 * heterogeneityTest({ subgroups }); // => { status: "ok", statistic: 2, degreesOfFreedom: 1 }
 * ```
 */
export function heterogeneityTest({
	subgroups,
}: {
	readonly subgroups: readonly Subgroup[];
}): HeterogeneityTest {
	const known = knownSubgroups({ subgroups, atLeast: 2 });
	if ("reason" in known) return { status: "undefined", reason: known.reason };
	const { values } = known;
	const standardErrors = allKnown(known.standardErrors);
	if (standardErrors === null || standardErrors.includes(0)) {
		return { status: "undefined", reason: "a subgroup has no standard error above 0" };
	}
	// Weights relative to the most certain subgroup cannot overflow.
	const smallest = least(standardErrors);
	const first = values[0] ?? 0;
	let weights = 0;
	let distance = 0;
	values.forEach((value, k) => {
		const weight = (smallest / (standardErrors[k] ?? 1)) ** 2;
		weights += weight;
		distance += weight * (value - first);
	});
	const mean = first + distance / weights;
	let statistic = 0;
	values.forEach((value, k) => {
		statistic += ((value - mean) / (standardErrors[k] ?? 1)) ** 2;
	});
	if (!Number.isFinite(statistic)) {
		return { status: "undefined", reason: "the statistic is outside the range of numbers" };
	}
	const degreesOfFreedom = values.length - 1;
	const pValue = chiSquareTails({ degreesOfFreedom, x: statistic }).upper;
	return { status: "ok", statistic, degreesOfFreedom, pValue };
}
