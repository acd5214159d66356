import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bulkCases } from "../../conformance/bulk.js";

let folder = "";

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "pcref-"));
});

afterEach(() => {
	rmSync(folder, { recursive: true });
});

const header = "count,denominator,confidence,multiplier,value,lower,upper,ci_method";

test("a row of a bulk file passes if its numbers are right, and fails if one is not", () => {
	writeFileSync(
		join(folder, "bulk-rates.csv"),
		[
			header,
			"0,1,0.95,1,0,0,3.6888794541139363,exact",
			"0,1,0.95,1,0,0,3.68,exact",
			"12,60000,0.95,100000,20,10.322516405131715,34.93809675602783,byar",
			"12,60000,0.95,100000,20,10.322516405131715,34.93809675602783,exact",
		].join("\n"),
	);
	expect(bulkCases(folder).map(({ id, verdict }) => [id, verdict.wrong])).toEqual([
		["bulk-rates.csv row 1", []],
		["bulk-rates.csv row 2", [expect.stringContaining("upper: 3.68887")]],
		["bulk-rates.csv row 3", []],
		["bulk-rates.csv row 4", [expect.stringContaining("ci_method")]],
	]);
});

test("a folder without bulk files has no bulk cases", () => {
	expect(bulkCases(folder)).toEqual([]);
});
