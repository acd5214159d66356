import { UTCDate } from "@date-fns/utc";
import { formatISO } from "date-fns/formatISO";
import type { OwnIssueCode } from "../../issues/catalogue.js";
import { stripped } from "../../reference/stripped.js";
import { isCalendarDate } from "../../tables/calendar-date.js";
import { isBlank } from "../../tables/check-cell.js";
import { isDateAndTime } from "../../tables/date-and-time.js";
import type { Field } from "../../tables/field.js";
import { isTimeOfDay } from "../../tables/time-of-day.js";

/**
 * A repair that may be asked for by name. Without it a cell that departs from the plain form is judged as it stands.
 *
 * - `surrounding-space`: spaces before or after a value, `"02 "`.
 * - `null-literal`: the word `NULL` (`(null)`, `\N`) for a blank.
 * - `day-first-date`: `01/04/2024` is the first of April.
 * - `serial-date`: `45383`, the day number of a spreadsheet, is 2024-04-01; `0.5` is noon.
 * - `date-time`: `2024-04-01 00:00:00.000` where a date is expected.
 * - `time-with-date`: `1899-12-30 07:26:15` where a time is expected.
 * - `time-fraction`: `07:26:15.0000000` where a time is expected.
 * - `decimal-zero`: `2.0` where `2` or `02` is permitted.
 * - `lost-zero`: `2` where only `02` is permitted, `6` where only `6.0` is.
 */
export type Repair =
	| "surrounding-space"
	| "null-literal"
	| "day-first-date"
	| "serial-date"
	| "date-time"
	| "time-with-date"
	| "time-fraction"
	| "decimal-zero"
	| "lost-zero";

/** How a cell departs from the plain form of its column. */
export interface Departure {
	/** The repairs it needs; empty where it cannot be repaired. */
	readonly repairs: readonly Repair[];
	/** The text after them. */
	readonly repaired: string;
	/** The issue where it cannot be repaired. */
	readonly code?: OwnIssueCode;
}

const nullLiteral = /^(?:null|\(null\)|\\N)$/i;
const midnight = /^00:00(?::00(?:\.0+)?)?(?:Z|\+00:00)?$/;
const dayFirst = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[T ](.+))?$/;
const dayAndTime = /^(\d{4}-\d{2}-\d{2})[T ](.+)$/;
const emptyDay = /^(?:1899-12-3[01]|1900-01-0[01])[T ]/;
const emptyFraction = /\.0+$/;
const scientific = { "nhs-number": /^\d(?:[.,]\d+)?E\+?\d+$/i, "local-identifier": /^\d[.,]\d+E\+\d+$/i };

/**
 * Finds how cells of a column depart from its plain form; null for most cells. What can be of no use to the column is
 * sorted out once, since some columns have a different value in every cell.
 */
export function departureFinder(field: Field): (text: string) => Departure | null {
	const steps = stepsOf(field);
	const { identifying } = field;
	const lost =
		identifying === "nhs-number" || identifying === "local-identifier" ? scientific[identifying] : null;
	return (text) => {
		if (isBlank(text)) return null;
		let repaired = text;
		let repairs: Repair[] | null = null;
		for (const { repair, apply } of steps) {
			const next = apply(field, repaired);
			if (next === null) continue;
			repaired = next;
			repairs ??= [];
			repairs.push(repair);
		}
		if (repairs !== null) return { repairs, repaired };
		return lost?.test(text) === true ? { repairs: [], repaired, code: "PCREF-CELL-DIGITS-LOST" } : null;
	};
}

interface Step {
	readonly repair: Repair;
	/** The text without one departure, null where there is none that it can undo. */
	readonly apply: (field: Field, text: string) => string | null;
}

