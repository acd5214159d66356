import type { Provenance } from "../../reference/standing.js";

/** A fraction of two whole numbers, so that a limit is met exactly. */
export interface Fraction {
	readonly numerator: number;
	readonly denominator: number;
}

/** The range within which a relative likelihood is not flagged; both limits belong to it. */
export interface RelativeLikelihoodRange {
	readonly lower: Fraction;
	readonly upper: Fraction;
	readonly provenance: Provenance;
}

/**
 * The range 4/5 to 5/4, 0.80 to 1.25, with both limits inside: the four-fifths rule and its inverse.
 *
 * @example
 * ```ts
 * import { fourFifthsRange } from "pcref/equality-standards";
 *
 * fourFifthsRange.provenance.status; // => "unverified"
 * ```
 */
export const fourFifthsRange: RelativeLikelihoodRange = {
	lower: { numerator: 4, denominator: 5 },
	upper: { numerator: 5, denominator: 4 },
	provenance: {
		status: "unverified",
		source: "Commonly used with the standard; its technical guidance was not read",
		note: "That 0.80 and 1.25 themselves lie inside is our reading. A value within the range does not show that people are treated alike.",
	},
};
