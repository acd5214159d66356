import type { Plan } from "../../framework/plan/plan.js";
import type { PlanMeasure } from "../../framework/plan/plan-measure.js";
import type { PopulationGroup } from "../../framework/population-group.js";

import { countedOf, figureKind } from "../comparisons/counted.js";
import { monthsIn } from "../comparisons/period-length.js";
import {
	basisOf,
	type ComparisonBasis,
	type ShownEstimate,
	type ShownGroup,
	type ShownResult,
} from "../comparisons/shown-result.js";
import { ratioOf } from "../comparisons/two-groups.js";
import { requireDay } from "../period.js";
import { targetInWords } from "./target-words.js";

/** How one group's figure stands to what the plan set out to reach. */
export interface TargetProgress {
	/** Id and title of the measure in the plan. */
	readonly measure: string;
	readonly title: string;
	readonly direction: PlanMeasure["direction"];
	/** Label of the group in the result, or the plan's own words for a group that no result has. */
	readonly label: string;
	readonly baseline: PlanMeasure["baseline"];
	readonly target: PlanMeasure["target"];
	/** The figure of the latest period that has ended by the day; with its basis, null where there is no such result. */
	readonly latest: ShownEstimate;
	readonly of: ComparisonBasis | null;
	/** Latest figure less baseline; null where one of them is not known or they are in different units. */
	readonly change: number | null;
	/** Latest over baseline, with limits, where the plan has the counts of its baseline. */
	readonly changeRatio: ShownEstimate;
	/** The share of the way from baseline to target that has been gone: 0 none, 1 all, negative the other way. */
	readonly shareOfTheWay: number | null;
	/**
	 * `reached` and `not-reached` where the limits of the figure leave no doubt, or there are none; `near` where the target
	 * lies within them; `no-target` and `no-figure` where there is nothing to compare.
	 */
	readonly standing: "reached" | "near" | "not-reached" | "no-target" | "no-figure";
	/** Whether the day by which to reach the target has passed; null without a target. */
	readonly due: boolean | null;
	/** What keeps the figure from being set against the plan without care. */
	readonly caveats: readonly string[];
	/** In plain English. */
	readonly text: string;
}

/**
 * How far the measures of a plan have come towards its targets on a day: for each measure of the plan that names one of
 * this package's measures by its id, and each group that it is for, the latest figure against baseline and target.
 *
 * The plan's figures are taken to be in the measure's unit: a share or rate per `definition.per`, not a ratio to the
 * comparator. Where the plan has the counts behind its baseline, that is checked. A denominator that the plan describes
 * otherwise than the result is named as a caveat. One figure against another does not tell a trend: see `groupTrend` with
 * the target.
 *
 * @param plan - a parsed plan. Measures that name no measure of the results are left out.
 * @param results - of any measures and periods, exact or released, see `compareGroups`.
 * @param options.on - the day, `YYYY-MM-DD`.
 * @returns one row for each measure and group, in the plan's order.
 * @throws {@link ArgumentError} where `on` is no calendar date.
 *
 * @example
 * ```ts
 * import { planExample } from "pcref";
 * import { measurePublished, publishedDetentions, targetProgress } from "pcref/measures";
 *
 * const measure = {
 * 	...planExample.measures[0]!,
 * 	definition: "mha.detentions",
 * 	direction: "decrease" as const,
 * 	baseline: null,
 * 	target: { value: 200, by: "2027-03-31" },
 * };
 * const group = { kind: "roll-up-group", rollUp: "nhs-upper-mha-annual", label: "Black or Black British" } as const;
 * const plan = { ...planExample, measures: [{ ...measure, groups: [group] }] };
 * const [progress] = targetProgress(plan, [measurePublished(publishedDetentions("2023/24"), { comparator: null })], {
 * 	on: "2024-12-31",
 * });
 * progress; // => { label: "Black or Black British", standing: "not-reached", due: false }
 * ```
 */
export function targetProgress(
	plan: Plan,
	results: readonly ShownResult[],
	{ on }: { readonly on: string },
): readonly TargetProgress[] {
	requireDay("options.on", on);
	return plan.measures.flatMap((measure) => {
		const own = results
			.filter(({ definition, period }) => definition.id === measure.definition && period.end <= on)
			.toSorted((a, b) => (a.period.end < b.period.end ? 1 : -1));
		if (!results.some(({ definition }) => definition.id === measure.definition)) return [];
		const groups = measure.groups.length === 0 ? [null] : measure.groups;
		return groups.map((group) => progressOf({ measure, group, results: own, on }));
	});
}

