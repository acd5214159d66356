import { mask, shorten } from "../issues/mask.js";
import { findIdentifiers } from "./feedback/find-identifiers.js";

/** Nine or more digits, however they are grouped: an NHS number that may be wrong, or a telephone number. */
const manyDigits = /\d(?:[ -]?\d){8}/;

/** Whether a value looks like something that identifies a person. Dates do, except where a date is expected. */
export function looksIdentifying(
	value: string,
	{ expectsDate = false }: { readonly expectsDate?: boolean } = {},
): boolean {
	const isExpected = (kind: string) => expectsDate && (kind === "date" || kind === "date-of-birth");
	return (
		(!expectsDate && manyDigits.test(value)) || findIdentifiers(value).some(({ kind }) => !isExpected(kind))
	);
}

/** Two words or more, or one too long for any code: somebody's words where a code is expected. */
const words = /\p{L}[^\p{L}\d\s]*\s[^\p{L}\d]*\p{L}|\p{L}{25}/u;

/**
 * What an issue may show of a value where a code, a date or a number is expected: nothing of what somebody wrote in
 * words, which a comma or a line too many puts there.
 */
export function shownCode(value: string, options: { readonly expectsDate?: boolean } = {}): string {
	return words.test(value) ? mask(value) : shownText(value, options);
}

/**
 * What an issue may show of an id, a name or a code that people wrote: masked where it looks like something that
 * identifies a person, since a column or a line too many puts such things where nobody expects them.
 */
export function shownText(value: string, options: { readonly expectsDate?: boolean } = {}): string {
	return looksIdentifying(value, options) ? mask(value) : shorten(value);
}
