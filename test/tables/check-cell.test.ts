import { describe, expect, it } from "vitest";
import type { CellRule } from "../../src/tables/cell-rule.js";
import { checkCell } from "../../src/tables/check-cell.js";
import type { Field } from "../../src/tables/field.js";
import { mentalHealthActAnnual } from "../../src/tables/figures/mental-health-act-annual.js";
import { populationFigures } from "../../src/tables/figures/population-figures.js";
import { publishedFiguresLong } from "../../src/tables/figures/published-figures-long.js";
import { MHS000 } from "../../src/tables/mhsds/mhs000.js";
import { MHS001 } from "../../src/tables/mhsds/mhs001.js";
import { MHS101 } from "../../src/tables/mhsds/mhs101.js";
import { MHS401 } from "../../src/tables/mhsds/mhs401.js";
import { mhsds6 } from "../../src/tables/mhsds/mhsds-6.js";
import type { Table } from "../../src/tables/table.js";
import { rightValue, wrongValue } from "./cell-values.js";

const broken = (field: Field, value: string) =>
	checkCell(field, value).map(({ code, severity }) => `${code} ${severity}`);

const { EthnicCategory, NHSNumber, PersonBirthDate, Postcode, LocalPatientID } = MHS001.fields;

describe("ethnic category", () => {
	it.each(["A", "H", "S", "Z", "99"])("takes the national code %s", (code) => {
		expect(broken(EthnicCategory, code)).toEqual([]);
	});

	it("warns about a local second character, an unknown letter and a lower-case one, and rejects none of them", () => {
		for (const value of ["A1", "AX", "X", "a", " A", "9"]) {
			expect(broken(EthnicCategory, value)).toEqual(["MHS00133 warning"]);
		}
	});

	it("rejects three characters, and then does not also report an unknown code", () => {
		expect(broken(EthnicCategory, "A12")).toEqual(["MHS00132 reject-record"]);
		expect(broken(EthnicCategory, "A  ")).toEqual(["MHS00132 reject-record"]);
	});

	it("is silent about a blank: completeness is measured, not validated", () => {
		expect(broken(EthnicCategory, "")).toEqual([]);
		expect(broken(EthnicCategory, "  ")).toEqual([]);
	});
});

describe("NHS number", () => {
	it.each([
		["9434765919", []],
		["4010232137", []],
		["9990123454", []],
		["", ["MHS00111 warning-priority"]],
		["943476591", ["MHS00165 reject-record"]],
		["943 476 5919", ["MHS00165 reject-record"]],
		["943476591A", ["MHS00165 reject-record"]],
		["9434765918", ["MHSREJ006a reject-file"]],
		["9990000000", ["MHSREJ006a reject-file"]],
		["0000000000", ["MHSREJ006a reject-file"]],
		["1111111111", ["MHSREJ006a reject-file"]],
	])("%j breaks %j", (value, expected) => {
		expect(broken(NHSNumber, value)).toEqual(expected);
	});
});

describe("dates, times and postcodes", () => {
	it.each([
		["1890-01-01", []],
		["1889-12-31", ["MHS00167 reject-record"]],
		["2023-02-29", ["MHS00167 reject-record"]],
		["01/02/1990", ["MHS00167 reject-record"]],
		["1990-02-01T00:00:00", ["MHS00167 reject-record"]],
		["", ["MHS00120 warning-priority"]],
	])("birth date %j breaks %j", (value, expected) => {
		expect(broken(PersonBirthDate, value)).toEqual(expected);
	});

	it("checks times although the platform does not", () => {
		expect(broken(MHS401.fields.StartTimeMHActLegalStatusClass, "25:00")).toEqual(["MHS40109 reject-record"]);
		expect(broken(MHS401.fields.StartTimeMHActLegalStatusClass, "09:30")).toEqual([]);
	});

	it("wants a time in the header's creation date", () => {
		const { DateTimeDatSetCreate } = MHS000.fields;
		expect(broken(DateTimeDatSetCreate, "2024-06-03T10:00:00")).toEqual([]);
		expect(broken(DateTimeDatSetCreate, "2024-06-03")).toEqual(["MHS00021 reject-record"]);
		expect(broken(DateTimeDatSetCreate, "1889-12-31T10:00:00")).toEqual(["MHS00021 reject-record"]);
	});

	it.each([
		["LS1 4AP", []],
		["ls1 4ap", []],
		["SW1A 1AA", []],
		["M1  1AE", []],
		["ZZ99 3VZ", []],
		["LS14AP", ["MHS00169 reject-record"]],
		["LS1", ["MHS00169 reject-record"]],
		["LS1 4AP!", ["MHS00169 reject-record"]],
		["", ["MHS00123 warning-priority"]],
	])("postcode %j breaks %j", (value, expected) => {
		expect(broken(Postcode, value)).toEqual(expected);
	});

	it("answers at once for hostile values", () => {
		const long = "A".repeat(1_000_000);
		expect(broken(Postcode, `LS1${" ".repeat(1_000_000)}!`)).toEqual(["MHS00169 reject-record"]);
		expect(broken(LocalPatientID, long)).toEqual(["MHS00102 reject-record"]);
		expect(broken(EthnicCategory, " ".repeat(1_000_000))).toEqual([]);
	});
});

describe("length", () => {
	it("counts characters, not code units, and refuses control characters", () => {
		expect(broken(LocalPatientID, "é".repeat(20))).toEqual([]);
		expect(broken(LocalPatientID, "😀".repeat(20))).toEqual([]);
		expect(broken(LocalPatientID, "😀".repeat(21))).toEqual(["MHS00102 reject-record"]);
		expect(broken(LocalPatientID, "A\nB")).toEqual(["MHS00102 reject-record"]);
		expect(broken(LocalPatientID, "A\u0000B")).toEqual(["MHS00102 reject-record"]);
	});

	it("rejects a blank where a value is mandatory, spaces too", () => {
		expect(broken(LocalPatientID, "")).toEqual(["MHS00101 reject-record"]);
		expect(broken(LocalPatientID, "   ")).toEqual(["MHS00101 reject-record"]);
	});
});

it("rejects an unknown referral closure reason, as the platform does where the catalogue only warns", () => {
	expect(checkCell(MHS101.fields.ReferClosReason, "77")).toMatchObject([
		{ code: "MHS10166", severity: "reject-record", catalogueSeverity: "warning" },
	]);
});

describe.each(
	[...mhsds6, populationFigures, publishedFiguresLong, mentalHealthActAnnual].map(
		(table): [string, Table] => [table.code, table],
	),
)("every cell rule of %s", (_, table) => {
	const cases = Object.entries(table.fields).flatMap(([name, field]) =>
		field.rules.map((rule): [string, string, CellRule, Field] => [rule.code, name, rule, field]),
	);

	it.each(cases)(
		"%s (%s) is broken alone by a wrong value and not by a right one",
		(_code, _name, rule, field) => {
			expect(checkCell(field, wrongValue(rule, field))).toEqual([rule]);
			expect(checkCell(field, rightValue(field))).toEqual([]);
		},
	);
});
