import type { EthnicCategoryCode } from "./nhs-ethnic-category-2001.js";

const nationalCode = /^(?:[A-HJ-NPRSZ]|99)$/;

/**
 * True where the whole value is one of the 18 national codes, so that a local second character is no longer one.
 * This is how the MHSDS v6 rule MHS00133 (a warning) and the integrity measure MHS-DIM16 test the column;
 * `Z` and `99` pass both.
 *
 * Source: NHS England platform code (github.com/nhsengland/Reusable-Code-Library@4009bd56) and mental health
 * monthly statistics code (github.com/NHSDigital/mental-health-monthly-statistics@7b4d742).
 *
 * @example
 * ```ts
 * import { isNationalEthnicCategory } from "pcref/reference";
 *
 * isNationalEthnicCategory("A"); // => true
 * isNationalEthnicCategory("99"); // => true
 * isNationalEthnicCategory("A1"); // => false
 * ```
 */
export function isNationalEthnicCategory(value: string): value is EthnicCategoryCode {
	return nationalCode.test(value);
}
