import type { Provenance } from "../reference/standing.js";
import type { Field } from "./field.js";
import type { RecordRule } from "./record-rule.js";
import type { TableRule } from "./table-rule.js";

/** A rule of the official catalogue that a submission alone cannot decide, and why. */
export interface UndecidedRule {
	readonly code: string;
	readonly field?: string;
	readonly reason: string;
}

/** The fields of a table by column name, in the official order. */
export type Fields = Readonly<Record<string, Field>>;

/** What a trust submits in one table: fields, keys, rules. Everything else about it is derived from this. */
export interface Table<Code extends string = string, F extends Fields = Fields> {
	/** Official table code, such as `MHS001`. */
	readonly code: Code;
	/** Official name, such as `Master Patient Index`. */
	readonly name: string;
	/** The data set and version: `mhsds-6`. */
	readonly dataSet: string;
	readonly provenance: Provenance;
	/** Page of the documentation that describes the layout, where it is not a table of a national data set. */
	readonly describedIn?: string;
	readonly fields: F;
	/** The fields that identify a record; empty where the table has no key of its own. */
	readonly key: readonly string[];
	readonly recordRules: readonly RecordRule[];
	readonly tableRules: readonly TableRule[];
	readonly undecided: readonly UndecidedRule[];
}

/** Checks nothing at run time: it infers the types of a table's fields. */
export function defineTable<const Code extends string, F extends Fields>(
	table: Table<Code, F>,
): Table<Code, F> {
	return table;
}

/** An accepted record of a table: mandatory fields are strings, the others null where blank. */
export type Row<T extends Table> = {
	readonly [Name in keyof T["fields"]]: T["fields"][Name] extends Field<true> ? string : string | null;
};
