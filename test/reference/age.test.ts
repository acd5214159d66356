import { UTCDate } from "@date-fns/utc";
import { differenceInYears } from "date-fns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageBandOf } from "../../src/reference/age/age-band.js";
import { type AgeSchemeId, ageSchemes } from "../../src/reference/age/age-bands.js";
import { ageOn } from "../../src/reference/age/age-on.js";

const day = fc
	.date({ min: new Date("1890-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

describe("ageOn", () => {
	it.each([
		["2000-02-29", "2001-02-28", 0],
		["2000-02-29", "2001-03-01", 1],
		["2000-02-29", "2004-02-28", 3],
		["2000-02-29", "2004-02-29", 4],
		["1990-06-15", "2024-06-14", 33],
		["1990-06-15", "2024-06-15", 34],
		["2024-03-31", "2024-03-31", 0],
		["1890-01-01", "2024-03-31", 134],
	])("born %s, on %s: %i", (birthDate, on, expected) => {
		expect(ageOn({ birthDate, on })).toBe(expected);
	});

	it.each([
		[null, "2024-03-31"],
		["2024-04-01", "2024-03-31"],
		["15/06/1990", "2024-03-31"],
		["1990-6-15", "2024-03-31"],
		["1990-06-15", "31 March 2024"],
	])("is not known: born %s, on %s", (birthDate, on) => {
		expect(ageOn({ birthDate, on })).toBeNull();
	});

	it("agrees with date-fns in UTC", () => {
		fc.assert(
			fc.property(day, day, (one, other) => {
				const [birthDate, on] = one <= other ? [one, other] : [other, one];
				expect(ageOn({ birthDate, on })).toBe(differenceInYears(new UTCDate(on), new UTCDate(birthDate)));
			}),
			{ examples: [["2000-02-29", "2023-02-28"]] },
		);
	});
});

describe("ageBandOf", () => {
	it.each([
		["mha-annual", 0, "15 and under"],
		["mha-annual", 15, "15 and under"],
		["mha-annual", 16, "16 to 17"],
		["mha-annual", 17, "16 to 17"],
		["mha-annual", 18, "18 to 34"],
		["mha-annual", 34, "18 to 34"],
		["mha-annual", 35, "35 to 49"],
		["mha-annual", 64, "50 to 64"],
		["mha-annual", 65, "65 and over"],
		["mha-annual", 120, "65 and over"],
		["bbrb-mha", 90, "90 and over"],
		["bulletin-common", 90, "90 or over"],
		["bbrb-cyp", 17, "17"],
		["platform-5y", 44, "40-44"],
		["platform-5y", 89, "85-89"],
		["esp2013-19", 90, "90+"],
	] as const)("%s: %i is %s", (scheme, age, label) => {
		expect(ageBandOf({ scheme, age })).toEqual({ status: "ok", label });
	});

	it.each([121, -1, 17.5, Number.NaN, Number.POSITIVE_INFINITY])("does not take %d for an age", (age) => {
		expect(ageBandOf({ scheme: "mha-annual", age })).toEqual({
			status: "undefined",
			reason: "the age is not a whole number from 0 to 120",
		});
	});

	it("keeps an unknown age unknown, and an age outside the scheme outside it", () => {
		expect(ageBandOf({ scheme: "mha-annual", age: null })).toEqual({
			status: "undefined",
			reason: "the age is not known",
		});
		expect(ageBandOf({ scheme: "bbrb-cyp", age: 18 })).toEqual({
			status: "undefined",
			reason: "the scheme bbrb-cyp ends below 18",
		});
	});

	it.each(Object.keys(ageSchemes) as AgeSchemeId[])(
		"%s starts at 0, rises, and labels its lower edges truly",
		(id) => {
			const { bands } = ageSchemes[id];
			expect(bands[0]?.from).toBe(0);
			for (const [index, { from, label }] of bands.entries()) {
				if (index > 0) {
					expect(from).toBeGreaterThan(bands[index - 1]?.from ?? Number.NaN);
					expect(label).toMatch(new RegExp(`^${from}\\b`));
				}
				const to = /(?: to |-)(\d+)$/.exec(label)?.[1];
				const next = bands[index + 1]?.from;
				if (to !== undefined && next !== undefined) expect(Number(to) + 1).toBe(next);
			}
		},
	);
});
