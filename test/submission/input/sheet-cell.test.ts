import { expect, it } from "vitest";
import { sheetCellText } from "../../../src/submission/input/sheet-cell.js";

it.each([
	[1e21, "1000000000000000000000"],
	[0.1 + 0.2, "0.3"],
	[1e-7, "0.0000001"],
	[9_990_000_018, "9990000018"],
	[-2.5, "-2.5"],
])("writes the number %d in plain digits, as a workbook shows it", (value, text) => {
	expect(sheetCellText(value, { type: "number", isFrom1904: false })).toBe(text);
});

it("leaves a day beyond the year 9999 as none, and does not cut it to another one", () => {
	const moment = Date.UTC(10_000, 0, 1);
	expect(sheetCellText({ moment }, { type: "date", isFrom1904: false })).toMatch(/^\+?0?10000-01-01T/);
	expect(sheetCellText({ moment: moment - 86_400_000 }, { type: "date", isFrom1904: false })).toBe(
		"9999-12-31",
	);
});
