import type { ReportingPeriod } from "../../tables/validated-submission.js";
import { monthNumber, monthsPeriod } from "./calendar-month.js";
import type { PeriodRule } from "./period-rule.js";

/**
 * The first and last day that a figure is of, by its period rule.
 *
 * @param rule What its definition says.
 * @param lastDay Any day of the last month at hand, `YYYY-MM-DD`.
 *
 * @example
 * ```ts
 * import { periodRules, windowOf } from "pcref/measures";
 *
 * windowOf(periodRules.quarter, "2024-06-30"); // => { start: "2024-04-01", end: "2024-06-30" }
 * windowOf(periodRules.financialYear, "2025-01-31"); // => { start: "2024-04-01", end: "2025-01-31" }
 * ```
 */
export function windowOf(rule: Pick<PeriodRule, "window">, lastDay: string): ReportingPeriod {
	const last = monthNumber(lastDay);
	const sinceApril = (last + 9) % 12;
	const before = { month: 0, quarter: 2, "twelve-months": 11, "financial-year": sinceApril }[rule.window];
	return monthsPeriod(last - before, last);
}
