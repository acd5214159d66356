import { requireOneOf, requirePer } from "../argument-checks.js";
import { normalDeviate, requireConfidence } from "../confidence-level.js";
import type { Estimate } from "../estimate.js";
import { finiteEstimate } from "../finite-estimate.js";
import type { TwoShares } from "../two-groups/two-shares.js";
import { comparingShares } from "./strata.js";

/** Which variance a Mantel-Haenszel risk difference has. */
export type StratifiedDifferenceMethod = "sato" | "greenland-robins";

/**
 * How much larger one group's share is than a reference group's, within strata such as age bands: the Mantel-Haenszel
 * difference, one number for all strata.
 *
 * It takes the difference to be the same in every stratum. Where it is not, one number hides that: show the strata.
 *
 * Formula: `sum((x1 n2 - x2 n1) / N) / sum(n1 n2 / N)`. The variance `sato` is right for few large strata and for many
 * small ones; `greenland-robins` for few large ones.
 *
 * @param options.strata - at least one table of two groups; one that holds only one of the groups adds nothing.
 * @param options.per - 1 (if left out), or 100 for percentage points.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @param options.method - `sato` if left out.
 * @returns the difference and its limits, times `per`; no limits where the variance is 0, as without any event.
 * Undefined where no stratum holds both groups.
 * @throws {@link ArgumentError} for an empty list, a negative or non-finite number, a count above its total, `per` not
 * above 0, or a confidence outside the range.
 *
 * Source: S. Greenland and J. M. Robins (1985), Biometrics 41, 55-68; T. Sato (1989), "On the variance estimator for the
 * Mantel-Haenszel risk difference", Biometrics 45, 1323-1324.
 *
 * @example
 * ```ts
 * import { mantelHaenszelRiskDifference } from "pcref/statistics";
 *
 * const young = { count: 30, total: 100, referenceCount: 20, referenceTotal: 100 };
 * const old = { count: 60, total: 100, referenceCount: 50, referenceTotal: 100 };
 * mantelHaenszelRiskDifference({ strata: [young, old], per: 100 }); // => { status: "ok", value: 10, method: "sato" }
 * ```
 */
export function mantelHaenszelRiskDifference({
	strata,
	per = 1,
	confidence = 0.95,
	method = "sato",
}: {
	readonly strata: readonly TwoShares[];
	readonly per?: number;
	readonly confidence?: number;
	readonly method?: StratifiedDifferenceMethod;
}): Estimate {
	requirePer(per);
	requireOneOf("method", method, ["sato", "greenland-robins"]);
	requireConfidence(confidence);
	let [difference, weight, greenlandRobins, satoSlope, satoStart] = [0, 0, 0, 0, 0];
	for (const { count, total, referenceCount, referenceTotal } of comparingShares(strata)) {
		const people = total + referenceTotal;
		const [part, referencePart] = [total / people, referenceTotal / people];
		const others = total - count;
		const referenceOthers = referenceTotal - referenceCount;
		difference += count * referencePart - referenceCount * part;
		weight += total * referencePart;
		greenlandRobins +=
			(count / total) * others * referencePart ** 2 +
			(referenceCount / referenceTotal) * referenceOthers * part ** 2;
		satoSlope +=
			part ** 2 * referenceCount -
			referencePart ** 2 * count +
			(part * referencePart * (referenceTotal - total)) / 2;
		satoStart += (count * (referenceOthers / people) + referenceCount * (others / people)) / 2;
	}
	if (weight === 0) return { status: "undefined", reason: "no stratum holds both groups", method };
	const value = difference / weight;
	const variance = method === "sato" ? Math.max(0, value * satoSlope + satoStart) : greenlandRobins;
	// Without any variation the normal limits would be a point, as if nothing were uncertain.
	if (variance === 0)
		return finiteEstimate({ value: value * per, lower: null, upper: null, confidence, method });
	const spread = (normalDeviate(confidence) * Math.sqrt(variance)) / weight;
	return finiteEstimate({
		value: value * per,
		lower: (value - spread) * per,
		upper: (value + spread) * per,
		confidence,
		method,
	});
}
