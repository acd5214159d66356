import type { Released, ReleasedResult } from "../disclosure/released.js";
import type { Plan } from "../framework/plan/plan.js";
import type { GroupComparisons } from "../measures/comparisons/group-comparison.js";
import { type InequalitySummary, summariseInequality } from "../measures/comparisons/summarise-inequality.js";
import { type TargetProgress, targetProgress } from "../measures/trends/target-progress.js";
import type { Trend } from "../measures/trends/trend.js";
import { comparisonsOf } from "./comparisons-of-result.js";
import { resultFamilies } from "./result-families.js";
import { trendsOf } from "./trends-of-family.js";

/** What was worked out from released results, and from their printed numbers alone. */
export interface Findings {
	readonly comparisons: readonly GroupComparisons[];
	readonly summaries: readonly InequalitySummary[];
	/** Of groups and of gaps, where there are several periods. */
	readonly trends: readonly Trend[];
	/** Progress towards a plan's targets. */
	readonly targets: readonly TargetProgress[];
}

/** Nothing worked out. */
export const noFindings: Findings = { comparisons: [], summaries: [], trends: [], targets: [] };

/** What to work out; nothing where nothing is asked for. */
export interface FindingsOptions {
	/** Compare the groups of each result with its comparator and with everybody, p-values adjusted by Holm's method. */
	readonly compare?: boolean | undefined;
	/** Sum up how far the groups of each result lie apart. */
	readonly summary?: boolean | undefined;
	/** Follow the results of one measure and organisation over their periods. */
	readonly overTime?: boolean | undefined;
	/** The plan whose targets figures are set against; null for none. */
	readonly plan: Plan | null;
	/** The day on which the plan is looked at, `YYYY-MM-DD`. */
	readonly on: string;
}

/**
 * Works out from released results what is asked for: comparisons, summary measures, trends and progress towards targets.
 * All of it comes from the printed numbers alone, so that it tells no more than they do. Medians, and results without
 * rates, are not compared; one period alone has no trend.
 *
 * @param released - what `release` or `alreadyPublic` of `pcref/disclosure` returned.
 * @throws {@link ArgumentError} where `on` is no calendar date and there is a plan.
 *
 * @example
 * ```ts
 * import { alreadyPublic } from "pcref/disclosure";
 * import { measurePublished, publishedDetentions } from "pcref/measures";
 * import { findingsOf, tidyCsv } from "pcref/report";
 *
 * const detentions = measurePublished(publishedDetentions("2023/24"), { comparator: "White" });
 * const released = alreadyPublic([detentions], "NHS England, Mental Health Act Statistics");
 * const findings = findingsOf(released, { compare: true, plan: null, on: "2024-12-31" });
 * findings.comparisons[0]?.text; // => ["Detentions under the Mental Health Act: clearly higher than for White: Mixed; Asian or Asian British; Black or Black British; Other Ethnic Groups."]
 * tidyCsv(released, findings).includes(",representation-index,"); // => true
 * ```
 */
export function findingsOf(
	released: Released,
	{ compare = false, summary = false, overTime = false, plan, on }: FindingsOptions,
): Findings {
	const { results } = released;
	return {
		comparisons: compare
			? results.flatMap((result) => {
					const { againstComparator, againstEverybody } = comparisonsOf(result);
					return [...againstComparator, ...againstEverybody];
				})
			: [],
		summaries: summary ? results.map(summaryOf) : [],
		trends: overTime
			? resultFamilies(results).flatMap((family) => {
					const trends = trendsOf(family);
					return trends === null ? [] : [...trends.groups, ...trends.gaps];
				})
			: [],
		targets: plan === null ? [] : targetProgress(plan, results, { on }),
	};
}

/** The summary of one result, measured from its comparator where it has one. */
export function summaryOf(result: ReleasedResult): InequalitySummary {
	const isNamed = result.groups.some(
		({ label, level }) => label === result.comparator && (level === "upper" || level === "detail"),
	);
	return summariseInequality(result, { reference: isNamed ? result.comparator : null });
}
