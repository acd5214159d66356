import type { ReportingPeriod } from "../../tables/validated-submission.js";

/** A calendar month as a number: months since the year 0, so that the month before is a subtraction. */
export function monthNumber(day: string): number {
	return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The first and last day of the months from one number to another, both inclusive. */
export function monthsPeriod(from: number, to: number): ReportingPeriod {
	const day = (month: number, ofMonth: number) =>
		new Date(Date.UTC(Math.floor(month / 12), month % 12, ofMonth)).toISOString().slice(0, 10);
	return { start: day(from, 1), end: day(to + 1, 0) };
}

/** `June 2024`. */
export function monthInWords(month: number): string {
	const first = new Date(Date.UTC(Math.floor(month / 12), month % 12, 1));
	return first.toLocaleDateString("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
}

/** The day after the last day of a period. */
export function dayAfter({ end }: ReportingPeriod): string {
	return new Date(Date.parse(`${end}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
