const form = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Number of days of a month (1 to 12). */
export function daysIn(month: number, year: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Whether a text is a day that exists, written `YYYY-MM-DD`: the only form in which a date is stored or compared.
 *
 * @param value - the text as it stands in the cell; spaces around it are not allowed.
 * @returns false for any other form, for 30 February, and for 29 February outside leap years.
 *
 * @example
 * ```ts
 * import { isCalendarDate } from "pcref/tables";
 *
 * isCalendarDate("2024-02-29"); // => true
 * isCalendarDate("2023-02-29"); // => false
 * isCalendarDate("29/02/2024"); // => false
 * ```
 */
export function isCalendarDate(value: string): boolean {
	const parts = form.exec(value);
	if (parts === null) return false;
	const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
	return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year);
}
