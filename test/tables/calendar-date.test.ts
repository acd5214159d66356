import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCalendarDate } from "../../src/tables/calendar-date.js";
import { isDateAndTime } from "../../src/tables/date-and-time.js";
import { isTimeOfDay } from "../../src/tables/time-of-day.js";

describe("isCalendarDate", () => {
	it("takes exactly the days that the calendar has", () => {
		const two = (value: number) => String(value).padStart(2, "0");
		fc.assert(
			fc.property(
				fc.integer({ min: 1600, max: 2400 }),
				fc.integer({ min: 0, max: 14 }),
				fc.integer({ min: 0, max: 33 }),
				(year, month, day) => {
					const moment = new Date(Date.UTC(year, month - 1, day));
					const exists =
						moment.getUTCFullYear() === year &&
						moment.getUTCMonth() === month - 1 &&
						moment.getUTCDate() === day;
					expect(isCalendarDate(`${year}-${two(month)}-${two(day)}`)).toBe(exists);
				},
			),
		);
	});

	it.each([
		["2000-02-29", true],
		["1900-02-29", false],
		["2024-2-9", false],
		["29/02/2024", false],
		["2024-02-29T00:00:00", false],
		[" 2024-02-29", false],
		["2024-02-29\n", false],
		["", false],
	])("%j: %j", (value, expected) => {
		expect(isCalendarDate(value)).toBe(expected);
	});
});

describe("isTimeOfDay", () => {
	it.each([
		["00:00", true],
		["23:59:59", true],
		["24:00", false],
		["09:60", false],
		["9:30", false],
		["09:30:60", false],
		["1899-12-30 07:26:15", false],
	])("%j: %j", (value, expected) => {
		expect(isTimeOfDay(value)).toBe(expected);
	});
});

describe("isDateAndTime", () => {
	it.each([
		["2024-05-07T08:00:00", true],
		["2024-05-07 08:00:00", true],
		["2024-05-07T08:00:00.123Z", true],
		["2024-05-07T08:00:00+01:00", true],
		["2024-05-07", false],
		["2024-05-07T08:00", false],
		["2024-02-30T08:00:00", false],
		["2024-05-07T25:00:00", false],
		["2024-05-07T08:00:00+0100", false],
	])("%j: %j", (value, expected) => {
		expect(isDateAndTime(value)).toBe(expected);
	});
});
