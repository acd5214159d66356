import { ArgumentError } from "../../issues/argument-error.js";
import { normalDeviate, requireConfidence } from "../../statistics/confidence-level.js";
import { type HeterogeneityTest, heterogeneityTest } from "../../statistics/inequality/heterogeneity-test.js";
import type { InequalityEstimate, Subgroup } from "../../statistics/inequality/subgroup.js";
import { comparedGroups } from "./comparator.js";
import { figureKind } from "./counted.js";
import {
	basisOf,
	type ComparisonBasis,
	type ShownEstimate,
	type ShownGroup,
	type ShownResult,
} from "./shown-result.js";
import { amongAll, improvements, towardsReference } from "./who-measures.js";

/** One number for the inequality among all groups. */
export interface InequalityMeasure {
	/** The abbreviation of the World Health Organization's tools: `D`, `R`, `BGV`, `TI`. */
	readonly who: "D" | "R" | "BGV" | "COV" | "MDMW" | "MDRW" | "IDISW" | "TI" | "MLD" | "PAR" | "PAF";
	readonly title: string;
	/** What its values are in: that of the figures, its square, a percentage, or none. */
	readonly unit: "figure" | "figure-squared" | "per-cent" | "thousandths" | "times";
	readonly estimate: ShownEstimate;
}

/** Summary measures of inequality among the groups of one result. */
export interface InequalitySummary extends ComparisonBasis {
	/** Label of the group that D, R and MDR are measured from; null where D and R are highest against lowest. */
	readonly reference: string | null;
	readonly measures: readonly InequalityMeasure[];
	/** Whether the groups differ at all by more than chance. */
	readonly heterogeneity: HeterogeneityTest;
	/** What to know before using any of them. */
	readonly caveats: readonly string[];
}

/**
 * Sums up in single numbers how far the groups of a result lie apart, by the summary measures of the World Health
 * Organization: difference, ratio, variance between groups, index of disparity, Theil's index and others, each with
 * limits where a closed form is established. Groups are weighted by their people.
 *
 * Standard errors of the groups' figures are worked out from their limits, `(upper - lower) / 2 z`, as its toolkit does.
 * Measures that need a gradient are not here: ethnic groups have no order. Where neither way is better (`direction:
 * "context"`), D and R are of the group farthest from the reference in either direction, and PAR and PAF, which need a
 * best group, are undefined.
 *
 * @param result - exact or released, see `compareGroups`. A hidden figure leaves measures `suppressed`: one group of
 * five is more than may be missing.
 * @param options.reference - label of the group that D, R and MDR are measured from, a comparator and no norm.
 * @param options.level - `upper` or `detail`; the broad groups if left out, where there are any.
 * @param options.confidence - above 0 and below 1; 0.95 if left out.
 * @throws {@link ArgumentError} for a reference that is no group of the level, or a confidence outside the range.
 *
 * Source: World Health Organization, Handbook on health inequality monitoring (2013), and Health Equity Assessment
 * Toolkit, technical notes.
 *
 * @example
 * ```ts
 * import { measurePublished, publishedDetentions, summariseInequality } from "pcref/measures";
 *
 * const result = measurePublished(publishedDetentions("2023/24"), { comparator: null });
 * const { measures } = summariseInequality(result, { reference: "White" });
 * const ratio = measures.find(({ who }) => who === "R")?.estimate;
 * ratio?.status === "ok" ? ratio.value.toFixed(2) : ratio; // => "3.44"
 * ```
 */
export function summariseInequality(
	result: ShownResult,
	{
		reference = null,
		level,
		confidence = 0.95,
	}: {
		readonly reference?: string | null;
		readonly level?: "upper" | "detail";
		readonly confidence?: number;
	} = {},
): InequalitySummary {
	requireConfidence(confidence);
	if (confidence === 1) throw new ArgumentError("confidence", "must be below 1");
	const { groups } = comparedGroups(result, {
		comparator: reference === null ? { kind: "everybody" } : { kind: "group", label: reference },
		...(level === undefined ? {} : { level }),
	});
	const place = groups.findIndex(({ label }) => label === reference);
	if (reference !== null && place === -1) {
		throw new ArgumentError("reference", `must be a group of the level ${level ?? ""}, but is ${reference}`);
	}
	const isMedian = figureKind(result) === "median";
	const subgroups = groups.map((group) => (isMedian ? withoutFigure : subgroupOf(group)));
	const task = { subgroups, favourable: isFavourable(result), confidence };
	const isHidden = groups.some(({ crudeRate }) => crudeRate.status === "suppressed");
	const shown = (estimate: InequalityEstimate) => shownEstimate(estimate, isHidden);
	return {
		...basisOf(result),
		reference,
		measures: [
			...towardsReference({ ...task, place: reference === null ? undefined : place }),
			...amongAll(task),
			...improvements({ ...task, per: result.definition.per }),
		].map(({ estimate, ...measure }) => ({ ...measure, estimate: shown(estimate) })),
		heterogeneity: heterogeneityTest({ subgroups }),
		caveats: [
			"Ethnic groups have no order, so no gradient is measured.",
			...(reference === null
				? [
						"The highest less the lowest is above 0 by chance alone, and its limits do not know it: see whether the groups differ at all.",
					]
				: []),
			"The group with the best figure is the best by chance too.",
		],
	};
}

/** Whether a high figure is good; null where neither way is better. */
function isFavourable({ definition }: ShownResult): boolean | null {
	return definition.direction === "context" ? null : definition.direction === "higher-is-better";
}

const withoutFigure: Subgroup = { value: null };

function subgroupOf({ crudeRate, population }: ShownGroup): Subgroup {
	if (crudeRate.status !== "ok") return withoutFigure;
	const { value, lower, upper, confidence } = crudeRate;
	return {
		value,
		standardError: lower === null || upper === null ? null : (upper - lower) / 2 / normalDeviate(confidence),
		population: population.status === "ok" ? population.value : null,
	};
}

function shownEstimate(estimate: InequalityEstimate, isHidden: boolean): ShownEstimate {
	const { method } = estimate;
	if (estimate.status === "undefined") {
		return isHidden
			? { status: "suppressed", reason: "a figure that it needs is hidden", method }
			: { status: "undefined", reason: estimate.reason, method };
	}
	const { value, lower, upper, confidence } = estimate;
	return { status: "ok", value, lower, upper, confidence, method };
}
