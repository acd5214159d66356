import { UTCDate } from "@date-fns/utc";
import { formatISO } from "date-fns/formatISO";
import type { CellType } from "../../tables/field.js";
import type { SheetValue } from "./workbook-sheets.js";

const second = 1_000;
const day = 24 * 60 * 60 * second;
/** 1900-01-01: moments before it are times of day without a day. */
const firstDay = -25_567 * day;
/** In the calendar of 1904 they are on its first day. */
const secondDayOf1904 = -24_106 * day;
/** The end of 9999-12-31: later days have no form YYYY-MM-DD. */
const lastDay = 253_402_300_799_999;
/** Days between the two calendars of workbooks. */
const to1904 = 1_462;

/**
 * The text of a cell, as it would stand in a text file: dates `YYYY-MM-DD`, times `HH:MM:SS`, numbers in plain digits.
 *
 * @param type - what the column holds, where it is a column of the table.
 */
export function sheetCellText(
	value: SheetValue,
	{ type, isFrom1904 }: { readonly type: CellType | undefined; readonly isFrom1904: boolean },
): string {
	if (value === null) return "";
	if (typeof value === "string") return value;
	if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
	if (typeof value === "number") {
		const isDay = type === "date" || type === "datetime";
		return plainDigits(isDay && isFrom1904 ? value + to1904 : value);
	}
	const moment = Math.round(value.moment / second) * second;
	const written = formatISO(new UTCDate(moment));
	const time = written.slice(11, 19);
	if (moment > lastDay) return written;
	if (moment < (isFrom1904 ? secondDayOf1904 : firstDay)) return time;
	return moment % day === 0 && type !== "datetime" ? written.slice(0, 10) : `${written.slice(0, 10)}T${time}`;
}

/** A number as workbooks show it: 15 digits, none of them as a power of ten. */
function plainDigits(value: number): string {
	const shown = Number(value.toPrecision(15));
	return String(shown).includes("e")
		? shown.toLocaleString("en-GB", { useGrouping: false, maximumFractionDigits: 20 })
		: String(shown);
}

/** The name of a cell, such as `B7`. Row and column are counted from 0. */
export function cellName(row: number, column: number): string {
	let letters = "";
	for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
		letters = String.fromCharCode(0x41 + ((rest - 1) % 26)) + letters;
	}
	return `${letters}${row + 1}`;
}
