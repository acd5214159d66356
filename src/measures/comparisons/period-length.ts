import type { ReportingPeriod } from "../../tables/validated-submission.js";

/** The whole months that a period covers, its last month included: 1 for a month, 12 for a year. */
export function monthsIn({ start, end }: ReportingPeriod): number {
	const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
	return months(end) - months(start) + 1;
}

/** The first day so many months later: `2024-04-01` after `2023-04-01` for 12. */
export function monthsLater(day: string, months: number): string {
	const all = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
	return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, "0")}${day.slice(7)}`;
}
