import { requireOneOf } from "../argument-checks.js";
import { chiSquareTails } from "../distributions/chi-square.js";
import type { TestResult } from "../two-groups/test-result.js";

/** `tarone`: with the correction that makes the test right in large numbers; `breslow-day`: without. */
export type HomogeneityMethod = "tarone" | "breslow-day";

/** The test of the distances of the counts from those that a common ratio gives. */
export function homogeneity({
	method,
	common,
	parts,
}: {
	readonly method: HomogeneityMethod;
	readonly common: number;
	readonly parts: readonly { readonly distance: number; readonly variance: number }[];
}): TestResult {
	requireOneOf("method", method, ["tarone", "breslow-day"]);
	if (common === 0) return { status: "undefined", reason: "the common ratio is 0", method };
	if (parts.length < 2) {
		return { status: "undefined", reason: "fewer than two strata compare the two groups", method };
	}
	let [statistic, distances, variances] = [0, 0, 0];
	for (const { distance, variance } of parts) {
		statistic += (distance / variance) * distance;
		distances += distance;
		variances += variance;
	}
	if (method === "tarone") statistic = Math.max(0, statistic - (distances / variances) * distances);
	const degreesOfFreedom = parts.length - 1;
	return {
		status: "ok",
		statistic,
		degreesOfFreedom,
		pValue: chiSquareTails({ degreesOfFreedom, x: statistic }).upper,
		method,
	};
}
