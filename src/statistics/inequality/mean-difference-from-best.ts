import { extreme } from "./compared-pair.js";
import { meanDistance, type SubgroupWeighting } from "./mean-distance.js";
import { type InequalityEstimate, knownSubgroups, type Subgroup } from "./subgroup.js";

/**
 * How far the subgroups' figures lie from the best of them, on average (MDB): what would every group gain if it had the
 * best group's figure?
 *
 * Formula: the mean of `|y - best|`, over subgroups (`unweighted`) or over people (`weighted`); the best figure is the
 * highest where a high one is good. The best of several is best by chance too, so the measure is above 0 even where
 * groups do not differ. No limits, for the reasons given at {@link meanDifferenceFromMean}.
 *
 * @param options.subgroups - at least three with a figure; up to 15 per cent may be missing.
 * @param options.favourable - true where a high figure is good.
 * @param options.weighting - whether every subgroup counts alike, or by its people.
 * @returns the mean distance in the unit of the figures, without limits.
 * @throws {@link ArgumentError} for a number that is not finite, or a negative standard error or population.
 *
 * Source: World Health Organization, Health Equity Assessment Toolkit, technical notes. The organisation's R package
 * stops without standard errors; here the measure is given.
 *
 * @example
 * ```ts
 * import { meanDifferenceFromBest } from "pcref/statistics";
 *
 * const subgroups = [{ value: 40 }, { value: 20 }, { value: 10 }, { value: 10 }];
 * meanDifferenceFromBest({ subgroups, favourable: false, weighting: "unweighted" }); // => { status: "ok", value: 10 }
 * ```
 */
export function meanDifferenceFromBest({
	subgroups,
	favourable,
	weighting,
}: {
	readonly subgroups: readonly Subgroup[];
	readonly favourable: boolean;
	readonly weighting: SubgroupWeighting;
}): InequalityEstimate {
	const method = `mean-difference-from-best-${weighting}`;
	const known = knownSubgroups({ subgroups });
	if ("reason" in known) return { status: "undefined", reason: known.reason, method };
	const best = known.values[extreme(known.values, favourable ? 1 : -1)] ?? 0;
	return meanDistance({ known, from: best, weighting, method });
}
