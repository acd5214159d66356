import * as z from "zod";
import { isRejecting } from "../issues/severity.js";
import { checkCell } from "./check-cell.js";
import type { Field } from "./field.js";
import { expectedOf } from "./rule-expectation.js";
import type { Table } from "./table.js";

/** The schema of one cell: a string, and null too where a blank does not reject the record. */
export type FieldSchema<F extends Field = Field> =
	F extends Field<true> ? z.ZodString : z.ZodNullable<z.ZodString>;

/** The schema of a table's row, field by field in the official order. */
export type RowSchema<T extends Table> = z.ZodObject<
	{ [Name in keyof T["fields"]]: FieldSchema<T["fields"][Name]> },
	z.core.$strict
>;

/**
 * The zod schema of one column, made from the same rules as {@link checkCell}. It transforms nothing. A value fails
 * where it breaks a rule that rejects; warnings pass. Each issue has `code: "custom"`, the official rule id in
 * `params.rule`, and no value of the cell in its message.
 *
 * @param field - the column's definition, such as `MHS001.fields.EthnicCategory`.
 * @returns a schema of strings; it also takes null, for blank, where the field is not mandatory.
 *
 * @example
 * ```ts
 * import { fieldSchema, MHS001 } from "pcref/tables";
 *
 * const EthnicCategory = fieldSchema(MHS001.fields.EthnicCategory);
 * EthnicCategory.safeParse("AX").success; // => true
 * EthnicCategory.safeParse("A12").error?.issues; // => [{ code: "custom", params: { rule: "MHS00132" } }]
 * ```
 */
export function fieldSchema<F extends Field>(field: F): FieldSchema<F>;
export function fieldSchema(field: Field): z.ZodString | z.ZodNullable<z.ZodString> {
	const schema = z.string().check(({ value, issues }) => {
		for (const rule of checkCell(field, value)) {
			if (!isRejecting(rule.severity)) continue;
			issues.push({
				code: "custom",
				input: value,
				message: `${rule.code}: expected ${expectedOf(rule)}`,
				params: { rule: rule.code },
			});
		}
	});
	return field.mandatory ? schema : schema.nullable();
}

/**
 * The zod schema of one record of a table: every column, no others, blanks as null. It holds the rules of single
 * cells only; rules across fields, records and tables need the whole submission.
 *
 * @param table - such as `MHS001`.
 * @returns a strict object schema whose output type is the row type of the table.
 *
 * @example
 * ```ts
 * import { MHS002, rowSchema } from "pcref/tables";
 *
 * const Registration = rowSchema(MHS002);
 * const record = {
 * 	LocalPatientID: "P1",
 * 	GMPReg: "V81999",
 * 	StartDateGMPRegistration: "2024-02-30",
 * 	EndDateGMPRegistration: null,
 * };
 * Registration.safeParse(record).error?.issues; // => [{ path: ["StartDateGMPRegistration"], params: { rule: "MHS00210" } }]
 * ```
 */
export function rowSchema<T extends Table>(table: T): RowSchema<T>;
export function rowSchema(table: Table): z.ZodObject<Record<string, FieldSchema>, z.core.$strict> {
	return z.strictObject(
		Object.fromEntries(Object.entries(table.fields).map(([name, field]) => [name, fieldSchema(field)])),
	);
}
