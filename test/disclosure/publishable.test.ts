import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publishableCount } from "../../src/disclosure/publishable-count.js";
import { publishablePercentage } from "../../src/disclosure/publishable-percentage.js";

describe("publishableCount", () => {
	it.each([
		[0, null],
		[4, null],
		[4.99, null],
		[5, 5],
		[7, 5],
		[8, 10],
		[1003, 1005],
		[99999, 100000],
	])("%s is printed as %s", (count, printed) => {
		expect(publishableCount({ count })).toBe(printed);
	});

	it("rounds halves to even or up", () => {
		const of = (count: number) => [publishableCount({ count }), publishableCount({ count, halves: "up" })];
		expect([7.5, 12.5, 17.5, 22.5].map(of)).toEqual([
			[10, 10],
			[10, 15],
			[20, 20],
			[20, 25],
		]);
		expect(publishableCount({ count: 15, base: 10 })).toBe(20);
		expect(publishableCount({ count: 25, base: 10 })).toBe(20);
	});

	it("shows 0 if told so", () => {
		expect(publishableCount({ count: 0, zeros: "shown" })).toBe(0);
		expect(publishableCount({ count: 1, zeros: "shown" })).toBeNull();
	});

	it("is never further from the count than half the base", () => {
		fc.assert(
			fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 20 }), (count, base) => {
				const printed = publishableCount({ count, base, threshold: 5 });
				if (printed === null) expect(count).toBeLessThan(5);
				else expect(Math.abs(printed - count)).toBeLessThanOrEqual(base / 2);
			}),
		);
	});

	it("refuses what is no count", () => {
		expect(() => publishableCount({ count: -1 })).toThrow("count must be");
		expect(() => publishableCount({ count: 1, base: 0 })).toThrow("base must be");
	});
});

describe("publishablePercentage", () => {
	it.each([
		[3, 50, null],
		[5, 4, null],
		[0, 0, null],
		[5, 5, 100],
		[12, 87, 14],
		[7, 1000, 1],
		[25, 200, 12],
	])("%s of %s is printed as %s", (numerator, denominator, printed) => {
		expect(publishablePercentage({ numerator, denominator })).toBe(printed);
	});

	it("rounds halves up if told so", () => {
		expect(publishablePercentage({ numerator: 25, denominator: 200, halves: "up" })).toBe(13);
	});
});
