import { mandatory, oneOf, validDate, validNumber } from "../cell-rule.js";
import { date, type Field, type Identifying, number, text } from "../field.js";

const reject = { severity: "reject-record" } as const;

/** Ways to write down a column. The codes of its rules are made of the table's and the column's name. */
export interface Columns {
	/** A text that may be blank. */
	readonly free: (name: string, words: string, identifying?: Identifying) => Field<false>;
	/** A text that every record needs. */
	readonly needed: (name: string, words: string, identifying?: Identifying) => Field<true>;
	/** One of some codes, or blank. */
	readonly coded: (name: string, words: string, codes: readonly string[]) => Field<false>;
	/** One of some codes, which every record needs. */
	readonly neededCode: (name: string, words: string, codes: readonly string[]) => Field<true>;
	/** A date, or blank. */
	readonly day: (name: string, words: string) => Field<false>;
	/** A date that every record needs. */
	readonly neededDay: (name: string, words: string) => Field<true>;
	/** A whole number from 0 on, or blank. */
	readonly count: (name: string, words: string) => Field<false>;
	/** A whole number from 0 on that every record needs. */
	readonly neededCount: (name: string, words: string) => Field<true>;
}

/** The ways to write down the columns of one table of documents. */
export function columnsOf(table: string): Columns {
	const code = (name: string, about = "") =>
		`PCREF-CSV-${table}-${name.toUpperCase().replaceAll("_", "-")}${about}`;
	const names = (name: string, words: string, identifying?: Identifying) => ({
		uid: name,
		dictionaryName: words,
		...(identifying === undefined ? {} : { identifying }),
	});
	const notBlank = (name: string) => mandatory(code(name, "-BLANK"));
	return {
		free: (name, words, identifying) => text({ ...names(name, words, identifying), rules: [] }),
		needed: (name, words, identifying) =>
			text({ ...names(name, words, identifying), rules: [notBlank(name)] }),
		coded: (name, words, codes) => text({ ...names(name, words), rules: [oneOf(code(name), codes, reject)] }),
		neededCode: (name, words, codes) =>
			text({ ...names(name, words), rules: [notBlank(name), oneOf(code(name), codes, reject)] }),
		day: (name, words) => date({ ...names(name, words), rules: [validDate(code(name))] }),
		neededDay: (name, words) =>
			date({ ...names(name, words), rules: [notBlank(name), validDate(code(name))] }),
		count: (name, words) =>
			number({ ...names(name, words), rules: [validNumber(code(name), { whole: true })] }),
		neededCount: (name, words) =>
			number({ ...names(name, words), rules: [notBlank(name), validNumber(code(name), { whole: true })] }),
	};
}
