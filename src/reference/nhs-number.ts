import type { Provenance } from "./standing.js";

/** The numbers that examples and demonstrations use, so that they are nobody's. */
export const testNhsNumbers: { readonly prefix: string; readonly provenance: Provenance } = {
	prefix: "999",
	provenance: {
		status: "unverified",
		source: "General knowledge: numbers that start with 999 are kept for testing",
		note: "Check with NHS England before relying on it.",
	},
};

/** Why a value cannot be an NHS number that the MHSDS platform takes. */
export type NhsNumberProblem =
	/** Not exactly ten digits; spaces count as wrong. */
	| "not-ten-digits"
	/** The tenth digit does not follow from the first nine, or the first nine have no check digit at all. */
	| "check-digit"
	/** The last five digits mirror the first five, as in 0000000000: right by the check digit, refused by the platform. */
	| "palindrome";

/** Whether a value can be an NHS number, and if not, the first reason found. */
export type NhsNumberCheck =
	| { readonly valid: true }
	| { readonly valid: false; readonly reason: NhsNumberProblem };

const zero = "0".charCodeAt(0);

/**
 * Checks the form of an NHS number: ten digits, the modulus 11 check digit, and the platform's further rule
 * that the number must not read the same in both directions. It does not say that the number was ever issued.
 *
 * The check digit is 11 less the remainder by 11 of the sum of the first nine digits weighted 10 down to 2;
 * 11 becomes 0, and a stem that gives 10 can never be an NHS number.
 *
 * Source: NHS Data Model and Dictionary, NHS NUMBER; the palindrome rule from NHS England's platform code for
 * the MHSDS v6 file checks MHSREJ006a and MHSREJ006b (github.com/nhsengland/Reusable-Code-Library@4009bd56).
 *
 * @param value The number as submitted, without spaces.
 *
 * @example
 * ```ts
 * import { checkNhsNumber } from "pcref/reference";
 *
 * checkNhsNumber("9990000018"); // => { valid: true }
 * checkNhsNumber("9990000019"); // => { valid: false, reason: "check-digit" }
 * checkNhsNumber("1111111111"); // => { valid: false, reason: "palindrome" }
 * checkNhsNumber("999 000 0018"); // => { valid: false, reason: "not-ten-digits" }
 * ```
 */
export function checkNhsNumber(value: string): NhsNumberCheck {
	if (!/^[0-9]{10}$/.test(value)) return { valid: false, reason: "not-ten-digits" };
	let sum = 0;
	for (let position = 0; position < 9; position += 1) {
		sum += (value.charCodeAt(position) - zero) * (10 - position);
	}
	const checkDigit = (11 - (sum % 11)) % 11;
	if (checkDigit !== value.charCodeAt(9) - zero) return { valid: false, reason: "check-digit" };
	for (let position = 0; position < 5; position += 1) {
		if (value[position] !== value[9 - position]) return { valid: true };
	}
	return { valid: false, reason: "palindrome" };
}
