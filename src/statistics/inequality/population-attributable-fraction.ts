import { requireConfidence } from "../confidence-level.js";
import { attributableGap, type PopulationImprovement } from "./attributable-fraction.js";
import { type InequalityEstimate, normalEstimate } from "./subgroup.js";

/**
 * {@link populationAttributableRisk} as a percentage of the figure of the whole population (PAF): what part of it would
 * go, or be gained, if every subgroup had that of the reference?
 *
 * Formula: `100 (reference - m) / m`; the standard error is Walter's, times 100.
 *
 * @param options.compat - `healthequal`: the limits of the World Health Organization's R package, which forgets to
 * multiply the standard error by 100.
 * @returns per cent with normal limits; no limits without populations and scale. Undefined with too few figures, with
 * neither populations nor a setting average, or where the mean is 0.
 * @throws {@link ArgumentError} as {@link populationAttributableRisk}.
 *
 * Source: S. D. Walter (1976), "The estimation and interpretation of attributable risk in health research", Biometrics
 * 32, 829-849; World Health Organization, Health Equity Assessment Toolkit, technical notes.
 *
 * @example
 * ```ts
 * import { populationAttributableFraction } from "pcref/statistics";
 *
 * const subgroups = [{ value: 30 }, { value: 20 }, { value: 10 }];
 * populationAttributableFraction({ subgroups, favourable: false, settingAverage: 20 }); // => { status: "ok", value: -50 }
 * ```
 */
export function populationAttributableFraction({
	compat,
	...options
}: PopulationImprovement & { readonly compat?: "healthequal" }): InequalityEstimate {
	const { confidence = 0.95 } = options;
	requireConfidence(confidence);
	const method = "population-attributable-fraction";
	const gap = attributableGap(options);
	if ("reason" in gap) return { status: "undefined", reason: gap.reason, method };
	if (gap.mean === 0) return { status: "undefined", reason: "the mean is 0", method };
	return normalEstimate({
		value: (100 * gap.gap) / gap.mean,
		standardError: gap.fractionError === null ? null : gap.fractionError * (compat === undefined ? 100 : 1),
		confidence,
		method,
	});
}
