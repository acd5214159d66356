import { strippedEnd } from "../stripped.js";
import { type KnownEthnicCategoryCode, knownEthnicCategoryCodes } from "./nhs-ethnic-category-2001.js";

/**
 * What a submitted ethnic category says. Five different things that must never be merged unseen:
 *
 * - `known`: one of the 16 national groups;
 * - `declined`: `Z`, the person was asked and declined or was unable to say;
 * - `notKnown`: `99`, the person was not asked or could not be;
 * - `missing`: nothing was submitted;
 * - `invalid`: something that is no national code.
 *
 * The first three carry scheme and code, so they can be used wherever a coded value is wanted.
 */
export type EthnicCategoryReading =
	| {
			readonly status: "known";
			readonly scheme: "nhs-ethnic-category-2001";
			readonly code: KnownEthnicCategoryCode;
			/** The provider's own second character, where one was submitted. */
			readonly localSuffix?: string;
	  }
	| {
			readonly status: "declined";
			readonly scheme: "nhs-ethnic-category-2001";
			readonly code: "Z";
			readonly localSuffix?: string;
	  }
	| { readonly status: "notKnown"; readonly scheme: "nhs-ethnic-category-2001"; readonly code: "99" }
	| { readonly status: "missing"; readonly scheme: "nhs-ethnic-category-2001" }
	| { readonly status: "invalid"; readonly scheme: "nhs-ethnic-category-2001" };

const scheme = "nhs-ethnic-category-2001";
const known: ReadonlyMap<string, KnownEthnicCategoryCode> = new Map(
	knownEthnicCategoryCodes.map((code) => [code, code]),
);

/**
 * Reads a submitted ethnic category by the NHS Data Dictionary: the upper-case national letter, then at most one
 * local letter or digit; or exactly `99`. Spaces after the code are padding; blank is missing.
 *
 * Four official readings of the same column exist and differ on anything but the 18 bare codes. Each is here
 * under its own name; this function decides nothing for them:
 *
 * | submitted | this function | {@link nhsDerivedEthnicity} | {@link isNationalEthnicCategory} (MHS00133, DIM16) | {@link ethnicityQualityClass} (DQM05) |
 * |---|---|---|---|---|
 * | `A` | known | `A` | yes | valid |
 * | `A1` | known, suffix 1 | `A` | no: a warning | valid |
 * | `a` | invalid | `-1` | no | valid |
 * | `ABC` | invalid: three characters | `A` | no | valid |
 * | `Z9` | declined, suffix 9 | `Z` | no | other |
 * | `99` | not known | `99` | yes | default |
 * | ` 99` | invalid | `-1` | no | no class at all |
 * | blank | missing | null | not asked | missing |
 *
 * Source: NHS Data Model and Dictionary, ETHNIC CATEGORY (format an2, first character national).
 *
 * @param raw The cell as submitted; null where there was none.
 * @returns The reading; never an exception. An invalid value is not repeated, since anything may stand in the cell.
 *
 * @example
 * ```ts
 * import { readEthnicCategory } from "pcref/reference";
 *
 * readEthnicCategory("M"); // => { status: "known", scheme: "nhs-ethnic-category-2001", code: "M" }
 * readEthnicCategory("A1"); // => { status: "known", code: "A", localSuffix: "1" }
 * readEthnicCategory("Z"); // => { status: "declined", code: "Z" }
 * readEthnicCategory("99"); // => { status: "notKnown", code: "99" }
 * readEthnicCategory(" "); // => { status: "missing" }
 * readEthnicCategory("T"); // => { status: "invalid" }
 * ```
 */
export function readEthnicCategory(raw: string | null): EthnicCategoryReading {
	const value = raw === null ? "" : strippedEnd(raw, " ");
	if (value === "") return { status: "missing", scheme };
	if (value === "99") return { status: "notKnown", scheme, code: "99" };
	if (!/^[A-Z][A-Za-z0-9]?$/.test(value)) return { status: "invalid", scheme };
	const suffix = value.length === 2 ? { localSuffix: value.slice(1) } : {};
	if (value.startsWith("Z")) return { status: "declined", scheme, code: "Z", ...suffix };
	const code = known.get(value.slice(0, 1));
	return code === undefined ? { status: "invalid", scheme } : { status: "known", scheme, code, ...suffix };
}
