import { describe, expect, it } from "vitest";
import { departureFinder } from "../../../src/submission/validation/cell-departures.js";
import { oneOf, validNumber, validTime } from "../../../src/tables/cell-rule.js";
import { number, text, time } from "../../../src/tables/field.js";
import { MHS000 } from "../../../src/tables/mhsds/mhs000.js";
import { MHS001 } from "../../../src/tables/mhsds/mhs001.js";

const { NHSNumberStatus, EthnicCategory, PersonBirthDate, LocalPatientID, NHSNumber, Gender } = MHS001.fields;
const { DateTimeDatSetCreate, DatSetVer } = MHS000.fields;
const clock = time({ uid: "t", dictionaryName: "T", rules: [validTime("T1")] });
const days = number({ uid: "n", dictionaryName: "N", rules: [validNumber("N1", { whole: true })] });
const twoLengths = text({ uid: "c", dictionaryName: "C", rules: [oneOf("C1", ["01", "001", "02"])] });

describe("a departure from the plain form", () => {
	it.each([
		[NHSNumberStatus, "2", ["lost-zero"], "02"],
		[NHSNumberStatus, "2.0", ["decimal-zero", "lost-zero"], "02"],
		[NHSNumberStatus, " 02", ["surrounding-space"], "02"],
		[NHSNumberStatus, "02\u00a0", ["surrounding-space"], "02"],
		[Gender, "1.0", ["decimal-zero"], "1"],
		[twoLengths, "2", ["lost-zero"], "02"],
		[DatSetVer, "6", ["lost-zero"], "6.0"],
		[days, "12.0", ["decimal-zero"], "12"],
		[EthnicCategory, "NULL", ["null-literal"], ""],
		[LocalPatientID, "null", ["null-literal"], ""],
		[LocalPatientID, " (null) ", ["surrounding-space", "null-literal"], ""],
		[LocalPatientID, "\\N", ["null-literal"], ""],
		[PersonBirthDate, "2024-04-01 00:00:00.000", ["date-time"], "2024-04-01"],
		[PersonBirthDate, "2024-04-01T00:00:00Z", ["date-time"], "2024-04-01"],
		[PersonBirthDate, "01/04/2024", ["day-first-date"], "2024-04-01"],
		[PersonBirthDate, "1.4.2024", ["day-first-date"], "2024-04-01"],
		[PersonBirthDate, "31/12/2024 00:00", ["day-first-date", "date-time"], "2024-12-31"],
		[DateTimeDatSetCreate, "10/05/2024 09:30:00", ["day-first-date"], "2024-05-10T09:30:00"],
		[PersonBirthDate, "45383", ["serial-date"], "2024-04-01"],
		[DateTimeDatSetCreate, "45383.5", ["serial-date"], "2024-04-01T12:00:00"],
		[clock, "0.5", ["serial-date"], "12:00:00"],
		[clock, "1899-12-30 07:26:15", ["time-with-date"], "07:26:15"],
		[clock, "1900-01-01T07:26:15.000", ["time-with-date", "time-fraction"], "07:26:15"],
		[clock, "07:26:15.0000000", ["time-fraction"], "07:26:15"],
	])("%# is told from %j %j", (field, written, repairs, repaired) => {
		expect(departureFinder(field)(written)).toEqual({ repairs, repaired });
	});

	it.each([
		["an NHS number", NHSNumber, "9.43E+09"],
		["an NHS number without a fraction", NHSNumber, "9e9"],
		["a local identifier", LocalPatientID, "1.23457E+11"],
	])("of %s that a spreadsheet took for a number cannot be repaired", (_, field, written) => {
		expect(departureFinder(field)(written)).toMatchObject({ repairs: [], code: "PCREF-CELL-DIGITS-LOST" });
	});

	it.each([
		["a plain code", NHSNumberStatus, "02"],
		["a code that no zero makes right", NHSNumberStatus, "9"],
		["a number that two zeros and one make right", twoLengths, "1"],
		["a permitted decimal", DatSetVer, "6.0"],
		["an identifier that looks a little like a number", LocalPatientID, "1E5"],
		["an identifier that only looks like a code", LocalPatientID, "2"],
		["a day with a time of day", PersonBirthDate, "2024-04-01 14:30:00"],
		["a date with the month first", PersonBirthDate, "04/13/2024"],
		["a date that does not exist", PersonBirthDate, "30/02/2024"],
		["a year in a column of dates", PersonBirthDate, "2024"],
		["a date without signs", PersonBirthDate, "20240401"],
		["a number of days and a part of one", PersonBirthDate, "45383.5"],
		["a date with a year of two digits", PersonBirthDate, "01/04/24"],
		["a date with a time where one is expected", DateTimeDatSetCreate, "2024-04-01 00:00:00.000"],
		["a time on a day", clock, "2024-04-01 07:26:15"],
		["a blank", NHSNumberStatus, "  "],
	])("is not seen in %s", (_, field, written) => {
		expect(departureFinder(field)(written)).toBeNull();
	});
});
