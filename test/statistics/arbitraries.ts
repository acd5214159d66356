import fc from "fast-check";
import { expect } from "vitest";
import type { Estimate } from "../../src/statistics/estimate.js";

/** Counts from 0 to a billion, whole and fractional, the extremes often. */
export const counts = fc.oneof(
	fc.constantFrom(0, 1, 9, 10, 1e9, 1e15, 5e-324, 1e-12),
	fc.nat(20),
	fc.nat(1_000_000_000),
	fc.double({ min: 0, max: 1e9, noNaN: true }),
);

/** Populations from the tiniest to the largest numbers; never 0. */
export const populations = fc.oneof(
	fc.constantFrom(1, 1e9, 1e-300, 1e300),
	fc.integer({ min: 1, max: 100_000_000 }),
	fc.double({ min: 1e-9, max: 1e12, noNaN: true }),
);

/** Confidence levels from almost nothing to almost everything. */
export const levels = fc.oneof(
	fc.constantFrom(0.95, 0.998, 0.9, 1, 1e-12, 1 - 1e-12),
	fc.double({ min: 1e-6, max: 0.999999, noNaN: true }),
);

/** No NaN or Infinity anywhere, and limits that are given contain the value. */
export function expectSound(estimate: Estimate): void {
	for (const part of Object.values(estimate)) {
		if (typeof part === "number") expect(Number.isFinite(part)).toBe(true);
	}
	if (estimate.status === "undefined") return;
	if (estimate.lower !== null) expect(estimate.lower).toBeLessThanOrEqual(estimate.value);
	if (estimate.upper !== null) expect(estimate.upper).toBeGreaterThanOrEqual(estimate.value);
}
