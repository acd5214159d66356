import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rootBetween, rootBeyond } from "../../src/statistics/bracketed-root.js";

describe("rootBetween", () => {
	it("finds the root of a monotone function to its last digits, in few steps", () => {
		fc.assert(
			fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (root) => {
				let steps = 0;
				const of = (x: number) => {
					steps += 1;
					return Math.atan(x - root) + (x - root) ** 3;
				};
				expect(Math.abs(rootBetween({ of, from: -100, to: 120, precision: 1e-17 }) - root)).toBeLessThan(
					4e-16 * Math.max(1, Math.abs(root)),
				);
				expect(steps).toBeLessThan(70);
			}),
		);
	});

	it("finds a root beside an infinite value", () => {
		expect(rootBetween({ of: (x) => Math.log(x) - 1, from: 0, to: 10 })).toBeCloseTo(Math.E, 14);
	});

	it("gives the end nearer to 0 where the signs do not differ", () => {
		expect(rootBetween({ of: (x) => x, from: 1, to: 2 })).toBe(1);
	});
});

describe("rootBeyond", () => {
	it("finds a root on either side, however far", () => {
		fc.assert(
			fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), fc.constantFrom(1, -1), (size, side) => {
				const root = side * size;
				const found = rootBeyond({ of: (x) => root - x, start: 0, step: side * 1e-3, end: side * 1e9 });
				expect(found / root).toBeCloseTo(1, 14);
			}),
		);
	});

	it("stops at the end of the domain where there is none before", () => {
		expect(rootBeyond({ of: () => 1, start: 0, step: 0.3, end: 1 })).toBe(1);
	});
});
