import type { Estimate } from "../estimate.js";
import { finiteEstimate, finiteOrNull } from "../finite-estimate.js";

/**
 * An estimate of a ratio. One whose reference is 0 has no value, but some methods still bound it: then the undefined
 * result has `lower`, and `upper`, which is null, since nothing bounds it from above.
 */
export type RatioEstimate =
	| Extract<Estimate, { status: "ok" }>
	| (Extract<Estimate, { status: "undefined" }> & {
			readonly lower?: number;
			readonly upper?: null;
			readonly confidence?: number;
	  });

/** The result for a ratio that has no value: `lower` null where the method does not bound it either. */
export function ratioWithoutValue({
	reason,
	lower,
	confidence,
	method,
}: {
	readonly reason: string;
	readonly lower: number | null;
	readonly confidence: number;
	readonly method: string;
}): RatioEstimate {
	const bound = finiteOrNull(lower);
	return bound === null
		? { status: "undefined", reason, method }
		: { status: "undefined", reason, method, confidence, lower: bound, upper: null };
}

/**
 * The ratio with its limits, or the result without a value where `value` is null; an infinite limit becomes null. A limit
 * that only rounding put on the wrong side of the ratio becomes the ratio.
 */
export function ratioEstimate({
	value,
	reason,
	lower,
	upper,
	...parts
}: {
	readonly value: number | null;
	/** Why there is no value, where there is none. */
	readonly reason: string;
	readonly lower: number | null;
	readonly upper: number | null;
	readonly confidence: number;
	readonly method: string;
}): RatioEstimate {
	if (value === null) return ratioWithoutValue({ ...parts, lower, reason });
	const slack = 1 + 1e-12;
	return finiteEstimate({
		...parts,
		value,
		lower: lower !== null && lower > value && lower < value * slack ? value : lower,
		upper: upper !== null && upper < value && upper > value / slack ? value : upper,
	});
}
