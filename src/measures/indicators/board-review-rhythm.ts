import type { Governance } from "../../framework/governance/governance.js";
import type { ReportingPeriod } from "../../tables/validated-submission.js";
import { dayNumber } from "../mental-health-act/day-number.js";
import { isWithin, requirePeriod } from "../period.js";
import type { MeasureResult } from "../result.js";
import { type IndicatorGroup, indicatorResult, notBrokenDown, totalOf } from "./indicator-result.js";

/**
 * How the board looked at measures in a period: the share of its reviews at which something was shown by ethnic group,
 * and the median days from one review to the next.
 *
 * @param governance A parsed governance document.
 * @param options `period`: first and last day; reviews outside it are passed over.
 * @returns Two results, of reviews and not of people. The median is undefined where there are fewer than two reviews.
 * @throws {@link ArgumentError} for days that are none.
 *
 * @example
 * ```ts
 * import { governanceExample } from "pcref";
 * import { boardReviewRhythm } from "pcref/measures";
 *
 * const [byEthnicity, days] = boardReviewRhythm(governanceExample, { period: { start: "2024-04-01", end: "2025-03-31" } });
 * byEthnicity?.groups[0]; // => { count: { value: 2 }, population: { value: 2 } }
 * days?.groups[0]?.crudeRate; // => { status: "ok", value: 182, method: "median" }
 * ```
 */
export function boardReviewRhythm(
	governance: Governance,
	{ period }: { readonly period: ReportingPeriod },
): readonly MeasureResult[] {
	requirePeriod(period);
	const reviews = governance.boardReviews.filter(({ on }) => isWithin(on, period));
	const days = [...new Set(reviews.map(({ on }) => dayNumber(on)))].toSorted((a, b) => a - b);
	const intervals = days.slice(1).map((day, index) => day - (days[index] ?? day));
	const result = (
		id: "board.reviews-by-ethnicity" | "board.days-between-reviews",
		title: string,
		figures: Pick<IndicatorGroup, "count" | "denominator" | "values">,
	) =>
		indicatorResult({
			id,
			organisation: governance.organisation.code,
			period,
			classification: notBrokenDown,
			denominator: { basis: "documents", title },
			groups: [{ ...totalOf(notBrokenDown), ...figures }],
		});
	return [
		result("board.reviews-by-ethnicity", "Board reviews in the period", {
			count: reviews.filter(({ measures }) => measures.some(({ byEthnicity }) => byEthnicity)).length,
			denominator: reviews.length,
		}),
		result("board.days-between-reviews", "Intervals between board reviews in the period", {
			count: intervals.length,
			denominator: intervals.length,
			values: intervals,
		}),
	];
}
