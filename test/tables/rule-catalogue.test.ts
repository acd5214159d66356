import { describe, expect, it } from "vitest";
import { codesInWords } from "../../src/tables/code-ranges.js";
import { explainRule } from "../../src/tables/explain-rule.js";
import { mhsds6 } from "../../src/tables/mhsds/mhsds-6.js";
import { ruleCatalogue } from "../../src/tables/rule-catalogue.js";
import { ruleCoverage } from "../../src/tables/rule-coverage.js";

const catalogue = ruleCatalogue(mhsds6);
const find = (code: string) => catalogue.find((definition) => definition.code === code);

describe("ruleCatalogue", () => {
	it("says of an unknown ethnic category what is wrong, what is right, and that the record stays", () => {
		expect(find("MHS00133")).toEqual({
			code: "MHS00133",
			severity: "warning",
			title: "the value is not a permitted code",
			meaning:
				"Asks of EthnicCategory in MHS001 (Master Patient Index), where it is not blank: one of A to H, J to N, P, R, S, Z or 99. Otherwise the record is accepted with a warning.",
			fix: "Use one of A to H, J to N, P, R, S, Z or 99; translate local codes in the extract. Upper and lower case are different codes.",
			source: expect.stringMatching(/^Rule MHS00133 of NHS England platform code/),
			note: expect.stringContaining("first character"),
			table: "MHS001",
			columns: ["EthnicCategory"],
			expected: "one of A to H, J to N, P, R, S, Z or 99",
		});
	});

	it.each([
		["MHS00101", "the cell is blank", "a value"],
		["MHS00115", "the value does not have 2 characters", "2 characters"],
		[
			"MHS00132",
			"the value has more than 2 characters, or a line break or control character",
			"at most 2 characters",
		],
		["MHS00165", "the value is not 10 digits", "10 digits"],
		["MHS00003", "the value is not a permitted code", "6.0"],
		[
			"MHS00142",
			"the date is after ReportingPeriodEndDate of the header",
			"a date on or before ReportingPeriodEndDate of the header",
		],
		[
			"MHS00211",
			"the date is more than 1 day after ReportingPeriodEndDate of the header",
			"a date on or before the day after ReportingPeriodEndDate of the header",
		],
		[
			"MHS00212",
			"the date is before PersonBirthDate of the MHS001 record",
			"a date on or after PersonBirthDate of the MHS001 record",
		],
		[
			"MHS00222",
			"more than one record in which EndDateGMPRegistration is blank has the same LocalPatientID",
			"a value of LocalPatientID that no other record with a blank EndDateGMPRegistration has",
		],
		[
			"MHS50102",
			"no accepted record in MHS101 has the same ServiceRequestID",
			"an accepted record in MHS101 with the same ServiceRequestID",
		],
		["MHSREJ003", "there is no record", "at least one record"],
		[
			"MHS00223",
			"the period has an end, and none with another GMPReg follows on that day or the next",
			"after an EndDateGMPRegistration, a record with the same LocalPatientID and another GMPReg whose StartDateGMPRegistration is that day or the next",
		],
		["MHS60815", "records of this table are no longer accepted", "no record"],
		[
			"MHS51708",
			"the value is not a number with at most 7 digits before the point and exactly 2 after it",
			"a number with at most 7 digits before the point and exactly 2 after it",
		],
		[
			"MHS60609",
			"the value is not a date with a time and its distance from UTC, or is before 1890",
			"a date with a time and its distance from UTC, as YYYY-MM-DDTHH:MM:SS+00:00",
		],
		[
			"MHS20227",
			"the value of an observation is given without its unit",
			"not that the value of an observation is given without its unit",
		],
		[
			"MHSREJ012",
			"no record has a date within the reporting period",
			"at least one date of a record within the reporting period",
		],
	])("%s: %s", (code, title, expected) => {
		expect(find(code)).toMatchObject({ code, title, expected });
	});

	it("has one definition where a code stands for two rules", () => {
		expect(catalogue.filter(({ code }) => code === "MHSREJ015")).toMatchObject([
			{
				severity: "reject-file",
				title: "there is more than one record, or no record was accepted",
				columns: [],
			},
		]);
	});

	it("keeps both severities where the sources differ", () => {
		expect(find("MHS10166")).toMatchObject({ severity: "reject-record", catalogueSeverity: "warning" });
		expect(find("MHS00133")).not.toHaveProperty("catalogueSeverity");
	});

	it("has each code once, phrases as titles and sentences as fixes", () => {
		expect(new Set(catalogue.map(({ code }) => code)).size).toBe(catalogue.length);
		for (const { title, fix, meaning } of catalogue) {
			expect(title).toMatch(/[^.]$/);
			expect(fix).toMatch(/^[A-Z].*\.$/);
			expect(meaning).toMatch(/^Asks of .*\. Otherwise .*\.$/);
			expect(`${title} ${fix} ${meaning}`).not.toMatch(/undefined|null|NaN|\[object/);
		}
	});
});

describe("explainRule", () => {
	it("explains decided rules in any letter case", () => {
		expect(explainRule("mhsrej006A")).toMatchObject({
			status: "decided",
			definition: { code: "MHSREJ006a", severity: "reject-file", columns: ["NHSNumber"] },
		});
	});

	it("says why a rule is not decided", () => {
		expect(explainRule("MHS00154")).toEqual({
			status: "undecided",
			table: "MHS001",
			code: "MHS00154",
			field: "OrgIDLocalPatientID",
			reason: expect.stringContaining("directory of organisations"),
		});
	});

	it("knows no other codes", () => {
		expect(explainRule("MHS00223x")).toBeUndefined();
		expect(explainRule("")).toBeUndefined();
	});
});

describe("ruleCoverage", () => {
	it("counts the rules of each table", () => {
		const coverage = ruleCoverage(mhsds6);
		const counts = coverage.map(({ table, decided, undecided }) => [table, decided.length, undecided.length]);
		expect(counts).toHaveLength(61);
		expect(counts).toEqual(
			expect.arrayContaining([
				["MHS000", 19, 10],
				["MHS001", 43, 6],
				["MHS002", 16, 1],
				["MHS401", 26, 0],
				["MHS608", 12, 3],
			]),
		);
		expect(coverage.flatMap(({ decided }) => decided)).toHaveLength(1079);
		expect(coverage.flatMap(({ undecided }) => undecided)).toHaveLength(78);
	});
});

describe("codesInWords", () => {
	it.each([
		[["6.0"], "6.0"],
		[["01", "04"], "01 or 04"],
		[["N", "X", "Y", "Z"], "N or X to Z"],
		[["A08", "A09", "A10", "A11", "C01"], "A08 to A11 or C01"],
		[["9", "10", "11"], "9, 10 or 11"],
		[["2A", "2B", "2D"], "2A, 2B or 2D"],
		[Array.from({ length: 40 }, (_, index) => `K${index * 2}`), "40 codes, such as K0, K2, K4, K6"],
	])("%j: %s", (codes, expected) => {
		expect(codesInWords(codes)).toBe(expected);
	});
});
