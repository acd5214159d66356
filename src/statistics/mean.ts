import { requireFinite } from "./argument-checks.js";
import { average, compensatedSum } from "./average.js";
import { requireConfidence, tailProbability } from "./confidence-level.js";
import { studentTQuantile } from "./distributions/student-t.js";
import type { Estimate } from "./estimate.js";
import { finiteOrNull } from "./finite-estimate.js";

/** An estimate of a mean, with what it was made of. */
export type MeanEstimate =
	| (Extract<Estimate, { status: "ok" }> & {
			/** How many values there are. */
			readonly size: number;
			readonly sum: number;
			/** With `size - 1` in the denominator; null for one value. */
			readonly standardDeviation: number | null;
	  })
	| Extract<Estimate, { status: "undefined" }>;

/**
 * The mean of some values, such as the days that people stayed, with Student's t limits.
 *
 * `mean -/+ t s / sqrt(n)`, with `t` of `n - 1` degrees of freedom. Lengths of stay are skewed: with few values these
 * limits are rough, and a median says more.
 *
 * @param options.values - finite numbers. A missing value is the caller's to decide about; it has no place here.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @returns mean, limits, number of values, sum and standard deviation, in the unit of the values. Undefined without
 * values. One value has no limits: they are null.
 * @throws {@link ArgumentError} for a value that is not finite or a confidence outside the range.
 *
 * Source: Association of Public Health Observatories, Technical Briefing 3 (2008).
 *
 * @example
 * ```ts
 * import { mean } from "pcref/statistics";
 *
 * mean({ values: [2, 4, 9] }); // => { status: "ok", value: 5, size: 3, sum: 15, method: "student-t" }
 * mean({ values: [7] }); // => { value: 7, lower: null, upper: null, standardDeviation: null }
 * ```
 */
export function mean({
	values,
	confidence = 0.95,
}: {
	readonly values: readonly number[];
	readonly confidence?: number;
}): MeanEstimate {
	requireConfidence(confidence);
	const method = "student-t";
	const size = values.length;
	values.forEach((value, index) => {
		requireFinite(`values[${index}]`, value);
	});
	const value = average(values);
	if (value === null) return { status: "undefined", reason: "there are no values", method };
	if (!Number.isFinite(value)) {
		return {
			status: "undefined",
			reason: "the sum is outside the range of numbers that can be represented",
			method,
		};
	}
	const squares = compensatedSum(values.map((each) => (each - value) ** 2));
	const standardDeviation = size === 1 ? null : finiteOrNull(Math.sqrt(squares / (size - 1)));
	const halfWidth =
		standardDeviation === null
			? null
			: (standardDeviation / Math.sqrt(size)) *
				studentTQuantile({
					degreesOfFreedom: size - 1,
					probability: tailProbability(confidence),
					tail: "upper",
				});
	return {
		status: "ok",
		value,
		lower: halfWidth === null ? null : finiteOrNull(value - halfWidth),
		upper: halfWidth === null ? null : finiteOrNull(value + halfWidth),
		confidence,
		method,
		size,
		sum: compensatedSum(values),
		standardDeviation,
	};
}
