import type { BreakdownId } from "../measures/breakdowns/breakdown.js";
import type { DeprivationLookup } from "../measures/breakdowns/deprivation-lookup.js";
import { monthsIn } from "../measures/comparisons/period-length.js";
import type { CountableMeasure } from "../measures/countable-measure.js";
import type { RecordDenominatorId } from "../measures/denominators/record-denominator.js";
import { groupBy } from "../measures/group-by.js";
import type { MeasureOptions } from "../measures/measure.js";
import { measureMany, measureManyCrossed } from "../measures/measure-many.js";
import type { MentalHealthActCompat } from "../measures/mental-health-act/category.js";
import type { OfficialQuirkId } from "../measures/official-quirks.js";
import type { MeasureResult } from "../measures/result.js";
import type { RollUpId } from "../reference/ethnicity/roll-ups.js";
import type { Population } from "../reference/population.js";
import type { Submission } from "../submission/validate-submission.js";
import type { ReportingPeriod } from "../tables/validated-submission.js";
import { isDivisibleBy, isPerResidents } from "./fitting-measures.js";

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
	/** For the measures that may be divided by it; the others keep their own denominator. */
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
	for (const ofProvider of groupBy(submissions, ({ provider }) => provider).values())
		results.push(...(await countOfProvider(measures, ofProvider, how)));
	return results;
}

async function countOfProvider(
	measures: readonly CountableMeasure[],
	submissions: readonly [Submission, ...Submission[]],
	how: HowToCount,
): Promise<readonly MeasureResult[]> {
	const { crossedWith, overTime, isPublic } = how;
	const [only, ...others] = submissions;
	const given = others.length === 0 ? only : submissions;
	if (crossedWith !== null) {
		const crossed = await measureManyCrossed(measures, given, (chosen) => ({
			...optionsOf(chosen, how),
			crossedWith,
		}));
		return crossed.flatMap(({ whole, slices, across }) => [whole, ...slices, across]);
	}
	const months = monthsOf(submissions);
	const byMonth = async (chosen: readonly CountableMeasure[]) => {
		const results: MeasureResult[] = [];
		for (const period of months)
			results.push(
				...(await measureMany(chosen, submissions, (each) => ({ ...optionsOf(each, how), period }))),
			);
		return results;
	};
	if (overTime === "alone") return byMonth(measures);
	const wholes = await measureMany(measures, given, (chosen) => optionsOf(chosen, how));
	if (overTime === "none" || months.length < 2) return wholes;
	const isFollowed = ({ period }: MeasureResult) => !isPublic || monthsIn(period) === 1;
	const followed = await byMonth(
		measures.filter((_, place) => wholes[place] !== undefined && isFollowed(wholes[place])),
	);
	const isAmongMonths = (whole: MeasureResult) =>
		followed.some(
			({ definition, period }) =>
				definition.id === whole.definition.id &&
				period.start === whole.period.start &&
				period.end === whole.period.end,
		);
	return [
		...wholes
			.filter((whole) => !isAmongMonths(whole))
			.map((whole) =>
				isFollowed(whole) ? whole : { ...whole, restrictions: [...whole.restrictions, notByMonth] },
			),
		...followed,
	];
}

const notByMonth = {
	id: "not-by-month",
	text: "Not shown month by month: beside a public figure of several months, its months could tell small numbers. Count them without it (pcref measure --over-time), or make an internal report.",
};

function optionsOf(chosen: CountableMeasure, how: HowToCount): MeasureOptions {
	const { by, population, comparator, quirks, dividedBy, deprivation, compat } = how;
	return {
		by,
		population: isPerResidents(chosen, dividedBy) ? population : null,
		comparator,
		quirks: quirks.filter((quirk) => chosen.switches?.includes(quirk)),
		...(isDivisibleBy(chosen, dividedBy) ? { dividedBy } : {}),
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
