const form = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;

/**
 * Whether a text is a time of day, `HH:MM` or `HH:MM:SS`, from `00:00` to `23:59:59`.
 *
 * @param value - the text as it stands in the cell; spaces around it are not allowed.
 *
 * @example
 * ```ts
 * import { isTimeOfDay } from "pcref/tables";
 *
 * isTimeOfDay("09:30"); // => true
 * isTimeOfDay("24:00"); // => false
 * isTimeOfDay("9.30am"); // => false
 * ```
 */
export function isTimeOfDay(value: string): boolean {
	return form.test(value);
}
