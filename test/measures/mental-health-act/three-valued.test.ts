import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	between,
	equal,
	every,
	less,
	oneOf,
	plusDays,
	some,
	type Truth,
} from "../../../src/measures/mental-health-act/three-valued.js";

const truth = fc.constantFrom<Truth>(true, false, null);
const not = (value: Truth): Truth => (value === null ? null : !value);

describe("three-valued logic", () => {
	it("is unknown where a value is absent", () => {
		expect(equal(null, null)).toBe(null);
		expect(less(1, null)).toBe(null);
		expect(oneOf(null, ["02"])).toBe(null);
		expect(plusDays(null, 1)).toBe(null);
	});

	it("lets what is certain decide", () => {
		expect(some(null, true)).toBe(true);
		expect(some(null, false)).toBe(null);
		expect(every(null, false)).toBe(false);
		expect(every(null, true)).toBe(null);
		expect(between(5, 6, null)).toBe(false);
		expect(between(5, 4, null)).toBe(null);
	});

	it("obeys De Morgan", () => {
		fc.assert(
			fc.property(fc.array(truth), (values) => {
				expect(not(every(...values))).toBe(some(...values.map(not)));
			}),
		);
	});
});
