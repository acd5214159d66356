import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkNhsNumber, testNhsNumbers } from "../../src/reference/nhs-number.js";

const valid = { valid: true };
const refused = (reason: string) => ({ valid: false, reason });

describe("checkNhsNumber", () => {
	it.each([
		["9434765919", valid],
		["4010232137", valid],
		["9990123454", valid],
		["9990000018", valid],
		["9990000263", valid],
		["9998765439", valid],
		["9434765918", refused("check-digit")],
		["9999999999", refused("palindrome")],
		["0000000000", refused("palindrome")],
		["1111111111", refused("palindrome")],
		["943476591", refused("not-ten-digits")],
		["94347659199", refused("not-ten-digits")],
		["943 476 5919", refused("not-ten-digits")],
		["943476591X", refused("not-ten-digits")],
		["", refused("not-ten-digits")],
		["٩٩٩٠٠٠٠٠١٨", refused("not-ten-digits")],
		["9990000018\n", refused("not-ten-digits")],
	])("%j", (value, expected) => {
		expect(checkNhsNumber(value)).toEqual(expected);
	});

	it.each(["999000000", "999123456"])("finds no check digit for the stem %s", (stem) => {
		for (let digit = 0; digit < 10; digit += 1) {
			expect(checkNhsNumber(`${stem}${digit}`)).toEqual(refused("check-digit"));
		}
	});

	it("accepts at most one check digit for any stem, and none when a digit of a right number is changed", () => {
		const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
		fc.assert(
			fc.property(
				digits,
				fc.integer({ min: 0, max: 8 }),
				fc.integer({ min: 1, max: 9 }),
				(stem, at, change) => {
					const right = (value: string) => {
						const check = checkNhsNumber(value);
						return check.valid || check.reason === "palindrome";
					};
					const found = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((digit) => right(`${stem.join("")}${digit}`));
					expect(found.length).toBeLessThanOrEqual(1);
					const changed = stem.with(at, ((stem[at] ?? 0) + change) % 10);
					for (const digit of found) expect(right(`${changed.join("")}${digit}`)).toBe(false);
				},
			),
		);
	});

	it("says that the test range is not verified", () => {
		expect(testNhsNumbers).toMatchObject({ prefix: "999", provenance: { status: "unverified" } });
	});
});
