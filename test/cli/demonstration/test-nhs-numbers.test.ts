import { expect, test } from "vitest";
import { testNhsNumbersFrom } from "../../../src/cli/demonstration/test-nhs-numbers.js";
import { checkNhsNumber } from "../../../src/reference/nhs-number.js";

test("numbers of the test range are valid and no two are alike", () => {
	const numbers = [...testNhsNumbersFrom(0)];
	expect(new Set(numbers).size).toBe(numbers.length);
	expect(numbers.length).toBeGreaterThan(900_000);
	for (const number of numbers.slice(0, 50_000)) {
		expect(number.startsWith("999")).toBe(true);
		expect(checkNhsNumber(number)).toEqual({ valid: true });
	}
});

test("a stem that has a check digit comes with it, one that has none is passed over", () => {
	expect(testNhsNumbersFrom(1).next().value).toBe("9990000018");
	expect(testNhsNumbersFrom(26).next().value).toBe("9990000263");
	// 999000000 and 999123456 would need the check digit 10
	expect(testNhsNumbersFrom(0).next().value).not.toMatch(/^999000000/);
	expect(testNhsNumbersFrom(123_456).next().value).not.toMatch(/^999123456/);
});

test("the number of the platform that reads the same in both directions is passed over", () => {
	expect(testNhsNumbersFrom(999_999).next().value).not.toBe("9999999999");
});
