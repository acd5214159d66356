import type { Severity } from "./severity.js";

/** Where an issue was found. Absent parts do not apply: a whole-file issue has no record. */
export interface Place {
	/** File name as given by the user. */
	readonly file?: string;
	readonly sheet?: string;
	readonly table?: string;
	/** Record number, 1 for the first record after the header. */
	readonly record?: number;
	/** Physical line on which the record starts, 1 for the first line of the file. */
	readonly line?: number;
	/** Column name. */
	readonly column?: string;
	/** Cell reference in a workbook, such as `B7`. */
	readonly cell?: string;
	/** JSON pointer in a document, such as `/actions/3/due`. */
	readonly pointer?: string;
}

/**
 * A finding: machine facts first, sentence last.
 * `received` never holds a person's data: identifying values are masked before an issue is made.
 */
export interface Issue {
	/** Stable code: the official rule id where there is one (`MHS00133`), else `PCREF-...`. */
	readonly code: string;
	readonly severity: Severity;
	readonly where: Place;
	/** What would have been right. */
	readonly expected?: string;
	/** What was there, shortened, and masked when the field identifies a person. */
	readonly received?: string;
	/** What to do next. */
	readonly hint?: string;
	/** One plain English sentence made from the facts above. */
	readonly message: string;
}
