import { betweenGroupVariance } from "../../statistics/inequality/between-group-variance.js";
import { coefficientOfVariation } from "../../statistics/inequality/coefficient-of-variation.js";
import { indexOfDisparity } from "../../statistics/inequality/index-of-disparity.js";
import { meanDifferenceFromMean } from "../../statistics/inequality/mean-difference-from-mean.js";
import { meanDifferenceFromReference } from "../../statistics/inequality/mean-difference-from-reference.js";
import { meanLogDeviation } from "../../statistics/inequality/mean-log-deviation.js";
import { populationAttributableFraction } from "../../statistics/inequality/population-attributable-fraction.js";
import { populationAttributableRisk } from "../../statistics/inequality/population-attributable-risk.js";
import type { InequalityEstimate, Subgroup } from "../../statistics/inequality/subgroup.js";
import { subgroupDifference } from "../../statistics/inequality/subgroup-difference.js";
import { subgroupRatio } from "../../statistics/inequality/subgroup-ratio.js";
import { theilIndex } from "../../statistics/inequality/theil-index.js";
import type { InequalityMeasure } from "./summarise-inequality.js";

/** A summary measure before hidden figures are told from missing ones. */
export interface PendingMeasure extends Omit<InequalityMeasure, "estimate"> {
	readonly estimate: InequalityEstimate;
}

/** The groups as subgroups, and whether a high figure is good: null where neither way is better. */
export interface InequalityTask {
	readonly subgroups: readonly Subgroup[];
	readonly favourable: boolean | null;
	readonly confidence: number;
}

/**
 * Difference and ratio of the reference and the group farthest from it in the bad direction, or in either where neither
 * is bad; without a reference, of the highest and the lowest.
 */
export function towardsReference({
	subgroups,
	favourable,
	confidence,
	place,
}: InequalityTask & { readonly place: number | undefined }): readonly PendingMeasure[] {
	const against = { subgroups, confidence, ...(place === undefined ? {} : { reference: place }) };
	const farthest = (measure: (good: boolean) => InequalityEstimate): InequalityEstimate => {
		if (place === undefined) return measure(false);
		if (favourable !== null) return measure(favourable);
		const [above, below] = [measure(false), measure(true)];
		return below.status === "ok" && (above.status !== "ok" || below.value > above.value) ? below : above;
	};
	const distances: readonly PendingMeasure[] = [
		{
			who: "D",
			title: "Difference",
			unit: "figure",
			estimate: farthest((good) => subgroupDifference({ ...against, favourable: good })),
		},
		{
			who: "R",
			title: "Ratio",
			unit: "times",
			estimate: farthest((good) => subgroupRatio({ ...against, favourable: good })),
		},
	];
	if (place === undefined) return distances;
	return [
		...distances,
		{
			who: "MDRW",
			title: "Mean difference from the reference group",
			unit: "figure",
			estimate: meanDifferenceFromReference({ subgroups, reference: place, weighting: "weighted" }),
		},
	];
}

/** Measures of how far all groups lie from the whole. */
export function amongAll({
	subgroups,
	confidence,
}: Omit<InequalityTask, "favourable">): readonly PendingMeasure[] {
	const weighting = "weighted";
	return [
		{
			who: "BGV",
			title: "Variance between groups",
			unit: "figure-squared",
			estimate: betweenGroupVariance({ subgroups, confidence }),
		},
		{
			who: "COV",
			title: "Coefficient of variation",
			unit: "per-cent",
			estimate: coefficientOfVariation({ subgroups }),
		},
		{
			who: "MDMW",
			title: "Mean difference from the mean",
			unit: "figure",
			estimate: meanDifferenceFromMean({ subgroups, weighting }),
		},
		{
			who: "IDISW",
			title: "Index of disparity",
			unit: "per-cent",
			estimate: indexOfDisparity({ subgroups, weighting }),
		},
		{ who: "TI", title: "Theil index", unit: "thousandths", estimate: theilIndex({ subgroups, confidence }) },
		{
			who: "MLD",
			title: "Mean log deviation",
			unit: "thousandths",
			estimate: meanLogDeviation({ subgroups, confidence }),
		},
	];
}

/** What would change if every group had the best figure. */
export function improvements({
	subgroups,
	favourable,
	confidence,
	per,
}: InequalityTask & { readonly per: number }): readonly PendingMeasure[] {
	const options = { subgroups, favourable: favourable ?? false, scale: per, confidence };
	return [
		{
			who: "PAR",
			title: "Change if all groups had the best figure",
			unit: "figure",
			estimate:
				favourable === null
					? noDirection("population-attributable-risk")
					: populationAttributableRisk(options),
		},
		{
			who: "PAF",
			title: "The same as a share of the whole",
			unit: "per-cent",
			estimate:
				favourable === null
					? noDirection("population-attributable-fraction")
					: populationAttributableFraction(options),
		},
	];
}

function noDirection(method: string): InequalityEstimate {
	return { status: "undefined", reason: "neither way is better for this measure", method };
}
