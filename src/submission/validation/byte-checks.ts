import { daysIn } from "../../tables/calendar-date.js";
import type { CellRule } from "../../tables/cell-rule.js";
import type { Field } from "../../tables/field.js";

/**
 * Reads off the bytes of a cell, without making text of it, that it breaks no rule and departs from no plain form: the
 * day as the number YYYYMMDD for a date, 1 for anything else. 0 says nothing: then the field's own rules decide. A cell
 * with bytes beyond ASCII is never decided here. The view is of the same bytes: four of them are looked at together.
 */
export type ByteCheck = (bytes: Uint8Array, start: number, end: number, view: DataView) => number;

/** The check of a field whose rules can be read off bytes; null for those whose values repeat or are rare. */
export function byteCheckOf({ rules }: Field): ByteCheck | null {
	const checks = rules.flatMap(({ check }) => (check.kind === "not-blank" ? [] : [check]));
	const isNhsNumber = checks.some(({ kind }) => kind === "nhs-number");
	const parts = checks.filter((check) => !(isNhsNumber && areTenDigits(check))).map(partOf);
	if (parts.includes(undecided)) return null;
	const [first = printable, ...others] = parts;
	if (others.length === 0) return first;
	return (bytes, start, end, view) => {
		const day = first(bytes, start, end, view);
		if (day === 0) return 0;
		for (const other of others) if (other(bytes, start, end, view) === 0) return 0;
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
			return (bytes, start, end, view) =>
				end - start >= check.minimum && end - start <= check.maximum ? printable(bytes, start, end, view) : 0;
		case "digits":
			return (bytes, start, end) =>
				end - start >= check.minimum && end - start <= check.maximum && areDigits(bytes, start, end) ? 1 : 0;
		case "date":
			return (bytes, start, end, view) => (end - start === 10 ? dayAt(bytes, start, view) : 0);
		case "datetime":
			return (bytes, start, end, view) =>
				end - start === 19 &&
				(bytes[start + 10] === 0x54 || bytes[start + 10] === space) &&
				isTime(bytes, start + 11, end)
					? dayAt(bytes, start, view)
					: 0;
		case "time":
			return (bytes, start, end) => (isTime(bytes, start, end) ? 1 : 0);
		case "nhs-number":
			return (bytes, start, end, view) => (end - start === 10 && isNhsNumber(bytes, start, view) ? 1 : 0);
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
function printable(bytes: Uint8Array, start: number, end: number, view: DataView): number {
	const first = bytes[start] as number;
	if (start === end || first === space || bytes[end - 1] === space) return 0;
	if (end - start <= 6 && mayStartNull(first)) return 0;
	const second = bytes[start + 1];
	if (isDigit(first) && (second === point || second === comma || second === letterE)) return 0;
	let index = start;
	for (; index + 4 <= end; index += 4) if (!arePrintable(view.getInt32(index, true))) return 0;
	for (; index < end; index++) {
		const byte = bytes[index] as number;
		if (byte < space || byte > 0x7e) return 0;
	}
	return 1;
}

/** The highest bit of each of four bytes. */
const highBits = 0x8080_8080;

/** Whether four bytes are from space to tilde: none is below, above or beyond ASCII, each of which sets its highest bit. */
function arePrintable(four: number): boolean {
	return (((four - 0x2020_2020) | (four + 0x0101_0101) | four) & highBits) === 0;
}

/** Whether four bytes are digits. */
function areFourDigits(four: number): boolean {
	return (((four - 0x3030_3030) | (four + 0x4646_4646) | four) & highBits) === 0;
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

/** What stands before and after the month, and between it nothing. */
const dashes = 0x2d00_002d;

/** The day of ten bytes YYYY-MM-DD, from 1890 on; 0 where they are none. */
function dayAt(bytes: Uint8Array, start: number, view: DataView): number {
	const years = view.getInt32(start, true);
	const months = view.getInt32(start + 4, true);
	if (!areFourDigits(years) || (months & 0xff00_00ff) !== dashes) return 0;
	const month = twoDigits(bytes, start + 5);
	const day = twoDigits(bytes, start + 8);
	if (month < 1 || month > 12 || day < 1 || day > 31) return 0;
	const year =
		(years & 0xf) * 1000 + ((years >> 8) & 0xf) * 100 + ((years >> 16) & 0xf) * 10 + ((years >> 24) & 0xf);
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
function isNhsNumber(bytes: Uint8Array, start: number, view: DataView): boolean {
	const first = view.getInt32(start, true);
	const second = view.getInt32(start + 4, true);
	const [ninth, last] = [digitAt(bytes, start + 8), digitAt(bytes, start + 9)];
	if (!areFourDigits(first) || !areFourDigits(second) || ninth > 9 || last > 9) return false;
	const sum = weighted(first, 10) + weighted(second, 6) + 2 * ninth;
	if ((11 - (sum % 11)) % 11 !== last) return false;
	for (let position = 0; position < 5; position++) {
		if (bytes[start + position] !== bytes[start + 9 - position]) return true;
	}
	return false;
}

/** The sum of four digits, the first times a weight, each further one times one less. */
function weighted(digits: number, weight: number): number {
	return (
		(digits & 0xf) * weight +
		((digits >> 8) & 0xf) * (weight - 1) +
		((digits >> 16) & 0xf) * (weight - 2) +
		((digits >> 24) & 0xf) * (weight - 3)
	);
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
