import type { CellRule, MandatoryRule } from "./cell-rule.js";

/** How a cell is to be read. Everything stays a string: dates are `YYYY-MM-DD`, times `HH:MM` or `HH:MM:SS`. */
export type CellType = "text" | "date" | "time" | "datetime" | "number";

/** Why a field identifies a person. Values of such fields never appear in issues, logs or reports. */
export type Identifying =
	| "nhs-number"
	| "local-identifier"
	| "professional-registration"
	| "birth-date"
	| "death-date"
	| "postcode"
	| "free-text";

/** One column of a table: what it is called, how it is read, and the rules for a single cell. */
export interface Field<Mandatory extends boolean = boolean> {
	readonly type: CellType;
	/** Unique id in the data set, such as `M001100`; the column name where the data set has none. */
	readonly uid: string;
	/** Name in the NHS Data Dictionary, or in words where it is not in the dictionary. */
	readonly dictionaryName: string;
	readonly identifying?: Identifying;
	/** Rules for the cell alone, the format rules before the code set. A blank cell meets only rules about blanks. */
	readonly rules: readonly CellRule[];
	/** True where a blank rejects the record, so that an accepted record always has a value. */
	readonly mandatory: Mandatory;
}

type FieldSpecification<Rules extends readonly CellRule[]> = {
	readonly uid: string;
	readonly dictionaryName: string;
	readonly identifying?: Identifying;
	readonly rules: Rules;
};

type HasMandatory<Rules extends readonly CellRule[]> =
	Extract<Rules[number], MandatoryRule> extends never ? false : true;

function fieldOf(type: CellType) {
	return <const Rules extends readonly CellRule[]>(
		specification: FieldSpecification<Rules>,
	): Field<HasMandatory<Rules>> => ({
		type,
		...specification,
		mandatory: specification.rules.some(
			(rule) => rule.check.kind === "not-blank" && rule.severity === "reject-record",
		) as HasMandatory<Rules>,
	});
}

/** A column of text or codes. */
export const text = fieldOf("text");
/** A column of calendar dates, `YYYY-MM-DD`. */
export const date = fieldOf("date");
/** A column of times of day, `HH:MM` or `HH:MM:SS`. */
export const time = fieldOf("time");
/** A column of dates with a time, `YYYY-MM-DDTHH:MM:SS` (a space may stand for the T). */
export const datetime = fieldOf("datetime");
/** A column of numbers from 0 on, in plain digits. */
export const number = fieldOf("number");
