import type { Estimate } from "../../statistics/estimate.js";
import type {
	CountFamily,
	ErrorKind,
	InterruptedTimeSeries,
} from "../../statistics/interrupted-time-series/interrupted-time-series.js";
import { interruptedTimeSeries } from "../../statistics/interrupted-time-series/interrupted-time-series.js";
import type { ReportingPeriod } from "../../tables/validated-submission.js";
import type { BridgeId } from "../comparisons/bridges.js";
import type { Incomparability } from "../comparisons/comparability.js";
import { limitsInWords } from "../comparisons/comparison-words.js";
import { type Counted, countedOf, type Found } from "../comparisons/counted.js";
import type { ShownResult } from "../comparisons/shown-result.js";
import { formatNumber } from "../format-number.js";
import { requireDay } from "../period.js";
import { requireGroup, withoutSeries } from "./group-trend.js";
import { type SeriesBasis, type SeriesPoint, seriesOf } from "./series.js";

/** One period of the fitted series. */
export interface FittedPoint {
	readonly period: ReportingPeriod;
	readonly after: boolean;
	readonly count: number;
	/** What the count is a rate of; with a comparator, the count expected at the comparator's rate. */
	readonly exposure: number;
	/** By the model. */
	readonly fitted: number;
	/** If nothing had changed. */
	readonly counterfactual: number;
}

/** A series before and after a day, with the model fitted to it, or why there is none. */
export type BeforeAndAfter =
	| (SeriesBasis & {
			readonly status: "ok";
			readonly label: string;
			/** Label of the group whose rate is taken out of the series, where it is the gap that is looked at. */
			readonly comparator: string | null;
			/** First day of the first period after. */
			readonly from: string;
			readonly points: readonly FittedPoint[];
			readonly model: Extract<InterruptedTimeSeries, { readonly status: "ok" }>;
			readonly standardErrors: ErrorKind;
			readonly caveats: readonly string[];
			readonly text: readonly string[];
	  })
	| (SeriesBasis & {
			readonly status: "undefined" | "suppressed";
			readonly reason: string;
			readonly text: readonly string[];
	  })
	| {
			readonly status: "not-comparable";
			readonly reasons: readonly Incomparability[];
			readonly text: readonly string[];
	  };

/**
 * Did a group's rate, or its gap to another group, change when something did, such as the start of a plan? A segmented
 * regression of the counts (interrupted time series): a step and a change of the trend at the first period that begins on
 * or after a day.
 *
 * With a comparator, the counts are set over those that the comparator's rate of the same period would give: what moves
 * both groups alike drops out, and step and trend are those of the ratio of the two. The comparator's rate is then taken
 * as known, which is fair only where it rests on many more events than the group's.
 *
 * A change at that moment is not yet the effect of the plan: everything else that changed then is in it too. Monthly
 * counts vary more than chance; limits allow for it (`quasi`) unless other standard errors are asked for.
 *
 * @param results - in any order, exact or released, see `seriesOf`; months or quarters rather than years.
 * @param options.group - label of the group.
 * @param options.from - the day, `YYYY-MM-DD`, such as `2024-04-01`, from which the contract binds providers to PCREF.
 * @param options.comparator - label of another group; the group's own rate is looked at if left out.
 * @param options.family - `poisson` if left out, see `interruptedTimeSeries`.
 * @param options.harmonics - waves of the year to allow for; 0 if left out.
 * @param options.standardErrors - `quasi` if left out.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @param options.bridges - as for `seriesOf`.
 * @returns the fit. Undefined where a period lacks its count, the series has a break, all periods lie on one side of the
 * day, or they are too few; suppressed where a count is hidden; `not-comparable` where the results are no series.
 * @throws {@link ArgumentError} for a group that is in none of the results, or a `from` that is no day.
 *
 * @example
 * ```ts
 * import { beforeAndAfter, measurePublished, publishedDetentions, publishedDetentionYears } from "pcref/measures";
 *
 * const years = publishedDetentionYears.map((year) => measurePublished(publishedDetentions(year), { comparator: null }));
 * const changed = beforeAndAfter(years, { group: "Any other Black background", from: "2021-04-01" });
 * changed; // => { status: "undefined", reason: "the series has a break: Break at 2022-04-01: the populations were counted at different times: Census 2011 and Census 2021." }
 * ```
 */
