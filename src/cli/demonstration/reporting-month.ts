import { UTCDate } from "@date-fns/utc";
import { addDays } from "date-fns/addDays";
import { formatISO } from "date-fns/formatISO";

/** Whole days from the first day of the reporting month: 0 is the first, -1 the day before. */
export type Day = number;

/** The month that the demonstration reports. */
export const reportingMonth = {
	start: "2024-04-01",
	end: "2024-04-30",
	lastDay: 29 satisfies Day,
	/** When the files pretend to have been made. */
	created: "2024-05-20T09:00:00",
} as const;

/** The calendar date of a day, `YYYY-MM-DD`. */
export function dateOf(day: Day): string {
	return formatISO(addDays(new UTCDate(reportingMonth.start), day), { representation: "date" });
}
