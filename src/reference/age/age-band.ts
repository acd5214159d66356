import { type AgeSchemeId, ageSchemes } from "./age-bands.js";

/** The band an age falls in, or why it falls in none. */
export type AgeBandResult =
	| { readonly status: "ok"; readonly label: string }
	| { readonly status: "undefined"; readonly reason: string };

/** The highest age that national derivations accept; a greater one is taken as a wrong date of birth. */
export const greatestPersonAge = 120;

/**
 * The band of an age in a named scheme.
 *
 * Source of the schemes: the code of each publication, see {@link ageSchemes}; of the limit of 120 years: NHS
 * England platform code (github.com/nhsengland/Reusable-Code-Library@4009bd56).
 *
 * @param options.scheme Id of the age scheme, such as `mha-annual`.
 * @param options.age Completed years; null where the age is not known.
 * @returns The label as the publication prints it; `undefined` with a reason where the age is not known, is no
 * whole number from 0 to 120, or lies outside the scheme.
 *
 * @example
 * ```ts
 * import { ageBandOf } from "pcref/reference";
 *
 * ageBandOf({ scheme: "mha-annual", age: 17 }); // => { status: "ok", label: "16 to 17" }
 * ageBandOf({ scheme: "mha-annual", age: 121 }); // => { status: "undefined", reason: "the age is not a whole number from 0 to 120" }
 * ageBandOf({ scheme: "bbrb-cyp", age: 18 }); // => { status: "undefined", reason: "the scheme bbrb-cyp ends below 18" }
 * ```
 */
export function ageBandOf(options: {
	readonly scheme: AgeSchemeId;
	readonly age: number | null;
}): AgeBandResult {
	const { scheme, age } = options;
	if (age === null) return { status: "undefined", reason: "the age is not known" };
	if (!Number.isInteger(age) || age < 0 || age > greatestPersonAge) {
		return { status: "undefined", reason: `the age is not a whole number from 0 to ${greatestPersonAge}` };
	}
	const { bands, below } = ageSchemes[scheme];
	const band = bands.findLast(({ from }) => from <= age);
	if (band === undefined || (below !== undefined && age >= below)) {
		return { status: "undefined", reason: `the scheme ${scheme} ends below ${below}` };
	}
	return { status: "ok", label: band.label };
}