export function beforeAndAfter(
	results: readonly ShownResult[],
	{
		group,
		from,
		comparator,
		family = "poisson",
		harmonics = 0,
		standardErrors = "quasi",
		confidence = 0.95,
		bridges = [],
	}: {
		readonly group: string;
		readonly from: string;
		readonly comparator?: string;
		readonly family?: CountFamily;
		readonly harmonics?: number;
		readonly standardErrors?: ErrorKind;
		readonly confidence?: number;
		readonly bridges?: readonly BridgeId[];
	},
): BeforeAndAfter {
	requireDay("from", from);
	const label = comparator === undefined ? group : `${group} against ${comparator}`;
	const series = seriesOf(results, { bridges });
	if (series.status === "not-comparable") return withoutSeries(series, label);
	requireGroup(results, group);
	if (comparator !== undefined) requireGroup(results, comparator, "comparator");
	const { points, ...basis } = series;
	const none = (status: "undefined" | "suppressed", reason: string): BeforeAndAfter => ({
		...basis,
		status,
		reason,
		text: [`${label}: not compared before and after ${from}: ${reason.replace(/\.$/, "")}.`],
	});
	const [gap] = series.breaks;
	if (gap !== undefined) return none("undefined", `the series has a break: ${gap.text}`);
	const changeAt = points.findIndex(({ period }) => period.start >= from);
	if (changeAt === -1) return none("undefined", "no period begins on or after the day");
	if (changeAt === 0) return none("undefined", "no period begins before the day");
	const exposures = exposuresOf(points, { group, comparator });
	if (exposures.status !== "ok") return none(exposures.status, exposures.reason);
	const model = interruptedTimeSeries({
		counts: exposures.value.map(({ count }) => count),
		populations: exposures.value.map(({ total }) => total),
		changeAt,
		family,
		harmonics,
		period: Math.max(2, Math.round(12 / series.months)),
		standardErrors,
		confidence,
	});
	if (model.status === "undefined") return none("undefined", model.reason);
	return {
		...basis,
		status: "ok",
		label,
		comparator: comparator ?? null,
		from: points[changeAt]?.period.start ?? from,
		points: points.map(({ period }, place) => ({
			period,
			after: place >= changeAt,
			count: exposures.value[place]?.count ?? 0,
			exposure: exposures.value[place]?.total ?? 0,
			fitted: model.fitted[place] ?? 0,
			counterfactual: model.counterfactual[place] ?? 0,
		})),
		model,
		standardErrors,
		caveats: [
			"A change at this moment is not yet the effect of what began then: everything else that changed with it is in it.",
			...(comparator === undefined ? [] : [`The rate of ${comparator} is taken as known.`]),
			...(points.length < 24 ? ["Fewer than 24 points: the trend before is known only roughly."] : []),
		],
		text: inWords(model, { label, from, unit: comparator === undefined ? "rate" : "ratio" }),
	};
}

/** Count and exposure of every period. */
function exposuresOf(
	points: readonly SeriesPoint[],
	{ group, comparator }: { readonly group: string; readonly comparator: string | undefined },
): Found<readonly Counted[]> {
	const all: Counted[] = [];
	for (const { period, result } of points) {
		const at = (reason: string) => `${period.start} to ${period.end}: ${reason}`;
		if (result === null) return { status: "undefined", reason: at("no result was given") };
		const own = countedIn(result, group);
		if (own.status !== "ok") return { status: own.status, reason: at(own.reason) };
		if (comparator === undefined) {
			all.push(own.value);
			continue;
		}
		const other = countedIn(result, comparator);
		if (other.status !== "ok") return { status: other.status, reason: at(other.reason) };
		if (other.value.count === 0) return { status: "undefined", reason: at(`${comparator} has no event`) };
		all.push({ count: own.value.count, total: (own.value.total * other.value.count) / other.value.total });
	}
	return { status: "ok", value: all };
}

function countedIn(result: ShownResult, label: string): Found<Counted> {
	const found = result.groups.find((group) => group.label === label);
	if (found === undefined) return { status: "undefined", reason: `there is no group ${label}` };
	const counted = countedOf(found);
	return counted.status === "ok" && counted.value.total === 0
		? { status: "undefined", reason: `${label} has nobody` }
		: counted;
}

function inWords(
	{ levelRatio, slopeRatio }: Extract<InterruptedTimeSeries, { readonly status: "ok" }>,
	{ label, from, unit }: { readonly label: string; readonly from: string; readonly unit: string },
): readonly string[] {
	const sentence = (ratio: Estimate, what: string) => {
		if (ratio.status === "undefined") return [];
		const { lower, upper } = ratio;
		const clear = (lower !== null && lower > 1) || (upper !== null && upper < 1);
		return [
			`${label}: ${what} ${formatNumber(ratio.value, 2)} times what the earlier trend leads to expect${limitsInWords(ratio, 2)}. ${clear ? "These figures show a change." : "These figures do not show a clear change."}`,
		];
	};
	return [
		...sentence(levelRatio, `from ${from} the ${unit} was at once`),
		...sentence(slopeRatio, `with every period after it the ${unit} moved by`),
	];
}
