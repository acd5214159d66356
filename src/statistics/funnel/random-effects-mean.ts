import { ArgumentError } from "../../issues/argument-error.js";
import { requireFinite, requireNotNegative } from "../argument-checks.js";
import { normalDeviate, requireConfidence } from "../confidence-level.js";
import type { Estimate } from "../estimate.js";
import { least } from "../extremes.js";
import { finiteEstimate } from "../finite-estimate.js";

/** The mean of estimates that vary more than chance explains, and by how much they do. */
export type RandomEffectsMean =
	| (Extract<Estimate, { status: "ok" }> & {
			readonly standardError: number;
			/** Cochran's Q about the fixed-effect mean. */
			readonly heterogeneity: number;
			/** Variance between the true values. */
			readonly tauSquared: number;
			/** Percentage of the variance that is between the true values. */
			readonly iSquared: number;
	  })
	| Extract<Estimate, { status: "undefined" }>;

/**
 * The mean of several organisations' estimates where they need not share one true value, by DerSimonian and Laird.
 *
 * Formula: `tau^2 = (Q - (K - 1)) / (sum(W) - sum(W^2) / sum(W))`, not below 0, `W = 1 / s^2`; the mean is weighted by
 * `1 / (s^2 + tau^2)`, normal limits. With few estimates these limits are too narrow.
 *
 * @param options.estimates - at least two, each with a standard error above 0.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @returns the mean, or undefined with fewer than two estimates.
 * @throws {@link ArgumentError} for an estimate that is not finite, a standard error not above 0, or a confidence
 * outside the range.
 *
 * Source: R. DerSimonian and N. Laird (1986), "Meta-analysis in clinical trials", Controlled Clinical Trials 7, 177-188.
 *
 * @example
 * ```ts
 * import { randomEffectsMean } from "pcref/statistics";
 *
 * const estimates = [-3, 0, 3].map((value) => ({ value, standardError: 1 }));
 * randomEffectsMean({ estimates }); // => { status: "ok", value: 0, heterogeneity: 18, tauSquared: 8 }
 * ```
 */
export function randomEffectsMean({
	estimates,
	confidence = 0.95,
}: {
	readonly estimates: readonly { readonly value: number; readonly standardError: number }[];
	readonly confidence?: number;
}): RandomEffectsMean {
	requireConfidence(confidence);
	const method = "dersimonian-laird";
	for (const [index, { value, standardError }] of estimates.entries()) {
		requireFinite(`estimates[${index}].value`, value);
		requireNotNegative(`estimates[${index}].standardError`, standardError);
		if (standardError === 0) throw new ArgumentError(`estimates[${index}].standardError`, "must be above 0");
	}
	if (estimates.length < 2) {
		return { status: "undefined", reason: "there are fewer than two estimates", method };
	}
	// In units of the smallest standard error nothing overflows.
	const unit = least(estimates.map(({ standardError }) => standardError));
	const variances = estimates.map(({ standardError }) => (standardError / unit) ** 2);
	const centre = estimates[0]?.value ?? 0;
	const values = estimates.map(({ value }) => (value - centre) / unit);
	const fixed = inverseVarianceMean({ values, variances });
	let heterogeneity = 0;
	let others = 0;
	variances.forEach((variance, k) => {
		heterogeneity += ((values[k] ?? 0) - fixed.mean) ** 2 / variance;
		others += (fixed.total - 1 / variance) / fixed.total / variance;
	});
	const excess = Math.max(0, heterogeneity - (values.length - 1));
	const between = excess / others;
	const { mean, total } = inverseVarianceMean({
		values,
		variances: variances.map((variance) => variance + between),
	});
	const standardError = unit / Math.sqrt(total);
	const value = centre + mean * unit;
	const spread = normalDeviate(confidence) * standardError;
	const estimate = finiteEstimate({
		value,
		lower: value - spread,
		upper: value + spread,
		confidence,
		method,
	});
	const tauSquared = between * unit * unit;
	if (estimate.status === "undefined") return estimate;
	if (!Number.isFinite(tauSquared) || !Number.isFinite(heterogeneity)) {
		return { status: "undefined", reason: "the result is outside the range of numbers", method };
	}
	const iSquared = heterogeneity === 0 ? 0 : (100 * excess) / heterogeneity;
	return { ...estimate, standardError, heterogeneity, tauSquared, iSquared };
}

function inverseVarianceMean({
	values,
	variances,
}: {
	readonly values: readonly number[];
	readonly variances: readonly number[];
}): { readonly mean: number; readonly total: number } {
	let total = 0;
	let sum = 0;
	variances.forEach((variance, k) => {
		total += 1 / variance;
		sum += (values[k] ?? 0) / variance;
	});
	return { mean: sum / total, total };
}
