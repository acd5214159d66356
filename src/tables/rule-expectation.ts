import type { CellCheck, CellRule } from "./cell-rule.js";
import { codesInWords } from "./code-ranges.js";
import { listInWords } from "./list-in-words.js";
import type { FieldReference, RecordRule } from "./record-rule.js";
import type { TableRule } from "./table-rule.js";

function howMany({ minimum, maximum }: { minimum: number; maximum: number }, unit: string): string {
	const units = `${unit}${maximum === 1 ? "" : "s"}`;
	if (minimum === maximum) return `${maximum} ${units}`;
	return minimum < 2 ? `at most ${maximum} ${units}` : `${minimum} to ${maximum} ${units}`;
}

function ofCell(check: CellCheck): string {
	switch (check.kind) {
		case "not-blank":
			return "a value";
		case "length":
			return howMany(check, "character");
		case "digits":
			return howMany(check, "digit");
		case "code-set":
			return check.permitted.length === 1
				? codesInWords(check.permitted)
				: `one of ${codesInWords(check.permitted)}`;
		case "date":
			return "a date that exists, as YYYY-MM-DD, from 1890-01-01 on";
		case "time":
			return "a time of day, as HH:MM or HH:MM:SS";
		case "datetime":
			return "a date with a time, as YYYY-MM-DDTHH:MM:SS";
		case "timestamp":
			return "a date with a time and its distance from UTC, as YYYY-MM-DDTHH:MM:SS+00:00";
		case "amount":
			return `a number with at most ${check.digits} digits before the point and exactly ${check.places} after it`;
		case "number":
			return check.whole ? "a whole number from 0 on" : "a number from 0 on";
		case "postcode":
			return "a postcode with a space before its last three characters";
		case "nhs-number":
			return "ten digits, the last of them the check digit, that are not the same read backwards";
	}
}

/** A field named so that a reader finds it: `ReportingPeriodEndDate of the header`. */
export function fieldInWords({ table, field }: FieldReference): string {
	if (table === undefined) return field;
	return table === "MHS000" ? `${field} of the header` : `${field} of the ${table} record`;
}

/** The other date of a date rule, with the days added to it: `the day after ReportingPeriodEndDate of the header`. */
export function limitInWords(than: FieldReference, offsetDays = 0): string {
	if (offsetDays === 0) return fieldInWords(than);
	const days = offsetDays === 1 ? "the day after" : `${offsetDays} days after`;
	return `${days} ${fieldInWords(than)}`;
}

/**
 * What would have been right under a rule, as a phrase: `2 characters`, `one of 01 to 07`,
 * `a date on or after ReportingPeriodStartDate of the header`. It never holds a value of the record.
 *
 * @param rule - a rule of a cell, a record or a table, as it stands in the table's definition.
 *
 * @example
 * ```ts
 * import { checkCell, expectedOf, MHS001 } from "pcref/tables";
 *
 * checkCell(MHS001.fields.EthnicCategory, "X").map(expectedOf); // => ["one of A to H, J to N, P, R, S, Z or 99"]
 * ```
 */
export function expectedOf(rule: CellRule | RecordRule | TableRule): string {
	if ("check" in rule) return ofCell(rule.check);
	switch (rule.kind) {
		case "date-order": {
			const side = rule.not === "before" ? "after" : "before";
			return `a date on or ${side} ${limitInWords(rule.than, rule.offsetDays)}`;
		}
		case "combination":
			return `not that ${rule.failsWhen}`;
		case "unique": {
			const others =
				rule.whenBlank === undefined ? "no other record" : `no other record with a blank ${rule.whenBlank}`;
			return rule.key.length === 1
				? `a value of ${listInWords(rule.key)} that ${others} has`
				: `a combination of ${listInWords(rule.key)} that ${others} has`;
		}
		case "needs":
			return `an accepted record in ${rule.table} with the same ${rule.by}`;
		case "succession":
			return `after an ${rule.end}, a record with the same ${rule.by} and another ${rule.differs} whose ${rule.start} is that day or the next`;
		case "no-record":
			return "no record";
		case "some-in-period":
			return "at least one date of a record within the reporting period";
		case "single-record":
			return "exactly one record";
		case "not-empty":
			return "at least one record";
		case "some-accepted":
			return "at least one accepted record";
	}
}
