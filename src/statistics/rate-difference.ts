import { requireOneOf, requirePer } from "./argument-checks.js";
import { normalDeviate, requireConfidence, tailProbability } from "./confidence-level.js";
import { exactPoissonLimits } from "./distributions/poisson-limits.js";
import type { Estimate } from "./estimate.js";
import { finiteEstimate } from "./finite-estimate.js";
import { rateDifferenceScoreLimits } from "./two-groups/rate-difference-score-limits.js";
import { emptyPopulation, requireTwoRates, type TwoRates } from "./two-groups/two-rates.js";

/** How the limits of a difference of two rates are found. */
export type RateDifferenceMethod = "mover-exact" | "score" | "wald";

/**
 * How many more events per so many people one group has than a reference group: the gap itself, where a ratio shows its
 * proportion. Positive where the group's rate is higher.
 *
 * `mover-exact` combines the exact limits of the two rates (the method of variance estimates recovery):
 * `d - sqrt((r1 - l1)^2 + (u2 - r2)^2)` and `d + sqrt((u1 - r1)^2 + (r2 - l2)^2)`. It is right for any counts, 0
 * included. `score` takes the variance that the rates would have at the limit itself; narrower, and right for any counts
 * too. `wald` is `d -/+ z sqrt(count / population^2 + ...)`; with few events it is rough, and with none its limits are
 * both 0, which is misleading.
 *
 * @param options.count - events of the group, 0 or more.
 * @param options.population - people of the group, 0 or more.
 * @param options.referenceCount - events of the group it is compared with.
 * @param options.referencePopulation - people of the group it is compared with.
 * @param options.per - what the difference is expressed per, such as 100,000; 1 if left out.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @param options.method - `mover-exact` if left out.
 * @returns the difference and its limits per `per` people. Undefined where a population is 0.
 * @throws {@link ArgumentError} for a negative or non-finite number, `per` not above 0, or a confidence outside the range.
 *
 * Source: G. Y. Zou and A. Donner (2008), "Construction of confidence limits about effect measures: a general
 * approach", Statistics in Medicine 27, 1693-1702; O. Miettinen and M. Nurminen (1985), "Comparative analysis of two
 * rates", Statistics in Medicine 4, 213-226.
 *
 * @example
 * ```ts
 * import { rateDifference } from "pcref/statistics";
 *
 * rateDifference({ count: 30, population: 1000, referenceCount: 20, referencePopulation: 2000, per: 1000 }); // => { status: "ok", value: 20, method: "mover-exact" }
 * ```
 */
export function rateDifference({
	per = 1,
	confidence = 0.95,
	method = "mover-exact",
	...rates
}: TwoRates & {
	readonly per?: number;
	readonly confidence?: number;
	readonly method?: RateDifferenceMethod;
}): Estimate {
	requireTwoRates(rates);
	requireOneOf("method", method, ["mover-exact", "score", "wald"]);
	requirePer(per);
	requireConfidence(confidence);
	const empty = emptyPopulation(rates);
	if (empty !== null) return { status: "undefined", reason: empty, method };
	const { count, population, referenceCount, referencePopulation } = rates;
	const value = (count * per) / population - (referenceCount * per) / referencePopulation;
	return finiteEstimate({
		value,
		...limitsBy(method, { ...rates, value, per, confidence }),
		confidence,
		method,
	});
}

interface Task extends TwoRates {
	readonly value: number;
	readonly per: number;
	readonly confidence: number;
}

function limitsBy(
	method: RateDifferenceMethod,
	task: Task,
): { readonly lower: number; readonly upper: number } {
	const { count, population, referenceCount, referencePopulation, value, per, confidence } = task;
	const scale = per / population;
	const referenceScale = per / referencePopulation;
	switch (method) {
		case "wald": {
			const spread =
				normalDeviate(confidence) *
				Math.hypot(Math.sqrt(count) * scale, Math.sqrt(referenceCount) * referenceScale);
			return { lower: value - spread, upper: value + spread };
		}
		case "score": {
			const { lower, upper } = rateDifferenceScoreLimits(task, normalDeviate(confidence));
			return { lower: lower * per, upper: upper * per };
		}
		case "mover-exact": {
			const tail = { tailProbability: tailProbability(confidence) };
			const group = exactPoissonLimits({ count, ...tail });
			const reference = exactPoissonLimits({ count: referenceCount, ...tail });
			return {
				lower:
					value -
					Math.hypot((count - group.lower) * scale, (reference.upper - referenceCount) * referenceScale),
				upper:
					value +
					Math.hypot((group.upper - count) * scale, (referenceCount - reference.lower) * referenceScale),
			};
		}
	}
}
