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
 * What an issue may show of the name of a column, a field or a label: masked where it looks like something that
 * identifies a person, since a column or a line too many puts such things where nobody expects them.
 */
export function shownText(value: string, options: { readonly expectsDate?: boolean } = {}): string {
	return looksIdentifying(value, options) ? mask(value) : shorten(value);
}

/** One word with a capital, as a name is written, or more digits than an id has beside its year. */
const nameOrNumber = /^\p{Lu}\p{Ll}{2,}$|^(?:\D*\d){7}/u;

/**
 * What an issue may show of an id that people gave: what has the form of one, `PLAN-2024` or `cultural-awareness`. Names,
 * words and the numbers of people are masked.
 */
export function shownId(value: string): string {
	const withoutYear = value.replace(/(?<!\d)20\d\d(?!\d)/, "");
	const isId = /^\S{1,60}$/.test(value) && !nameOrNumber.test(withoutYear);
	return isId ? shownText(value) : mask(value);
}

const digitRuns = new RegExp(`${manyDigits.source}(?:[ -]?\\d)*`, "g");

/**
 * Words that were accepted, to be shown, without what looks like something that identifies a person in them: NHS numbers,
 * telephone numbers, e-mail addresses, postcodes and dates of birth. Other dates stay.
 */
export function withoutIdentifiers(text: string): string {
	const found = findIdentifiers(text).filter(({ kind }) => kind !== "date");
	const kept = found.toReversed().reduce((words, { start, end }) => {
		return words.slice(0, start) + mask(words.slice(start, end)) + words.slice(end);
	}, text);
	return kept.replace(digitRuns, mask);
}
