import type { Severity } from "../issues/severity.js";

interface TableRuleBase {
	readonly code: string;
	readonly severity: Severity;
	readonly catalogueSeverity?: Severity;
	readonly note?: string;
}

/** No two records may share these fields. Records with a blank in the key are not compared. */
export interface UniqueRule extends TableRuleBase {
	readonly kind: "unique";
	readonly key: readonly string[];
	/** Only records in which this field is blank are compared. */
	readonly whenBlank?: string;
}

/**
 * Every record needs an accepted record of another table with the same value of `by`: its parent, or a child. A
 * record whose `by` is blank needs none.
 */
export interface NeedsRule extends TableRuleBase {
	readonly kind: "needs";
	readonly table: string;
	readonly by: string;
}

/**
 * A record whose period has ended is followed by another of the same `by`: one that starts on the day of the end or
 * the day after. Broken where none starts then, and where one that does has the same `differs`. Refused records do
 * not count as followers.
 */
export interface SuccessionRule extends TableRuleBase {
	readonly kind: "succession";
	readonly by: string;
	readonly start: string;
	readonly end: string;
	readonly differs: string;
}

/** The table takes no records any more: each that is given is refused. */
export interface NoRecordRule extends TableRuleBase {
	readonly kind: "no-record";
}

/** At least one date of any record in the submission lies within the reporting period. */
export interface SomeInPeriodRule extends TableRuleBase {
	readonly kind: "some-in-period";
}

/** The table holds exactly one record. */
export interface SingleRecordRule extends TableRuleBase {
	readonly kind: "single-record";
}

/** The table must be there with at least one record. */
export interface NotEmptyRule extends TableRuleBase {
	readonly kind: "not-empty";
}

/** At least one record of the table must be accepted. Decided only where it has records: see {@link NotEmptyRule}. */
export interface SomeAcceptedRule extends TableRuleBase {
	readonly kind: "some-accepted";
}

/** A rule about a table as a whole, or between tables. */
export type TableRule =
	| UniqueRule
	| NeedsRule
	| SuccessionRule
	| NoRecordRule
	| SomeInPeriodRule
	| SingleRecordRule
	| NotEmptyRule
	| SomeAcceptedRule;

type Differences = Partial<Pick<TableRuleBase, "severity" | "catalogueSeverity" | "note">>;

/** Records that share `key` are all rejected, with everything under them, unless stated. */
export const unique = (
	code: string,
	key: readonly string[],
	differences: Differences & Pick<UniqueRule, "whenBlank"> = {},
): UniqueRule => ({ kind: "unique", code, severity: "reject-group", key, ...differences });

/** A record without an accepted record in `table` that shares `by` is rejected with everything under it, unless stated. */
export const needs = (code: string, table: string, by: string, differences: Differences = {}): NeedsRule => ({
	kind: "needs",
	code,
	severity: "reject-group",
	table,
	by,
	...differences,
});

/** A period that has ended without one that follows: the record is rejected with everything under it. */
export const succession = (
	code: string,
	fields: Pick<SuccessionRule, "by" | "start" | "end" | "differs"> & Differences,
): SuccessionRule => ({ kind: "succession", code, severity: "reject-group", ...fields });

/** Every record of the table is rejected. */
export const noRecord = (code: string, differences: Differences = {}): NoRecordRule => ({
	kind: "no-record",
	code,
	severity: "reject-group",
	...differences,
});

/** No date of any record lies within the reporting period: the whole file is rejected. */
export const someInPeriod = (
	code: string,
	differences: Pick<Differences, "note"> = {},
): SomeInPeriodRule => ({ kind: "some-in-period", code, severity: "reject-file", ...differences });

/** More than one record in the table. */
export const singleRecord = (code: string, differences: Differences = {}): SingleRecordRule => ({
	kind: "single-record",
	code,
	severity: "reject-group",
	...differences,
});

/** The table is missing or has no record: the whole file is rejected. */
export const notEmpty = (code: string): NotEmptyRule => ({
	kind: "not-empty",
	code,
	severity: "reject-file",
});

/** No record of the table was accepted: the whole file is rejected. */
export const someAccepted = (
	code: string,
	differences: Pick<Differences, "note"> = {},
): SomeAcceptedRule => ({
	kind: "some-accepted",
	code,
	severity: "reject-file",
	...differences,
});
