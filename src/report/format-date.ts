import { isCalendarDate } from "../tables/calendar-date.js";
import type { ReportingPeriod } from "../tables/validated-submission.js";

const months = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December",
];

/** A calendar date in words: `1 May 2024`. Anything else comes back as it is. */
export function formatDate(date: string): string {
	if (!isCalendarDate(date)) return date;
	const [year, month, day] = date.split("-").map(Number);
	return `${day} ${months[(month ?? 0) - 1]} ${year}`;
}

/** A period in words: `1 May 2024 to 31 May 2024`. */
export function formatPeriod({ start, end }: ReportingPeriod): string {
	return `${formatDate(start)} to ${formatDate(end)}`;
}
