import { requireOneOf } from "../argument-checks.js";
import { chiSquareTails } from "../distributions/chi-square.js";
import type { TestResult } from "../two-groups/test-result.js";
import type { TwoShares } from "../two-groups/two-shares.js";
import { comparingShares } from "./strata.js";

/** Whether the statistic is made smaller because counts are whole numbers. */
export type AssociationTestMethod = "uncorrected" | "corrected";

/**
 * The Cochran-Mantel-Haenszel test of the hypothesis that two groups have equal shares within every stratum.
 *
 * It looks for a difference in one direction: strata that differ in opposite directions cancel. A large p-value means that
 * these figures do not show a clear difference; it does not mean that the shares are equal.
 *
 * Formula: `D^2 / V`, `D = sum(x1 - n1 m / N)`, `V = sum(n1 n2 m (N - m) / (N^2 (N - 1)))`. `corrected` takes a half off
 * the size of `D`, unless `D` is smaller than a half: then it takes nothing, as R does.
 *
 * @param options.strata - at least one table of two groups; one that holds only one of the groups adds nothing.
 * @param options.method - `uncorrected` if left out.
 * @returns statistic, degrees of freedom (1) and p-value. Undefined where no stratum can show a difference.
 * @throws {@link ArgumentError} for an empty list, a negative or non-finite number, or a count above its total.
 *
 * Source: W. G. Cochran (1954), Biometrics 10, 417-451; N. Mantel and W. Haenszel (1959), Journal of the National Cancer
 * Institute 22, 719-748.
 *
 * @example
 * ```ts
 * import { cochranMantelHaenszelTest } from "pcref/statistics";
 *
 * const stratum = { count: 30, total: 40, referenceCount: 10, referenceTotal: 40 };
 * cochranMantelHaenszelTest({ strata: [stratum] }); // => { statistic: 19.75, degreesOfFreedom: 1 }
 * ```
 */
export function cochranMantelHaenszelTest({
	strata,
	method = "uncorrected",
}: {
	readonly strata: readonly TwoShares[];
	readonly method?: AssociationTestMethod;
}): TestResult {
	requireOneOf("method", method, ["uncorrected", "corrected"]);
	let [distance, variance] = [0, 0];
	for (const { count, total, referenceCount, referenceTotal } of comparingShares(strata)) {
		const people = total + referenceTotal;
		if (people <= 1) continue;
		const [part, referencePart] = [total / people, referenceTotal / people];
		const events = count + referenceCount;
		distance += count * referencePart - referenceCount * part;
		variance += part * referencePart * events * ((people - events) / (people - 1));
	}
	if (variance === 0) {
		return { status: "undefined", reason: "no stratum can show a difference between the two groups", method };
	}
	const size = Math.abs(distance);
	const corrected = method === "corrected" && size >= 0.5 ? size - 0.5 : size;
	const statistic = (corrected / variance) * corrected;
	return {
		status: "ok",
		statistic,
		degreesOfFreedom: 1,
		pValue: chiSquareTails({ degreesOfFreedom: 1, x: statistic }).upper,
		method,
	};
}
