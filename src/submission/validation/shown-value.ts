import { looksIdentifying } from "../../framework/shown-text.js";
import { mask, shorten } from "../../issues/mask.js";
import type { Field } from "../../tables/field.js";

/**
 * What an issue may show of a cell. Columns that identify people are masked. So is, in any other column, what looks
 * like an identifier: a comma too many moves NHS numbers, birth dates and postcodes into columns where nobody expects
 * them.
 */
export function shownValue({ identifying, type }: Field, value: string): string {
	const expectsDate = type === "date" || type === "datetime";
	const hides = identifying !== undefined || (type !== "number" && looksIdentifying(value, { expectsDate }));
	return hides ? mask(value) : JSON.stringify(shorten(value));
}
