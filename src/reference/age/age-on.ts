const calendarDate = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/**
 * Age in completed years on a given day, as the national derivations compute it: a person born on 29 February has
 * not had that year's birthday on 28 February. National measures use the last day of the reporting period
 * (AgeRepPeriodEnd), the referral date or the contact date.
 *
 * Source: NHS England platform code (github.com/nhsengland/Reusable-Code-Library@4009bd56), published for MHSDS v5.
 *
 * @param options.birthDate Date of birth, `YYYY-MM-DD`; null where it is not known.
 * @param options.on The day on which the age is wanted, `YYYY-MM-DD`.
 * @returns Whole years, or null where the birth date is not known, lies after the day, or either is not written
 * `YYYY-MM-DD`.
 *
 * @example
 * ```ts
 * import { ageOn } from "pcref/reference";
 *
 * ageOn({ birthDate: "2000-02-29", on: "2018-02-28" }); // => 17
 * ageOn({ birthDate: "2000-02-29", on: "2018-03-01" }); // => 18
 * ageOn({ birthDate: null, on: "2024-03-31" }); // => null
 * ```
 */
export function ageOn(options: { readonly birthDate: string | null; readonly on: string }): number | null {
	const { birthDate, on } = options;
	if (birthDate === null || !calendarDate.test(birthDate) || !calendarDate.test(on) || birthDate > on)
		return null;
	const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
	const hadBirthday = on.slice(5) >= birthDate.slice(5);
	return hadBirthday ? years : years - 1;
}
