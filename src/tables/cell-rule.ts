import type { Severity } from "../issues/severity.js";

/** What can be asked of one cell alone. */
export type CellCheck =
	| { readonly kind: "not-blank" }
	| { readonly kind: "length"; readonly minimum: number; readonly maximum: number }
	| { readonly kind: "digits"; readonly minimum: number; readonly maximum: number }
	| { readonly kind: "code-set"; readonly permitted: readonly string[] }
	| { readonly kind: "date" }
	| { readonly kind: "time" }
	| { readonly kind: "datetime" }
	| { readonly kind: "timestamp" }
	| { readonly kind: "number"; readonly whole: boolean }
	| { readonly kind: "amount"; readonly digits: number; readonly places: number }
	| { readonly kind: "postcode" }
	| { readonly kind: "nhs-number" };

/** A rule for one cell: the official id, how bad a failure is, and the check. */
export interface CellRule {
	readonly code: string;
	readonly severity: Severity;
	/** The severity in the published rule catalogue, where it differs from the platform's. */
	readonly catalogueSeverity?: Severity;
	readonly check: CellCheck;
	/** How we read a rule whose source leaves something open. */
	readonly note?: string;
}

/** A blank rule that rejects: accepted records always have a value. */
export interface MandatoryRule extends CellRule {
	readonly severity: "reject-record";
	readonly check: { readonly kind: "not-blank" };
}

type Differences = Partial<Pick<CellRule, "severity" | "catalogueSeverity" | "note">>;

/** A blank cell rejects the record. */
export const mandatory = (code: string): MandatoryRule => ({
	code,
	severity: "reject-record",
	check: { kind: "not-blank" },
});

/** A blank cell is a priority data-quality warning unless stated. */
export const wanted = (code: string, differences: Differences = {}): CellRule => ({
	code,
	severity: "warning-priority",
	check: { kind: "not-blank" },
	...differences,
});

/** At least `minimum` and at most `maximum` characters, line breaks and control characters not among them; otherwise
 * the record is rejected. */
export const length = (
	code: string,
	minimum: number,
	maximum: number,
	differences: Differences = {},
): CellRule => ({
	code,
	severity: "reject-record",
	check: { kind: "length", minimum, maximum },
	...differences,
});

/** Digits only, `minimum` to `maximum` of them; otherwise the record is rejected. */
export const digits = (
	code: string,
	minimum: number,
	maximum: number,
	differences: Differences = {},
): CellRule => ({
	code,
	severity: "reject-record",
	check: { kind: "digits", minimum, maximum },
	...differences,
});

/** One of the national codes, as a whole and in upper case; otherwise a warning unless stated. */
export const oneOf = (
	code: string,
	permitted: readonly string[],
	differences: Differences = {},
): CellRule => ({
	code,
	severity: "warning",
	check: { kind: "code-set", permitted },
	...differences,
});

/** A real calendar date on or after 1890-01-01; otherwise the record is rejected. */
export const validDate = (code: string, differences: Differences = {}): CellRule => ({
	code,
	severity: "reject-record",
	check: { kind: "date" },
	...differences,
});

/** A time of day; otherwise the record is rejected. */
export const validTime = (code: string, differences: Differences = {}): CellRule => ({
	code,
	severity: "reject-record",
	check: { kind: "time" },
	...differences,
});

/** A date with a time of day; otherwise the record is rejected. */
export const validDatetime = (code: string, differences: Differences = {}): CellRule => ({
	code,
	severity: "reject-record",
	check: { kind: "datetime" },
	...differences,
});

/** A date with a time of day and its distance from UTC; otherwise the record is rejected. */
export const validTimestamp = (code: string): CellRule => ({
	code,
	severity: "reject-record",
	check: { kind: "timestamp" },
});

/** At most `digits` digits, a point, and exactly `places` digits after it; otherwise the record is rejected. */
export const validAmount = (
	code: string,
	{ digits, places }: { readonly digits: number; readonly places: number },
): CellRule => ({ code, severity: "reject-record", check: { kind: "amount", digits, places } });

/** A number from 0 on in plain digits, with a point where it is not `whole`; otherwise the record is rejected. */
export const validNumber = (
	code: string,
	{ whole, ...differences }: Differences & { readonly whole: boolean },
): CellRule => ({
	code,
	severity: "reject-record",
	check: { kind: "number", whole },
	...differences,
});

/** A postcode in the form of BS 7666; otherwise the record is rejected. */
export const validPostcode = (code: string, differences: Differences = {}): CellRule => ({
	code,
	severity: "reject-record",
	check: { kind: "postcode" },
	...differences,
});

/** A ten-digit NHS number with the right check digit that is no palindrome; otherwise the whole file is rejected. */
export const validNhsNumber = (code: string, differences: Differences = {}): CellRule => ({
	code,
	severity: "reject-file",
	check: { kind: "nhs-number" },
	...differences,
});
