import { ArgumentError } from "../../issues/argument-error.js";
import { sampleQuantile } from "./sample-quantile.js";

/** A z-score after winsorising. */
export interface WinsorisedScore {
	readonly z: number;
	/** Whether it lay at or beyond a quantile. */
	readonly winsorised: boolean;
}

/**
 * Pulls the most extreme z-scores in to the quantiles `trim` and `1 - trim`, so that true outliers do not count as
 * overdispersion.
 *
 * @param options.z - z-scores, finite.
 * @param options.trim - share at each end, from 0 to below 0.5; 0.1 if left out.
 * @throws {@link ArgumentError} for a score that is not finite or a trim outside the range.
 *
 * Source: D. J. Spiegelhalter (2005), "Handling over-dispersion of performance indicators", Quality and Safety in Health
 * Care 14, 347-351; quantiles of type 7, as FunnelPlotR.
 *
 * @example
 * ```ts
 * import { winsorise } from "pcref/statistics";
 *
 * winsorise({ z: [-9, -1, 0, 1, 9], trim: 0.25 }).map(({ z }) => z); // => [-1, -1, 0, 1, 1]
 * ```
 */
export function winsorise({
	z,
	trim = 0.1,
}: {
	readonly z: readonly number[];
	readonly trim?: number;
}): readonly WinsorisedScore[] {
	requireScores(z);
	requireTrim(trim);
	const sorted = [...z].sort((a, b) => a - b);
	const low = sampleQuantile(sorted, trim);
	const high = sampleQuantile(sorted, 1 - trim);
	return z.map((score) => ({
		z: Math.min(high, Math.max(low, score)),
		winsorised: score <= low || score >= high,
	}));
}

/** Throws unless every score is finite. */
export function requireScores(z: readonly number[]): void {
	for (const [index, score] of z.entries()) {
		if (!Number.isFinite(score)) throw new ArgumentError(`z[${index}]`, `must be finite, but is ${score}`);
	}
}

/** Throws unless the share is from 0 to below one half. */
export function requireTrim(trim: number): void {
	if (!(trim >= 0 && trim < 0.5)) {
		throw new ArgumentError("trim", `must be from 0 to below 0.5, but is ${trim}`);
	}
}
