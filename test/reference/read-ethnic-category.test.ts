import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ethnicityQualityClass } from "../../src/reference/ethnicity/ethnicity-quality-class.js";
import { isNationalEthnicCategory } from "../../src/reference/ethnicity/is-national-ethnic-category.js";
import { nhsDerivedEthnicity } from "../../src/reference/ethnicity/nhs-derived-ethnicity.js";
import { nhsEthnicCategory2001 } from "../../src/reference/ethnicity/nhs-ethnic-category-2001.js";
import { readEthnicCategory } from "../../src/reference/ethnicity/read-ethnic-category.js";

const scheme = "nhs-ethnic-category-2001";
const submitted = ["A", "A1", "a", "Z", "Z9", "99", "991", "9", "T", "", null, " 99"] as const;

describe("readEthnicCategory", () => {
	it.each([
		["A", { status: "known", scheme, code: "A" }],
		["A1", { status: "known", scheme, code: "A", localSuffix: "1" }],
		["Cx", { status: "known", scheme, code: "C", localSuffix: "x" }],
		["A ", { status: "known", scheme, code: "A" }],
		["Z", { status: "declined", scheme, code: "Z" }],
		["Z9", { status: "declined", scheme, code: "Z", localSuffix: "9" }],
		["99", { status: "notKnown", scheme, code: "99" }],
		["", { status: "missing", scheme }],
		["  ", { status: "missing", scheme }],
		[null, { status: "missing", scheme }],
		["a", { status: "invalid", scheme }],
		["-1", { status: "invalid", scheme }],
		["9", { status: "invalid", scheme }],
		["991", { status: "invalid", scheme }],
		[" 99", { status: "invalid", scheme }],
		["A12", { status: "invalid", scheme }],
		["A-", { status: "invalid", scheme }],
		["T", { status: "invalid", scheme }],
	])("reads %j", (raw, expected) => {
		expect(readEthnicCategory(raw)).toEqual(expected);
	});

	it.each(["I", "O", "Q", "T", "U", "V", "W", "X", "Y"])("knows no national code %s", (letter) => {
		expect(readEthnicCategory(letter).status).toBe("invalid");
	});

	it("reads each national code as itself", () => {
		for (const { code, kind } of nhsEthnicCategory2001.codes) {
			const status = { national: "known", "not-stated": "declined", "not-known": "notKnown" }[kind];
			expect(readEthnicCategory(code)).toEqual({ status, scheme, code });
		}
	});
});

describe("the official readings of the same column", () => {
	it("NHSDEthnicity takes a valid first character, in upper case only (worked example ET-01)", () => {
		expect(submitted.map(nhsDerivedEthnicity)).toEqual([
			"A",
			"A",
			"-1",
			"Z",
			"Z",
			"99",
			"-1",
			"-1",
			"-1",
			null,
			null,
			"-1",
		]);
	});

	it("MHS00133 compares the whole value", () => {
		expect(submitted.filter((raw) => raw !== null && isNationalEthnicCategory(raw))).toEqual([
			"A",
			"Z",
			"99",
		]);
	});

	it("MHS-DIM16 fails three of six, the two-character code among them (worked example DQ-02)", () => {
		const values = ["A", "Z", "99", "T", null, "A1"];
		expect(values.filter((raw) => raw === null || !isNationalEthnicCategory(raw))).toEqual(["T", null, "A1"]);
	});

	it("MHS-DQM05 upper-cases the first character, and has no class for a padded 99 (worked example DQ-01)", () => {
		expect(submitted.map(ethnicityQualityClass)).toEqual([
			"valid",
			"valid",
			"valid",
			"other",
			"other",
			"default",
			"invalid",
			"invalid",
			"invalid",
			"missing",
			"missing",
			null,
		]);
		expect(ethnicityQualityClass("z")).toBe("other");
		expect(ethnicityQualityClass(" A")).toBe("invalid");
	});

	it("a known or declined reading is always what the platform derives", () => {
		const cell = fc.option(fc.oneof(fc.string({ maxLength: 3 }), fc.stringMatching(/^[A-Z0-9 ]{0,3}$/)));
		fc.assert(
			fc.property(cell, (raw) => {
				const reading = readEthnicCategory(raw);
				if (reading.status === "known" || reading.status === "declined") {
					expect(nhsDerivedEthnicity(raw)).toBe(reading.code);
				}
				if (raw !== null && isNationalEthnicCategory(raw)) {
					expect(reading).toMatchObject({ code: raw });
					expect(reading).not.toHaveProperty("localSuffix");
				}
			}),
		);
	});
});
