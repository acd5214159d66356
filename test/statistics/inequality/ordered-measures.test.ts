import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../../src/issues/argument-error.js";
import { absoluteConcentrationIndex } from "../../../src/statistics/inequality/absolute-concentration-index.js";
import { relativeConcentrationIndex } from "../../../src/statistics/inequality/relative-concentration-index.js";
import { relativeIndexOfInequality } from "../../../src/statistics/inequality/relative-index-of-inequality.js";
import { slopeIndexOfInequality } from "../../../src/statistics/inequality/slope-index-of-inequality.js";
import type { Subgroup } from "../../../src/statistics/inequality/subgroup.js";
import { anySubgroups, expectFinite, near, ordinarySubgroups, subgroupsOf, three } from "./subgroups.js";

const ordered = { subgroups: three, order: [2, 3, 1] };
const rising = (subgroups: readonly Subgroup[]) => subgroups.map((_, k) => k + 1);

const measures = {
	absoluteConcentrationIndex,
	relativeConcentrationIndex,
	slopeIndexOfInequality,
	relativeIndexOfInequality,
};

describe.each(Object.entries(measures))("%s", (_name, measure) => {
	it("refuses an order that is not given, or does not rank every subgroup once", () => {
		const without = { subgroups: three } as unknown as { subgroups: typeof three; order: number[] };
		expect(() => measure(without)).toThrow("the measure has no meaning for subgroups without an order");
		expect(() => measure({ subgroups: three, order: [1, 2, 2] })).toThrow(ArgumentError);
		expect(() => measure({ subgroups: three, order: [0, 1, 2] })).toThrow(ArgumentError);
		expect(() => measure({ subgroups: three, order: [1, 2] })).toThrow(ArgumentError);
	});

	it("is undefined where a figure is missing", () => {
		const subgroups = subgroupsOf({ value: [5, null, 7, 8], population: [100, 200, 300, 5] });
		expect(measure({ subgroups, order: [1, 2, 3, 4] })).toMatchObject({
			reason: "the figure of a subgroup is missing",
		});
	});

	it("does not depend on the order in which ranked subgroups are given", () => {
		fc.assert(
			fc.property(ordinarySubgroups, (subgroups) => {
				const forward = measure({ subgroups, order: rising(subgroups) });
				const backward = measure({ subgroups: [...subgroups].reverse(), order: rising(subgroups).reverse() });
				expect(backward).toEqual(forward);
			}),
		);
	});

	it("never gives NaN or Infinity", () => {
		fc.assert(
			fc.property(anySubgroups, (subgroups) =>
				expectFinite(measure({ subgroups, order: rising(subgroups) })),
			),
		);
	});
});

describe("concentration indices", () => {
	it("give the worked figures, with and without populations", () => {
		expect(absoluteConcentrationIndex(ordered)).toMatchObject({
			value: near(2.4198443043994597),
			standardError: near(0.38841164506765347),
			lower: near(1.6585714688909046),
		});
		const withoutPeople = subgroupsOf({ value: three.map(({ value }) => value) });
		expect(absoluteConcentrationIndex({ subgroups: withoutPeople, order: [2, 3, 1] })).toMatchObject({
			value: near(0.688044473866355),
			standardError: near(2.2300242196484534),
		});
		expect(relativeConcentrationIndex(ordered)).toMatchObject({ value: near(0.09623531216902634) });
	});

	it("are corrected for bounds by name", () => {
		const bounded = { ...ordered, bounds: [0, 100] } as const;
		expect(absoluteConcentrationIndex(bounded)).toMatchObject({ value: near(0.024198443043994607) });
		expect(relativeConcentrationIndex({ ...bounded, normalisation: "wagstaff" })).toMatchObject({
			value: near(0.12856243505246676),
			standardError: near(0.020635685858733193),
		});
		expect(relativeConcentrationIndex({ ...bounded, normalisation: "erreygers" })).toMatchObject({
			value: near(0.09679377217597843),
		});
		expect(() => relativeConcentrationIndex({ ...ordered, normalisation: "wagstaff" })).toThrow("bounds");
		expect(() => absoluteConcentrationIndex({ ...ordered, bounds: [0, 30] })).toThrow("bounds");
	});
});

describe("slope and relative index", () => {
	it("weight the logit model once by population", () => {
		const options = { ...ordered, wholeEvents: true };
		expect(slopeIndexOfInequality(options)).toMatchObject({
			value: near(19.499943144677644),
			standardError: near(1.0294458456075108),
			scale: 100,
			method: "logit",
		});
		expect(relativeIndexOfInequality(options)).toMatchObject({
			value: near(2.192722059530613),
			standardError: near(0.03751770286336297),
		});
		// The case of the specification: 5.38 with populations squared.
		const four = {
			subgroups: subgroupsOf({ value: [10, 20, 30, 25], population: [100, 200, 300, 400] }),
			order: [1, 2, 3, 4],
		};
		expect(slopeIndexOfInequality(four)).toMatchObject({ value: expect.closeTo(12.09, 2) });
		expect(slopeIndexOfInequality({ ...four, compat: "healthequal" })).toMatchObject({
			value: expect.closeTo(5.38, 2),
		});
	});

	it("fit a straight line where asked", () => {
		const options = { ...ordered, model: "linear" } as const;
		expect(slopeIndexOfInequality(options)).toMatchObject({
			value: near(20.10925415454141),
			standardError: near(1.0492092104208628),
			lower: near(18.052841889868816),
		});
		expect(slopeIndexOfInequality({ ...options, compat: "healthequal" })).toMatchObject({
			standardError: expect.closeTo(0.010492092104208628, 10),
		});
		expect(relativeIndexOfInequality(options)).toMatchObject({
			value: near(2.3325815118719957),
			standardError: near(0.04388806189066107),
		});
	});

	it("are undefined where figures are equal or the fit has no end, and refuse a scale too small", () => {
		const equal = subgroupsOf({ value: [5, 5, 5], population: [100, 200, 300] });
		expect(slopeIndexOfInequality({ subgroups: equal, order: [1, 2, 3] })).toMatchObject({
			reason: "all figures are equal",
		});
		const parted = subgroupsOf({ value: [0, 0, 100], population: [100, 200, 300] });
		expect(slopeIndexOfInequality({ subgroups: parted, order: [1, 2, 3] }).status).toBe("undefined");
		expect(() => slopeIndexOfInequality({ ...ordered, scale: 30 })).toThrow("scale");
	});

	it("turn round with the order", () => {
		fc.assert(
			fc.property(ordinarySubgroups, (subgroups) => {
				const there = slopeIndexOfInequality({ subgroups, order: rising(subgroups), model: "linear" });
				const back = slopeIndexOfInequality({
					subgroups,
					order: rising(subgroups).reverse(),
					model: "linear",
				});
				fc.pre(there.status === "ok" && back.status === "ok");
				expect(there.value + back.value).toBeCloseTo(0, 5);
			}),
		);
	});
});
