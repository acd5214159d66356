import type { CellType } from "../../tables/field.js";

/** One column of a template: what it is called, and what whoever fills it in has to know. */
export interface TemplateColumn {
	readonly name: string;
	/** What it is. */
	readonly description: string;
	/** What it may hold, in words. */
	readonly holds: string;
	/** `yes` where a row without it is refused; `part` where that holds once another column of the same part is filled. */
	readonly needed: "yes" | "part" | "wanted" | "no";
	/** How what is typed is kept. */
	readonly type: CellType;
	/** Codes to choose one from; none where it is not coded, or may hold several. */
	readonly codes: readonly string[];
	/** Ids of the rules that are checked, for `pcref explain`. */
	readonly rules: readonly string[];
	/** A made-up value; blank where the example leaves it so. */
	readonly example: string;
}

/** A table that can be filled in. */
export interface TemplateTable {
	/** The name of its sheet or file: `MHS001`, `plan-actions`. */
	readonly name: string;
	readonly title: string;
	/** Ids of the rules about the table as a whole. */
	readonly rules: readonly string[];
	readonly columns: readonly TemplateColumn[];
}
