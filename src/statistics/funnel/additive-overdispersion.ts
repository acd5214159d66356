import { ArgumentError } from "../../issues/argument-error.js";
import { least } from "../extremes.js";
import { requireScores } from "./winsorise.js";

/** How much more organisations vary than chance explains. */
export type AdditiveOverdispersion =
	| {
			readonly status: "ok";
			/** Mean squared z-score; 1 is what chance gives. */
			readonly phi: number;
			/** Variance between organisations on the scale of the standard errors; 0 where phi shows none. */
			readonly tauSquared: number;
	  }
	| { readonly status: "undefined"; readonly reason: string };

/**
 * The overdispersion of z-scores about a target, and the variance between organisations that accounts for it.
 *
 * Formula: `phi = mean(z^2)`; `tau^2 = (K phi - (K - 1)) / (sum(W) - sum(W^2) / sum(W))`, `W = 1 / s^2`, not below 0.
 *
 * @param options.z - z-scores, winsorised or truncated beforehand if they should be; null where left out.
 * @param options.standardErrors - one for each score, above 0.
 * @returns both; undefined with fewer than two scores.
 * @throws {@link ArgumentError} for unequal lengths, a score that is not finite or a standard error not above 0.
 *
 * Source: D. J. Spiegelhalter (2005), "Handling over-dispersion of performance indicators", Quality and Safety in Health
 * Care 14, 347-351; R. DerSimonian and N. Laird (1986), Controlled Clinical Trials 7, 177-188.
 *
 * @example
 * ```ts
 * import { additiveOverdispersion } from "pcref/statistics";
 *
 * additiveOverdispersion({ z: [-3, 0, 3], standardErrors: [1, 1, 1] }); // => { phi: 6, tauSquared: 8 }
 * additiveOverdispersion({ z: [-1, 0, 1], standardErrors: [1, 1, 1] }); // => { tauSquared: 0 }
 * ```
 */
export function additiveOverdispersion({
	z,
	standardErrors,
}: {
	readonly z: readonly (number | null)[];
	readonly standardErrors: readonly number[];
}): AdditiveOverdispersion {
	if (z.length !== standardErrors.length) {
		throw new ArgumentError(
			"standardErrors",
			`must be ${z.length} numbers, but are ${standardErrors.length}`,
		);
	}
	const kept: number[] = [];
	const errors: number[] = [];
	for (const [index, standardError] of standardErrors.entries()) {
		if (!(standardError > 0 && standardError < Number.POSITIVE_INFINITY)) {
			throw new ArgumentError(
				`standardErrors[${index}]`,
				`must be finite and above 0, but is ${standardError}`,
			);
		}
		const score = z[index];
		if (score === null || score === undefined) continue;
		kept.push(score);
		errors.push(standardError);
	}
	requireScores(kept);
	const count = kept.length;
	if (count < 2) return { status: "undefined", reason: "there are fewer than two scores" };
	let squares = 0;
	for (const score of kept) squares += score * score;
	// Weights relative to the smallest standard error cannot overflow; `others` is sum(W) - sum(W^2) / sum(W).
	const smallest = least(errors);
	const weights = errors.map((error) => (smallest / error) ** 2);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	let others = 0;
	for (const weight of weights) others += (weight * (total - weight)) / total;
	const phi = squares / count;
	const tauSquared = squares < count - 1 ? 0 : ((squares - (count - 1)) / others) * smallest * smallest;
	if (!Number.isFinite(phi) || !Number.isFinite(tauSquared)) {
		return { status: "undefined", reason: "the result is outside the range of numbers" };
	}
	return { status: "ok", phi, tauSquared };
}
