import { ArgumentError } from "../issues/argument-error.js";
import { compareProducts } from "./exact-comparison.js";

/** Where a ratio lies; both ends of the band count as within. */
export type LikelihoodBand = "below" | "within" | "above";

/** The ends of a band of ratios. */
export interface BandThresholds {
	/** 0.8 if left out. */
	readonly lowerThreshold?: number;
	/** 1.25 if left out. */
	readonly upperThreshold?: number;
}

/**
 * Is a ratio within a band of near equality, ends included? 0.8 to 1.25, the four-fifths rule and its inverse, is the
 * band read into the Workforce Race Equality Standard.
 *
 * It is a convention and not a test: it says nothing about chance. A ratio that was divided and rounded may have slipped
 * across an end; {@link relativeLikelihood} decides on the counts.
 *
 * The ends are 0.8 and 1.25 where `lowerThreshold` and `upperThreshold` are left out.
 *
 * @param ratio - 0 or more; `Infinity` lies above, null (undefined) stays null.
 * @throws {@link ArgumentError} for a negative ratio or one that is not a number, or ends that are not above 0 and in
 * order.
 *
 * Source: four-fifths rule, Uniform Guidelines on Employee Selection Procedures (1978), section 4D; whether the published
 * Workforce Race Equality Standard counts the ends as within could not be confirmed.
 *
 * @example
 * ```ts
 * import { likelihoodBand } from "pcref/statistics";
 *
 * likelihoodBand(0.8); // => "within"
 * likelihoodBand(1.2500001); // => "above"
 * likelihoodBand(null); // => null
 * ```
 */
export function likelihoodBand(
	ratio: number | null,
	{ lowerThreshold = 0.8, upperThreshold = 1.25 }: BandThresholds = {},
): LikelihoodBand | null {
	requireThresholds({ lowerThreshold, upperThreshold });
	if (ratio === null) return null;
	if (!(ratio >= 0)) throw new ArgumentError("ratio", `must be a number of 0 or more, but is ${ratio}`);
	return ratio < lowerThreshold ? "below" : ratio > upperThreshold ? "above" : "within";
}

/** The band of `(count / total) / (referenceCount / referenceTotal)`, decided on exact products; null for 0 over 0. */
export function bandOfCounts({
	count,
	total,
	referenceCount,
	referenceTotal,
	lowerThreshold,
	upperThreshold,
}: {
	readonly count: number;
	readonly total: number;
	readonly referenceCount: number;
	readonly referenceTotal: number;
	readonly lowerThreshold: number;
	readonly upperThreshold: number;
}): LikelihoodBand | null {
	if (count === 0 && referenceCount === 0) return null;
	const product = [count, referenceTotal];
	if (compareProducts(product, [lowerThreshold, referenceCount, total]) < 0) return "below";
	return compareProducts(product, [upperThreshold, referenceCount, total]) > 0 ? "above" : "within";
}

/** Throws unless both ends are finite, above 0 and in order. */
export function requireThresholds({ lowerThreshold, upperThreshold }: Required<BandThresholds>): void {
	if (
		!(lowerThreshold > 0 && lowerThreshold <= upperThreshold && upperThreshold < Number.POSITIVE_INFINITY)
	) {
		throw new ArgumentError(
			"lowerThreshold",
			`must be above 0 and not above upperThreshold, but is ${lowerThreshold} with ${upperThreshold}`,
		);
	}
}
