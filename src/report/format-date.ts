import type { ReportingPeriod } from "../tables/validated-submission.js";

const format = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** A calendar date in words: `1 May 2024`. Anything else comes back as it is. */
export function formatDate(date: string): string {
	return isCalendarDate(date) ? format.format(new Date(`${date}T00:00:00Z`)) : date;
}

/** A period in words: `1 May 2024 to 31 May 2024`. */
export function formatPeriod({ start, end }: ReportingPeriod): string {
	return `${formatDate(start)} to ${formatDate(end)}`;
}

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
