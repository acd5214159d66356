import type { ReportingPeriod } from "../../tables/validated-submission.js";
import { dayNumber } from "../mental-health-act/day-number.js";
import { endOfStay } from "./bed-days.js";
import type { InpatientSpell, TimedSpan } from "./rows.js";

/** How long an intervention or incident lasted, and what the figure may be used for. */
export interface Duration {
	/** May be negative where a time is missing, since a missing time is taken as midnight. */
	readonly minutes: number;
	/** It can be averaged: it ended in the period, within the stay, and both its times are known. */
	readonly isComplete: boolean;
	/** It can be counted as still running: as far as it is known, its dates make sense. */
	readonly isPlausible: boolean;
}

/**
 * The duration of an intervention, or of an incident, in a stay (R2.7). One without an end runs to midnight after the
 * period.
 */
export function durationOf(
	span: TimedSpan,
	stay: Pick<InpatientSpell, "startDate" | "dischargeDate" | "inactiveDate">,
	period: ReportingPeriod,
): Duration {
	const dayAfter = dayNumber(period.end) + 1;
	const [start, end] = [dayNumber(span.startDate), dayNumber(span.endDate) ?? dayAfter];
	const [from, to] = [secondOfDay(span.startTime), secondOfDay(span.endTime)];
	const minutes = (end - start) * 1440 + ((to ?? 0) - (from ?? 0)) / 60;

	// The start is moved into the period for this test alone, so that what crossed midnight before it looks reversed.
	const sameDay = Math.max(start, dayNumber(period.start)) === end;
	const noTimeBetween = sameDay && from !== null && to !== null && from >= to;
	const outsideStay = start < dayNumber(stay.startDate) || end > endOfStay(stay, period);
	const endsLater = span.endDate !== null && span.endDate > period.end;
	const isPlausible = !noTimeBetween && !outsideStay && !endsLater && from !== null;
	return { minutes, isPlausible, isComplete: isPlausible && span.endDate !== null && to !== null };
}

function secondOfDay(time: string | null): number | null {
	if (time === null) return null;
	const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
	return hours * 3600 + minutes * 60 + seconds;
}
