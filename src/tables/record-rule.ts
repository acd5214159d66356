import type { Severity } from "../issues/severity.js";

/**
 * A field of another table that a rule compares with: `MHS000` is the header's only record, any other table is the
 * parent record that shares the key.
 */
export interface FieldReference {
	/** Absent where the field stands in the same record. */
	readonly table?: string;
	readonly field: string;
}

/** Values of a record by field name; null where blank. */
export type RecordValues = Readonly<Record<string, string | null>>;

interface RecordRuleBase {
	readonly code: string;
	readonly severity: Severity;
	readonly catalogueSeverity?: Severity;
	/** The field that the issue points at. */
	readonly field: string;
	readonly note?: string;
}

/** A date that may not lie before or after another. Decided only where both are valid dates. */
export interface DateOrderRule extends RecordRuleBase {
	readonly kind: "date-order";
	readonly not: "before" | "after";
	readonly than: FieldReference;
	/** Days added to the other date before comparing. */
	readonly offsetDays?: number;
}

/** A combination of fields in one record (and the header) that must not occur. */
export interface CombinationRule extends RecordRuleBase {
	readonly kind: "combination";
	/** The fields it reads; it is decided only where none of them broke a rejecting rule of its own. */
	readonly reads: readonly string[];
	/** Those of them of which nothing matters but whether they are blank. */
	readonly onlyWhetherBlank?: readonly string[];
	/** What must not occur, in words: `an NHS number is given and the status is 07`. */
	readonly failsWhen: string;
	/** True where the combination occurs. */
	readonly fails: (record: RecordValues, header: RecordValues) => boolean;
}

/** A rule across the fields of one record, and the header or parent record it belongs to. */
export type RecordRule = DateOrderRule | CombinationRule;

type DateOrderOptions = Partial<
	Pick<DateOrderRule, "severity" | "catalogueSeverity" | "offsetDays" | "note">
>;

function reference(path: string): FieldReference {
	const [first = "", second] = path.split(".");
	return second === undefined ? { field: first } : { table: first, field: second };
}

/** The date in `field` must not lie before the date in `than` (`Field` or `MHS000.Field`); else the record is rejected. */
export const notBefore = (
	code: string,
	field: string,
	than: string,
	options: DateOrderOptions = {},
): DateOrderRule => ({
	kind: "date-order",
	code,
	severity: "reject-record",
	field,
	not: "before",
	than: reference(than),
	...options,
});

/** The date in `field` must not lie after the date in `than` (`Field` or `MHS000.Field`); else the record is rejected. */
export const notAfter = (
	code: string,
	field: string,
	than: string,
	options: DateOrderOptions = {},
): DateOrderRule => ({
	kind: "date-order",
	code,
	severity: "reject-record",
	field,
	not: "after",
	than: reference(than),
	...options,
});

/** A combination of values that must not occur; a warning unless stated. */
export const combination = (
	code: string,
	field: string,
	rule: Pick<CombinationRule, "reads" | "failsWhen" | "fails"> &
		Partial<Pick<CombinationRule, "severity" | "catalogueSeverity" | "note" | "onlyWhetherBlank">>,
): CombinationRule => ({ kind: "combination", code, severity: "warning", field, ...rule });
