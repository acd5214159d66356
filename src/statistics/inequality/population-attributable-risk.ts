import { requireConfidence } from "../confidence-level.js";
import { attributableGap, type PopulationImprovement } from "./attributable-fraction.js";
import { type InequalityEstimate, normalEstimate } from "./subgroup.js";

/**
 * By how much the figure of the whole population would change if every subgroup had that of the reference (PAR):
 * negative where the figure is a bad thing that would fall. 0 where the reference is not better than the mean.
 *
 * It says nothing about causes, and the best of several subgroups is best by chance too.
 *
 * Formula: `reference - m`; its standard error is the mean times that of {@link populationAttributableFraction}.
 *
 * @returns the change in the unit of the figures with normal limits; no limits without populations and scale. Undefined
 * with too few figures, or with neither populations nor a setting average.
 * @throws {@link ArgumentError} for a number that is not finite, a negative standard error, population or scale, an
 * order that is not a ranking, or a confidence outside the range.
 *
 * Source: World Health Organization, Health Equity Assessment Toolkit, technical notes. The variance takes the setting
 * average as known, as the organisation's R package does.
 *
 * @example
 * ```ts
 * import { populationAttributableRisk } from "pcref/statistics";
 *
 * const subgroups = [30, 20, 10].map((value) => ({ value, population: 100 }));
 * populationAttributableRisk({ subgroups, favourable: false, scale: 100 }).status; // => "ok"
 * populationAttributableRisk({ subgroups, favourable: false, settingAverage: 25 }); // => { value: -15, lower: null }
 * ```
 */
export function populationAttributableRisk(options: PopulationImprovement): InequalityEstimate {
	const { confidence = 0.95 } = options;
	requireConfidence(confidence);
	const method = "population-attributable-risk";
	const gap = attributableGap(options);
	if ("reason" in gap) return { status: "undefined", reason: gap.reason, method };
	return normalEstimate({
		value: gap.gap,
		standardError: gap.fractionError === null ? null : gap.mean * gap.fractionError,
		confidence,
		method,
	});
}
