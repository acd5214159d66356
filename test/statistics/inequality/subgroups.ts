import fc from "fast-check";
import { expect } from "vitest";
import type { Subgroup } from "../../../src/statistics/inequality/subgroup.js";

/** Figures, standard errors and populations as columns, the way the worked cases hold them. */
export function subgroupsOf(columns: {
	readonly value: readonly (number | null)[];
	readonly standardError?: readonly (number | null)[];
	readonly population?: readonly (number | null)[];
}): readonly Subgroup[] {
	return columns.value.map((value, k) => ({
		value,
		standardError: columns.standardError?.[k] ?? null,
		population: columns.population?.[k] ?? null,
	}));
}

/** Three subgroups of the conformance cases. */
export const three = subgroupsOf({
	value: [31.331301457856664, 24.18874221034038, 21.092542077941776],
	standardError: [4.389651885853952, 3.0755079280197832, 2.7448983072617237],
	population: [14660, 189, 22334],
});

/** Subgroups over the whole range of numbers, some incomplete. */
export const anySubgroups = fc.array(
	fc.record({
		value: fc.option(
			fc.oneof(
				fc.constantFrom(0, 1, 100, 1e-300, 1e300, 5e-324),
				fc.double({ min: 0, max: 1e9, noNaN: true }),
			),
			{ freq: 15 },
		),
		standardError: fc.option(
			fc.oneof(fc.constantFrom(0, 1e-300, 1e300), fc.double({ min: 0, max: 1e6, noNaN: true })),
			{ freq: 15 },
		),
		population: fc.option(fc.constantFrom(0, 1, 7, 1e9, 1e-300, 1e300), { freq: 15 }),
	}),
	{ minLength: 1, maxLength: 8 },
);

/** Complete subgroups of ordinary sizes. */
export const ordinarySubgroups = fc.array(
	fc.record({
		value: fc.integer({ min: 1, max: 10_000 }).map((tenths) => tenths / 10),
		standardError: fc.integer({ min: 1, max: 50 }).map((tenths) => tenths / 10),
		population: fc.integer({ min: 1, max: 100_000 }),
	}),
	{ minLength: 3, maxLength: 8 },
);

/** No number that is not finite, however deep. */
export function expectFinite(value: unknown): void {
	if (typeof value === "number") expect(Number.isFinite(value), String(value)).toBe(true);
	else if (typeof value === "object" && value !== null) Object.values(value).forEach(expectFinite);
}

/** Limits of a wanted relative accuracy about a number. */
export function near(wanted: number) {
	return expect.closeTo(wanted, 10 - Math.ceil(Math.log10(Math.abs(wanted) + 1)));
}
