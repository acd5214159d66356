import { meanDistance, overallFigure, type SubgroupWeighting } from "./mean-distance.js";
import { type InequalityEstimate, knownSubgroups, type Subgroup } from "./subgroup.js";

/**
 * How far the subgroups' figures lie from the figure of the whole population, on average (MDM).
 *
 * Formula: the mean of `|y - m|`, over subgroups (`unweighted`) or over people (`weighted`); `m` is `settingAverage`, or
 * the mean weighted by population. No limits: the World Health Organization's R package simulates them with 100 draws,
 * and an absolute value has no standard error near 0.
 *
 * @param options.subgroups - at least three with a figure; up to 15 per cent may be missing.
 * @param options.weighting - whether every subgroup counts alike, or by its people.
 * @param options.settingAverage - the figure of the whole population where it is known; populations are then needed
 * only for the weighting.
 * @returns the mean distance in the unit of the figures, without limits; undefined with too few figures or without
 * populations.
 * @throws {@link ArgumentError} for a number that is not finite, or a negative standard error or population.
 *
 * Source: World Health Organization, Health Equity Assessment Toolkit, technical notes.
 *
 * @example
 * ```ts
 * import { meanDifferenceFromMean } from "pcref/statistics";
 *
 * const subgroups = [{ value: 30 }, { value: 20 }, { value: 10 }];
 * meanDifferenceFromMean({ subgroups, weighting: "unweighted", settingAverage: 20 }).status; // => "ok"
 * meanDifferenceFromMean({ subgroups, weighting: "weighted" }).status; // => "undefined"
 * ```
 */
export function meanDifferenceFromMean({
	subgroups,
	weighting,
	settingAverage,
}: {
	readonly subgroups: readonly Subgroup[];
	readonly weighting: SubgroupWeighting;
	readonly settingAverage?: number;
}): InequalityEstimate {
	const method = `mean-difference-from-mean-${weighting}`;
	const known = knownSubgroups({ subgroups });
	if ("reason" in known) return { status: "undefined", reason: known.reason, method };
	const overall = overallFigure({ known, settingAverage });
	if ("reason" in overall) return { status: "undefined", reason: overall.reason, method };
	return meanDistance({ known, from: overall.mean, weighting, method });
}
