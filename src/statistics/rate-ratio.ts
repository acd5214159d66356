import { requireOneOf } from "./argument-checks.js";
import { normalDeviate, requireConfidence, tailProbability } from "./confidence-level.js";
import { exactPoissonLimits } from "./distributions/poisson-limits.js";
import { exactBinomialLimits } from "./intervals/exact-binomial-limits.js";
import { midPBinomialLimits } from "./intervals/mid-p-binomial-limits.js";
import type { SharePoint } from "./intervals/share-point.js";
import { wilsonLimits } from "./intervals/wilson-limits.js";
import { logRatio } from "./log-ratio.js";
import { moverRatio } from "./mover.js";
import { type RatioEstimate, ratioEstimate } from "./two-groups/ratio-estimate.js";
import { emptyPopulation, requireTwoRates, type TwoRates } from "./two-groups/two-rates.js";

/** How the limits of a ratio of two rates are found. */
export type RateRatioMethod = "log" | "exact" | "mid-p" | "score" | "mover-exact";

/**
 * How many times as high one group's crude rate is as a reference group's. 1 is equal rates.
 *
 * - `log`: Wald's limits on the logarithmic scale, `exp(ln ratio -/+ z sqrt(1/count + 1/referenceCount))`. They do not
 *   exist for a count of 0, and are rough below about 5 events in either group.
 * - `exact`: given the total of both counts, the group's count is binomial; Clopper and Pearson's limits of its share
 *   become limits of the ratio. Never too narrow, and so on average too wide.
 * - `mid-p`: the same with half of the probability of what was seen; right on average.
 * - `score`: the same with Wilson's limits of the share.
 * - `mover-exact`: from the exact limits of the two rates.
 *
 * Unless a method is asked for, the limits are `log`, and `exact` for a count of 0, where they are simple: 0 and
 * `(a^(-1/referenceCount) - 1) referencePopulation / population`, `a` the tail probability. `method` in the result says
 * which.
 *
 * @param options.count - events of the group, 0 or more.
 * @param options.population - people of the group, 0 or more.
 * @param options.referenceCount - events of the group it is compared with.
 * @param options.referencePopulation - people of the group it is compared with.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @param options.method - by the counts if left out. With `log` asked for at 0 events the ratio is 0, from 0, without
 * upper limit.
 * @returns the ratio and its limits. Undefined where a population or the reference's count is 0; with a reference's count
 * of 0 all methods but `log`, if asked for, still give `lower`. An upper limit without a bound is null.
 * @throws {@link ArgumentError} for a negative or non-finite number or a confidence outside the range.
 *
 * Source: K. J. Rothman, S. Greenland, T. L. Lash (2008), Modern Epidemiology, third edition, chapter 14; exact limits:
 * C. J. Clopper and E. S. Pearson (1934), Biometrika 26, 404-413, given the total; A. Donner and G. Y. Zou (2012),
 * Statistical Methods in Medical Research 21, 347-359.
 *
 * @example
 * ```ts
 * import { rateRatio } from "pcref/statistics";
 *
 * rateRatio({ count: 30, population: 1000, referenceCount: 20, referencePopulation: 2000 }); // => { status: "ok", value: 3, method: "log" }
 * rateRatio({ count: 3, population: 1000, referenceCount: 0, referencePopulation: 2000 }).status; // => "undefined"
 * ```
 */
export function rateRatio({
	confidence = 0.95,
	method,
	...rates
}: TwoRates & { readonly confidence?: number; readonly method?: RateRatioMethod }): RatioEstimate {
	requireTwoRates(rates);
	if (method !== undefined) requireOneOf("method", method, ["log", "exact", "mid-p", "score", "mover-exact"]);
	requireConfidence(confidence);
	const { count, population, referenceCount, referencePopulation } = rates;
	const empty = emptyPopulation(rates);
	if (empty !== null) return { status: "undefined", reason: empty, method: method ?? "log" };
	if (referenceCount === 0 && (count === 0 || method === undefined || method === "log")) {
		return { status: "undefined", reason: "the reference count is 0", method: method ?? "log" };
	}
	const used = method ?? (count === 0 ? "exact" : "log");
	const value = (count / population) * (referencePopulation / referenceCount);
	if (used === "log") {
		return logRatio({
			ratio: value,
			logStandardError: Math.sqrt(1 / count + 1 / referenceCount),
			deviate: normalDeviate(confidence),
			confidence,
		});
	}
	return ratioEstimate({
		value: referenceCount === 0 ? null : value,
		reason: "the reference count is 0",
		...(used === "mover-exact" ? moverLimits(rates, confidence) : limitsOfShare(used, rates, confidence)),
		confidence,
		method: used,
	});
}

interface Limits {
	readonly lower: number | null;
	readonly upper: number | null;
}

/** Limits of the group's share of all events, made into limits of the ratio. */
function limitsOfShare(
	method: "exact" | "mid-p" | "score",
	{ count, population, referenceCount, referencePopulation }: TwoRates,
	confidence: number,
): Limits {
	const others = referenceCount;
	const toRatio = ({ x, complement }: SharePoint): number =>
		((x / complement) * referencePopulation) / population;
	if (method === "score") {
		const deviate = normalDeviate(confidence);
		const denominator = count + others;
		const own = wilsonLimits({ count, denominator, deviate });
		const other = wilsonLimits({ count: others, denominator, deviate });
		return {
			lower: toRatio({ x: own.lower, complement: other.upper }),
			upper: toRatio({ x: own.upper, complement: other.lower }),
		};
	}
	const task = { count, others, tailProbability: tailProbability(confidence) };
	const { lower, upper } = method === "exact" ? exactBinomialLimits(task) : midPBinomialLimits(task);
	return { lower: toRatio(lower), upper: toRatio(upper) };
}

function moverLimits(
	{ count, population, referenceCount, referencePopulation }: TwoRates,
	confidence: number,
): Limits {
	const rate = (events: number, people: number) => {
		const { lower, upper } = exactPoissonLimits({
			count: events,
			tailProbability: tailProbability(confidence),
		});
		return { value: events / people, lower: lower / people, upper: upper / people };
	};
	return confidence === 1
		? { lower: 0, upper: null }
		: moverRatio(rate(count, population), rate(referenceCount, referencePopulation));
}
