import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../src/issues/argument-error.js";
import { roundHalfAwayFromZero } from "../../src/statistics/rounding.js";

describe("roundHalfAwayFromZero", () => {
	it.each([
		[69.45, 1, 69.5],
		[69.449999, 1, 69.4],
		[1.005, 2, 1.01],
		[2.675, 2, 2.68],
		[8.345, 2, 8.35],
		[-0.25, 1, -0.3],
		[-2.5, 0, -3],
		[0.5, 0, 1],
		[0.49999999999999994, 0, 0],
		[9.96, 1, 10],
		[0.05, 1, 0.1],
		[0.006, 1, 0],
		[1e-7, 7, 1e-7],
		[5e-8, 7, 1e-7],
		[1e21, 1, 1e21],
		[123456789.05, 1, 123456789.1],
	])("%d to %i places is %d", (value, decimals, expected) => {
		expect(roundHalfAwayFromZero(value, decimals)).toBe(expected);
	});

	it("never gives negative zero", () => {
		expect(roundHalfAwayFromZero(-0.04, 1)).toBe(0);
		expect(roundHalfAwayFromZero(-0, 1)).toBe(0);
	});

	it("rounds decimal text as decimal text is rounded by hand", () => {
		fc.assert(
			fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (thousandths) => {
				const sign = thousandths < 0 ? -1 : 1;
				const magnitude = Math.abs(thousandths);
				const hundredths = Math.floor(magnitude / 10) + (magnitude % 10 >= 5 ? 1 : 0);
				const expected = hundredths === 0 ? 0 : (sign * hundredths) / 100;
				expect(roundHalfAwayFromZero(thousandths / 1000, 2)).toBe(expected);
			}),
		);
	});

	it("changes nothing the second time, and stays within half a unit", () => {
		fc.assert(
			fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.nat(6), (value, decimals) => {
				const once = roundHalfAwayFromZero(value, decimals);
				expect(roundHalfAwayFromZero(once, decimals)).toBe(once);
				expect(Math.abs(once - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
			}),
		);
	});

	it("refuses what cannot be rounded", () => {
		expect(() => roundHalfAwayFromZero(Number.NaN, 1)).toThrow(ArgumentError);
		expect(() => roundHalfAwayFromZero(1, 1.5)).toThrow("decimals must be a whole number");
		expect(() => roundHalfAwayFromZero(1, -1)).toThrow(ArgumentError);
	});
});
