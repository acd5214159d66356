import { requireConfidence } from "../confidence-level.js";
import { entropyShares } from "./entropy-shares.js";
import { type InequalityEstimate, normalEstimate, type Subgroup } from "./subgroup.js";

/**
 * The Theil index (TI), times 1000: an entropy measure of relative inequality that is most sensitive to high figures.
 * 0 is equality; other numbers compare inequality over time or between indicators and mean nothing on their own.
 *
 * Formula: `1000 sum(w r ln r)`, `r = y / m`; a figure of 0 adds 0. Standard error
 * `1000 sqrt(sum((1 + ln r - S)^2 (w s / m)^2))`, `S = sum(w r (1 + ln r))`.
 *
 * @param options.subgroups - at least three with a figure, 0 or more, each with its population.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @param options.compat - `healthequal`: the values of the World Health Organization's R package, which replaces a
 * figure of 0 by 0.000001 and forgets to multiply standard error and limits by 1000.
 * @returns the index with normal limits; no limits without all standard errors, or where a figure is 0. Undefined where
 * a figure is below 0, the mean is 0 or a population is missing.
 * @throws {@link ArgumentError} for a number that is not finite, or a negative standard error or population.
 *
 * Source: H. Theil (1967), Economics and Information Theory; World Health Organization, Health Equity Assessment
 * Toolkit, technical notes.
 *
 * @example
 * ```ts
 * import { theilIndex } from "pcref/statistics";
 *
 * const subgroups = [20, 20, 20].map((value, k) => ({ value, population: 100 * (k + 1) }));
 * theilIndex({ subgroups }); // => { status: "ok", value: 0 }
 * ```
 */
export function theilIndex({
	subgroups,
	confidence = 0.95,
	compat,
}: {
	readonly subgroups: readonly Subgroup[];
	readonly confidence?: number;
	readonly compat?: "healthequal";
}): InequalityEstimate {
	requireConfidence(confidence);
	const method = "theil-index";
	const entropy = entropyShares({ subgroups, ...(compat === undefined ? {} : { zero: 1e-6 }) });
	if ("reason" in entropy) return { status: "undefined", reason: entropy.reason, method };
	const { shares, ratios, weightedErrors } = entropy;
	let index = 0;
	let centre = 0;
	ratios.forEach((ratio, k) => {
		const share = shares[k] ?? 0;
		const term = ratio === 0 ? 0 : share * ratio * Math.log(ratio);
		index += term;
		centre += share * ratio + term;
	});
	let variance = 0;
	weightedErrors?.forEach((error, k) => {
		const slope = 1 + Math.log(ratios[k] ?? 0) - centre;
		variance += error === 0 ? 0 : (slope * error) ** 2;
	});
	const known = weightedErrors !== null && !ratios.includes(0);
	return normalEstimate({
		value: 1000 * index,
		standardError: known ? Math.sqrt(variance) * (compat === undefined ? 1000 : 1) : null,
		confidence,
		method,
	});
}
