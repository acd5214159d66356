import { proportion } from "../statistics/proportion.js";
import type { EthnicityTally } from "./ethnicity-tally.js";
import type { EthnicityCompleteness } from "./result.js";

/**
 * How complete ethnicity is among the things tallied: declined, not known, missing and invalid each by itself, and the
 * share of the total that has one of the 16 national groups, with Wilson limits. The share is undefined where nothing
 * was tallied.
 *
 * The national validity measure counts differently: see `ethnicityQualityClass`.
 *
 * @param options.of What was tallied: `detentions`, `people in MHS001`.
 * @param options.confidence Above 0 and not above 1; 0.95 if left out.
 *
 * @example
 * ```ts
 * import { ethnicityCompleteness } from "pcref/measures";
 *
 * const tally = { known: 90, declined: 4, notKnown: 3, missing: 2, invalid: 1 };
 * ethnicityCompleteness({ of: "referrals", tally }); // => { total: 100, known: 90, knownShare: { status: "ok", value: 0.9 } }
 * ```
 */
export function ethnicityCompleteness({
	of,
	tally,
	confidence = 0.95,
}: {
	readonly of: string;
	readonly tally: EthnicityTally;
	readonly confidence?: number;
}): EthnicityCompleteness {
	const { known, declined, notKnown, missing, invalid } = tally;
	const total = known + declined + notKnown + missing + invalid;
	const knownShare = proportion({ count: known, denominator: total, confidence });
	return { of, total, known, declined, notKnown, missing, invalid, knownShare };
}
