import { isInexact } from "../inexact-number.js";

/** What one cell of a table of documents may hold, beside nothing. */
export interface ScalarCell {
	/** Any text, not only the codes. */
	readonly text: boolean;
	readonly number: boolean;
	readonly yesOrNo: boolean;
	/** The codes that it may be; empty where it is not coded. */
	readonly codes: readonly string[];
}

/** A value as a cell shows it: booleans as yes and no, numbers in digits. */
export function scalarText(value: string | number | boolean): string {
	return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}

const plainNumber = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * The value that a cell stands for: a number or a boolean only where one is expected and exactly this one is written;
 * otherwise the text as it stands, for the schema to judge.
 */
export function scalarOf(cell: ScalarCell, text: string): string | number | boolean {
	const word = text.trim().toLowerCase();
	if (cell.yesOrNo && (word === "yes" || word === "true")) return true;
	if (cell.yesOrNo && (word === "no" || word === "false")) return false;
	if (cell.number && plainNumber.test(word) && !isInexact(word)) return Number(word);
	return text;
}
