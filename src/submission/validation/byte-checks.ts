import { daysIn } from "../../tables/calendar-date.js";
import type { CellRule } from "../../tables/cell-rule.js";
import type { Field } from "../../tables/field.js";

/**
 * Reads off the bytes of a cell, without making text of it, that it breaks no rule and departs from no plain form: the
 * day as the number YYYYMMDD for a date, 1 for anything else. 0 says nothing: then the field's own rules decide. A cell
 * with bytes beyond ASCII is never decided here.
 */
export type ByteCheck = (bytes: Uint8Array, start: number, end: number) => number;

/** The check of a field whose rules can be read off bytes; null for those whose values repeat or are rare. */
export function byteCheckOf({ rules }: Field): ByteCheck | null {
	const checks = rules.flatMap(({ check }) => (check.kind === "not-blank" ? [] : [check]));
	const isNhsNumber = checks.some(({ kind }) => kind === "nhs-number");
	const parts = checks.filter((check) => !(isNhsNumber && areTenDigits(check))).map(partOf);
	if (parts.includes(undecided)) return null;
	const [first = printable, ...others] = parts;
	if (others.length === 0) return first;
	return (bytes, start, end) => {
		const day = first(bytes, start, end);
		if (day === 0) return 0;
		for (const other of others) if (other(bytes, start, end) === 0) return 0;
		return day;
	};
}

/** Whether a check asks for nothing more than an NHS number has. */
function areTenDigits(check: CellRule["check"]): boolean {
	return check.kind === "digits" && check.minimum <= 10 && check.maximum >= 10;
}

const undecided: ByteCheck = () => 0;

function partOf(check: CellRule["check"]): ByteCheck {
	switch (check.kind) {
		case "length":
			return (bytes, start, end) =>
				end - start >= check.minimum && end - start <= check.maximum ? printable(bytes, start, end) : 0;
		case "digits":
			return (bytes, start, end) =>
				end - start >= check.minimum && end - start <= check.maximum && areDigits(bytes, start, end) ? 1 : 0;
		case "date":
			return (bytes, start, end) => (end - start === 10 ? dayAt(bytes, start) : 0);
		case "datetime":
			return (bytes, start, end) =>
				end - start === 19 &&
				(bytes[start + 10] === 0x54 || bytes[start + 10] === space) &&
				isTime(bytes, start + 11, end)
					? dayAt(bytes, start)
					: 0;
		case "time":
			return (bytes, start, end) => (isTime(bytes, start, end) ? 1 : 0);
		case "nhs-number":
			return (bytes, start, end) => (end - start === 10 && isNhsNumber(bytes, start) ? 1 : 0);
		case "postcode":
			return postcode;
		default:
			return undecided;
	}
}

const space = 0x20;
const zero = 0x30;
const point = 0x2e;
const comma = 0x2c;
const letterE = 0x45;

/** N, n, ( and \\ begin the ways to write NULL. */
function mayStartNull(byte: number): boolean {
	return byte === 0x4e || byte === 0x6e || byte === 0x28 || byte === 0x5c;
}

/** Text of printable ASCII, unless it may be a blank, the word NULL, a number in short, or has spaces around it. */
function printable(bytes: Uint8Array, start: number, end: number): number {
	const first = bytes[start] as number;
	if (start === end || first === space || bytes[end - 1] === space) return 0;
	if (end - start <= 6 && mayStartNull(first)) return 0;
	const second = bytes[start + 1];
	if (isDigit(first) && (second === point || second === comma || second === letterE)) return 0;
	for (let index = start; index < end; index++) {
		const byte = bytes[index] as number;
		if (byte < space || byte > 0x7e) return 0;
	}
	return 1;
}

function isDigit(byte: number): boolean {
	return byte >= zero && byte <= 0x39;
}

function areDigits(bytes: Uint8Array, start: number, end: number): boolean {
	for (let index = start; index < end; index++) if (!isDigit(bytes[index] as number)) return false;
	return start < end;
}

/** The digit that a byte stands for; above 9, as an unsigned integer, where it stands for none. */
function digitAt(bytes: Uint8Array, index: number): number {
	return ((bytes[index] as number) - zero) >>> 0;
}

/** The number of two digits; 100 or more where they are none. */
function twoDigits(bytes: Uint8Array, start: number): number {
	const tens = digitAt(bytes, start);
	const ones = digitAt(bytes, start + 1);
	return tens > 9 || ones > 9 ? 100 : tens * 10 + ones;
}

/** The day of ten bytes YYYY-MM-DD, from 1890 on; 0 where they are none. */
function dayAt(bytes: Uint8Array, start: number): number {
	const dash = 0x2d;
	if (bytes[start + 4] !== dash || bytes[start + 7] !== dash) return 0;
	const century = twoDigits(bytes, start);
	const ofCentury = twoDigits(bytes, start + 2);
	const month = twoDigits(bytes, start + 5);
	const day = twoDigits(bytes, start + 8);
	if (century > 99 || ofCentury > 99 || month < 1 || month > 12 || day < 1 || day > 31) return 0;
	const year = century * 100 + ofCentury;
	if (year < 1890 || (day > 28 && day > daysIn(month, year))) return 0;
	return year * 10_000 + month * 100 + day;
}

/** HH:MM or HH:MM:SS. */
function isTime(bytes: Uint8Array, start: number, end: number): boolean {
	const length = end - start;
	if (length !== 5 && length !== 8) return false;
	for (let part = start; part < end; part += 3) {
		if (!areDigits(bytes, part, part + 2)) return false;
		if (twoDigits(bytes, part) > (part === start ? 23 : 59)) return false;
		if (part > start && bytes[part - 1] !== 0x3a) return false;
	}
	return true;
}

/** Ten bytes that are digits with the right check digit, the last five not the first five in reverse. */
function isNhsNumber(bytes: Uint8Array, start: number): boolean {
	let sum = 0;
	for (let position = 0; position < 9; position++) {
		const digit = digitAt(bytes, start + position);
		if (digit > 9) return false;
		sum += digit * (10 - position);
	}
	if ((11 - (sum % 11)) % 11 !== digitAt(bytes, start + 9)) return false;
	for (let position = 0; position < 5; position++) {
		if (bytes[start + position] !== bytes[start + 9 - position]) return true;
	}
	return false;
}

function isLetter(byte: number): boolean {
	const upper = byte & 0xdf;
	return upper >= 0x41 && upper <= 0x5a;
}

/** One or two letters, a digit, a letter or digit or none; spaces; a digit and two letters. */
function postcode(bytes: Uint8Array, start: number, end: number): number {
	let at = start;
	while (at < end && isLetter(bytes[at] as number)) at++;
	if (at - start < 1 || at - start > 2 || at === end || !isDigit(bytes[at] as number)) return 0;
	at++;
	if (at < end && (isLetter(bytes[at] as number) || isDigit(bytes[at] as number))) at++;
	const gap = at;
	while (at < end && bytes[at] === space) at++;
	const whole =
		at > gap &&
		end - at === 3 &&
		isDigit(bytes[at] as number) &&
		isLetter(bytes[at + 1] as number) &&
		isLetter(bytes[at + 2] as number);
	return whole ? 1 : 0;
}
