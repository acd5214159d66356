import type { BreakdownId } from "../measures/breakdowns/breakdown.js";
import type { DeprivationLookup } from "../measures/breakdowns/deprivation-lookup.js";
import { monthsIn } from "../measures/comparisons/period-length.js";
import type { CountableMeasure } from "../measures/countable-measure.js";
import type { RecordDenominatorId } from "../measures/denominators/record-denominator.js";
import { groupBy } from "../measures/group-by.js";
import { type MeasureOptions, measure } from "../measures/measure.js";
import { measureCrossed } from "../measures/measure-crossed.js";
import type { MentalHealthActCompat } from "../measures/mental-health-act/category.js";
import type { OfficialQuirkId } from "../measures/official-quirks.js";
import type { MeasureResult } from "../measures/result.js";
import type { RollUpId } from "../reference/ethnicity/roll-ups.js";
import type { Population } from "../reference/population.js";
import type { Submission } from "../submission/validate-submission.js";
import type { ReportingPeriod } from "../tables/validated-submission.js";

/**
 * Whether the months of several submissions are counted one by one: `beside` the figure of the measure's own period,
 * `alone`, or not at all.
 */
export type OverTime = "beside" | "alone" | "none";

/** How the command line asks for results to be counted. */
export interface HowToCount {
	readonly by: RollUpId | BreakdownId;
	readonly crossedWith: RollUpId | BreakdownId | null;
	readonly population: Population | null;
	readonly comparator: string | null;
	readonly quirks: readonly OfficialQuirkId[];
	readonly dividedBy: RecordDenominatorId | null;
	readonly deprivation: DeprivationLookup | null;
	readonly compat: MentalHealthActCompat | null;
	readonly overTime: OverTime;
	readonly isPublic: boolean;
}

/** Counts measures in submissions, of each provider by itself. */
export async function countResults(
	measures: readonly CountableMeasure[],
	submissions: readonly Submission[],
	how: HowToCount,
): Promise<readonly MeasureResult[]> {
	const results: MeasureResult[] = [];
	const providers = [...groupBy(submissions, ({ provider }) => provider).values()];
	for (const ofProvider of providers)
		for (const chosen of measures) results.push(...(await countOne(chosen, ofProvider, how)));
	return results;
}

async function countOne(
	chosen: CountableMeasure,
	submissions: readonly [Submission, ...Submission[]],
	how: HowToCount,
): Promise<readonly MeasureResult[]> {
	const { crossedWith, overTime, isPublic } = how;
	const [only, ...others] = submissions;
	const given = others.length === 0 ? only : submissions;
	const options = optionsOf(chosen, how);
	if (crossedWith !== null) {
		const { whole, slices, across } = await measureCrossed(chosen, given, { ...options, crossedWith });
		return [whole, ...slices, across];
	}
	const months = monthsOf(submissions);
	if (overTime === "alone") return countMonths(chosen, submissions, { options, months });
	const whole = await measure(chosen, given, options);
	if (overTime === "none" || months.length < 2) return [whole];
	if (monthsIn(whole.period) > 1 && isPublic) {
		return [{ ...whole, restrictions: [...whole.restrictions, notByMonth] }];
	}
	const byMonth = await countMonths(chosen, submissions, { options, months });
	const isThere = byMonth.some(
		({ period }) => period.start === whole.period.start && period.end === whole.period.end,
	);
	return isThere ? byMonth : [whole, ...byMonth];
}

const notByMonth = {
	id: "not-by-month",
	text: "Not shown month by month: beside a public figure of several months, its months could tell small numbers. Count them without it (pcref measure --over-time), or make an internal report.",
};

async function countMonths(
	chosen: CountableMeasure,
	submissions: readonly Submission[],
	{ options, months }: { readonly options: MeasureOptions; readonly months: readonly ReportingPeriod[] },
): Promise<readonly MeasureResult[]> {
	const results: MeasureResult[] = [];
	for (const period of months) results.push(await measure(chosen, submissions, { ...options, period }));
	return results;
}

function optionsOf(chosen: CountableMeasure, how: HowToCount): MeasureOptions {
	const { by, population, comparator, quirks, dividedBy, deprivation, compat } = how;
	const isPerResidents = chosen.denominator.basis === "resident-population" && dividedBy === null;
	return {
		by,
		population: isPerResidents ? population : null,
		comparator,
		quirks: quirks.filter((quirk) => chosen.switches?.includes(quirk)),
		...(dividedBy === null ? {} : { dividedBy }),
		...(deprivation === null ? {} : { deprivation }),
		...(compat === null ? {} : { compat }),
	};
}

/** The months that were submitted, each once, in order. */
function monthsOf(submissions: readonly Submission[]): readonly ReportingPeriod[] {
	return [...groupBy(submissions, ({ period }) => period.end).values()]
		.map(([{ period }]) => ({ start: period.start, end: period.end }))
		.toSorted((a, b) => (a.start < b.start ? -1 : 1));
}
