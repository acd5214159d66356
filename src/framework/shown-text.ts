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

/**
 * What an issue may show of an id, a name or a code that people wrote: masked where it looks like something that
 * identifies a person, since a column or a line too many puts such things where nobody expects them.
 */
export function shownText(value: string, options: { readonly expectsDate?: boolean } = {}): string {
	return looksIdentifying(value, options) ? mask(value) : shorten(value);
}
