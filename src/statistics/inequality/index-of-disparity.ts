import { meanDistance, overallFigure, type SubgroupWeighting } from "./mean-distance.js";
import { type InequalityEstimate, knownSubgroups, normalEstimate, type Subgroup } from "./subgroup.js";

/**
 * {@link meanDifferenceFromMean} as a percentage of the figure of the whole population (IDIS): a relative measure.
 *
 * Formula: 100 times the mean of `|y - m|`, over subgroups (`unweighted`) or over people (`weighted`), divided by `m`.
 * No limits: the World Health Organization's R package simulates them with 100 draws, the weighted ones about the wrong
 * mean.
 *
 * @param options.subgroups - at least three with a figure; up to 15 per cent may be missing.
 * @param options.weighting - whether every subgroup counts alike, or by its people.
 * @param options.settingAverage - the figure of the whole population where it is known.
 * @returns per cent, without limits; undefined without populations or where the mean is 0 or below.
 * @throws {@link ArgumentError} for a number that is not finite, or a negative standard error or population.
 *
 * Source: J. N. Pearcy and K. G. Keppel (2002), "A summary measure of health disparity", Public Health Reports 117,
 * 273-280.
 *
 * @example
 * ```ts
 * import { indexOfDisparity } from "pcref/statistics";
 *
 * const subgroups = [10, 10, 40, 40].map((value) => ({ value, population: 5 }));
 * indexOfDisparity({ subgroups, weighting: "weighted" }); // => { status: "ok", value: 60 }
 * ```
 */
export function indexOfDisparity({
	subgroups,
	weighting,
	settingAverage,
}: {
	readonly subgroups: readonly Subgroup[];
	readonly weighting: SubgroupWeighting;
	readonly settingAverage?: number;
}): InequalityEstimate {
	const method = `index-of-disparity-${weighting}`;
	const known = knownSubgroups({ subgroups });
	if ("reason" in known) return { status: "undefined", reason: known.reason, method };
	const overall = overallFigure({ known, settingAverage });
	if ("reason" in overall) return { status: "undefined", reason: overall.reason, method };
	if (overall.mean <= 0) return { status: "undefined", reason: "the mean is not above 0", method };
	const distance = meanDistance({ known, from: overall.mean, weighting, method });
	if (distance.status === "undefined") return distance;
	return normalEstimate({
		value: (100 * distance.value) / overall.mean,
		standardError: null,
		confidence: distance.confidence,
		method,
	});
}
