import { ArgumentError } from "../issues/argument-error.js";
import { requireNotNegative } from "./argument-checks.js";
import { normalDeviate, requireConfidence } from "./confidence-level.js";
import { normalTails } from "./distributions/normal-tails.js";
import type { Estimate } from "./estimate.js";
import { compareProducts } from "./exact-comparison.js";
import { finiteEstimate, finiteOrNull } from "./finite-estimate.js";
import {
	type BandThresholds,
	bandOfCounts,
	type LikelihoodBand,
	requireThresholds,
} from "./likelihood-band.js";

/** How likely something is for a group and for the group it is compared with. */
export interface RelativeLikelihood {
	/** Share of the group, such as of applicants who were appointed; null where the group has nobody. */
	readonly likelihood: number | null;
	readonly referenceLikelihood: number | null;
	/** Group over reference, with Katz's limits; they are null where a count is 0. */
	readonly ratio: Estimate;
	/** Reference over group, as some publications print it; null where the group's count is 0. */
	readonly inverse: number | null;
	/** Where the ratio lies, ends included, decided on the counts; null where both counts are 0 or nobody is there. */
	readonly band: LikelihoodBand | null;
	/** Smaller likelihood over larger, and whether it is four fifths or more, decided on the counts. */
	readonly fourFifths: { readonly ratio: number | null; readonly met: boolean | null };
	/** Pooled test of equal likelihoods: normal deviate and two-sided p-value; null where nobody or everybody has it. */
	readonly test: { readonly z: number; readonly pValue: number } | null;
}

/**
 * How many times as likely something is for one group as for another, as the Workforce Race Equality Standard asks: being
 * appointed from shortlisting, entering a disciplinary process, taking up training.
 *
 * Formula: `(count / total) / (referenceCount / referenceTotal)`; limits `exp(ln ratio -/+ z s)`,
 * `s = sqrt(1/x1 - 1/n1 + 1/x2 - 1/n2)`. Band and four-fifths rule are decided on exact products of the counts: 4 of 50
 * against 5 of 50 is 0.8 and within, although it divides to 0.7999999999999999. They say nothing about chance, the test
 * nothing about size.
 *
 * @param options.count - how many of the group, from 0 to `total`.
 * @param options.total - people of the group.
 * @param options.referenceCount - how many of the comparator; it is not a norm.
 * @param options.referenceTotal - people of the comparator.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @returns the parts that are defined; the ratio is undefined where a total or the reference's count is 0. With a count
 * of 0, or few people, ask a score method for limits.
 * @throws {@link ArgumentError} for a negative or non-finite number, a count above its total, a confidence outside the
 * range, or thresholds that are not above 0 and in order.
 *
 * Source: D. Katz and others (1978), "Obtaining confidence intervals for the risk ratio in cohort studies", Biometrics
 * 34, 469-474; NHS Workforce Race Equality Standard, indicators 2 to 4 (relative likelihood).
 *
 * @example
 * ```ts
 * import { relativeLikelihood } from "pcref/statistics";
 *
 * const shortlisted = relativeLikelihood({ count: 4, total: 50, referenceCount: 5, referenceTotal: 50 });
 * shortlisted; // => { band: "within", inverse: 1.25, fourFifths: { met: true } }
 * relativeLikelihood({ count: 0, total: 10, referenceCount: 0, referenceTotal: 10 }); // => { band: null }
 * ```
 */
export function relativeLikelihood({
	count,
	total,
	referenceCount,
	referenceTotal,
	confidence = 0.95,
	lowerThreshold = 0.8,
	upperThreshold = 1.25,
}: {
	readonly count: number;
	readonly total: number;
	readonly referenceCount: number;
	readonly referenceTotal: number;
	readonly confidence?: number;
} & BandThresholds): RelativeLikelihood {
	for (const [argument, number] of Object.entries({ count, total, referenceCount, referenceTotal })) {
		requireNotNegative(argument, number);
	}
	requireConfidence(confidence);
	requireThresholds({ lowerThreshold, upperThreshold });
	if (count > total)
		throw new ArgumentError("count", `must not be above the total ${total}, but is ${count}`);
	if (referenceCount > referenceTotal) {
		throw new ArgumentError(
			"referenceCount",
			`must not be above the total ${referenceTotal}, but is ${referenceCount}`,
		);
	}
	const method = "katz";
	const likelihood = total === 0 ? null : count / total;
	const referenceLikelihood = referenceTotal === 0 ? null : referenceCount / referenceTotal;
	if (likelihood === null || referenceLikelihood === null) {
		const ratio = { status: "undefined", reason: "a group has nobody", method } as const;
		const fourFifths = { ratio: null, met: null };
		return { likelihood, referenceLikelihood, ratio, inverse: null, band: null, fourFifths, test: null };
	}
	const smaller = Math.min(likelihood, referenceLikelihood);
	const larger = Math.max(likelihood, referenceLikelihood);
	const counts = { count, total, referenceCount, referenceTotal };
	return {
		likelihood,
		referenceLikelihood,
		ratio: katzRatio({ ...counts, likelihood, referenceLikelihood, confidence }),
		inverse: count === 0 ? null : finiteOrNull(referenceLikelihood / likelihood),
		band: bandOfCounts({ ...counts, lowerThreshold, upperThreshold }),
		fourFifths: {
			ratio: larger === 0 ? null : smaller / larger,
			met: larger === 0 ? null : isFourFifths(counts),
		},
		test: pooledTest({ ...counts, likelihood, referenceLikelihood }),
	};
}

interface Counts {
	readonly count: number;
	readonly total: number;
	readonly referenceCount: number;
	readonly referenceTotal: number;
}

interface Likelihoods extends Counts {
	readonly likelihood: number;
	readonly referenceLikelihood: number;
}

function katzRatio({
	count,
	total,
	referenceCount,
	referenceTotal,
	likelihood,
	referenceLikelihood,
	confidence,
}: Likelihoods & { readonly confidence: number }): Estimate {
	const method = "katz";
	if (referenceCount === 0) return { status: "undefined", reason: "the reference count is 0", method };
	const value = likelihood / referenceLikelihood;
	if (count === 0) return finiteEstimate({ value, lower: null, upper: null, confidence, method });
	const variance =
		(total - count) / total / count + (referenceTotal - referenceCount) / referenceTotal / referenceCount;
	const spread = Math.exp(normalDeviate(confidence) * Math.sqrt(variance));
	return finiteEstimate({ value, lower: value / spread, upper: value * spread, confidence, method });
}

function isFourFifths({ count, total, referenceCount, referenceTotal }: Counts): boolean {
	const group = [count, referenceTotal];
	const reference = [referenceCount, total];
	return (
		compareProducts([5, ...group], [4, ...reference]) >= 0 &&
		compareProducts([5, ...reference], [4, ...group]) >= 0
	);
}

function pooledTest({
	count,
	total,
	referenceCount,
	referenceTotal,
	likelihood,
	referenceLikelihood,
}: Likelihoods): { readonly z: number; readonly pValue: number } | null {
	const events = count + referenceCount;
	const people = total + referenceTotal;
	const variance = (events / people) * ((people - events) / people) * (1 / total + 1 / referenceTotal);
	const z = (likelihood - referenceLikelihood) / Math.sqrt(variance);
	return Number.isFinite(z) ? { z, pValue: Math.min(1, 2 * normalTails(Math.abs(z)).upper) } : null;
}
