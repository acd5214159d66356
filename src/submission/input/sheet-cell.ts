import { UTCDate } from "@date-fns/utc";
import { formatISO } from "date-fns";
import type { CellType } from "../../tables/field.js";
import type { SheetValue } from "./workbook-sheets.js";

const second = 1_000;
const day = 24 * 60 * 60 * second;
/** 1900-01-01: moments before it are times of day without a day. */
const firstDay = -25_567 * day;
/** In the calendar of 1904 they are on its first day. */
const secondDayOf1904 = -24_106 * day;
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
		return String(isDay && isFrom1904 ? value + to1904 : value);
	}
	const moment = Math.round(value.moment / second) * second;
	const written = formatISO(new UTCDate(moment));
	const time = written.slice(11, 19);
	if (moment < (isFrom1904 ? secondDayOf1904 : firstDay)) return time;
	return moment % day === 0 && type !== "datetime" ? written.slice(0, 10) : `${written.slice(0, 10)}T${time}`;
}

/** The name of a cell, such as `B7`. Row and column are counted from 0. */
export function cellName(row: number, column: number): string {
	let letters = "";
	for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
		letters = String.fromCharCode(0x41 + ((rest - 1) % 26)) + letters;
	}
	return `${letters}${row + 1}`;
}
