import { findIdentifiers } from "../../framework/feedback/find-identifiers.js";
import { mask, shorten } from "../../issues/mask.js";
import type { Field } from "../../tables/field.js";

/** Nine or more digits, however they are grouped: an NHS number that may be wrong, or a telephone number. */
const manyDigits = /\d(?:[ -]?\d){8}/;

/**
 * What an issue may show of a cell. Columns that identify people are masked. So is, in any other column, what looks
 * like an identifier: a comma too many moves NHS numbers, birth dates and postcodes into columns where nobody expects
 * them.
 */
export function shownValue(field: Field, value: string): string {
	const hides =
		field.identifying !== undefined || (field.type !== "number" && looksIdentifying(value, field.type));
	return hides ? mask(value) : JSON.stringify(shorten(value));
}

/** What an issue may show of a column name that is not one of the table's: in a file without header it is data. */
export function shownName(name: string): string {
	return looksIdentifying(name, "text") ? mask(name) : shorten(name);
}

function looksIdentifying(value: string, type: Field["type"]): boolean {
	const holdsDates = type === "date" || type === "datetime";
	const isExpected = (kind: string) => holdsDates && (kind === "date" || kind === "date-of-birth");
	return (
		(!holdsDates && manyDigits.test(value)) || findIdentifiers(value).some(({ kind }) => !isExpected(kind))
	);
}
