import { UTCDate } from "@date-fns/utc";
import { addDays } from "date-fns/addDays";
import { formatISO } from "date-fns/formatISO";

/** The day of an ISO date or date with time as the number YYYYMMDD; 0 where it is none. */
export function dayOf(value: string | null): number {
	return value !== null && /^\d{4}-\d{2}-\d{2}/.test(value)
		? Number(value.slice(0, 10).replaceAll("-", ""))
		: 0;
}

/** The day some days later, both as the number YYYYMMDD; 0 stays 0. */
export function daysAfter(day: number, days: number): number {
	if (day === 0 || days === 0) return day;
	const date = new UTCDate(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100);
	return dayOf(formatISO(addDays(date, days), { representation: "date" }));
}
