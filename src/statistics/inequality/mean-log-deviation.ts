import { requireConfidence } from "../confidence-level.js";
import { entropyShares } from "./entropy-shares.js";
import { type InequalityEstimate, normalEstimate, type Subgroup } from "./subgroup.js";

/**
 * The mean logarithmic deviation (MLD), times 1000: an entropy measure of relative inequality that is most sensitive to
 * low figures. 0 is equality; other numbers compare inequality over time or between indicators.
 *
 * Formula: `1000 sum(w (-ln r))`, `r = y / m`; standard error `1000 sqrt(sum((1 - 1 / r)^2 (w s / m)^2))`.
 *
 * @param options.subgroups - at least three with a figure above 0, each with its population.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @param options.compat - `healthequal`: the values of the World Health Organization's R package, which replaces a
 * figure of 0 by 0.000001 and forgets to multiply standard error and limits by 1000.
 * @returns the deviation with normal limits; no limits without all standard errors. Undefined where a subgroup with
 * people has a figure of 0 (the deviation is infinite), a figure is below 0, or a population is missing.
 * @throws {@link ArgumentError} for a number that is not finite, or a negative standard error or population.
 *
 * Source: World Health Organization, Health Equity Assessment Toolkit, technical notes.
 *
 * @example
 * ```ts
 * import { meanLogDeviation } from "pcref/statistics";
 *
 * const subgroups = [20, 20, 20].map((value, k) => ({ value, population: 100 * (k + 1) }));
 * meanLogDeviation({ subgroups }); // => { status: "ok", value: 0 }
 * ```
 */
export function meanLogDeviation({
	subgroups,
	confidence = 0.95,
	compat,
}: {
	readonly subgroups: readonly Subgroup[];
	readonly confidence?: number;
	readonly compat?: "healthequal";
}): InequalityEstimate {
	requireConfidence(confidence);
	const method = "mean-log-deviation";
	const entropy = entropyShares({ subgroups, ...(compat === undefined ? {} : { zero: 1e-6 }) });
	if ("reason" in entropy) return { status: "undefined", reason: entropy.reason, method };
	const { shares, ratios, weightedErrors } = entropy;
	if (ratios.some((ratio, k) => ratio === 0 && (shares[k] ?? 0) > 0)) {
		return { status: "undefined", reason: "a figure is 0, of which there is no logarithm", method };
	}
	let deviation = 0;
	let variance = 0;
	ratios.forEach((ratio, k) => {
		const share = shares[k] ?? 0;
		const error = weightedErrors?.[k] ?? 0;
		// 0 - log, so that equality is 0 and not -0.
		deviation += share === 0 ? 0 : share * (0 - Math.log(ratio));
		variance += error === 0 ? 0 : ((1 - 1 / ratio) * error) ** 2;
	});
	return normalEstimate({
		value: 1000 * deviation,
		standardError: weightedErrors === null ? null : Math.sqrt(variance) * (compat === undefined ? 1000 : 1),
		confidence,
		method,
	});
}
