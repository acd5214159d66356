import { ArgumentError } from "../../issues/argument-error.js";
import { requireNotNegative, requirePer } from "../argument-checks.js";
import { normalDeviate, requireConfidence, tailProbability } from "../confidence-level.js";
import { finiteOrNull } from "../finite-estimate.js";
import { expectedAtFunnelLimit } from "./expected-at-funnel-limit.js";

/** The limits of a funnel at one place along its axis. */
export interface FunnelPoint {
	/** People for a proportion, observed events for a ratio or rate. */
	readonly at: number;
	/** Null where there is no limit. */
	readonly lower: number | null;
	readonly upper: number | null;
}

/**
 * The limits of a funnel plot as the Fingertips public health profiles draw them: between which figures should an
 * organisation of a given size lie if it differs from the average by chance alone?
 *
 * `proportion`: where the average lies on the Wilson limits of the organisation, which is
 * `p -/+ z sqrt(p (1 - p) / n)`, held within 0 and 1. `ratio` and `rate`: the figure with so many observed events whose
 * exact limits the average lies on, `x / E` and `average x / E` with `E` of {@link expectedAtFunnelLimit}; the axis is
 * observed events. Both allow for chance alone: {@link overdispersedFunnel} does more.
 *
 * @param options.statistic - what is compared.
 * @param options.at - places along the axis, each 0 or more.
 * @param options.average - of all organisations, before `per`: the proportion or rate; 1 if left out, for a ratio.
 * @param options.per - multiplies the limits: 100 for a percentage, 100,000 for a rate; 1 if left out.
 * @param options.confidence - above 0 and below 1; 0.95 if left out.
 * @param options.compat - `PHEindicatormethods` holds the upper limit of a proportion at 100 whatever `per` is.
 * @returns a point for each place, in the order given. A proportion of nobody has no limits; nor has the upper limit at 0
 * events.
 * @throws {@link ArgumentError} for a number outside its range.
 *
 * Source: PHEindicatormethods 2.1; D. J. Spiegelhalter (2005), "Funnel plots for comparing institutional performance",
 * Statistics in Medicine 24, 1185-1202.
 *
 * @example
 * ```ts
 * import { funnelLimits } from "pcref/statistics";
 *
 * const [small, large] = funnelLimits({ statistic: "proportion", average: 0.5, at: [1, 1e12] });
 * small; // => { at: 1, lower: 0, upper: 1 }
 * large?.upper?.toFixed(5); // => "0.50000"
 * ```
 */
export function funnelLimits({
	statistic,
	at,
	average = 1,
	per = 1,
	confidence = 0.95,
	compat,
}: {
	readonly statistic: "proportion" | "ratio" | "rate";
	readonly at: readonly number[];
	readonly average?: number;
	readonly per?: number;
	readonly confidence?: number;
	readonly compat?: "PHEindicatormethods";
}): readonly FunnelPoint[] {
	requirePer(per);
	requireConfidence(confidence);
	if (confidence === 1) throw new ArgumentError("confidence", "must be below 1");
	requireNotNegative("average", average);
	if (statistic === "proportion" && average > 1) {
		throw new ArgumentError("average", `must not be above 1 for a proportion, but is ${average}`);
	}
	const highest = compat === "PHEindicatormethods" ? 100 : per;
	return at.map((place, index) => {
		requireNotNegative(`at[${index}]`, place);
		if (statistic === "proportion") {
			const { lower, upper } = inverseWilsonLimits({ average, population: place, confidence });
			return {
				at: place,
				lower: lower === null ? null : Math.max(0, lower * per),
				upper: upper === null ? null : Math.min(highest, upper * per),
			};
		}
		const { low, high } = expectedAtFunnelLimit({
			count: place,
			tailProbability: tailProbability(confidence),
		});
		return {
			at: place,
			lower: finiteOrNull((average * per * place) / high),
			upper: finiteOrNull((average * per * place) / low),
		};
	});
}

/**
 * The proportions of which an average is the Wilson limit, for so many people; they can lie outside 0 to 1.
 *
 * @returns both; null for nobody.
 * @throws {@link ArgumentError} for a negative number, an average above 1, or a confidence outside the range.
 *
 * Source: as {@link funnelLimits}. PHEindicatormethods solves the Wilson formula, which loses digits for large
 * populations; the closed form is algebraically the same.
 *
 * @example
 * ```ts
 * import { inverseWilsonLimits } from "pcref/statistics";
 *
 * inverseWilsonLimits({ average: 0.5, population: 0 }); // => { lower: null, upper: null }
 * ```
 */
export function inverseWilsonLimits({
	average,
	population,
	confidence = 0.95,
}: {
	readonly average: number;
	readonly population: number;
	readonly confidence?: number;
}): { readonly lower: number | null; readonly upper: number | null } {
	requireConfidence(confidence);
	requireNotNegative("population", population);
	if (!(average >= 0 && average <= 1)) {
		throw new ArgumentError("average", `must be from 0 to 1, but is ${average}`);
	}
	const spread = normalDeviate(confidence) * Math.sqrt((average * (1 - average)) / population);
	return { lower: finiteOrNull(average - spread), upper: finiteOrNull(average + spread) };
}
