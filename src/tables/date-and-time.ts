import { isCalendarDate } from "./calendar-date.js";

const time = /^[T ](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?$/;

/**
 * Whether a text is a day with a time, `YYYY-MM-DDTHH:MM:SS`. A space may stand for the T; fractions of a second and
 * an offset from UTC may follow.
 *
 * @param value - the text as it stands in the cell; spaces around it are not allowed.
 * @returns false where the day does not exist or the time is missing.
 *
 * @example
 * ```ts
 * import { isDateAndTime } from "pcref/tables";
 *
 * isDateAndTime("2024-05-07T08:00:00"); // => true
 * isDateAndTime("2024-05-07 08:00:00.000+01:00"); // => true
 * isDateAndTime("2024-05-07"); // => false
 * ```
 */
export function isDateAndTime(value: string): boolean {
	return isCalendarDate(value.slice(0, 10)) && time.test(value.slice(10));
}
