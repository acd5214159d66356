import { shownCode } from "../../framework/shown-text.js";
import { mask, shorten } from "../../issues/mask.js";
import type { Field } from "../../tables/field.js";

/**
 * What an issue may show of a cell. Columns that identify people are masked. So is, in any other column, what looks
 * like an identifier, and what is written in words: a comma too many moves NHS numbers, birth dates, postcodes and what
 * people said into columns where nobody expects them.
 */
export function shownValue({ identifying, type }: Field, value: string): string {
	const expectsDate = type === "date" || type === "datetime";
	if (identifying !== undefined) return mask(value);
	if (type === "number" && /^[\d.,]*$/.test(value)) return JSON.stringify(shorten(value));
	const shown = shownCode(value, { expectsDate });
	return shown === mask(value) ? shown : JSON.stringify(shown);
}
