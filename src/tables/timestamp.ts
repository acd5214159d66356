import { isCalendarDate } from "./calendar-date.js";

const time = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-]00:00|\+01:00)$/;

/**
 * Whether a text is a moment as coded records give it: a day, a time of day and the distance of the clock from UTC,
 * `YYYY-MM-DDTHH:MM:SS+00:00`. The distance is that of Greenwich or British summer time: `Z`, `+00:00`, `-00:00` or
 * `+01:00`.
 *
 * Source: NHS England Reusable Code Library, MHSDS v6 validations (such as MHS60609).
 *
 * @param value - the text as it stands in the cell; spaces around it are not allowed.
 * @returns false where the day does not exist, or the time or the distance is missing.
 *
 * @example
 * ```ts
 * import { isTimestamp } from "pcref/tables";
 *
 * isTimestamp("2024-05-07T08:00:00+01:00"); // => true
 * isTimestamp("2024-01-07T08:00:00Z"); // => true
 * isTimestamp("2024-05-07T08:00:00"); // => false
 * isTimestamp("2024-05-07 08:00:00+01:00"); // => false
 * ```
 */
export function isTimestamp(value: string): boolean {
	return isCalendarDate(value.slice(0, 10)) && time.test(value.slice(10));
}
