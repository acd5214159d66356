import { stripped } from "../stripped.js";

/**
 * The five classes of the national validity measures. `other` is a valid code that names no group (`Z`);
 * `default` is an official not-known code (`99`).
 */
export type QualityClass = "valid" | "other" | "default" | "invalid" | "missing";

/**
 * The validity class of a submitted ethnic category in the national data quality measure MHS-DQM05.
 *
 * The publication runs five tests independently of each other, so a padded ` 99` meets none of them, and its five
 * shares then sum to less than 100: that value gives null here. The first character is upper-cased, so `a` is
 * valid although the platform derives no group from it, and nothing after it is looked at.
 *
 * Source: NHS England, mental health monthly statistics code, data quality validity
 * (github.com/NHSDigital/mental-health-monthly-statistics@7b4d742).
 *
 * @param raw The cell as submitted; null where there was none.
 * @returns The class, or null where no test of the publication holds.
 *
 * @example
 * ```ts
 * import { ethnicityQualityClass } from "pcref/reference";
 *
 * ethnicityQualityClass("A1"); // => "valid"
 * ethnicityQualityClass("Z"); // => "other"
 * ethnicityQualityClass("99"); // => "default"
 * ethnicityQualityClass(" 99"); // => null
 * ```
 */
export function ethnicityQualityClass(raw: string | null): QualityClass | null {
	const trimmed = stripped(raw ?? "", " ");
	if (raw === null || trimmed === "") return "missing";
	if (raw === "99") return "default";
	if (/^[A-HJ-NPRS]/i.test(raw)) return "valid";
	if (/^Z/i.test(raw)) return "other";
	return trimmed === "99" ? null : "invalid";
}
