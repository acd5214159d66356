import { checkNhsNumber } from "../reference/nhs-number.js";
import { isCalendarDate } from "./calendar-date.js";
import type { CellCheck, CellRule } from "./cell-rule.js";
import { isDateAndTime } from "./date-and-time.js";
import type { Field } from "./field.js";
import { isPostcode } from "./postcode.js";
import { isTimeOfDay } from "./time-of-day.js";
import { isTimestamp } from "./timestamp.js";

const earliestDate = "1890-01-01";
const onlyDigits = /^[0-9]*$/;
const wholeNumber = /^[0-9]{1,15}$/;
const decimalNumber = /^[0-9]{1,15}(\.[0-9]{1,15})?$/;
const controlCharacter = /[\p{Cc}\u2028\u2029]/u;
const surrogate = /[\ud800-\udfff]/;

/** Whether a cell holds nothing: it is empty, or only spaces. */
export function isBlank(value: string): boolean {
	return /^ *$/.test(value);
}

function hasLength(value: string, { minimum, maximum }: { minimum: number; maximum: number }): boolean {
	if (value.length > 2 * maximum) return false;
	const characters = surrogate.test(value) ? [...value].length : value.length;
	return characters >= minimum && characters <= maximum;
}

function hasPlaces(value: string, { digits, places }: { digits: number; places: number }): boolean {
	const [whole = "", fraction, ...more] = value.split(".");
	return (
		more.length === 0 &&
		wholeNumber.test(whole) &&
		whole.length <= digits &&
		fraction?.length === places &&
		onlyDigits.test(fraction)
	);
}

function meets(check: CellCheck, value: string): boolean {
	switch (check.kind) {
		case "not-blank":
			return !isBlank(value);
		case "length":
			return hasLength(value, check) && !controlCharacter.test(value);
		case "digits":
			return hasLength(value, check) && onlyDigits.test(value);
		case "code-set":
			return check.permitted.includes(value);
		case "date":
			return isCalendarDate(value) && value >= earliestDate;
		case "time":
			return isTimeOfDay(value);
		case "datetime":
			return isDateAndTime(value) && value >= earliestDate;
		case "timestamp":
			return isTimestamp(value) && value >= earliestDate;
		case "amount":
			return hasPlaces(value, check);
		case "number":
			return (check.whole ? wholeNumber : decimalNumber).test(value);
		case "postcode":
			return isPostcode(value);
		case "nhs-number":
			return checkNhsNumber(value).valid;
	}
}

/**
 * The rules of its field that one cell breaks, in the field's order.
 *
 * A blank cell (empty, or only spaces) meets only the rules about blanks. The first failing rule about the form of
 * the value ends the search: a value of the wrong form is not also reported as an unknown code. Values are compared
 * as they stand: nothing is trimmed and case matters.
 *
 * @param field - the column's definition, such as `MHS001.fields.EthnicCategory`.
 * @param value - the text of the cell.
 * @returns the broken rules, none where the cell is right. A returned rule may be a warning: see its `severity`.
 *
 * @example
 * ```ts
 * import { checkCell, MHS001 } from "pcref/tables";
 *
 * checkCell(MHS001.fields.EthnicCategory, "A"); // => []
 * checkCell(MHS001.fields.EthnicCategory, "AX"); // => [{ code: "MHS00133", severity: "warning" }]
 * checkCell(MHS001.fields.EthnicCategory, "A12"); // => [{ code: "MHS00132", severity: "reject-record" }]
 * ```
 */
export function checkCell(field: Field, value: string): readonly CellRule[] {
	const blank = isBlank(value);
	const broken: CellRule[] = [];
	for (const rule of field.rules) {
		if (blank !== (rule.check.kind === "not-blank") || meets(rule.check, value)) continue;
		broken.push(rule);
		if (rule.check.kind !== "code-set") break;
	}
	return broken;
}
