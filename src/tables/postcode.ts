const form = /^[A-Z]{1,2}\d[A-Z\d]? +\d[A-Z]{2}$/i;

/**
 * Whether a text has the form of a postcode: one or two letters, a digit and perhaps a further digit or letter, one
 * or more spaces, a digit and two letters, in either case. This is the form the national platform asks for, so the
 * space is needed, the eight-character form with two spaces passes, and so do the pseudo postcodes for people of no
 * fixed abode (`ZZ99 3VZ`) or of unknown address (`ZZ99 3WZ`). Whether the postcode exists is not looked up.
 *
 * Source: NHS England Reusable Code Library, MHSDS v6 validations (MHS00169, MHS50126, MHS50131).
 *
 * @param value - the text as it stands in the cell.
 *
 * @example
 * ```ts
 * import { isPostcode } from "pcref/tables";
 *
 * isPostcode("LS1 4AP"); // => true
 * isPostcode("ZZ99 3VZ"); // => true
 * isPostcode("LS14AP"); // => false
 * ```
 */
export function isPostcode(value: string): boolean {
	return form.test(value);
}
