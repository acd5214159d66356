import { figureKind } from "../measures/comparisons/counted.js";
import { type BeforeAndAfter, beforeAndAfter } from "../measures/trends/before-and-after.js";
import { gapTrend } from "../measures/trends/gap-trend.js";
import { groupTrend } from "../measures/trends/group-trend.js";
import { seriesOf } from "../measures/trends/series.js";
import type { Trend } from "../measures/trends/trend.js";
import { mainGroups } from "./group-words.js";
import type { ResultFamily } from "./result-families.js";

/** A day at which something began, and what it was. */
export interface MomentOfChange {
	readonly from: string;
	readonly what: string;
}

/** April 2024, from which the contract binds providers; sources dispute the day, see the timeline of `pcref/reference`. */
export const contractMoment: MomentOfChange = {
	from: "2024-04-01",
	what: "the contract bound providers to PCREF",
};

/** What is said of one family over time. */
export interface TrendsOfFamily {
	/** Of everybody and each group. */
	readonly groups: readonly Trend[];
	/** Of each group against the comparator. */
	readonly gaps: readonly Trend[];
	/** Of each gap, or where there is no comparator of each group, before and after each moment within the series. */
	readonly changes: readonly {
		readonly label: string;
		readonly moment: MomentOfChange;
		readonly change: BeforeAndAfter;
	}[];
}

/** Trends of the groups and gaps of results over time; null where there is one period alone. */
export function trendsOf(
	{ main, series }: ResultFamily,
	moments: readonly MomentOfChange[] = [contractMoment],
): TrendsOfFamily | null {
	if (series.length < 2) return null;
	const last = series.at(-1) ?? main;
	const { comparator } = last;
	const groups = mainGroups(last).map(({ label }) => label);
	const total = last.groups.filter(({ level }) => level === "total").map(({ label }) => label);
	const isPrinted = series.some((result) =>
		result.groups.some(({ published }) =>
			published.some(({ statistic }) => statistic === "standardised-rate"),
		),
	);
	const hasRates = series.some((result) =>
		result.groups.some(({ crudeRate }) => crudeRate.status !== "undefined"),
	);
	const figure = isPrinted ? "published-standardised-rate" : hasRates ? "crude-rate" : "count";
	const others =
		comparator === null || !groups.includes(comparator) || figureKind(last) === "median" || figure === "count"
			? []
			: groups.filter((label) => label !== comparator);
	const ordered = seriesOf(series);
	const isWithin = ({ from }: MomentOfChange) =>
		ordered.status === "ok" && ordered.period.start < from && from <= ordered.period.end;
	return {
		groups: [...total, ...groups].map((group) => groupTrend(series, { group, figure })),
		gaps: others.map((group) =>
			gapTrend(series, {
				group,
				comparator: comparator ?? "",
				figure: isPrinted ? "published-standardised-ratio" : "ratio",
			}),
		),
		changes: moments.filter(isWithin).flatMap((moment) =>
			(others.length > 0 ? others : groups).map((group) => ({
				label: group,
				moment,
				change: beforeAndAfter(series, {
					group,
					from: moment.from,
					...(others.length > 0 && comparator !== null ? { comparator } : {}),
				}),
			})),
		),
	};
}
