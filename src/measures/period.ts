import { ArgumentError } from "../issues/argument-error.js";
import { isCalendarDate } from "../tables/calendar-date.js";
import type { ReportingPeriod } from "../tables/validated-submission.js";

/** @throws ArgumentError where the value is no calendar date. */
export function requireDay(argument: string, day: string): void {
	if (!isCalendarDate(day)) throw new ArgumentError(argument, "must be a calendar date, YYYY-MM-DD");
}

/** @throws ArgumentError where the period has no two days in order. */
export function requirePeriod({ start, end }: ReportingPeriod): void {
	requireDay("options.period.start", start);
	requireDay("options.period.end", end);
	if (end < start) throw new ArgumentError("options.period.end", `must not be before ${start}`);
}

/** Whether a day lies in a period, its first and last day included. */
export function isWithin(day: string, { start, end }: ReportingPeriod): boolean {
	return day >= start && day <= end;
}