function stepsOf(field: Field): readonly Step[] {
	const { type, identifying } = field;
	const isDay = type === "date" || type === "datetime";
	const isWhole = field.rules.some(({ check }) => check.kind === "number" && check.whole);
	const isCoded = permittedIn(field) !== undefined;
	const steps: readonly (Step & { readonly applies: boolean })[] = [
		{ repair: "surrounding-space", apply: withoutSpace, applies: identifying !== "free-text" },
		{ repair: "null-literal", apply: withoutNull, applies: true },
		{ repair: "day-first-date", apply: yearFirst, applies: isDay },
		{ repair: "serial-date", apply: serialDate, applies: isDay || type === "time" },
		{ repair: "date-time", apply: withoutMidnight, applies: type === "date" },
		{ repair: "time-with-date", apply: withoutEmptyDay, applies: type === "time" },
		{ repair: "time-fraction", apply: withoutEmptyFraction, applies: type === "time" },
		{ repair: "decimal-zero", apply: withoutDecimalZero, applies: isCoded || isWhole },
		{ repair: "lost-zero", apply: withLostZero, applies: isCoded },
	];
	return steps.filter(({ applies }) => applies);
}

const spaces = " \t\u00a0";
const isSpace = (code: number) => code === 0x20 || code === 0x09 || code === 0xa0;

function withoutSpace(_: Field, text: string): string | null {
	return isSpace(text.charCodeAt(0)) || isSpace(text.charCodeAt(text.length - 1))
		? stripped(text, spaces)
		: null;
}

function withoutNull(_: Field, text: string): string | null {
	return text.length <= 6 && nullLiteral.test(text) ? "" : null;
}

function yearFirst({ type }: Field, text: string): string | null {
	const parts = dayFirst.exec(text);
	if (parts === null) return null;
	const [, day = "", , month = "", year, time] = parts;
	const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
	if (!isCalendarDate(iso)) return null;
	if (type === "datetime") return isDateAndTime(`${iso}T${time}`) ? `${iso}T${time}` : null;
	if (time === undefined) return iso;
	return midnight.test(time) ? `${iso}T${time}` : null;
}

const serialDay = /^\d{5}(?:\.\d+)?$/;
const serialTime = /^0?\.\d+$/;
/** Day number of 1970-01-01. */
const epoch = 25_569;
const secondsOfDay = 86_400;

function serialDate({ type }: Field, text: string): string | null {
	if (!(type === "time" ? serialTime : serialDay).test(text)) return null;
	const seconds = Math.round((Number(text) - epoch) * secondsOfDay);
	const [day = "", time = ""] = formatISO(new UTCDate(seconds * 1_000))
		.slice(0, 19)
		.split("T");
	if (type === "time") return time;
	if (type === "datetime") return `${day}T${time}`;
	return seconds % secondsOfDay === 0 ? day : null;
}

function withoutMidnight(_: Field, text: string): string | null {
	const [, day = "", time = ""] = dayAndTime.exec(text) ?? [];
	return midnight.test(time) && isCalendarDate(day) ? day : null;
}

function withoutEmptyDay(_: Field, text: string): string | null {
	if (!emptyDay.test(text)) return null;
	const time = text.slice(11);
	return isTimeOfDay(time.replace(emptyFraction, "")) ? time : null;
}

function withoutEmptyFraction(_: Field, text: string): string | null {
	if (!emptyFraction.test(text)) return null;
	const time = text.replace(emptyFraction, "");
	return isTimeOfDay(time) ? time : null;
}

function withoutDecimalZero(field: Field, text: string): string | null {
	if (!/^\d+\.0+$/.test(text)) return null;
	const whole = text.replace(emptyFraction, "");
	const permitted = permittedIn(field);
	if (permitted === undefined) return whole;
	return !permitted.includes(text) && (permitted.includes(whole) || withLostZero(field, whole) !== null)
		? whole
		: null;
}

function withLostZero(field: Field, text: string): string | null {
	const permitted = permittedIn(field);
	if (permitted === undefined || permitted.includes(text) || !/^\d+$/.test(text)) return null;
	const meant = permitted.filter(
		(code) => (code.length > text.length && code === text.padStart(code.length, "0")) || code === `${text}.0`,
	);
	return meant.length === 1 ? (meant[0] as string) : null;
}

function permittedIn({ rules }: Field): readonly string[] | undefined {
	for (const { check } of rules) if (check.kind === "code-set") return check.permitted;
	return undefined;
}
