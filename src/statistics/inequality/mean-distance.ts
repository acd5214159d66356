import { requireFinite } from "../argument-checks.js";
import {
	type InequalityEstimate,
	type KnownSubgroups,
	type NotMeasurable,
	normalEstimate,
} from "./subgroup.js";
import { plainMean, populationShares, weightedMean } from "./weighted-mean.js";

/** Whether every subgroup counts alike, or by its people. */
export type SubgroupWeighting = "unweighted" | "weighted";

/** The mean distance of the figures from a point. These measures have no limits: no closed form is established. */
export function meanDistance({
	known,
	from,
	weighting,
	method,
}: {
	readonly known: KnownSubgroups;
	readonly from: number;
	readonly weighting: SubgroupWeighting;
	readonly method: string;
}): InequalityEstimate {
	const distances = known.values.map((value) => Math.abs(value - from));
	if (weighting === "unweighted") {
		return normalEstimate({ value: plainMean(distances), standardError: null, confidence: 0.95, method });
	}
	const weights = populationShares(known.populations);
	if ("reason" in weights) return { status: "undefined", reason: weights.reason, method };
	const value = weightedMean(distances, weights.shares);
	return normalEstimate({ value, standardError: null, confidence: 0.95, method });
}

/** The figure of the whole population: as given, or the mean weighted by population. */
export function overallFigure({
	known,
	settingAverage,
}: {
	readonly known: KnownSubgroups;
	readonly settingAverage: number | undefined;
}): { readonly mean: number } | NotMeasurable {
	if (settingAverage !== undefined) {
		requireFinite("settingAverage", settingAverage);
		return { mean: settingAverage };
	}
	const weights = populationShares(known.populations);
	return "reason" in weights ? weights : { mean: weightedMean(known.values, weights.shares) };
}
