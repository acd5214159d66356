import { UTCDate } from "@date-fns/utc";
import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { formatISO } from "date-fns/formatISO";

const firstDay = "2024-04-01";

/** Whole days from the first day of the first reporting month: 0 is the first, -1 the day before. */
export type Day = number;

/** A month that the demonstration reports. */
export interface ReportingMonth {
	readonly start: string;
	readonly end: string;
	readonly first: Day;
	readonly last: Day;
	/** The earliest day on which anything of a person began who is first submitted in this month. */
	readonly earliest: Day;
	/** When the files pretend to have been made. */
	readonly created: string;
}

/** The month so many months after the first. */
export function reportingMonth(number: number): ReportingMonth {
	const start = addMonths(new UTCDate(firstDay), number);
	const next = addMonths(start, 1);
	const first = differenceInCalendarDays(start, new UTCDate(firstDay));
	const last = differenceInCalendarDays(next, new UTCDate(firstDay)) - 1;
	return {
		start: dateOf(first),
		end: dateOf(last),
		first,
		last,
		earliest: number === 0 ? Number.NEGATIVE_INFINITY : first,
		created: `${dateOf(last + 20)}T09:00:00`,
	};
}

/** The first month: the only one, unless more are asked for. */
export const firstMonth: ReportingMonth = reportingMonth(0);

/** The calendar date of a day, `YYYY-MM-DD`. */
export function dateOf(day: Day): string {
	return formatISO(addDays(new UTCDate(firstDay), day), { representation: "date" });
}