function progressOf({
	measure,
	group,
	results,
	on,
}: {
	readonly measure: PlanMeasure;
	/** Null for all that the plan is for. */
	readonly group: PopulationGroup | null;
	readonly results: readonly ShownResult[];
	readonly on: string;
}): TargetProgress {
	const [found] = results.flatMap((result) => {
		const own = groupIn(result, group);
		return own === undefined ? [] : [{ result, own }];
	});
	const { baseline, target, direction } = measure;
	const latest = found?.own.crudeRate ?? notFound;
	const per = found?.result.definition.per ?? 1;
	const sameUnit = baseline === null || isInUnit(baseline, per);
	const value = latest.status === "ok" && sameUnit ? latest.value : null;
	const change = value === null || baseline === null ? null : value - baseline.value;
	const way = baseline === null || target === null ? 0 : target.value - baseline.value;
	const progress = {
		measure: measure.id,
		title: measure.title,
		direction,
		label: found?.own.label ?? nameOf(group),
		baseline,
		target,
		latest,
		of: found === undefined ? null : basisOf(found.result),
		change,
		changeRatio: changeRatio(measure, found),
		shareOfTheWay: change === null || way === 0 ? null : change / way,
		standing: sameUnit ? standingOf(latest, measure) : ("no-figure" as const),
		due: target === null ? null : target.by <= on,
		caveats: [
			...(sameUnit
				? []
				: [`The baseline is not its counts per ${per}: the plan's figures seem to be in another unit.`]),
			...denominatorCaveats(measure, found?.result),
		],
	};
	return { ...progress, text: targetInWords(progress, found?.result ?? null) };
}

const notFound: ShownEstimate = {
	status: "undefined",
	reason: "no result of a period that has ended holds the group",
	method: "none",
};

/** The group of a result that a plan means; all together where the plan names none. */
function groupIn(
	{ groups, classification }: ShownResult,
	group: PopulationGroup | null,
): ShownGroup | undefined {
	if (group === null) return groups.find(({ level }) => level === "total");
	switch (group.kind) {
		case "roll-up-group":
			return group.rollUp === classification.id
				? groups.find(({ label }) => label === group.label)
				: undefined;
		case "ethnic-group":
			return groups.find(
				(candidate) =>
					candidate.group.scheme === group.category.scheme && candidate.group.code === group.category.code,
			);
		case "described":
			return undefined;
	}
}

function nameOf(group: PopulationGroup | null): string {
	if (group === null) return "All";
	switch (group.kind) {
		case "roll-up-group":
			return group.label;
		case "ethnic-group":
			return `${group.category.scheme} ${group.category.code}`;
		case "described":
			return group.description;
	}
}

type Baseline = NonNullable<PlanMeasure["baseline"]>;

/** Whether a baseline is its counts per `per`, as far as it was rounded; taken for granted where it has no counts. */
function isInUnit({ value, numerator, denominator }: Baseline, per: number): boolean {
	if (numerator === null || denominator === null) return true;
	const exact = (numerator * per) / denominator;
	return Math.abs(exact - value) <= Math.max(0.5, 0.01 * Math.abs(exact));
}

function standingOf(latest: ShownEstimate, { target, direction }: PlanMeasure): TargetProgress["standing"] {
	if (target === null) return "no-target";
	if (latest.status !== "ok") return "no-figure";
	const { value, lower, upper } = latest;
	const within = (lower ?? value) <= target.value && target.value <= (upper ?? value);
	if (within && value !== target.value) return "near";
	if (direction === "keep") return value === target.value || within ? "reached" : "not-reached";
	return (direction === "decrease" ? value <= target.value : value >= target.value)
		? "reached"
		: "not-reached";
}

function changeRatio(
	{ baseline }: PlanMeasure,
	found: { readonly result: ShownResult; readonly own: ShownGroup } | undefined,
): ShownEstimate {
	const none = (reason: string): ShownEstimate => ({ status: "undefined", reason, method: "log" });
	if (found === undefined) return none("there is no figure");
	const kind = figureKind(found.result);
	if (kind === "median") return none("medians are not compared");
	if (baseline === null) return none("the plan has no baseline");
	const { numerator, denominator } = baseline;
	if (numerator === null || denominator === null)
		return none("the plan does not have the counts of its baseline");
	if (!Number.isSafeInteger(numerator) || (kind === "share" && numerator > denominator)) {
		return none("the counts of the baseline are no counts of this measure");
	}
	const own = countedOf(found.own);
	if (own.status !== "ok") return { ...own, method: "log" };
	return ratioOf({
		group: own.value,
		reference: { count: numerator, total: denominator },
		kind,
		confidence: 0.95,
	});
}

function denominatorCaveats({ baseline }: PlanMeasure, result: ShownResult | undefined): readonly string[] {
	if (baseline === null || result === undefined) return [];
	const { denominator, period } = result;
	const lengths = [monthsIn(period), monthsIn({ start: baseline.period.from, end: baseline.period.to })];
	const described = baseline.denominatorBasis;
	const vintage = denominator?.basis === "resident-population" ? denominator.vintage : null;
	return [
		...(lengths[0] === lengths[1] || vintage === null
			? []
			: [
					`The baseline covers ${lengths[1]} months and the figure ${lengths[0]}: rates per resident are not to be compared.`,
				]),
		...(vintage === null || described?.includes(vintage) === true
			? []
			: [
					`The denominator of the baseline is described as ${described ?? "nothing"}, that of the figure is of ${vintage}.`,
				]),
	];
}
