import type { ReportingPeriod } from "../../tables/validated-submission.js";
import { dayNumber } from "../mental-health-act/day-number.js";
import type { InpatientSpell } from "./rows.js";

/** The day on which a stay ended, as a day number: the day after the period where it is open (R2.3). */
export function endOfStay(
	{ dischargeDate, inactiveDate }: Pick<InpatientSpell, "dischargeDate" | "inactiveDate">,
	period: ReportingPeriod,
): number {
	return dayNumber(inactiveDate) ?? dayNumber(dischargeDate) ?? dayNumber(period.end) + 1;
}

/**
 * Days of a hospital spell in a period, as the restrictive intervention figures count them (R2.3): the day of discharge
 * is not counted, a stay within one day has none, and leave is not taken off. A stay that ended before the period has
 * less than none, as in the national code.
 *
 * Source: NHS England, mental health monthly statistics code, restated in our own words.
 *
 * @param stay The spell; `inactiveDate` is null for a spell of the submission at hand.
 * @param period First and last day, both inclusive.
 *
 * @example
 * ```ts
 * import { occupiedBedDays } from "pcref/measures";
 *
 * const june = { start: "2024-06-01", end: "2024-06-30" };
 * occupiedBedDays({ startDate: "2024-05-20", dischargeDate: null, inactiveDate: null }, june); // => 30
 * occupiedBedDays({ startDate: "2024-06-01", dischargeDate: "2024-06-10", inactiveDate: null }, june); // => 9
 * ```
 */
export function occupiedBedDays(
	stay: Pick<InpatientSpell, "startDate" | "dischargeDate" | "inactiveDate">,
	period: ReportingPeriod,
): number {
	return endOfStay(stay, period) - Math.max(dayNumber(stay.startDate), dayNumber(period.start));
}
